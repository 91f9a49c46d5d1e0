using Yardstick.Diagnostics;
using Yardstick.Formulas;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Definition;

public static class WrongExample
{
    public static Rule Rule { get; } = new()
    {
        Id = "wrong-example",
        Family = RuleFamily.Definition,
        Severity = Severity.Error,
        Summary = "The worked example does not come out as its result says, or its numbers are not those of the formula's inputs.",
        Why = "Whoever is unsure of a formula works the example through, and then trusts neither.",
        Bad = """
            # file: sales/win-rate.yaml
            formula:
              expression: won / decided
              inputs:
                won: {unit: deal, from: CRM, description: Deals won in the month}
                decided: {unit: deal, from: CRM, description: Deals won or lost in the month}
              example: {won: 20, decided: 100, result: 20}
            """,
        Good = """
            # file: sales/win-rate.yaml
            formula:
              expression: won / decided
              inputs:
                won: {unit: deal, from: CRM, description: Deals won in the month}
                decided: {unit: deal, from: CRM, description: Deals won or lost in the month}
              example: {won: 20, decided: 100, result: 0.2}
            """,
        Particulars = ["formula"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) =>
        from formula in context.Catalogue.Formulas.All
        where !formula.Metric.IsRetired
        from finding in Of(formula)
        select finding;

    /// <summary>What is wrong with the worked example of one formula; nothing where the formula itself is not understood.</summary>
    internal static IEnumerable<Finding> Of(MetricFormula formula)
    {
        if (!formula.IsUnderstood || formula.Definition.ExamplePlace is null)
        {
            return [];
        }

        var example = formula.Definition.ExampleNames;
        var strangers = example.Where(e => e.Value != FormulaDefinition.ResultName && formula.Input(e.Value) is null).ToList();
        if (strangers.Count > 0)
        {
            var names = new KnownNames(formula.Definition.Inputs.Select(i => i.Name.Value));
            return strangers.Select(e => new Finding(
                e.Place,
                $"The example gives a number for {Quote.Of(e.Value)}, which is no input of the formula.",
                $"{names.Suggestion(e.Value)}Give a number for each input, and the result."));
        }

        // A number of a type or size that the schema does not allow is a matter for the schema.
        var values = formula.Definition.Example.ToDictionary(e => e.Name, e => e.Number, StringComparer.Ordinal);
        return values.Count != example.Count || !values.TryGetValue(FormulaDefinition.ResultName, out var result)
            ? []
            : Evaluate(formula, values, result);
    }

    private static IEnumerable<Finding> Evaluate(MetricFormula formula, Dictionary<string, Stated<decimal>> values, Stated<decimal> result)
    {
        var outcome = ExampleEvaluator.Evaluate(formula.Formula!, name => values.TryGetValue(name, out var value) ? value.Value : null);
        if (outcome.Gap is { } gap)
        {
            if (gap.Kind != ExampleGapKind.NeedsRows)
            {
                yield return new Finding(gap.Kind == ExampleGapKind.MissingValue ? formula.Definition.ExamplePlace!.Value : result.Place, gap.Message, gap.Help)
                {
                    Related = [new(formula.PlaceOf(gap.Span), "It is used here.")],
                };
            }
        }
        else if (outcome.FindingAgainst(result.Value) is var (message, help))
        {
            yield return new Finding(result.Place, message, help)
            {
                Related = [new(formula.Place, $"The formula: {Quote.Plain(formula.Formula!.Text)}")],
            };
        }
    }
}
