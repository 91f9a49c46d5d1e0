using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Waivers;

public static class WaiverWithoutReason
{
    public static Rule Rule { get; } = new()
    {
        Id = "waiver-without-reason",
        Family = RuleFamily.Waivers,
        Severity = Severity.Error,
        Summary = "A waiver gives no reason.",
        Why = "Without the reason nobody can tell later whether it still holds, and the exception becomes the rule.",
        Bad = """
            # file: marketing/campaign-manager/cost-per-lead.yaml
            balanced_by: [lead-quality]
            # file: waivers.yaml
            waivers:
              - rule: unbalanced-metric
                metric: cost-per-lead
                approved_by: ada.moreau
                created: 2026-10-01
                expires: 2027-01-31
            """,
        Good = """
            # file: marketing/campaign-manager/cost-per-lead.yaml
            balanced_by: [lead-quality]
            # file: waivers.yaml
            waivers: []
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) =>
        from waiver in context.Catalogue.Waivers
        where waiver.Node["reason"] is null
        select new Finding(
            waiver.Place,
            $"This waiver of {Quote.Of(waiver.Rule?.Value ?? "a rule")} gives no reason.",
            "Add 'reason:' with why the finding is accepted for now and what ends it; until then it sets nothing aside.");
}
