using System.Globalization;

using Yardstick.Formulas;

namespace Yardstick.Tests.Formulas;

public sealed class ExampleTests
{
    [Theory]
    [InlineData("spend / customers", "spend=120000 customers=400", "300")]
    [InlineData("spend / customers", "spend=100 customers=3", "33.33")]
    [InlineData("spend / customers", "spend=100 customers=3", "33.3")]
    [InlineData("spend / customers", "spend=100 customers=3", "33")]
    [InlineData("a + b", "a=0.1 b=0.2", "0.3")]
    [InlineData("a * 3", "a=-0.5", "-1.5")]
    [InlineData("a - b * c / d", "a=10 b=2 c=3 d=4", "8.5")]
    [InlineData("(1 - a) ^ 2", "a=0.5", "0.25")]
    [InlineData("2 ^ -2 * a", "a=1", "0.25")]
    [InlineData("a / b", "a=1 b=8", "0.125")]
    [InlineData("a / b", "a=1 b=8", "0.13")]
    [InlineData("a / b", "a=1 b=8", "0.12")]
    [InlineData("a - b", "a=5 b=5", "0")]
    [InlineData("a - b", "a=5 b=5", "0.00")]
    [InlineData("sum(a) / count(b)", "a=10 b=4", "2.5")]
    [InlineData("median(a) + percentile(a, 95)", "a=4", "8")]
    [InlineData("max(a - b, 0) + min(a, b, 7)", "a=3 b=5", "3")]
    [InlineData("(a * b) as customer", "a=2000 b=0.15", "300")]
    [InlineData("a * 79228162514264337593543950335", "a=1", "79228162514264337593543950335")]
    public void An_example_that_is_right_passes(string formula, string numbers, string result) =>
        Assert.Null(Evaluate(formula, numbers).FindingAgainst(Decimal(result)));

    [Theory]
    [InlineData("spend / customers", "spend=120000 customers=400", "310", "The formula gives 300 for the example's numbers, but its result says 310. Correct the result, or the numbers above it.")]
    [InlineData("spend / customers", "spend=100 customers=3", "33.34", "The formula gives 33.3333 for the example's numbers, but its result says 33.34. Correct the result, or the numbers above it.")]
    [InlineData("a / b", "a=1 b=3", "0", "The formula gives 0.33 for the example's numbers, but its result says 0. Correct the result, or the numbers above it.")]
    [InlineData("a / b", "a=1 b=4", "25", "The formula gives 0.25 for the example's numbers, but its result says 25. They differ by exactly 100: a percentage stands where a ratio is meant, or the other way round.")]
    [InlineData("a * b", "a=2000 b=15", "300", "The formula gives 30000 for the example's numbers, but its result says 300. They differ by exactly 100: a percentage stands where a ratio is meant, or the other way round.")]
    [InlineData("a / b", "a=1 b=30000", "0.1", "The formula gives 0.000033 for the example's numbers, but its result says 0.1. Correct the result, or the numbers above it.")]
    [InlineData("a - b", "a=1 b=3", "2", "The formula gives -2 for the example's numbers, but its result says 2. Correct the result, or the numbers above it.")]
    public void An_example_that_is_wrong_is_told_with_both_numbers(string formula, string numbers, string result, string finding)
    {
        var (message, help) = Evaluate(formula, numbers).FindingAgainst(Decimal(result))!.Value;
        Assert.Equal(finding, message + " " + help);
    }

    [Theory]
    [InlineData("a / (b - c)", "a=1 b=2 c=2", ExampleGapKind.DivisionByZero, "b - c")]
    [InlineData("(b - c) ^ -1", "b=2 c=2", ExampleGapKind.DivisionByZero, "(b - c) ^ -1")]
    [InlineData("a / 0", "a=1", ExampleGapKind.DivisionByZero, "0")]
    [InlineData("a + b", "a=1", ExampleGapKind.MissingValue, "b")]
    [InlineData("1 + prior(a)", "a=1", ExampleGapKind.NeedsRows, "prior(a)")]
    [InlineData("count(a where b = 1)", "a=1", ExampleGapKind.NeedsRows, "count(a where b = 1)")]
    [InlineData("rolling(a, 3)", "a=1", ExampleGapKind.NeedsRows, "rolling(a, 3)")]
    [InlineData("change(a)", "a=1", ExampleGapKind.NeedsRows, "change(a)")]
    [InlineData("cumulative(a)", "a=1", ExampleGapKind.NeedsRows, "cumulative(a)")]
    [InlineData("((2 ^ 1000) ^ 1000) ^ 1000 + a", "a=1", ExampleGapKind.TooLarge, "((2 ^ 1000) ^ 1000")]
    public void What_cannot_be_computed_is_told_by_its_part(string text, string numbers, ExampleGapKind kind, string part)
    {
        var outcome = Evaluate(text, numbers);
        Assert.Null(outcome.Value);
        Assert.Null(outcome.FindingAgainst(1));
        Assert.Equal(kind, outcome.Gap!.Kind);
        Assert.StartsWith(part.TrimStart('('), text[outcome.Gap.Span.Start..outcome.Gap.Span.End].TrimStart('('), StringComparison.Ordinal);
    }

    private static ExampleOutcome Evaluate(string formula, string numbers)
    {
        var values = numbers.Split(' ').Select(n => n.Split('=')).ToDictionary(n => n[0], n => Decimal(n[1]), StringComparer.Ordinal);
        return ExampleEvaluator.Evaluate(FormulaTree.Read(formula), n => values.TryGetValue(n, out var value) ? value : null);
    }

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
