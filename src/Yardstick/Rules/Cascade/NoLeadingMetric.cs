using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Cascade;

public static class NoLeadingMetric
{
    private const int MostShown = 12;

    public static Rule Rule { get; } = new()
    {
        Id = "no-leading-metric",
        Family = RuleFamily.Cascade,
        Severity = Severity.Warning,
        Summary = "A lagging KPI of the company has no leading metric anywhere below it.",
        Why = "A lagging number tells what has happened; only a leading one below it shows in time what is about to happen.",
        Bad = """
            # file: marketing/campaign-manager/cost-per-lead.yaml
            traits: {timing: lagging, nature: quantitative, horizon: operational, scope: individual}
            # file: marketing/customer-acquisition-cost.yaml
            traits: {timing: lagging, nature: quantitative, horizon: tactical, scope: function}
            """,
        Good = """
            # file: marketing/campaign-manager/cost-per-lead.yaml
            traits: {timing: leading, nature: quantitative, horizon: operational, scope: individual}
            """,
        Particulars = ["formula", "traits"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;
        if (!catalogue.IsSound)
        {
            yield break;
        }

        var feeding = LiveLinks.Feeding(catalogue).ToList();
        var above = feeding.ToLookup(f => f.From, f => f.To);
        var fed = feeding.Select(f => f.To).ToHashSet();

        // From the leading metrics upward, once for all KPIs.
        var anticipated = new HashSet<Metric>();
        var waiting = new Queue<Metric>(feeding.Select(f => f.From).Where(m => m.Traits.Timing?.Value == Timing.Leading).Distinct());
        while (waiting.TryDequeue(out var metric))
        {
            foreach (var next in above[metric].Where(anticipated.Add))
            {
                waiting.Enqueue(next);
            }
        }

        foreach (var kpi in catalogue.Metrics.DistinctBy(m => m.Id))
        {
            // A KPI that nothing feeds is an offence of its own.
            if (kpi is { IsCompanyKpi: true, IsRetired: false, Traits.Timing.Value: Timing.Lagging } && fed.Contains(kpi) && !anticipated.Contains(kpi))
            {
                yield return new Finding(
                    kpi.Traits.Timing!.Place,
                    $"{Quote.Of(kpi.Title)} looks back, and so does every metric below it.",
                    "Find what changes first when it is about to move, define a metric for that with 'timing: leading', and link it.")
                {
                    Related = [.. catalogue.Cascade.Down(kpi).Where(e => !e.From.IsRetired).Take(MostShown).Select(e => new RelatedPlace(e.From.Place, $"{Quote.Plain(e.From.Title)} contributes to it."))],
                };
            }
        }
    }
}
