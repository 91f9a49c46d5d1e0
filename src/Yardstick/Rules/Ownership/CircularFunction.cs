using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Ownership;

public static class CircularFunction
{
    public static Rule Rule { get; } = new()
    {
        Id = "circular-function",
        Family = RuleFamily.Ownership,
        Severity = Severity.Error,
        Summary = "A function is, directly or through others, part of itself.",
        Why = "Nobody can tell which of the functions stands above the other, so neither finds its place in the hierarchy.",
        Bad = """
            # file: organisation.yaml
            functions:
              - {id: marketing, name: Marketing, lead: ben.okafor, part_of: sales}
              - {id: sales, name: Sales, lead: chloe.varga, part_of: marketing}
            """,
        Good = """
            # file: organisation.yaml
            functions:
              - {id: marketing, name: Marketing, lead: ben.okafor}
              - {id: sales, name: Sales, lead: chloe.varga, part_of: marketing}
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) =>
        from circle in context.Catalogue.Organisation.Circles
        let first = circle[0]
        select new Finding(
            first.PartOf!.Value.Place,
            circle.Count == 1
                ? $"{Quote.Of(first.Title)} is stated to be part of itself."
                : $"{Quote.Of(first.Title)} is part of itself, by way of {Listing.Of([.. circle.Skip(1).Select(f => f.Title)])}.",
            "Remove part_of from the function that stands highest.")
        {
            Related = [.. circle.Skip(1).Select(f => new RelatedPlace(f.PartOf!.Value.Place, $"{Quote.Plain(f.Title)} is part of {Quote.Of(f.PartOf.Value.Value)}."))],
        };
}
