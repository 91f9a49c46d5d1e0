using Yardstick.Text;

namespace Yardstick.Formulas;

/// <summary>Computes the unit that a formula yields from the units of its inputs.</summary>
public sealed class UnitChecker
{
    // Larger powers mean nothing, and sums of them stay far from overflow.
    private const int PowerLimit = 10_000;

    // Factors between scales have a few digits.
    private const long FactorSize = 512;

    private readonly Formula formula;
    private readonly UnitSystem units;
    private readonly Func<string, Unit?> unitOf;
    private readonly List<UnitFinding> findings = [];
    private readonly HashSet<string> unknown = new(StringComparer.Ordinal);

    private UnitChecker(Formula formula, UnitSystem units, Func<string, Unit?> unitOf)
    {
        this.formula = formula;
        this.units = units;
        this.unitOf = unitOf;
    }

    /// <param name="units">Gives the units behind <c>as</c> their meaning.</param>
    /// <param name="unitOf">The unit of an input by its name; nothing where none is known.</param>
    public static UnitDerivation Derive(Formula formula, UnitSystem units, Func<string, Unit?> unitOf)
    {
        var checker = new UnitChecker(formula, units, unitOf);
        var derived = checker.Derive(formula.Root);
        return new UnitDerivation(formula, derived, checker.findings.Count == 0 ? [] : [.. checker.findings.OrderBy(f => f.Span.Start).ThenBy(f => f.Span.End)]);
    }

    private DerivedUnit Derive(Expression expression) => expression switch
    {
        NumberLiteral number => new(Unit.Ratio, number.Value, IsConstant: true),
        InputName name => Derive(name),
        Negation negation => Derive(negation.Operand),
        Sum sum => Derive(sum),
        Product product => Derive(product),
        Power power => Derive(power),
        Cast cast => Derive(cast),
        Call call => Derive(call),
        _ => DerivedUnit.None,
    };

    private DerivedUnit Derive(InputName name)
    {
        if (unitOf(name.Name) is { } unit)
        {
            return new(unit, Exact.One);
        }

        if (unknown.Add(name.Name))
        {
            Report(UnitFindingKind.Unknown, name.Span, $"'{name.Name}' has no unit, so the unit of the formula is not known.", "State the unit of the input, or of the metric it stands for.");
        }

        return DerivedUnit.None;
    }

    private DerivedUnit Derive(Product product)
    {
        var powers = new List<UnitPower>();
        var isKnown = true;
        var isConstant = true;
        var factor = Exact.One;
        var isFactorUseful = true;
        var isMixed = false;
        foreach (var (isDivisor, value) in product.Factors)
        {
            var derived = Derive(value);
            isConstant &= derived.IsConstant;
            isKnown &= derived.Unit is not null;
            isMixed |= derived.IsMixed;
            powers.AddRange((derived.Unit?.Powers ?? []).Select(p => isDivisor ? p with { Exponent = -p.Exponent } : p));
            isFactorUseful &= factor.Size <= FactorSize && !(isDivisor && derived.Factor.IsZero);
            factor = !isFactorUseful ? Exact.One : isDivisor ? factor / derived.Factor : factor * derived.Factor;
        }

        return new(isKnown ? Unit.Product(powers) : null, factor, isConstant, isMixed);
    }

    private DerivedUnit Derive(Power power)
    {
        var operand = Derive(power.Operand);
        var factor = operand.Factor.Power(power.Exponent, FactorSize) ?? Exact.One;
        if (operand.Unit is { } unit && unit.Powers.Any(p => Math.Abs((long)p.Exponent * power.Exponent) > PowerLimit))
        {
            Report(UnitFindingKind.Mismatch, power.Span, $"'{Quote(power.Span)}' raises a unit beyond all meaning.", $"Units go up to the power {PowerLimit}.");
            return DerivedUnit.None with { IsConstant = operand.IsConstant };
        }

        return new(operand.Unit?.Raised(power.Exponent), factor, operand.IsConstant);
    }

