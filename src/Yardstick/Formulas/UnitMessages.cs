using System.Globalization;

namespace Yardstick.Formulas;

/// <summary>Parts of sentences about units.</summary>
internal static class UnitMessages
{
    public const string Added = "added or subtracted";
    public const string Compared = "compared";

    /// <summary>How numbers get to the wanted scale.</summary>
    public static string Convert(string quoted, Expression expression, Exact scale) =>
        $"{Step(scale)}: {Converted(quoted, expression, scale)}.";

    public static string Convert(string quoted, Expression expression, Exact scale, Unit wanted) =>
        $"{Step(scale)} first: ({Converted(quoted, expression, scale)}) as {wanted}.";

    /// <summary><c>Divide by 60</c></summary>
    public static string Step(Exact scale) => Below(scale) is { } divisor ? $"Divide by {divisor}" : $"Multiply by {InParentheses(scale)}";

    /// <summary>
    /// The step beside numbers that are written into the formula already: if they convert, in a part or by another step, one more would
    /// make the value wrong and the unit right.
    /// </summary>
    public static string StepOnce(Exact scale, Unit unit, Unit wanted, string quoted) =>
        $"{Step(scale)} what is in {unit}, and nothing else; where the numbers in the formula do that already, state the step: {quoted} as {wanted}";

    public static string InParentheses(string quoted, Expression expression) =>
        expression is InputName or NumberLiteral or Call ? quoted : $"({quoted})";

    private static string Converted(string quoted, Expression expression, Exact scale) =>
        InParentheses(quoted, expression) + (Below(scale) is { } divisor ? $" / {divisor}" : $" * {InParentheses(scale)}");

    private static string InParentheses(Exact scale) => scale.IsInteger ? scale.ToString() : $"({scale})";

    private static string? Below(Exact scale) =>
        scale.Numerator.IsOne && !scale.IsInteger ? scale.Denominator.ToString(CultureInfo.InvariantCulture) : null;
}
