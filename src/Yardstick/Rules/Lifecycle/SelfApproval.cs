using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Lifecycle;

public static class SelfApproval
{
    public static Rule Rule { get; } = new()
    {
        Id = "self-approval",
        Family = RuleFamily.Lifecycle,
        Severity = Severity.Error,
        Summary = "A metric is approved by the one who owns it.",
        Why = "Nobody sets the measure of their own success alone.",
        Bad = """
            # file: yardstick.yaml
            rules: {unapproved-kpi: off}
            # file: sales/win-rate.yaml
            approval: {approver: chloe.varga, date: 2026-11-20, hash: sha256-wAC0L88PNVzDFVXHZiXs6v+bHDDywSoRauLtDzrR0vI=}
            """,
        Good = """
            # file: yardstick.yaml
            rules: {unapproved-kpi: off}
            # file: sales/win-rate.yaml
            approval: {approver: ada.moreau, date: 2026-11-20, hash: sha256-wAC0L88PNVzDFVXHZiXs6v+bHDDywSoRauLtDzrR0vI=}
            """,
        Particulars = ["approval"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) =>
        from metric in context.Catalogue.Metrics
        where metric is { IsRetired: false, Approval.Approver: not null, Owner: not null }
        where context.Catalogue.Organisation.Accountable(metric.Owner!.Value)?.Id.Value == metric.Approval!.Approver!.Value
        select new Finding(
            metric.Approval!.Approver!.Place,
            $"{Quote.Of(metric.Title)} is approved by {Quote.Of(metric.Approval.Approver.Value)}, who owns it.",
            "Take the approval out, and let someone else of those who may approve it do so: yardstick approve names them.");
}