    private DerivedUnit Derive(Cast cast)
    {
        var operand = Derive(cast.Operand);
        var parsed = units.Resolve(cast.Unit);
        findings.AddRange(parsed.Problems.Select(p => new UnitFinding(UnitFindingKind.Undeclared, p.Span, p.Message, p.Help)));
        if (parsed.Unit is { } wanted && operand is { IsConstant: false, HasFactors: false } && operand.ScaleTo(wanted) is { } scale && scale != Exact.One)
        {
            var quoted = Quote(cast.Operand.Span);
            Report(UnitFindingKind.Scale, cast.Span, $"'{quoted}' is in {operand.Unit}, and 'as {wanted}' changes no number.", UnitMessages.Convert(quoted, cast.Operand, scale, wanted));
        }

        return new(parsed.Unit, operand.IsZero ? Exact.Zero : Exact.One, operand.IsConstant);
    }

    private DerivedUnit Derive(Sum sum)
    {
        var parts = sum.Terms.Select(t => new Part(t.Value, t.IsSubtracted ^ IsNegative(t.Value), Derive(t.Value))).ToList();
        return Reconcile(parts, UnitMessages.Added, pointsArePercentages: true);
    }

    // What is added with a minus in front is subtracted: 'a + -b' is 'a - b'.
    private static bool IsNegative(Expression expression)
    {
        var isNegative = false;
        for (; expression is Negation negation; expression = negation.Operand)
        {
            isNegative = !isNegative;
        }

        return isNegative;
    }

    private DerivedUnit Derive(Call call)
    {
        switch (call.Function)
        {
            case FormulaFunction.Count or FormulaFunction.Distinct:
                return Count(call);
            case FormulaFunction.Change:
                Derive(call.Arguments[0]);
                return new(Unit.Ratio, Exact.One);
            case FormulaFunction.Min or FormulaFunction.Max when call.Arguments.Count > 1:
                return Reconcile([.. call.Arguments.Select(a => new Part(a, false, Derive(a)))], UnitMessages.Compared, pointsArePercentages: false);
            default:
                return Derive(call.Arguments[0]) with { IsConstant = false };
        }
    }

    private DerivedUnit Count(Call call)
    {
        var things = call.Arguments[0];
        if (Derive(things).Unit is not { } unit)
        {
            return DerivedUnit.None;
        }

        if (unit.Single?.Kind is UnitKind.Thing or UnitKind.Time or UnitKind.CalendarTime)
        {
            return new(unit, Exact.One);
        }

        Report(
            UnitFindingKind.Mismatch,
            things.Span,
            $"'{call.Form.Name}' gives the thing that is counted, but '{Quote(things.Span)}' is in {unit}.",
            "Count an input whose unit is the thing itself, such as order; sum adds values up.");
        return DerivedUnit.None;
    }

    private sealed record Part(Expression Expression, bool IsSubtracted, DerivedUnit Derived);

    /// <summary>The one unit of parts that need the same.</summary>
    private DerivedUnit Reconcile(List<Part> parts, string verb, bool pointsArePercentages)
    {
        var isConstant = parts.TrueForAll(p => p.Derived.IsConstant);
        var known = parts.Where(p => p.Derived.Unit is not null && !p.Derived.IsZero).ToList();
        if (known.Count == 0)
        {
            return parts.Exists(p => p.Derived.Unit is null) ? DerivedUnit.None : new(Unit.Ratio, Exact.One, isConstant);
        }

        // Of many different units, trying the first few keeps the time in bounds.
        var candidates = known.Select(p => p.Derived.Unit!).Distinct().Take(4).ToList();
        var unit = candidates.Find(c => known.TrueForAll(p => Fits(p.Derived, c, pointsArePercentages)));
        if (unit is null)
        {
            ReportMisfits(known, verb, pointsArePercentages);
            return DerivedUnit.None;
        }

        if (known.Count < parts.Count(p => !p.Derived.IsZero))
        {
            return DerivedUnit.None;
        }

        var first = known[0].Derived;
        var isOfOneFactor = known.TrueForAll(p => p.Derived.Factor == first.Factor && p.Derived.Unit!.Equals(first.Unit));
        var isMixed = !isOfOneFactor && known.Exists(p => p.Derived is { IsConstant: false, HasFactors: true });
        return new(pointsArePercentages ? PercentOrPoint(known, unit) : unit, isOfOneFactor ? first.Factor : Exact.One, isConstant, isMixed || known.Exists(p => p.Derived.IsMixed));
    }

