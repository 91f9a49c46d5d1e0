using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Definition;

public static class CircularFormula
{
    public static Rule Rule { get; } = new()
    {
        Id = "circular-formula",
        Family = RuleFamily.Definition,
        Severity = Severity.Error,
        IsMutual = true,
        Summary = "A metric is, directly or through other formulas, computed from itself.",
        Why = "Nobody can compute the number: each step waits for another that waits for it.",
        Bad = """
            # file: company/mrr.yaml
            formula:
              expression: before + won - lost
              inputs:
                before: {metric: mrr}
                won: {unit: EUR, from: Billing, description: Fees of customers won in the month}
                lost: {unit: EUR, from: Billing, description: Fees of customers lost in the month}
              example: {before: 480000, won: 30000, lost: 10000, result: 500000}
            """,
        Good = """
            # file: company/mrr.yaml
            formula:
              expression: before + won - lost
              inputs:
                before: {unit: EUR, from: Billing, description: Fees of the month before}
                won: {unit: EUR, from: Billing, description: Fees of customers won in the month}
                lost: {unit: EUR, from: Billing, description: Fees of customers lost in the month}
              example: {before: 480000, won: 30000, lost: 10000, result: 500000}
            """,
        Particulars = ["formula"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) => context.Catalogue.Formulas.Cycles.Select(Offence);

    private static Finding Offence(IReadOnlyList<Metric> circle)
    {
        var start = circle[0];
        return new Finding(
            PlaceOfNext(circle, 0),
            circle.Count == 1
                ? $"{Quote.Of(start.Title)} is computed from itself."
                : $"{Quote.Of(start.Title)} is computed from itself, by way of {Listing.Of([.. circle.Skip(1).Select(m => m.Title)])}.",
            "State with 'unit' and 'from' where the data comes from; so also a value of the period before, which is data by then.")
        {
            Related = [.. circle.Skip(1).Select((m, i) => new RelatedPlace(PlaceOfNext(circle, i + 1), $"{Quote.Plain(m.Title)} is computed from {Quote.Of(circle[(i + 2) % circle.Count].Title)}."))],
        };
    }

    // The input that stands for the next metric of the circle.
    private static Place PlaceOfNext(IReadOnlyList<Metric> circle, int index) =>
        circle[index].Formula!.Inputs.First(input => input.Metric?.Value == circle[(index + 1) % circle.Count].Id).Metric!.Place;
}
