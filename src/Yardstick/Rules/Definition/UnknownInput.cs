using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Definition;

public static class UnknownInput
{
    public static Rule Rule { get; } = new()
    {
        Id = "unknown-input",
        Family = RuleFamily.Definition,
        Severity = Severity.Error,
        Summary = "A formula uses a name that is none of its inputs, or an input stands for a metric that does not exist or is retired.",
        Why = "A number whose parts nobody can look up cannot be computed, and everyone who tries will take something else.",
        Bad = """
            # file: sales/win-rate.yaml
            formula:
              expression: won / decidet
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

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;
        foreach (var formula in catalogue.Formulas.All.Where(f => !f.Metric.IsRetired && f.UnknownNames.Count > 0))
        {
            var names = new KnownNames(formula.Definition.Inputs.Select(i => i.Name.Value));
            foreach (var name in formula.UnknownNames)
            {
                yield return new Finding(
                    formula.PlaceOf(name.Span),
                    $"The formula of {Quote.Of(formula.Metric.Title)} uses {Quote.Of(name.Name)}, which is none of its inputs.",
                    $"{names.Suggestion(name.Name)}{Choice(formula.Definition.Inputs, name.Name)}");
            }
        }

        var references = new MetricReferences(catalogue, m => !m.IsRetired);
        foreach (var metric in catalogue.Metrics.Where(m => !m.IsRetired))
        {
            foreach (var input in metric.Formula?.Inputs ?? [])
            {
                if (input.Metric is { } id && Reason(id.Value, catalogue, references) is { } reason)
                {
                    yield return new Finding(
                        id.Place,
                        $"The input {Quote.Of(input.Name.Value)} of {Quote.Of(metric.Title)} stands for {Quote.Of(id.Value)}, but {reason}.",
                        Help(id.Value, catalogue, references));
                }
            }
        }
    }

    private static string Choice(IReadOnlyList<FormulaInput> inputs, string name) => inputs.Count == 0
        ? $"Add {Quote.Of(name)} to the inputs."
        : $"The inputs are {Listing.Of([.. inputs.Select(i => i.Name.Value)])}; add {Quote.Of(name)} to them or write one of them.";

    private static string? Reason(string id, Catalogue catalogue, MetricReferences references) =>
        catalogue.Find(id) is { IsRetired: true } ? "that metric is retired" : references.Absence(id);

    private static string Help(string id, Catalogue catalogue, MetricReferences references) => catalogue.Find(id) switch
    {
        { Successor: { } successor } => $"Take its successor {Quote.Of(successor.Value)} if it means the same here, and look at the example again.",
        not null => "Take another metric, or state where the data comes from with 'unit' and 'from'.",
        null => references.Help(id, "Write the id of an existing metric, or state where the data comes from with 'unit' and 'from'."),
    };
}
