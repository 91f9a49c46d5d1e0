using Yardstick.Diagnostics;

namespace Yardstick.Rules.Definition;

public static class FormulaSyntax
{
    public static Rule Rule { get; } = new()
    {
        Id = "formula-syntax",
        Family = RuleFamily.Definition,
        Severity = Severity.Error,
        Summary = "A formula cannot be read.",
        Why = "A formula that a machine cannot read, people read in different ways, and neither its units nor its example can be checked.",
        Bad = """
            # file: sales/win-rate.yaml
            formula:
              expression: won / (decided
              inputs:
                won: {unit: deal, from: CRM, description: Deals won in the month}
                decided: {unit: deal, from: CRM, description: Deals won or lost in the month}
            """,
        Good = """
            # file: sales/win-rate.yaml
            formula:
              expression: won / decided
              inputs:
                won: {unit: deal, from: CRM, description: Deals won in the month}
                decided: {unit: deal, from: CRM, description: Deals won or lost in the month}
            """,
        Particulars = ["formula"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) =>
        from formula in context.Catalogue.Formulas.All
        where !formula.Metric.IsRetired
        from problem in formula.Parsed.Problems
        select new Finding(formula.PlaceOf(problem.Span), problem.Message, problem.Help);
}
