using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Cascade;

public static class LinkToDeprecated
{
    public static Rule Rule { get; } = new()
    {
        Id = "link-to-deprecated",
        Family = RuleFamily.Cascade,
        Severity = Severity.Note,
        Summary = "A metric in use contributes to one that is being replaced, or is computed from one, here or in an imported dictionary.",
        Why = "The upper number is about to go; whoever waits until it is retired finds the chain broken.",
        Bad = """
            # file: sales/call-attempts.yaml
            status: deprecated
            successor: win-rate
            owner: eli.santos
            # without: retired
            contributes_to:
              - metric: win-rate
                type: driver
                because: more calls give more chances to win an offer
            # file: sales/sales-cycle-length.yaml
            contributes_to:
              - metric: call-attempts
                type: driver
                because: short cycles leave time for further calls
            """,
        Good = """
            # file: sales/call-attempts.yaml
            status: deprecated
            successor: win-rate
            owner: eli.santos
            # without: retired
            contributes_to:
              - metric: win-rate
                type: driver
                because: more calls give more chances to win an offer
            # file: sales/sales-cycle-length.yaml
            contributes_to:
              - metric: win-rate
                type: driver
                because: quick answers win offers
            """,
        Particulars = ["formula"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) => OfLinks(context).Concat(OfInputs(context));

    private static IEnumerable<Finding> OfLinks(RuleContext context) =>
        from edge in LiveLinks.Edges(context.Catalogue)
        where edge.To.Status is { Value: Status.Deprecated } && edge.From.IsCurrent && !ReferenceEquals(edge.From, edge.To)
        select new Finding(
            edge.Link.Metric.Place,
            $"{Quote.Of(edge.From.Title)} contributes to {Quote.Of(edge.To.Title)}, which is being replaced.",
            LiveLinks.SuccessorFor(edge.From, edge.To, context.Catalogue) is { } successor
                ? $"Link to its successor {Quote.Of(successor.Value)} if it moves that as well."
                : "Link to a metric that stays in use.")
        {
            Related = [new(edge.To.Status!.Place, $"{Quote.Plain(edge.To.Title)} is deprecated here.")],
        };

    private static IEnumerable<Finding> OfInputs(RuleContext context) =>
        from metric in context.Catalogue.Metrics
        where metric.IsCurrent
        from input in metric.Formula?.Inputs ?? []
        where input.Metric is not null
        let source = context.Catalogue.Find(input.Metric!.Value)
        where source?.Status is { Value: Status.Deprecated }
        select new Finding(
            input.Metric!.Place,
            $"{Quote.Of(metric.Title)} is computed from {Quote.Of(source.Title)}, which is being replaced.",
            LiveLinks.SuccessorFor(metric, source, context.Catalogue) is { } successor
                ? $"Take its successor {Quote.Of(successor.Value)} if it means the same here, and look at the example again."
                : "Take a metric that stays in use, or state where the data comes from with 'unit' and 'from'.")
        {
            Related = [new(source.Status!.Place, $"{Quote.Plain(source.Title)} is deprecated here.")],
        };
}
