using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Cascade;

public static class RefutedLink
{
    public static Rule Rule { get; } = new()
    {
        Id = "refuted-link",
        Family = RuleFamily.Cascade,
        Severity = Severity.Warning,
        Summary = "A link is still there although its theory was tested and refuted.",
        Why = "People go on working on a number that is known not to move what it was chosen for.",
        Bad = """
            # file: sales/win-rate.yaml
            contributes_to:
              - metric: mrr
                type: driver
                because: more of the offers we make become recurring revenue
                evidence: {state: refuted, note: Two years of quarters show no relation, date: 2026-10-05}
            """,
        Good = """
            # file: sales/win-rate.yaml
            contributes_to:
              - metric: mrr
                type: driver
                because: more of the offers we make become recurring revenue
                evidence: {state: supported, note: Moves together in two years of quarters, date: 2026-10-05}
            """,
        Particulars = [],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) =>
        from linked in LiveLinks.Of(context.Catalogue)
        where linked.Link.Evidence?.State?.Value == EvidenceState.Refuted
        select new Finding(
            linked.Link.Evidence!.State!.Place,
            $"That {Quote.Of(linked.Metric.Title)} moves {LiveLinks.TargetOf(linked.Link, context.Catalogue)} was refuted.",
            "Remove the link and find what the metric does move, or retire the metric.")
        {
            Details = linked.Link.Evidence.Note is { } note ? [$"The test says: {Quote.Plain(note.Value)}"] : [],
        };
}
