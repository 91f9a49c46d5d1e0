using Yardstick.Model;
using Yardstick.Rules.Definition;
using Yardstick.Site.Pages;
using Yardstick.Site.Wording;

namespace Yardstick.Site.Mapping;

/// <summary>KPIs by perspective and objective: what measures it, where to, and what is done for it (Kaplan and Norton, 1992).</summary>
internal static class BalancedScorecards
{
    public static BalancedScorecardPage Of(Register register)
    {
        var current = Scorecards.Current(register.Published.Metrics);
        var perspectives = Enum.GetValues<Perspective>();
        var cells = Cells(current.Where(m => m.IsKpi), register);
        var causes = StrategyMaps.Causes(cells, register);
        return new BalancedScorecardPage
        {
            Frame = register.Frame,
            Path = Targets.BalancedScorecard,
            Title = "Balanced scorecard",
            Summary = "Our KPIs from four sides: owners, customers, our own processes, and how we learn.",
            Trail = [ScorecardsPages.Link],
            Map = cells.Count > 0 ? StrategyMaps.Of(cells, causes, register.Frame.IsOpen) : null,
            Causes = [.. causes.Select(c => StrategyMaps.InWords(c))],
            Balance = [.. perspectives.Select(p => Balance(Terms.Of(p), [.. KpisOf(cells, p)])), Balance("All together", [.. cells.SelectMany(c => c.Kpis)])],
            Perspectives =
            [
                .. perspectives.Select(p => new PerspectiveBlock(
                    Terms.Of(p),
                    EmptyPerspective.QuestionOf(p),
                    Word.Of(p),
                    [.. cells.Where(c => c.Perspective == p).Select(c => Row(c, register))],
                    [.. current.Where(m => !m.IsKpi && m.Perspective?.Value == p && !KpisOf(cells, p).Any()).Select(register.Name)])),
            ],
            Unplaced = [.. current.Where(m => m.IsKpi && m.Perspective is null).Select(register.Name)],
        };
    }

    private static IEnumerable<Metric> KpisOf(IReadOnlyList<ScorecardCell> cells, Perspective perspective) => cells.Where(c => c.Perspective == perspective).SelectMany(c => c.Kpis);

    // In the order of the objectives' file; what serves none comes last.
    private static List<ScorecardCell> Cells(IEnumerable<Metric> kpis, Register register)
    {
        var order = register.Plans.Yearly.SelectMany(o => o.KeyResultAreas.Select(a => new Served(o, a).Key).Prepend(o.Id.Value)).Distinct(StringComparer.Ordinal).Append("").ToList();
        var cells = new List<ScorecardCell>();
        foreach (var perspective in Enum.GetValues<Perspective>())
        {
            var served = kpis.Where(m => m.Perspective?.Value == perspective).ToLookup(m => register.Plans.Served(m).Key, StringComparer.Ordinal);
            cells.AddRange(order.Where(served.Contains).Select(k => new ScorecardCell(
                perspective,
                register.Plans.Served(served[k].First()),
                $"{Word.Of(perspective)}-{Amount.Plain(order.IndexOf(k))}",
                [.. served[k].OrderByDescending(m => m.IsCompanyKpi)])));
        }

        return cells;
    }

    private static ScorecardRow Row(ScorecardCell cell, Register register) => new(
        cell.Title,
        cell.Key,
        cell.Served is { Objective: { } objective, Area: not null } ? register.Plans.Link(objective) : null,
        [.. cell.Kpis.Select(m => ObjectivesPages.Measure(m, register))],
        ObjectivesPages.Initiatives(cell.Served.Area, register));

    private static TimingBalance Balance(string name, IReadOnlyList<Metric> kpis)
    {
        var leading = kpis.Count(m => m.Traits.Timing?.Value == Timing.Leading);
        var lagging = kpis.Count(m => m.Traits.Timing?.Value == Timing.Lagging);
        var remark = (kpis.Count, leading, lagging) switch
        {
            (0, _, _) => "No KPI yet: nobody looks from here.",
            (_, 0, > 0) => "Only results: they tell too late to act on. Add a KPI that moves first.",
            (_, > 0, 0) => "Only early signs: nothing confirms that they come true. Add a KPI of the result.",
            _ => null,
        };
        return new TimingBalance(name, leading, lagging, kpis.Count - leading - lagging, remark);
    }
}
