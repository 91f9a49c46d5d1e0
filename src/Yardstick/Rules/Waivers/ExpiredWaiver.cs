using System.Globalization;

using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Waivers;

public static class ExpiredWaiver
{
    public static Rule Rule { get; } = new()
    {
        Id = "expired-waiver",
        Family = RuleFamily.Waivers,
        Severity = Severity.Error,
        Summary = "A waiver stands although its last day has passed.",
        Why = "It was agreed for a time; what was to be done by then has been done, or has been forgotten.",
        Bad = """
            # file: waivers.yaml
            waivers:
              - rule: too-many-metrics
                function: sales
                reason: Two teams are being merged
                approved_by: ada.moreau
                created: 2026-06-01
                expires: 2026-10-31
            """,
        Good = """
            # file: waivers.yaml
            waivers: []
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) =>
        from waiver in context.Catalogue.Waivers
        where WaiverValidity.IsExpired(waiver, context)
        let days = context.Today.DayNumber - waiver.Expires!.Value.DayNumber
        select new Finding(
            waiver.Expires!.Place,
            string.Create(CultureInfo.InvariantCulture, $"This waiver of {Quote.Of(waiver.Rule?.Value ?? "a rule")} ended {days} {(days == 1 ? "day" : "days")} ago."),
            "Remove it if what it was for is done; else mend the finding, or agree on a new waiver with a new reason.");
}