    private static bool Fits(DerivedUnit derived, Unit wanted, bool pointsArePercentages) =>
        derived.Fits(wanted) || (pointsArePercentages && IsPercentOrPoint(derived.Unit) && IsPercentOrPoint(wanted));

    private static bool IsPercentOrPoint(Unit? unit) => unit?.Single?.Kind is UnitKind.Percent or UnitKind.Point;

    /// <summary>
    /// Percentages added are a percentage. As many subtracted as added leave points; what is left of a constant whole
    /// is a percentage again.
    /// </summary>
    private static Unit PercentOrPoint(List<Part> parts, Unit unit)
    {
        if (!IsPercentOrPoint(unit))
        {
            return unit;
        }

        var percentages = parts.Where(p => p.Derived.Unit!.Single?.Kind != UnitKind.Point).ToList();
        var isPercent = percentages.Exists(p => p.Derived.IsConstant && !p.IsSubtracted)
            || percentages.Sum(p => p.IsSubtracted ? -1 : 1) > 0;
        return Unit.Of(BaseUnit.Standard.First(b => b.Kind == (isPercent ? UnitKind.Percent : UnitKind.Point)));
    }

    private void ReportMisfits(List<Part> known, string verb, bool pointsArePercentages)
    {
        var measure = known.Find(p => !p.Derived.IsConstant) ?? known[0];
        var wanted = measure.Derived.Unit!;
        foreach (var part in known.Where(p => !Fits(p.Derived, wanted, pointsArePercentages)).Take(3))
        {
            var quoted = Quote(part.Expression.Span);
            if (part.Derived.ScaleTo(wanted) is { } scale && scale != Exact.One)
            {
                Report(UnitFindingKind.Scale, part.Expression.Span, $"'{quoted}' is in {part.Derived.Unit} where {wanted} is expected: the scale alone differs.", HelpToConvert(part, quoted, scale, wanted));
            }
            else
            {
                Report(
                    UnitFindingKind.Mismatch,
                    part.Expression.Span,
                    part.Derived.IsConstant && part.Derived.Unit!.IsRatio
                        ? $"'{quoted}' is a plain number, but '{Quote(measure.Expression.Span)}' is in {wanted}: what is {verb} needs one unit."
                        : $"'{quoted}' is in {part.Derived.Unit}, but '{Quote(measure.Expression.Span)}' is in {wanted}: what is {verb} needs one unit.",
                    $"Mend the unit of an input, or state the step: {UnitMessages.InParentheses(quoted, part.Expression)} as {wanted}.");
            }
        }
    }

    private static string HelpToConvert(Part part, string quoted, Exact scale, Unit wanted) => part.Derived switch
    {
        { IsConstant: true, Factor: var number } => $"Write {number * scale}.",
        { HasFactors: true, Unit: var unit } => $"{UnitMessages.StepOnce(scale, unit!, wanted, UnitMessages.InParentheses(quoted, part.Expression))}.",
        _ => UnitMessages.Convert(quoted, part.Expression, scale),
    };

    private string Quote(Span span) => Shown.Text(formula.Text.AsSpan(span.Start, span.Length));

    private void Report(UnitFindingKind kind, Span span, string message, string help) => findings.Add(new(kind, span, message, help));
}
