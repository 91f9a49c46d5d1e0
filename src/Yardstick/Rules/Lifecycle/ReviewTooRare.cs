using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Lifecycle;

public static class ReviewTooRare
{
    public static Rule Rule { get; } = new()
    {
        Id = "review-too-rare",
        Family = RuleFamily.Lifecycle,
        Severity = Severity.Error,
        Summary = "A KPI is to be reviewed less than twice a year, or a metric less often than the configuration allows.",
        Why = "A KPI steers decisions of the quarter; a definition that is looked at once a year steers by last year's map.",
        Bad = """
            # file: company/mrr.yaml
            review: {every: year, last: 2026-10-05}
            """,
        Good = """
            # file: company/mrr.yaml
            review: {every: half-year, last: 2026-10-05}
            """,
        Particulars = ["review"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;
        if (context.Own.Configuration.ReviewOfKpis is { Value: ReviewRhythm.Year } tooRare)
        {
            yield return new Finding(
                tooRare.Place,
                "KPIs are to be reviewed once a year only.",
                "Write half-year, quarter or month: every KPI is reviewed at least twice a year.");
        }

        foreach (var metric in catalogue.Metrics.Where(m => m.IsCurrent && catalogue.KnowsConfiguration))
        {
            var longest = Rhythms.Longest(metric, catalogue.Configuration);
            if (metric.Review?.Every is { } every && every.Value > longest)
            {
                yield return new Finding(
                    every.Place,
                    $"{Quote.Of(metric.Title)} is to be reviewed {Rhythms.InWords(every.Value)}; {(metric.IsKpi ? "a KPI" : "a metric")} is reviewed {Rhythms.InWords(longest)} or more often.",
                    $"Write '{Word.Of(longest)}' or a shorter time.");
            }
        }
    }
}
