using System.Globalization;

using Yardstick.Changes;
using Yardstick.Model;
using Yardstick.Reports;
using Yardstick.Site.Pages;
using Yardstick.Site.Wording;
using Yardstick.Text;

namespace Yardstick.Site.Mapping;

/// <summary>What happened to the metrics: the latest by day, by impact and by function, and everything by year or month.</summary>
internal static class ChangesPages
{
    private const int Latest = 100;
    private const int LatestOfImpact = 40;
    private const int LatestOfFunction = 10;

    private const int MostNamed = 12;

    private static readonly Anchor[] Orders = [new("By day", Targets.Changes), new("By impact", Targets.ChangesByImpact), new("By function", Targets.ChangesByFunction)];

    public static IEnumerable<PlannedPage> Of(Register register)
    {
        yield return new(Targets.Changes, () => ByDay(register)) { Scope = Scope.Past };
        if (register.History.IsKnown)
        {
            yield return new(Targets.ChangesByImpact, () => ByImpact(register)) { Scope = Scope.Past };
            yield return new(Targets.ChangesByFunction, () => ByFunction(register)) { Scope = Scope.Past };
            foreach (var time in register.Changes.Times)
            {
                yield return new(Targets.ChangesOf(time), () => Whole(register.Changes.ByTime.First(t => t.Time == time), register)) { Scope = Scope.Past };
            }
        }
    }

    private static ChangesPage ByDay(Register register)
    {
        var all = register.Changes.All;
        var lead = all.Count == 0 ? "What happened to the metrics."
            : all.Count <= Latest ? $"Everything that happened to the metrics since {Days.InWords(all[^1].First.Revision.Date)}."
            : $"The latest {Latest} changes to the metrics; everything since {Days.InWords(all[^1].First.Revision.Date)} stands in the lists by time.";
        return Page(Targets.Changes, "Changes", lead, ByDays(all.Take(Latest), register, MostNamed), all.Take(Latest), isByDay: true, register);
    }

    private static ChangesPage ByImpact(Register register)
    {
        var groups = new List<ChangeGroup>();
        foreach (var impact in (Impact[])[Impact.Breaking, Impact.Behavioural, Impact.Additive, Impact.Editorial])
        {
            var events = register.Changes.All.Where(e => e.Impact == impact).ToList();
            var note = events.Count <= LatestOfImpact ? null : $"The latest {LatestOfImpact} of {events.Count.ToString(CultureInfo.InvariantCulture)}.";
            groups.Add(new ChangeGroup(ChangeWords.Heading(impact), Word.Of(impact), null, note, [.. events.Take(LatestOfImpact).Select(e => register.Changes.Entry(e, MostNamed))], null));
        }

        return Page(Targets.ChangesByImpact, "Changes by impact", "What changed, the weightiest first: whether numbers still compare, and whether people act otherwise.", groups, [], isByDay: false, register);
    }

    private static ChangesPage ByFunction(Register register)
    {
        var groups = new List<ChangeGroup>();
        Add("Company", Targets.Company, null);
        foreach (var (function, _) in register.Tree.InOrder)
        {
            Add(function.Title, function.Id.Value, Targets.Function(function.Id.Value));
        }

        Add("Elsewhere", ChangeLists.Elsewhere, null);
        return Page(Targets.ChangesByFunction, "Changes by function", "What happened last to the metrics of each function and its roles.", groups, [], isByDay: false, register);

        void Add(string name, string id, string? target)
        {
            var events = register.Changes.OfFunctionItself(id);
            if (events.Count > 0)
            {
                var note = events.Count <= LatestOfFunction ? null : $"The latest {LatestOfFunction} of {events.Count.ToString(CultureInfo.InvariantCulture)}.";
                groups.Add(new ChangeGroup(name, Targets.Group(id), target, note, [.. events.Take(LatestOfFunction).Select(e => register.Changes.Entry(e, int.MaxValue))], target is null ? null : new Anchor("Feed of its changes", Targets.FunctionFeed(id))));
            }
        }
    }

    private static ChangesPage Whole(ChangesOfTime time, Register register)
    {
        var words = InWords(time.Time);
        return Page(Targets.ChangesOf(time.Time), $"Changes of {words}", $"Everything that happened to the metrics in {words}.", ByDays(time.Events, register, int.MaxValue), time.Events, isByDay: true, register);
    }

    private static ChangesPage Page(string path, string title, string lead, IReadOnlyList<ChangeGroup> groups, IEnumerable<AlikeEvents> filtered, bool isByDay, Register register) => new()
    {
        Frame = register.Frame,
        Path = path,
        Title = title,
        Summary = lead,
        Lead = lead,
        Trail = path == Targets.Changes ? [] : [new Anchor("Changes", Targets.Changes)],
        Problem = register.HistoryProblem,
        Orders = register.History.IsKnown ? [.. Orders.Select(o => o.Target == path ? new Anchor(o.Text, null) : o)] : [],
        Times = register.History.IsKnown ? [.. register.Changes.Times.Select(t => new Anchor(InWords(t), Targets.ChangesOf(t)))] : [],
        Filters = Filters([.. filtered], register),
        IsByDay = isByDay,
        Groups = groups,
        Feeds = register.History.IsKnown && path == Targets.Changes ? [new Anchor("All changes as a feed", Targets.Feed)] : [],
    };

    private static List<ChangeGroup> ByDays(IEnumerable<AlikeEvents> events, Register register, int named) =>
    [
        .. events.GroupBy(e => Days.Iso(e.First.Revision.Date), StringComparer.Ordinal)
            .Select(day => new ChangeGroup(Days.InWords(day.First().First.Revision.Date), "day-" + day.Key, null, null, [.. day.Select(e => register.Changes.Entry(e, named))], null)),
    ];

    private static List<Filter> Filters(IReadOnlyList<AlikeEvents> events, Register register)
    {
        var filters = new List<Filter>
        {
            new("impact", "Impact", [.. ((Impact[])[Impact.Breaking, Impact.Behavioural, Impact.Additive, Impact.Editorial]).Select(i => new FilterChoice(Word.Of(i), Terms.Capital(Word.Of(i)), events.Count(e => e.What.Any(w => w.Impact == Word.Of(i))))).Where(c => c.Metrics > 0)]),
            new("function", "Function", [.. events.SelectMany(e => e.Functions).CountBy(f => f, StringComparer.Ordinal).Select(f => new FilterChoice(f.Key, NameOf(f.Key, register), f.Value)).OrderBy(c => c.Label, StringComparer.OrdinalIgnoreCase).ThenBy(c => c.Value, StringComparer.Ordinal)]),
        };
        filters.RemoveAll(f => f.Choices.Count < 2);
        return filters;
    }

    private static string NameOf(string function, Register register) =>
        register.Organisation.Function(function)?.Title ?? Terms.Capital(function);

    private static string InWords(string time) =>
        DateOnly.TryParseExact(time, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? Days.Month(month) : time;
}
