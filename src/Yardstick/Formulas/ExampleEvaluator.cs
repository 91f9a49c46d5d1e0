using Yardstick.Text;

namespace Yardstick.Formulas;

/// <summary>Computes a worked example, exactly, from a single number for each input.</summary>
public sealed class ExampleEvaluator
{
    // More than a thousand digits; the numbers of a worked example have a few dozen.
    private const long NumberSize = 4096;

    private readonly Formula formula;
    private readonly Func<string, decimal?> valueOf;
    private ExampleGap? gap;

    private ExampleEvaluator(Formula formula, Func<string, decimal?> valueOf)
    {
        this.formula = formula;
        this.valueOf = valueOf;
    }

    /// <param name="valueOf">The number the example gives for an input; nothing where it gives none.</param>
    public static ExampleOutcome Evaluate(Formula formula, Func<string, decimal?> valueOf)
    {
        var evaluator = new ExampleEvaluator(formula, valueOf);
        var value = evaluator.Evaluate(formula.Root);
        return evaluator.gap is null ? new(value, null) : new(null, evaluator.gap);
    }

    // After a gap the numbers mean nothing, and reading on only wastes time.
    private Exact Evaluate(Expression expression) => gap is not null ? Exact.Zero : expression switch
    {
        NumberLiteral number => number.Value,
        InputName name => valueOf(name.Name) is { } value
            ? Exact.FromDecimal(value)
            : Stop(ExampleGapKind.MissingValue, name.Span, $"The example gives no number for '{name.Name}'.", "Add it to the example."),
        Negation negation => -Evaluate(negation.Operand),
        Sum sum => Evaluate(sum),
        Product product => Evaluate(product),
        Power power => Evaluate(power),
        Cast cast => Evaluate(cast.Operand),
        Call call => Evaluate(call),
        _ => Exact.Zero,
    };

    private Exact Evaluate(Sum sum)
    {
        var total = Exact.Zero;
        foreach (var (isSubtracted, value) in sum.Terms)
        {
            var next = Evaluate(value);
            total = Bounded(isSubtracted ? total - next : total + next, sum.Span);
        }

        return total;
    }

    private Exact Evaluate(Product product)
    {
        var result = Exact.One;
        foreach (var (isDivisor, value) in product.Factors)
        {
            var next = Evaluate(value);
            if (isDivisor && next.IsZero && gap is null)
            {
                return Stop(ExampleGapKind.DivisionByZero, value.Span, $"With the example's numbers '{Quote(value.Span)}' is 0, and nothing can be divided by 0.", "Choose numbers that give a result.");
            }

            result = Bounded(isDivisor && !next.IsZero ? result / next : result * next, product.Span);
        }

        return result;
    }

    private Exact Evaluate(Power power)
    {
        var operand = Evaluate(power.Operand);
        if (gap is null && operand.IsZero && power.Exponent < 0)
        {
            return Stop(ExampleGapKind.DivisionByZero, power.Span, $"With the example's numbers '{Quote(power.Operand.Span)}' is 0, and nothing can be divided by 0.", "Choose numbers that give a result.");
        }

        return operand.Power(power.Exponent, NumberSize) ?? TooLarge(power.Span);
    }

    private Exact Evaluate(Call call)
    {
        var isOfOneNumber = call.Where is null && call.Form.ReadsRows;
        if (!isOfOneNumber)
        {
            return Stop(
                ExampleGapKind.NeedsRows,
                call.Span,
                $"'{Quote(call.Span)}' cannot be computed from single numbers.",
                call.Form.ReadsRows ? "Make what the condition leaves an input of its own, or leave the example out." : "Make the value it stands for an input of its own, or leave the example out.");
        }

        if (call.Arguments.Count > 1 && call.Function is FormulaFunction.Min or FormulaFunction.Max)
        {
            var values = call.Arguments.Select(Evaluate).ToList();
            return call.Function == FormulaFunction.Min ? values.Min() : values.Max();
        }

        // The one number that the example gives stands for what the function makes of its rows.
        return Evaluate(call.Arguments[0]);
    }

    private Exact Bounded(Exact number, Span span) => number.Size <= NumberSize ? number : TooLarge(span);

    private Exact TooLarge(Span span) =>
        Stop(ExampleGapKind.TooLarge, span, $"'{Quote(span)}' gives a number too long to compute.", "Choose smaller or rounder numbers.");

    private Exact Stop(ExampleGapKind kind, Span span, string message, string help)
    {
        gap ??= new(kind, span, message, help);
        return Exact.Zero;
    }

    private string Quote(Span span) => Shown.Text(formula.Text.AsSpan(span.Start, span.Length));
}
