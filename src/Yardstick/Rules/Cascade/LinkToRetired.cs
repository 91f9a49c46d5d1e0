using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Cascade;

public static class LinkToRetired
{
    public static Rule Rule { get; } = new()
    {
        Id = "link-to-retired",
        Family = RuleFamily.Cascade,
        Severity = Severity.Error,
        Summary = "A metric in use contributes to one that is retired.",
        Why = "Nobody looks at the upper number any more, so the lower one is measured for nothing.",
        Bad = """
            # file: sales/sales-cycle-length.yaml
            contributes_to:
              - metric: call-attempts
                type: driver
                because: short cycles leave time for further calls
            """,
        Good = """
            # file: sales/sales-cycle-length.yaml
            contributes_to:
              - metric: win-rate
                type: driver
                because: quick answers win offers
            """,
        Particulars = [],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) => Links(context).Concat(KeyResults(context));

    private static IEnumerable<Finding> KeyResults(RuleContext context) =>
        from okr in context.Catalogue.Objectives.Okrs
        where !okr.IsPast(context.Today)
        from result in okr.KeyResults
        where result.Metric is not null
        let metric = context.Catalogue.Find(result.Metric!.Value)
        where metric is { IsRetired: true }
        select new Finding(
            result.Metric!.Place,
            $"A key result of {Quote.Of(okr.Title)} is measured by {Quote.Of(metric.Title)}, which is retired.",
            "Measure it by a metric that is in use, or remove the key result.")
        {
            Related = [new(metric.Status!.Place, $"{Quote.Plain(metric.Title)} is retired here.")],
        };

    private static IEnumerable<Finding> Links(RuleContext context) =>
        from edge in LiveLinks.Edges(context.Catalogue)
        where edge.To.IsRetired && !ReferenceEquals(edge.From, edge.To)
        select new Finding(
            edge.Link.Metric.Place,
            $"{Quote.Of(edge.From.Title)} contributes to {Quote.Of(edge.To.Title)}, which is retired.",
            LiveLinks.SuccessorFor(edge.From, edge.To, context.Catalogue) is { } successor
                ? $"Link to its successor {Quote.Of(successor.Value)} if it moves that as well, or retire this one too."
                : "Link to a metric that is in use, or retire this one too.")
        {
            Related = [new(edge.To.Status!.Place, $"{Quote.Plain(edge.To.Title)} is retired here.")],
        };
}
