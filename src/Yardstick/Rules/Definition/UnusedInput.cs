using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Definition;

public static class UnusedInput
{
    public static Rule Rule { get; } = new()
    {
        Id = "unused-input",
        Family = RuleFamily.Definition,
        Severity = Severity.Warning,
        Summary = "An input is listed that the formula never uses.",
        Why = "Either the formula lacks a part that was meant, or people fetch data that changes nothing, and pages show it as a part of the number.",
        Bad = """
            # file: sales/win-rate.yaml
            formula:
              expression: won / decided
              inputs:
                won: {unit: deal, from: CRM, description: Deals won in the month}
                decided: {unit: deal, from: CRM, description: Deals won or lost in the month}
                postponed: {unit: deal, from: CRM, description: Deals put off to a later month}
            """,
        Good = """
            # file: sales/win-rate.yaml
            formula:
              expression: won / (decided + postponed)
              inputs:
                won: {unit: deal, from: CRM, description: Deals won in the month}
                decided: {unit: deal, from: CRM, description: Deals won or lost in the month}
                postponed: {unit: deal, from: CRM, description: Deals put off to a later month}
            """,
        Particulars = ["formula"],
        Check = Check,
    };

    // Where a name of the expression is unknown, an input may have been meant by it.
    private static IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var formula in context.Catalogue.Formulas.All.Where(f => f is { IsUnderstood: true, Metric.IsRetired: false }))
        {
            foreach (var input in formula.Definition.Inputs)
            {
                if (!formula.Formula!.Uses.Any(u => u.Name == input.Name.Value))
                {
                    yield return new Finding(
                        input.Name.Place,
                        $"The formula of {Quote.Of(formula.Metric.Title)} never uses its input {Quote.Of(input.Name.Value)}.",
                        "Use it in the expression, or take it out of the inputs and the example.");
                }
            }
        }
    }
}
