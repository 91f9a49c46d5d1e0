using System.Globalization;

using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Cascade;

public static class UntestedLink
{
    public static Rule Rule { get; } = new()
    {
        Id = "untested-link",
        Family = RuleFamily.Cascade,
        Severity = Severity.Note,
        Summary = "A link has been assumed for longer than the window of the configuration, a year unless configured.",
        Why = "What was believed when the link was drawn may long be wrong, and work is steered by it all the same.",
        Bad = """
            # file: sales/win-rate.yaml
            contributes_to:
              - metric: mrr
                type: driver
                because: more of the offers we make become recurring revenue
                evidence: {state: assumed, note: Not yet tested, date: 2025-06-30}
            """,
        Good = """
            # file: sales/win-rate.yaml
            contributes_to:
              - metric: mrr
                type: driver
                because: more of the offers we make become recurring revenue
                evidence: {state: assumed, note: To be tested with the year's figures, date: 2026-09-30}
            """,
        Particulars = [],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var window = context.Catalogue.Configuration.LinkEvidenceDays;
        if (!context.Catalogue.KnowsConfiguration)
        {
            return [];
        }

        return from linked in LiveLinks.Of(context.Catalogue)
               let evidence = linked.Link.Evidence
               let since = evidence?.Date
               where evidence?.State?.Value == EvidenceState.Assumed && since is not null
               let days = context.Today.DayNumber - since.Value.DayNumber
               where days > window
               select new Finding(
                   since.Place,
                   string.Create(CultureInfo.InvariantCulture, $"That {Quote.Of(linked.Metric.Title)} moves {LiveLinks.TargetOf(linked.Link, context.Catalogue)} has been assumed for {days} days; the window is {window}."),
                   "Compare the two numbers over the past quarters, and write down what came out: supported or refuted.");
    }
}
