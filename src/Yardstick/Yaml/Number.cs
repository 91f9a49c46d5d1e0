using System.Globalization;
using System.Numerics;

namespace Yardstick.Yaml;

/// <summary>
/// An exact decimal number. Its digits are never expanded: 1e1000000000 takes as little room and time as 1.
/// Exponents beyond ±10^15 count as that.
/// </summary>
public readonly struct Number : IEquatable<Number>, IComparable<Number>
{
    private const int SmallDigits = 18;
    private const int DecimalDigits = 28;
    private const int HexDigits = 1000;
    private const long ExponentLimit = 1_000_000_000_000_000;

    // The value is ±digits × 10^exponent, and the last digit is not 0: every value has one form only.
    // Up to 18 digits stand in small, more in digits.
    private readonly bool negative;
    private readonly long small;
    private readonly string? digits;
    private readonly long exponent;

    private Number(bool negative, long small, string? digits, long exponent)
    {
        this.negative = negative;
        this.small = small;
        this.digits = digits;
        this.exponent = exponent;
    }

    public bool IsInteger => exponent >= 0;

    public int Sign => IsZero ? 0 : negative ? -1 : 1;

    /// <summary>Whether a decimal holds it exactly: up to 28 digits, with the zeros between them and the point.</summary>
    public bool IsDecimal
    {
        get
        {
            Span<char> buffer = stackalloc char[SmallDigits + 1];
            var count = Digits(buffer).Length;
            return IsZero || (count <= DecimalDigits && exponent >= -DecimalDigits && count + exponent <= DecimalDigits);
        }
    }

    private bool IsZero => small == 0 && digits is null;

    public static bool operator ==(Number left, Number right) => left.Equals(right);

    public static bool operator !=(Number left, Number right) => !left.Equals(right);

    public static bool operator <(Number left, Number right) => left.CompareTo(right) < 0;

    public static bool operator >(Number left, Number right) => left.CompareTo(right) > 0;

    public static bool operator <=(Number left, Number right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Number left, Number right) => left.CompareTo(right) >= 0;

    /// <summary>Reads what JSON and the YAML core schema read as a number; infinities and "not a number" have no value.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Number number)
    {
        number = default;
        if (text.StartsWith("0x"))
        {
            return TryParseRadix(text[2..], 4, out number);
        }

        if (text.StartsWith("0o"))
        {
            return TryParseRadix(text[2..], 3, out number);
        }

        var negative = text is ['-', ..];
        var rest = text is ['-' or '+', ..] ? text[1..] : text;
        var mark = rest.IndexOfAny('e', 'E');
        var exponent = 0L;
        if (mark >= 0)
        {
            if (!TryParseExponent(rest[(mark + 1)..], out exponent))
            {
                return false;
            }

            rest = rest[..mark];
        }

        var point = rest.IndexOf('.');
        var whole = point < 0 ? rest : rest[..point];
        var fraction = point < 0 ? default : rest[(point + 1)..];
        if (whole.Length + fraction.Length == 0 || !IsDigits(whole) || !IsDigits(fraction))
        {
            return false;
        }

        number = Create(negative, whole, fraction, exponent);
        return true;
    }

    /// <summary>Whether this is a whole number of times <paramref name="factor"/>; of zero, only zero is.</summary>
    public bool IsMultipleOf(Number factor)
    {
        if (IsZero || factor.IsZero)
        {
            return IsZero;
        }

        // With fewer trailing zeros than the factor no multiple is possible: the last digit is not 0.
        var shift = exponent - factor.exponent;
        if (shift < 0)
        {
            return false;
        }

        if (digits is null && factor.digits is null && shift <= SmallDigits)
        {
            Int128 scaled = small;
            for (; shift > 0; shift--)
            {
                scaled *= 10;
            }

            return scaled % factor.small == 0;
        }

        var divisor = BigInteger.Parse(factor.DigitText(), CultureInfo.InvariantCulture);
        var remainder = Remainder(DigitText(), divisor);
        return (remainder * BigInteger.ModPow(10, shift, divisor) % divisor).IsZero;
    }

    public int CompareTo(Number other)
    {
        if (Sign != other.Sign)
        {
            return Sign.CompareTo(other.Sign);
        }

        var magnitudes = CompareMagnitude(other);
        return negative ? -magnitudes : magnitudes;
    }

    public bool Equals(Number other) =>
        negative == other.negative && small == other.small && exponent == other.exponent
        && string.Equals(digits, other.digits, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is Number other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(negative, small, exponent, digits);

    /// <summary>The digits and, where it is not 0, the exponent.</summary>
    public override string ToString() =>
        (negative ? "-" : "") + DigitText() + (exponent == 0 ? "" : "e" + exponent.ToString(CultureInfo.InvariantCulture));

    private static Number Create(bool negative, ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, long exponent)
    {
        fraction = fraction.TrimEnd('0');
        whole = whole.TrimStart('0');
        exponent -= fraction.Length;
        if (fraction.IsEmpty)
        {
            var trimmed = whole.TrimEnd('0');
            exponent += whole.Length - trimmed.Length;
            whole = trimmed;
        }

        if (whole.IsEmpty)
        {
            fraction = fraction.TrimStart('0');
        }

        if (whole.Length + fraction.Length == 0)
        {
            return default;
        }

        exponent = Math.Clamp(exponent, -ExponentLimit, ExponentLimit);
        if (whole.Length + fraction.Length > SmallDigits)
        {
            return new Number(negative, 0, string.Concat(whole, fraction), exponent);
        }

        var value = 0L;
        foreach (var digit in whole)
        {
            value = (value * 10) + (digit - '0');
        }

        foreach (var digit in fraction)
        {
            value = (value * 10) + (digit - '0');
        }

        return new Number(negative, value, null, exponent);
    }

    private static bool TryParseRadix(ReadOnlySpan<char> text, int bits, out Number number)
    {
        number = default;
        if (text.IsEmpty || text.Length > HexDigits)
        {
            return false;
        }

        var value = BigInteger.Zero;
        foreach (var character in text)
        {
            if (!char.IsAsciiHexDigit(character) || Convert.ToInt32(character.ToString(), 16) >> bits != 0)
            {
                return false;
            }

            value = (value << bits) + Convert.ToInt32(character.ToString(), 16);
        }

        number = Create(false, value.ToString(CultureInfo.InvariantCulture), default, 0);
        return true;
    }

    private static bool TryParseExponent(ReadOnlySpan<char> text, out long exponent)
    {
        exponent = 0;
        var sign = text is ['-', ..] ? -1 : 1;
        var rest = text is ['-' or '+', ..] ? text[1..] : text;
        if (rest.IsEmpty || !IsDigits(rest))
        {
            return false;
        }

        rest = rest.TrimStart('0');
        exponent = sign * (rest.IsEmpty ? 0
            : rest.Length > 15 ? ExponentLimit
            : long.Parse(rest, NumberStyles.None, CultureInfo.InvariantCulture));
        return true;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => Text.Digits.CountIn(text) == text.Length;

    private static BigInteger Remainder(string digits, BigInteger divisor)
    {
        var remainder = BigInteger.Zero;
        for (var i = 0; i < digits.Length; i += SmallDigits)
        {
            var part = digits.AsSpan(i, Math.Min(SmallDigits, digits.Length - i));
            var value = long.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture);
            remainder = ((remainder * BigInteger.Pow(10, part.Length)) + value) % divisor;
        }

        return remainder;
    }

    private int CompareMagnitude(Number other)
    {
        if (exponent == other.exponent && digits is null && other.digits is null)
        {
            return small.CompareTo(other.small);
        }

        Span<char> mineBuffer = stackalloc char[SmallDigits + 1];
        Span<char> otherBuffer = stackalloc char[SmallDigits + 1];
        var mine = Digits(mineBuffer);
        var theirs = other.Digits(otherBuffer);
        var byLength = (mine.Length + exponent).CompareTo(theirs.Length + other.exponent);
        return byLength != 0 ? byLength : mine.SequenceCompareTo(theirs);
    }

    private ReadOnlySpan<char> Digits(Span<char> buffer)
    {
        if (digits is not null)
        {
            return digits;
        }

        _ = small.TryFormat(buffer, out var length, default, CultureInfo.InvariantCulture);
        return buffer[..length];
    }

    private string DigitText() => digits ?? small.ToString(CultureInfo.InvariantCulture);
}
