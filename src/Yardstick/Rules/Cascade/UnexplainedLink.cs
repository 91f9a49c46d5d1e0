using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Cascade;

public static class UnexplainedLink
{
    public static Rule Rule { get; } = new()
    {
        Id = "unexplained-link",
        Family = RuleFamily.Cascade,
        Severity = Severity.Error,
        Summary = "A link has no because.",
        Why = "The reason is what people remember and what can be tested; without it the link is a line in a drawing.",
        Bad = """
            # file: sales/win-rate.yaml
            contributes_to:
              - metric: mrr
                type: driver
            """,
        Good = """
            # file: sales/win-rate.yaml
            contributes_to:
              - metric: mrr
                type: driver
                because: more of the offers we make become recurring revenue
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) =>
        from linked in LiveLinks.Of(context.Catalogue)
        where !linked.Link.StatesBecause
        select new Finding(
            linked.Link.Metric.Place,
            $"{Quote.Of(linked.Metric.Title)} contributes to {LiveLinks.TargetOf(linked.Link, context.Catalogue)}, but does not say why.",
            "Add a because that reads on: 'faster answers keep customers with us'.");
}
