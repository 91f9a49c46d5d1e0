using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Lifecycle;

public static class UnapprovedKpi
{
    public static Rule Rule { get; } = new()
    {
        Id = "unapproved-kpi",
        Family = RuleFamily.Lifecycle,
        Severity = Severity.Note,
        Summary = "An active KPI has no approval, though other metrics have. Dictionaries that record no approval at all are left alone.",
        Why = "Where some definitions are approved, people take the others for approved as well.",
        Bad = """
            # file: yardstick.yaml
            rules: {approval-outdated: off}
            # file: company/mrr.yaml
            approval: {approver: chloe.varga, date: 2026-10-05, hash: "sha256-n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg="}
            """,
        Good = """
            # file: company/mrr.yaml
            kind: kpi
            """,
        Particulars = ["approval"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var metrics = context.Catalogue.Metrics;
        return !metrics.Any(m => m.States("approval"))
            ? []
            : from metric in metrics
              where metric is { IsKpi: true, IsActive: true } && !metric.States("approval")
              select new Finding(
                  metric.Kind!.Place,
                  $"{Quote.Of(metric.Title)} is a KPI, but nobody has approved its definition.",
                  "Ask someone other than the owner to read it and to record the approval.");
    }
}
