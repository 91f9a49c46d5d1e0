using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Cascade;

public static class OrphanMetric
{
    public static Rule Rule { get; } = new()
    {
        Id = "orphan-metric",
        Family = RuleFamily.Cascade,
        Severity = Severity.Error,
        Summary = "No chain of links leads from a metric up to a company KPI.",
        Why = "People who work on this number cannot see what it does for the company, and neither can anyone else.",
        Bad = """
            # file: sales/win-rate.yaml
            contributes_to: []
            """,
        Good = """
            # file: sales/win-rate.yaml
            contributes_to:
              - metric: mrr
                type: driver
                because: more of the offers we make become recurring revenue
            """,
        Particulars = [],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var cascade = context.Catalogue.Cascade;
        var companyKpis = Listing.Of([.. context.Catalogue.Metrics.Where(m => m is { IsCompanyKpi: true, IsRetired: false }).Select(m => m.Id)]);
        foreach (var metric in context.Catalogue.Metrics)
        {
            // A link that is wrong in itself is an offence of its own, and the chain may go on behind it.
            if (!metric.IsRetired && !cascade.ReachesTheCompany(metric) && !cascade.LeadsIntoAFault(metric))
            {
                yield return Offence(metric, companyKpis);
            }
        }
    }

    private static Finding Offence(Metric metric, string companyKpis) => new(
        metric.Place,
        metric.Links.Count == 0
            ? $"{Quote.Of(metric.Title)} contributes to no other metric, so it reaches no company KPI."
            : $"{Quote.Of(metric.Title)} reaches no company KPI, whichever of its links one follows.",
        metric.Level?.Value == Level.Company
            ? "Make it a KPI (kind: kpi), or move it to the function that works on it."
            : "Add contributes_to with the metric one level up that this one moves and the reason, or retire it.")
    {
        Details = companyKpis.Length == 0 ? [] : [$"The company's KPIs are: {companyKpis}"],
    };
}
