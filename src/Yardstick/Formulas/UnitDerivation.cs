namespace Yardstick.Formulas;

/// <summary>The unit that a formula yields, and what was found on the way to it.</summary>
public sealed class UnitDerivation
{
    private readonly Formula formula;
    private readonly DerivedUnit derived;

    internal UnitDerivation(Formula formula, DerivedUnit derived, IReadOnlyList<UnitFinding> findings)
    {
        this.formula = formula;
        this.derived = derived;
        Findings = findings;
    }

    /// <summary>Nothing where an input has no unit or the formula's own units don't go together.</summary>
    public Unit? Unit => derived.Unit;

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<UnitFinding> Findings { get; }

    /// <summary>What is wrong where this unit is stated for the formula's value; nothing where it is right or can't be told.</summary>
    public UnitFinding? FindingAgainst(Unit stated)
    {
        if (derived.Unit is not { } unit || derived.Fits(stated))
        {
            return null;
        }

        var span = formula.Root.Span;
        if (derived.ScaleTo(stated) is { } scale && scale != Exact.One)
        {
            var share = unit.IsRatio && !derived.HasFactors && stated.Single?.Kind == UnitKind.Percent ? ", or state the unit ratio and display it as percent" : "";
            return new(UnitFindingKind.Scale, span, $"The formula yields {unit}, the metric says {stated}: the scale alone differs.", $"{(derived.HasFactors ? UnitMessages.StepOnce(scale, unit, stated, "(…)") : UnitMessages.Step(scale))}{share}.");
        }

        return new(UnitFindingKind.Mismatch, span, $"The formula yields {unit}, the metric says {stated}.", Help(unit, stated));
    }

    private static string Help(Unit unit, Unit stated)
    {
        var missing = stated.DividedBy(unit);
        var correct = $"correct the unit to {unit}";
        return missing.Powers switch
        {
            _ when unit.Single?.Kind == UnitKind.Point => $"A difference of percentages is in points: {correct}.",
            [{ Exponent: -1 } below] => $"Divide by a value in {below.Base.Name}, or {correct}.",
            [{ Exponent: 1 } above] => $"Multiply by a value in {above.Base.Name}, or {correct}.",
            _ => $"Mend the unit of an input, {correct}, or state the step: (…) as {stated}.",
        };
    }
}
