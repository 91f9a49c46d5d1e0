using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Cascade;

public static class LinkCycle
{
    public static Rule Rule { get; } = new()
    {
        Id = "link-cycle",
        Family = RuleFamily.Cascade,
        Severity = Severity.Error,
        IsMutual = true,
        Summary = "Links between metrics go in a circle.",
        Why = "In a circle every number is the reason for the next one, and none of them is a reason for anything else.",
        Bad = """
            # file: sales/win-rate.yaml
            contributes_to:
              - metric: sales-cycle-length
                type: driver
                because: offers that fit are decided sooner
            # file: sales/sales-cycle-length.yaml
            contributes_to:
              - metric: win-rate
                type: driver
                because: quick answers win offers
            """,
        Good = """
            # file: sales/win-rate.yaml
            contributes_to:
              - metric: mrr
                type: driver
                because: more of the offers we make become recurring revenue
            # file: sales/sales-cycle-length.yaml
            contributes_to:
              - metric: win-rate
                type: driver
                because: quick answers win offers
            """,
        Particulars = [],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) => context.Catalogue.Cascade.Cycles.Select(Offence);

    private static Finding Offence(IReadOnlyList<Edge> circle)
    {
        var start = circle[0].From;
        return new Finding(
            circle[0].Link.Metric.Place,
            circle.Count == 1
                ? $"{Quote.Of(start.Title)} contributes to itself."
                : $"{Quote.Of(start.Title)} contributes to itself, by way of {Listing.Of([.. circle.Skip(1).Select(e => e.From.Title)])}.",
            circle.Count == 1 ? "Link to the metric that it moves." : "Keep the links that follow cause and effect, and remove the one that runs backwards.")
        {
            Related = [.. circle.Skip(1).Select(e => new RelatedPlace(e.Link.Metric.Place, $"{Quote.Plain(e.From.Title)} contributes to {Quote.Of(e.To.Title)}."))],
        };
    }
}
