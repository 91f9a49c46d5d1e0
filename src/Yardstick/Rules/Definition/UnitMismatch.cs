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
        Summary = "The formula yields another unit than the metric states, adds what cannot be added, is shown in percent and no part of a whole, or a unit is not declared.",
        Why = "Most formulas that are wrong are wrong in their units first, and a wrong unit is read by everyone.",
        Bad = """
            # file: marketing/customer-acquisition-cost.yaml
            unit: EUR
            """,
        Good = """
            # file: marketing/customer-acquisition-cost.yaml
            unit: EUR/customer
            """,
        Particulars = ["formula"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;

        // Which nouns are units stands in the configuration.
        return !catalogue.KnowsConfiguration ? [] :
            from metric in catalogue.Metrics
            where !metric.IsRetired
            from finding in Of(metric, catalogue.Formulas)
            select finding;
    }

    /// <summary>What is wrong with the units of one metric.</summary>
    internal static IEnumerable<Finding> Of(Metric metric, FormulaTable table)
    {
        var findings = UnitsOf(metric, table).Concat(OffencesOf(metric, table)).ToList();

        // A unit that is wrong itself says nothing about how it is shown.
        return findings.Count > 0 ? findings : DisplayOf(metric, table);
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

    // What is shown in percent is a part of a whole: a ratio, or as many customers as leads.
    private static IEnumerable<Finding> DisplayOf(Metric metric, FormulaTable table)
    {
        if (metric.Display is { Value: "percent" } display && table.UnitOf(metric) is { } unit && unit.Single?.Kind != UnitKind.Percent
            && unit.Powers.Any(p => unit.Powers.Where(o => o.Base.Kind == p.Base.Kind).Sum(o => o.Exponent) != 0))
        {
            yield return new Finding(
                display.Place,
                $"{Quote.Of(metric.Title)} is shown in percent, but its unit is {unit}, which is no part of a whole.",
                "Leave out 'display', or correct the unit: in percent one shows a ratio, or a quotient of things such as customer/lead.")
            {
                Related = [new(metric.Unit!.Place, "The unit is stated here.")],
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
