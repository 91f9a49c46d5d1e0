using System.Buffers;

using Yardstick.Changes;
using Yardstick.Git;
using Yardstick.History;
using Yardstick.Model;
using Yardstick.Site.Mapping;
using Yardstick.Text;

namespace Yardstick.Site.Publication;

/// <summary>Something that happened to a metric that an audience sees, or that was removed while it would have seen it.</summary>
/// <param name="Metric">As it is now; nothing where it is gone.</param>
internal sealed record Occurrence(Metric? Metric, HistoryEvent Event);

/// <summary>
/// What an audience may know of the past. Of a metric that it does not see now nothing is told, and of one that it
/// sees only what it might have seen both before and after; and nothing that names what is or was hidden.
/// </summary>
internal sealed class PublishedHistory
{
    private readonly Published published;
    private readonly SearchValues<string> hiddenNames;
    private readonly Dictionary<string, MetricHistory> lives = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<Occurrence>> all;

    public PublishedHistory(Published published, Edition edition)
    {
        this.published = published;
        IsKnown = edition.History is not null;
        Problem = edition.Problem;
        var metrics = edition.History?.Metrics ?? [];
        HiddenNames = [.. NamesHidden(metrics, edition.Comparison?.Changes.Base.Metrics ?? [])];
        hiddenNames = SearchValues.Create(HiddenNames.ToArray(), StringComparison.OrdinalIgnoreCase);
        foreach (var life in metrics)
        {
            if (published.Find(life.Id) is not null || (life.IsGone && !published.IsHidden(life.Id) && life.Version.Audience <= published.Audience))
            {
                lives[life.Id] = life;
            }
        }

        all = new(() => [.. lives.Values.SelectMany(Of).OrderByDescending(o => o.Event.Revision.Time).ThenBy(o => o.Event.Revision.Id, StringComparer.Ordinal)]);
    }

    public bool IsKnown { get; }

    /// <summary>Why nothing is known, and what to do about it.</summary>
    public GitProblem? Problem { get; }

    /// <summary>What metrics were called while they were hidden, but for what visible ones are called now.</summary>
    public IReadOnlyList<string> HiddenNames { get; }

    /// <summary>Those of the metrics that this audience may know of.</summary>
    public IReadOnlyCollection<MetricHistory> Lives => lives.Values;

    /// <summary>Newest first; those of one commit together, in the order of ids.</summary>
    public IReadOnlyList<Occurrence> All => all.Value;

    /// <summary>Newest first; nothing for a metric that was never committed.</summary>
    public IReadOnlyList<HistoryEvent> Of(Metric metric) => lives.TryGetValue(metric.Id, out var life) ? [.. Of(life).Select(o => o.Event)] : [];

    /// <summary>The ids that visible metrics had when they were seen, oldest first, whoever bears them now.</summary>
    public IEnumerable<(string Id, Metric Metric)> FormerIds =>
        from life in lives.Values
        where life.FormerIds.Count > 0 && published.Find(life.Id) is not null
        from version in life.Versions
        where version.Id != life.Id && version.Audience <= published.Audience && IsOpen(version.Id)
        select (version.Id, published.Find(life.Id)!);

    /// <summary>Adds all that what is told of a metric follows from.</summary>
    public void AddTo(InputHash input, Metric metric)
    {
        if (lives.TryGetValue(metric.Id, out var life))
        {
            life.AddTo(input);
        }
    }

    private IEnumerable<Occurrence> Of(MetricHistory life)
    {
        var metric = published.Find(life.Id);
        foreach (var happened in life.Events)
        {
            if (Shown(happened, metric) is { } shown)
            {
                yield return new Occurrence(metric, shown);
            }
        }
    }

    /// <summary>An event as the audience may read it; nothing where it may know nothing of it.</summary>
    public HistoryEvent? Shown(HistoryEvent happened, Metric? now)
    {
        if (happened.Audience > published.Audience || Disclosure.Of(happened.What, published.Audience) is not { } what)
        {
            return null;
        }

        // What no page shows of a definition is not shown of its past either.
        if (what.Field is not null && !ImpactTable.Knows(what.Field))
        {
            return null;
        }

        if (!IsOpen(what.Field) || !IsOpen(what.Before) || !IsOpen(what.After) || !IsOpen(happened.Version.Name) || (what.Notes ?? []).Any(n => !IsOpen(n)))
        {
            return null;
        }

        what = IsWithheld(what, now) || NamesHiddenParty(what) ? Disclosure.Bare(what) : what;
        return happened with { What = what, ChangeLog = [.. happened.ChangeLog.Where(IsOpen)] };
    }

    /// <summary>Whether a text names nothing that is or was hidden.</summary>
    public bool IsOpen(string? text) => text is null || (!published.Withheld.IsGivenAwayBy(text) && !text.AsSpan().ContainsAny(hiddenNames));

    private bool IsWithheld(Happening what, Metric? now) =>
        what.Kind == EventKind.FormulaChanged && now?.Formula is { } formula && FormulaLines.IsWithheld(formula, published);

    // People, functions and roles that belong to no visible metric are in no edition for everyone.
    private bool NamesHiddenParty(Happening what) =>
        what.Kind is EventKind.OwnerChanged or EventKind.Moved && !published.Allows(Disclosed.PartsWithoutMetrics)
        && (IsUnknownParty(what.Before) || IsUnknownParty(what.After));

    private bool IsUnknownParty(string? id) =>
        id is not null && published.Organisation.Person(id) is null && published.Organisation.Role(id) is null && published.Organisation.Function(id) is null && Word.Parse<Level>(id) is null;

    private IEnumerable<string> NamesHidden(IReadOnlyList<MetricHistory> metrics, IReadOnlyList<Metric> before)
    {
        var open = new Lazy<HashSet<string>>(() => published.Metrics.SelectMany(m => m.Aliases.Select(a => a.Value).Prepend(m.Title).Prepend(m.Id)).ToHashSet(StringComparer.OrdinalIgnoreCase));
        return metrics
            .Where(life => life.Audience > published.Audience || published.IsHidden(life.Id))
            .SelectMany(life => life.Versions.Where(v => v.Audience > published.Audience || published.IsHidden(life.Id)))
            .Concat(before.Where(m => m.Audience > published.Audience).Select(m => MetricVersion.Of(m, null)))
            .SelectMany(v => v.Aliases.Prepend(v.Name).Prepend(v.Id).Prepend(v.Id.Replace('-', '_')))
            .Where(n => !string.IsNullOrWhiteSpace(n) && !open.Value.Contains(n))
            .Distinct(StringComparer.OrdinalIgnoreCase);
    }
}
