using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Cascade;

public static class SkippedLevel
{
    // Enough for a full function; a reader looks the rest up.
    private const int MostShown = 5;

    public static Rule Rule { get; } = new()
    {
        Id = "skipped-level",
        Family = RuleFamily.Cascade,
        Severity = Severity.Warning,
        Summary = "A role's metric contributes straight to the company, past its function.",
        Why = "Between one person's work and the company's result lies the function's, and without it nobody can see where the effect was lost.",
        Bad = """
            # file: marketing/campaign-manager/landing-page-conversion.yaml
            contributes_to:
              - metric: mrr
                type: driver
                because: more visitors become customers who pay
            """,
        Good = """
            # file: marketing/campaign-manager/landing-page-conversion.yaml
            contributes_to:
              - metric: qualified-leads
                type: driver
                because: more visitors leave an address
            """,
        Particulars = [],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var help = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var edge in LiveLinks.Edges(context.Catalogue))
        {
            if (edge is { From.Level.Value: Level.Role, To: { Level.Value: Level.Company, IsRetired: false } })
            {
                var function = edge.From.Function?.Value ?? "";
                yield return new Finding(
                    edge.Link.Metric.Place,
                    $"{Quote.Of(edge.From.Title)}, a metric of a role, contributes straight to {Quote.Of(edge.To.Title)} of the company.",
                    help.TryGetValue(function, out var known) ? known : help[function] = Help(context.Catalogue, function));
            }
        }
    }

    private static string Help(Catalogue catalogue, string function)
    {
        var between = catalogue.OfFunction(function).Where(m => m.IsCurrent).Select(m => m.Id).Take(MostShown).ToList();
        return between.Count == 0
            ? "Define the function's metric between the two, and link to that."
            : $"Link to the function's metric that it moves, such as {Listing.Of(between, "or")}.";
    }
}
