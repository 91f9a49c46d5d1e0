using System.Globalization;

using Yardstick.Model;
using Yardstick.Site.Pages;
using Yardstick.Text;

namespace Yardstick.Site.Mapping;

/// <summary>Strategic objectives with the KPIs that tell of them, and the OKRs of the quarters that serve them.</summary>
internal static class ObjectivesPages
{
    public static ObjectivesPage Of(Register register)
    {
        var plans = register.Plans;
        var serving = Scorecards.Current(register.Published.Metrics).Where(m => m.IsKpi).OrderByDescending(m => m.IsCompanyKpi).ToLookup(m => plans.Served(m).Key);
        var years = plans.Yearly.GroupBy(o => o.Year?.Value.ToString(CultureInfo.InvariantCulture)).OrderByDescending(g => g.Key, StringComparer.Ordinal).ToList();
        var quarters = plans.Okrs.GroupBy(o => o.Period?.Value).OrderByDescending(g => g.Key, StringComparer.Ordinal).ToList();
        return new ObjectivesPage
        {
            Frame = register.Frame,
            Path = Targets.Objectives,
            Title = "Objectives",
            Summary = "What we want to achieve, by which key results we will know, and which KPIs tell.",
            Marks =
            [
                .. years.Select(g => $"{Counted.OrNone(g.Count(), "objective")} of {YearName(g.Key)}"),
                .. quarters.Select(g => $"{Counted.OrNone(g.Count(), "OKR")} of {QuarterName(g.Key)}"),
                Counted.OrNone(plans.Okrs.Sum(o => o.KeyResults.Count), "key result"),
            ],
            Years = [.. years.Select((g, i) => new ObjectiveYear(YearName(g.Key), "year-" + Amount.Plain(i), [.. g.Select(o => Entry(o, serving, register))]))],
            Quarters = [.. quarters.Select((g, i) => new OkrQuarter(QuarterName(g.Key), "quarter-" + Amount.Plain(i), IsPast(g.First(), register), [.. g.Select(o => Entry(o, register))]))],
            Unserving = [.. serving[""].Select(register.Name)],
        };
    }

    public static IReadOnlyList<InitiativeLine> Initiatives(KeyResultArea? area, Register register) => area is null
        ? []
        : [.. area.Initiatives.Select(i => new InitiativeLine(
            i.Name.Value,
            i.Owner is { } owner ? register.Accountable(owner.Value) : null,
            Days.InWords(i.Due?.Value),
            i.Due is { } due && due.Value < register.Today))];

    public static Measure Measure(Metric metric, Register register) =>
        new(register.Name(metric), metric.Traits.Timing is { } timing ? Word.Of(timing.Value) : null, Aims.Short(metric));

    private static string YearName(string? year) => year ?? "an unknown year";

    private static string QuarterName(string? quarter) => quarter is null ? "an unknown quarter" : Quote.Plain(quarter);

    // Past and coming cannot be told apart while the day isn't known.
    private static bool IsPast(Okr okr, Register register) => register.Date is { } day && okr.IsPast(day);

    private static ObjectiveEntry Entry(Objective objective, ILookup<string, Metric> serving, Register register) => new(
        objective.Title,
        register.Plans.FragmentOf(objective),
        objective.Owner is { } owner ? register.Accountable(owner.Value) : null,
        objective.Why?.Value,
        [
            .. objective.KeyResultAreas.Select(a => new AreaEntry(
                a.Title,
                a.Description?.Value,
                [.. serving[new Served(objective, a).Key].Select(m => Measure(m, register))],
                Initiatives(a, register))),
        ],
        [.. serving[objective.Id.Value].Select(m => Measure(m, register))],
        [.. register.Plans.OkrsOf(objective).Where(o => !IsPast(o, register)).Select(register.Plans.Link)],
        FindingsAt(objective.Node, register));

    private static OkrEntry Entry(Okr okr, Register register)
    {
        var attainment = okr.ExpectedAttainment?.Value ?? Okr.StandardAttainment;
        return new OkrEntry(
            okr.Title,
            register.Plans.FragmentOf(okr),
            okr.Owner is { } owner ? register.Accountable(owner.Value) : null,
            okr.Objective is not { } served ? null : register.Plans.Find(served.Value) is { } objective ? register.Plans.Link(objective) : new Anchor(served.Value, null),
            Amount.Number(attainment * 100) + " %",
            [.. okr.KeyResults.Select(k => KeyResults.Entry(k, okr, attainment, register))],
            FindingsAt(okr.Node, register));
    }

    private static IReadOnlyList<FindingNote> FindingsAt(Yaml.YamlNode node, Register register) =>
        register.Findings.In(node.File.Path, d => node.Span.Contains(d.Place.Span));
}
