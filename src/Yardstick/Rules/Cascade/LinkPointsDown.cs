using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Cascade;

public static class LinkPointsDown
{
    public static Rule Rule { get; } = new()
    {
        Id = "link-points-down",
        Family = RuleFamily.Cascade,
        Severity = Severity.Error,
        Summary = "A link goes down: from the company to a function or role, from a function to a role, or into a part of the function.",
        Why = "A cascade shows how work moves the company; what points down says that the company exists for one of its parts.",
        Bad = """
            # file: company/mrr.yaml
            contributes_to:
              - metric: win-rate
                type: driver
                because: a growing company attracts better offers
            """,
        Good = """
            # file: company/mrr.yaml
            contributes_to:
              - metric: net-profit-margin
                type: driver
                because: more revenue carries the same fixed cost
            """,
        Particulars = [],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;
        return from edge in LiveLinks.Edges(catalogue)
               where !edge.To.IsRetired && catalogue.Cascade.PointsDown(edge)
               select new Finding(
                   edge.Link.Metric.Place,
                   $"{Quote.Of(edge.From.Title)}, {Belonging(edge.From)}, contributes down to {Quote.Of(edge.To.Title)}, {Belonging(edge.To)}.",
                   $"Turn the link round if {Quote.Of(edge.To.Id)} moves {Quote.Of(edge.From.Id)}, or link to a metric beside or above.")
               {
                   Related = [new(edge.To.Place, $"{Quote.Plain(edge.To.Title)} is defined here.")],
               };
    }

    private static string Belonging(Metric metric) => metric.Level?.Value switch
    {
        Level.Company => "a metric of the company",
        Level.Function => $"a metric of the function {Quote.Of(metric.Function?.Value ?? "")}",
        _ => $"a metric of the role {Quote.Of(metric.Role?.Value ?? "")}",
    };
}
