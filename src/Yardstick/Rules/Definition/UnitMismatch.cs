using Yardstick.Diagnostics;
using Yardstick.Formulas;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Definition;

public static class UnitMismatch
{
    public static Rule Rule { get; } = new()
    {
        Id = "unit-mismatch",
        Family = RuleFamily.Definition,
        Severity = Severity.Error,
        Summary = "The formula yields another unit than the metric states, adds what cannot be added, or a unit is not declared.",
        Why = "Most formulas that are wrong are wrong in their units first, and a wrong unit is read by everyone.",
        Bad = """
            # file: marketing/customer-acquisition-cost.yaml
            unit: EUR
            """,
        Good = """
            # file: marketing/customer-acquisition-cost.yaml
            unit: EUR/customer
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;

        // Which nouns are units stands in the configuration.
        return !catalogue.KnowsConfiguration ? [] :
            from metric in catalogue.Metrics
            where !metric.IsRetired
            from finding in UnitsOf(metric, catalogue.Formulas).Concat(OffencesOf(metric, catalogue.Formulas))
            select finding;
    }

    private static IEnumerable<Finding> UnitsOf(Metric metric, FormulaTable table) =>
        from unit in (metric.Formula?.Inputs ?? []).Select(i => i.Unit).Prepend(metric.Unit).OfType<Stated<string>>()
        from problem in table.Parsed(unit).Problems
        select new Finding(ExpressionPlace.Of(unit.Place, unit.Value, problem.Span), problem.Message, problem.Help);

    private static IEnumerable<Finding> OffencesOf(Metric metric, FormulaTable table)
    {
        if (table.Of(metric) is not { Derivation: { } derivation } formula)
        {
            yield break;
        }

        foreach (var finding in derivation.Findings.Where(f => f.Kind != UnitFindingKind.Unknown))
        {
            yield return new Finding(formula.PlaceOf(finding.Span), finding.Message, finding.Help);
        }

        if (table.UnitOf(metric) is { } stated && derivation.FindingAgainst(stated) is { } against)
        {
            yield return new Finding(metric.Unit!.Place, against.Message, against.Help)
            {
                Related = [new(formula.PlaceOf(against.Span), $"The formula: {Quote.Plain(formula.Formula!.Text)}")],
                Details = [.. InputUnits(formula, table)],
            };
        }
    }

    private static IEnumerable<string> InputUnits(MetricFormula formula, FormulaTable table)
    {
        var units = formula.Formula!.Uses.DistinctBy(u => u.Name)
            .Select(u => (u.Name, Unit: table.UnitOf(formula.Input(u.Name)!)))
            .Where(u => u.Unit is not null)
            .Select(u => $"{u.Name} in {u.Unit}")
            .ToList();
        return units.Count == 0 ? [] : [$"Its inputs are {Listing.Of(units)}."];
    }
}
