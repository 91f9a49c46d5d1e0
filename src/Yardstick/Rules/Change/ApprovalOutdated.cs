using Yardstick.Changes;
using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Change;

public static class ApprovalOutdated
{
    public static Rule Rule { get; } = new()
    {
        Id = "approval-outdated",
        Family = RuleFamily.Change,
        Severity = Severity.Warning,
        NeedsBase = true,
        Summary = "A metric changes in meaning after it was approved.",
        Why = "What was agreed is no longer what stands there, yet it still bears the name of the one who agreed.",
        Bad = """
            # before
            # file: yardstick.yaml
            rules: {unapproved-kpi: off}
            # after
            # file: sales/win-rate.yaml
            approval: {approver: ada.moreau, date: 2026-11-20, hash: sha256-n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=}
            """,
        Good = """
            # before
            # file: yardstick.yaml
            rules: {unapproved-kpi: off}
            # after
            # file: sales/win-rate.yaml
            approval: {approver: ada.moreau, date: 2026-11-20, hash: sha256-1Ni4Y8ZjtS7chznRzEZcISCvhBhUpLJoyRNqe2UrxOc=}
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) =>
        from change in context.Changes?.Metrics ?? []
        let metric = change.After
        where metric?.Approval?.Hash is not null && metric.Approval.Hash.Value != MeaningHash.Of(metric, context.Own)
        select new Finding(
            metric.Approval!.Hash!.Place,
            $"{Quote.Of(metric.Title)} no longer is what {Quote.Of(metric.Approval.Approver?.Value ?? "somebody")} approved.",
            $"Ask for approval of what it says now: yardstick approve {Quote.Plain(metric.Id)}.");
}
