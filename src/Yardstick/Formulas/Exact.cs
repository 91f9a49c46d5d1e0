using System.Globalization;
using System.Numerics;

namespace Yardstick.Formulas;

/// <summary>An exact rational number, in lowest terms with a positive denominator.</summary>
public readonly struct Exact : IEquatable<Exact>, IComparable<Exact>
{
    // The default value is 0, so the denominator is kept less one.
    private readonly BigInteger denominatorLessOne;

    private Exact(BigInteger numerator, BigInteger denominator)
    {
        Numerator = numerator;
        denominatorLessOne = denominator - 1;
    }

    public static Exact Zero => default;

    public static Exact One => 1;

    public BigInteger Numerator { get; }

    public BigInteger Denominator => denominatorLessOne + 1;

    public bool IsZero => Numerator.IsZero;

    public bool IsInteger => denominatorLessOne.IsZero;

    public int Sign => Numerator.Sign;

    /// <summary>Bits that the number takes: what limits on arithmetic are stated in.</summary>
    public long Size => Numerator.GetBitLength() + Denominator.GetBitLength();

    public static implicit operator Exact(int value) => new(value, BigInteger.One);

    public static Exact operator +(Exact left, Exact right) => left.Denominator == right.Denominator
        ? Ratio(left.Numerator + right.Numerator, left.Denominator)
        : Ratio((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Exact operator -(Exact value) => new(-value.Numerator, value.Denominator);

    public static Exact operator -(Exact left, Exact right) => left + -right;

    public static Exact operator *(Exact left, Exact right) =>
        Ratio(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Exact operator /(Exact left, Exact right) =>
        Ratio(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator ==(Exact left, Exact right) => left.Equals(right);

    public static bool operator !=(Exact left, Exact right) => !left.Equals(right);

    public static bool operator <(Exact left, Exact right) => left.CompareTo(right) < 0;

    public static bool operator >(Exact left, Exact right) => left.CompareTo(right) > 0;

    public static bool operator <=(Exact left, Exact right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Exact left, Exact right) => left.CompareTo(right) >= 0;

    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public static Exact Ratio(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        var divisor = denominator.IsOne ? BigInteger.One : BigInteger.GreatestCommonDivisor(numerator, denominator);
        divisor = denominator.Sign < 0 ? -divisor : divisor;
        return divisor.IsOne ? new(numerator, denominator) : new(numerator / divisor, denominator / divisor);
    }

    public static Exact FromDecimal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        _ = decimal.GetBits(value, bits);
        var digits = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
        return Ratio(value < 0 ? -digits : digits, BigInteger.Pow(10, value.Scale));
    }

    /// <summary>Reads digits with at most one point and nothing else, as <c>12.50</c>.</summary>
    public static Exact FromDigits(string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var places = point < 0 ? 0 : digits.Length - point - 1;
        var whole = point < 0 ? digits : digits.Remove(point, 1);
        return Ratio(BigInteger.Parse(whole, NumberStyles.None, CultureInfo.InvariantCulture), BigInteger.Pow(10, places));
    }

    /// <summary>This number to a whole power, unless the outcome would take more than <paramref name="limit"/> bits or is a division by 0.</summary>
    public Exact? Power(BigInteger exponent, long limit)
    {
        if (exponent.IsZero || this == One)
        {
            return One;
        }

        if (IsZero)
        {
            return exponent.Sign > 0 ? Zero : null;
        }

        var times = BigInteger.Abs(exponent);
        if (IsInteger && BigInteger.Abs(Numerator).IsOne)
        {
            return times.IsEven ? One : this;
        }

        if (times * Size > limit)
        {
            return null;
        }

        var raised = new Exact(BigInteger.Pow(Numerator, (int)times), BigInteger.Pow(Denominator, (int)times));
        return exponent.Sign > 0 ? raised : One / raised;
    }

    public int CompareTo(Exact other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Exact other) => Numerator == other.Numerator && denominatorLessOne == other.denominatorLessOne;

    public override bool Equals(object? obj) => obj is Exact other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, denominatorLessOne);

    public static Exact Abs(Exact value) => value.Sign < 0 ? -value : value;

    /// <summary>The whole number, or numerator and denominator with a slash.</summary>
    public override string ToString() => IsInteger
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : Numerator.ToString(CultureInfo.InvariantCulture) + "/" + Denominator.ToString(CultureInfo.InvariantCulture);

    /// <summary>As a decimal number for people, rounded half up to so many places, without zeros at its end.</summary>
    public string ToText(int places)
    {
        var scale = BigInteger.Pow(10, places);
        var scaled = BigInteger.Divide((BigInteger.Abs(Numerator) * scale * 2) + Denominator, Denominator * 2);
        var whole = BigInteger.DivRem(scaled, scale, out var rest).ToString(CultureInfo.InvariantCulture);
        var fraction = rest.IsZero ? "" : "." + rest.ToString(CultureInfo.InvariantCulture).PadLeft(places, '0').TrimEnd('0');
        return (Sign < 0 && !scaled.IsZero ? "-" : "") + whole + fraction;
    }
}
