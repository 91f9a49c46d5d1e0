using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Focus;

public static class MissingNorthStar
{
    public static Rule Rule { get; } = new()
    {
        Id = "missing-north-star",
        Family = RuleFamily.Focus,
        Severity = Severity.Warning,
        Summary = "The configuration names no North Star, or something that is not a metric of the company in use.",
        Why = "When two numbers conflict, people need to know which one comes first.",
        Bad = """
            # file: yardstick.yaml
            north_star: win-rate
            """,
        Good = """
            # file: yardstick.yaml
            north_star: mrr
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;
        if (!catalogue.KnowsConfiguration || catalogue.Configuration.Node is not { } node)
        {
            yield break;
        }

        var inUse = catalogue.OfCompany().Where(m => m.IsCurrent && m.CanBeNamed).Select(m => m.Id).ToList();
        var choice = inUse.Count == 0
            ? "Define the company's KPIs first, then name the first among them here."
            : $"Name one of the company's metrics: {Listing.Of(inUse, "or")}.";
        if (catalogue.Configuration.NorthStar is not { } northStar)
        {
            yield return new Finding(catalogue.Configuration.Title?.Place ?? node.Place, "The dictionary names no North Star.", choice);
        }
        else if (Reason(northStar.Value, catalogue) is { } reason)
        {
            var suggestion = catalogue.Knows(northStar.Value) ? "" : new KnownNames(inUse).Suggestion(northStar.Value);
            yield return new Finding(northStar.Place, $"{Quote.Of(northStar.Value)} is to be the North Star, but {reason}.", suggestion + choice);
        }
    }

    private static string? Reason(string id, Catalogue catalogue) => catalogue.Find(id) switch
    {
        null => catalogue.Knows(id) ? null : "there is no such metric",
        { Level.Value: not Level.Company } => "it is not a metric of the company",
        { IsCurrent: false } => "it is no longer in use",
        _ => null,
    };
}
