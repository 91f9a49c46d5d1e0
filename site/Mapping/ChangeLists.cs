using System.Globalization;

using Yardstick.Changes;
using Yardstick.History;
using Yardstick.Model;
using Yardstick.Site.Pages;
using Yardstick.Site.Publication;
using Yardstick.Text;

namespace Yardstick.Site.Mapping;

/// <summary>What one commit did to a metric, or alike to several.</summary>
/// <param name="Of">The first event of each metric, which is the weightiest.</param>
/// <param name="What">The weightiest first.</param>
/// <param name="Functions">The functions of these metrics and those around them, by id.</param>
internal sealed record AlikeEvents(IReadOnlyList<Occurrence> Of, IReadOnlyList<Happened> What, IReadOnlyList<string> Functions)
{
    public HistoryEvent First => Of[0].Event;

    public Impact Impact => First.What.Impact;
}

/// <summary>All that happened in a year or a month.</summary>
/// <param name="Time">Such as 2026 or 2026-02.</param>
internal sealed record ChangesOfTime(string Time, IReadOnlyList<AlikeEvents> Events);

/// <summary>All that happened, sorted for those who look for it: newest first, what one commit did alike to many metrics as one.</summary>
internal sealed class ChangeLists
{
    /// <summary>Stands for the function of a metric that belongs to none.</summary>
    public const string Elsewhere = "elsewhere";

    /// <summary>As many metrics as a line of any list still names.</summary>
    public const int FewNamed = 4;

    // A year with more than this is told month by month.
    private const int MostInYear = 400;

    private readonly Register register;
    private readonly Lazy<IReadOnlyList<AlikeEvents>> all;
    private readonly Lazy<IReadOnlyList<ChangesOfTime>> byTime;
    private readonly Lazy<Dictionary<AlikeEvents, EventPlace>> places;
    private readonly Lazy<ILookup<string, Telling>> byFunction;
    private readonly Lazy<ILookup<string, Telling>> byOwner;
    private IReadOnlyList<string>? times;

    public ChangeLists(Register register)
    {
        this.register = register;
        var told = new Lazy<List<Telling>>(() => [.. register.History.All.GroupBy(o => o.Event.Revision.Id, StringComparer.Ordinal).SelectMany(commit => commit.GroupBy(o => o.Event.Version.Id, StringComparer.Ordinal)).Select(Told)]);
        all = new(() => Together(told.Value));
        byTime = new(() => [.. All.GroupBy(e => Days.Iso(e.First.Revision.Date)[..4], StringComparer.Ordinal).OrderByDescending(y => y.Key, StringComparer.Ordinal).SelectMany(InParts)]);
        places = new(PlacesOfLong);
        byFunction = new(() => told.Value.SelectMany(t => t.Functions.Select(f => new Filed(f, t))).ToLookup(f => f.Function, f => f.Telling, StringComparer.Ordinal));
        byOwner = new(() => told.Value.Where(t => OwnerOf(t.First) is not null).ToLookup(t => OwnerOf(t.First)!, StringComparer.Ordinal));
    }

    public IReadOnlyList<AlikeEvents> All => all.Value;

    /// <summary>Newest first, each once.</summary>
    public IReadOnlyList<ChangesOfTime> ByTime => byTime.Value;

    /// <summary>The years and months that it is told by; whoever knows them from before spares all the sorting.</summary>
    public IReadOnlyList<string> Times
    {
        get => times ?? [.. ByTime.Select(t => t.Time)];
        set => times = value;
    }

    /// <summary>Begins on another core with what is asked for later.</summary>
    public void Prepare()
    {
        if (times is null)
        {
            _ = Task.Run(() => ByTime);
        }
    }

    /// <summary>Of a function with its roles and the functions inside it; of the company by the name of its group.</summary>
    public IReadOnlyList<AlikeEvents> OfFunction(string id) => Together(byFunction.Value[id]);

    /// <summary>Of a function and its roles alone.</summary>
    public IReadOnlyList<AlikeEvents> OfFunctionItself(string id) => Together(byFunction.Value[id].Where(t => t.Functions[0] == id));

    /// <summary>Of the metrics that a person answers for now.</summary>
    public IReadOnlyList<AlikeEvents> OfOwner(string person) => Together(byOwner.Value[person]);

