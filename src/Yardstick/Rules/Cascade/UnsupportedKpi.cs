using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Cascade;

public static class UnsupportedKpi
{
    public static Rule Rule { get; } = new()
    {
        Id = "unsupported-kpi",
        Family = RuleFamily.Cascade,
        Severity = Severity.Warning,
        Summary = "No other metric contributes to a KPI of the company.",
        Why = "The company wants a result that nobody's work is linked to, so nobody knows how to move it.",
        Bad = """
            # file: marketing/customer-acquisition-cost.yaml
            contributes_to:
              - metric: mrr
                type: driver
                because: a lower acquisition cost lets the same budget win more customers
            """,
        Good = """
            # file: marketing/customer-acquisition-cost.yaml
            contributes_to:
              - metric: net-profit-margin
                type: driver
                because: winning a customer for less leaves more of what they pay
            """,
        Particulars = ["formula"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;
        if (!catalogue.IsSound)
        {
            return [];
        }

        var fed = LiveLinks.Feeding(catalogue).Select(f => f.To).ToHashSet();
        return from kpi in catalogue.Metrics.DistinctBy(m => m.Id)
               where kpi is { IsCompanyKpi: true, IsRetired: false } && !fed.Contains(kpi)
               select new Finding(
                   kpi.Place,
                   $"Nothing contributes to {Quote.Of(kpi.Title)}, a KPI of the company.",
                   "Ask each function what it does for this result, and add a link from the metric that shows it.");
    }
}
