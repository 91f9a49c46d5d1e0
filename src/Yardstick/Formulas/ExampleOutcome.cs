using System.Numerics;

using Yardstick.Text;

namespace Yardstick.Formulas;

/// <summary>Why a worked example gives no number.</summary>
public enum ExampleGapKind
{
    /// <summary>The formula works on rows or periods, so no single numbers could show it; no offence.</summary>
    NeedsRows,

    MissingValue,

    DivisionByZero,

    TooLarge,
}

/// <param name="Span">Offsets into the formula's text.</param>
public sealed record ExampleGap(ExampleGapKind Kind, Span Span, string Message, string Help);

/// <summary>The number that a worked example gives, or why it gives none.</summary>
public sealed record ExampleOutcome(Exact? Value, ExampleGap? Gap)
{
    /// <summary>
    /// What is wrong with a stated result, in a sentence; nothing where it is right. A result may be rounded: it is right
    /// within half a unit of its last digit. Only a true zero may be stated as zero.
    /// </summary>
    public (string Message, string Help)? FindingAgainst(decimal stated)
    {
        if (Value is not { } value || IsRounded(value, stated))
        {
            return null;
        }

        var statedValue = Exact.FromDecimal(stated);
        var hint = "Correct the result, or the numbers above it.";
        if (!statedValue.IsZero && !value.IsZero && (value == statedValue * 100 || statedValue == value * 100))
        {
            hint = "They differ by exactly 100: a percentage stands where a ratio is meant, or the other way round.";
        }

        return ($"The formula gives {Shown(value, stated)} for the example's numbers, but its result says {statedValue.ToText(stated.Scale)}.", hint);
    }

    private static bool IsRounded(Exact value, decimal stated)
    {
        var exact = Exact.FromDecimal(stated);
        return stated == 0 ? value.IsZero : Exact.Abs(value - exact) <= LastDigit(stated) / 2;
    }

    private static Exact LastDigit(decimal stated) => Exact.One / PowerOfTen(stated.Scale);

    // Two more digits than stated show the difference; of a very small number the first two that aren't 0.
    private static string Shown(Exact value, decimal stated)
    {
        var places = stated.Scale + 2;
        for (var scaled = Exact.Abs(value) * PowerOfTen(places); !value.IsZero && scaled < 10 && places < 60; scaled *= 10)
        {
            places++;
        }

        return value.ToText(places);
    }

    private static Exact PowerOfTen(int exponent) => Exact.Ratio(BigInteger.Pow(10, exponent), 1);
}