    /// <summary>The entry of a list.</summary>
    /// <param name="most">How many metrics to name.</param>
    public ChangeEntry Entry(AlikeEvents events, int most)
    {
        var first = events.First;
        var named = events.Of.Count <= most ? events.Of.Count : most - 1;
        var log = first.ChangeLog;
        var place = places.Value.GetValueOrDefault(events);
        return new ChangeEntry(
            [.. events.Of.Take(named).Select(Name)],
            events.Of.Count - named,
            named == events.Of.Count ? place?.Fragment : null,
            named < events.Of.Count && place is not null ? $"{Targets.ChangesOf(place.Time)}#{place.Fragment}" : null,
            events.What,
            Days.Iso(first.Revision.Date),
            Days.InWords(first.Revision.Date),
            events.Of.All(o => o.Event.ChangeLog.SequenceEqual(log)) ? log : [],
            Timelines.Author(first.Revision, register),
            Timelines.Commit(first.Revision, register),
            events.Functions);
    }

    private static IEnumerable<ChangesOfTime> InParts(IGrouping<string, AlikeEvents> year) => year.Count() <= MostInYear
        ? [new ChangesOfTime(year.Key, [.. year])]
        : year.GroupBy(e => Days.Iso(e.First.Revision.Date)[..7], StringComparer.Ordinal).OrderByDescending(m => m.Key, StringComparer.Ordinal).Select(m => new ChangesOfTime(m.Key, [.. m]));

    // Of those that are too long for other lists. Counted from the oldest on, so that an address still holds when more has happened.
    private Dictionary<AlikeEvents, EventPlace> PlacesOfLong()
    {
        var found = new Dictionary<AlikeEvents, EventPlace>(ReferenceEqualityComparer.Instance);
        foreach (var time in ByTime)
        {
            for (var i = 0; i < time.Events.Count; i++)
            {
                if (time.Events[i].Of.Count > FewNamed)
                {
                    found[time.Events[i]] = new(time.Time, string.Create(CultureInfo.InvariantCulture, $"change-{time.Time}-{time.Events.Count - i}"));
                }
            }
        }

        return found;
    }

    private static List<AlikeEvents> Together(IEnumerable<Telling> told)
    {
        var lists = new List<AlikeEvents>();
        foreach (var commit in told.GroupBy(t => t.First.Event.Revision.Id, StringComparer.Ordinal))
        {
            lists.AddRange(commit.GroupBy(t => t.Text, StringComparer.Ordinal)
                .Select(alike => new AlikeEvents([.. alike.Select(t => t.First)], alike.First().What, [.. alike.SelectMany(t => t.Functions).Distinct(StringComparer.Ordinal)]))
                .OrderByDescending(e => e.Impact));
        }

        return lists;
    }

    private Telling Told(IEnumerable<Occurrence> ofMetric)
    {
        var occurrences = ofMetric.OrderByDescending(o => o.Event.What.Impact).ToList();
        List<Happened> what = [.. occurrences.Select(o => Timelines.Words(o.Event, register))];
        var text = string.Join('\n', occurrences.Zip(what, (o, w) => $"{w.Impact}\t{w.Text}\t{o.Event.What.Before}\t{o.Event.What.After}"));
        return new Telling(occurrences[0], what, text, FunctionsOf(occurrences[0]));
    }

    // What a commit did to one metric; the text is the same where another one is told the same.
    private sealed record Telling(Occurrence First, IReadOnlyList<Happened> What, string Text, string[] Functions);

    // Its own first, then those around it.
    private string[] FunctionsOf(Occurrence occurrence)
    {
        var organisation = register.Organisation;
        if (occurrence.Metric is { Level.Value: Level.Company })
        {
            return [Targets.Company];
        }

        var id = occurrence.Metric?.Function?.Value ?? (occurrence.Metric?.Role is { } role ? organisation.Role(role.Value)?.Function?.Value : null) ?? (occurrence.Metric is null ? occurrence.Event.Version.Function : null);
        return id is not null && organisation.Function(id) is { } function ? [id, .. organisation.Above(function).Select(f => f.Id.Value)] : [Elsewhere];
    }

    private string? OwnerOf(Occurrence occurrence) =>
        occurrence.Metric?.Owner is { } owner ? register.Organisation.Accountable(owner.Value)?.Id.Value : null;

    private static Anchor Name(Occurrence occurrence) => occurrence.Metric is { } metric
        ? new Anchor(metric.Title, Targets.Metric(metric.Id))
        : new Anchor(occurrence.Event.Version.Name, null);

    /// <param name="Fragment">Of the page for that time.</param>
    private sealed record EventPlace(string Time, string Fragment);

    private sealed record Filed(string Function, Telling Telling);
}
