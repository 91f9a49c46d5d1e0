using Yardstick.Changes;
using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Lifecycle;

public static class ApprovalOutdated
{
    public static Rule Rule { get; } = new()
    {
        Id = "approval-outdated",
        Family = RuleFamily.Lifecycle,
        Severity = Severity.Warning,
        Summary = "A metric has changed in meaning since it was approved.",
        Why = "What was agreed is no longer what stands there, yet it still bears the name of the one who agreed.",
        Bad = """
            # file: yardstick.yaml
            rules: {unapproved-kpi: off}
            # file: sales/win-rate.yaml
            approval: {approver: ada.moreau, date: 2026-11-20, hash: sha256-n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=}
            """,
        Good = """
            # file: yardstick.yaml
            rules: {unapproved-kpi: off}
            # file: sales/win-rate.yaml
            approval: {approver: ada.moreau, date: 2026-11-20, hash: sha256-wAC0L88PNVzDFVXHZiXs6v+bHDDywSoRauLtDzrR0vI=}
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) =>
        from metric in context.Catalogue.Metrics
        where metric is { IsRetired: false, Approval.Hash: not null } && metric.Approval.Hash.Value != MeaningHash.Of(metric, context.Catalogue)
        select new Finding(
            metric.Approval!.Hash!.Place,
            $"{Quote.Of(metric.Title)} no longer is what {Quote.Of(metric.Approval.Approver?.Value ?? "somebody")} approved.",
            $"Ask for approval of what it says now: yardstick approve {Quote.Plain(metric.Id)}.");
}
