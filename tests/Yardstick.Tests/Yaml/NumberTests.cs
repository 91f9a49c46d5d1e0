using System.Globalization;
using System.Numerics;

using FsCheck;
using FsCheck.Fluent;

using Yardstick.Yaml;

namespace Yardstick.Tests.Yaml;

public sealed class NumberTests
{
    // Numbers of up to 40 digits with a point and an exponent anywhere, so that both forms of Number meet.
    private static readonly Gen<string> Texts =
        from sign in Gen.Elements("", "-")
        from whole in Gen.Elements("0", "1", "12", "120", "999999999999999999", "1000000000000000000", "123456789012345678901234567890")
        from fraction in Gen.Elements("", ".0", ".5", ".125", ".1250", ".000000000000000000001")
        from exponent in Gen.Elements("", "e0", "e3", "e-3", "E+20", "e-20")
        select sign + whole + fraction + exponent;

    [Fact]
    public void Comparison_agrees_with_exact_fractions() => Prop.ForAll(
        Texts.Two().ToArbitrary(),
        pair => Math.Sign(Parse(pair.Item1).CompareTo(Parse(pair.Item2))) == Exact(pair.Item1).CompareTo(Exact(pair.Item2))).Holds();

    [Fact]
    public void Equal_numbers_have_equal_hashes() => Prop.ForAll(
        Texts.Two().ToArbitrary(),
        pair => Parse(pair.Item1) != Parse(pair.Item2) || Parse(pair.Item1).GetHashCode() == Parse(pair.Item2).GetHashCode()).Holds();

    [Fact]
    public void Multiples_agree_with_exact_fractions() => Prop.ForAll(
        Texts.Two().ToArbitrary(),
        pair => Exact(pair.Item2).IsZero || Parse(pair.Item1).IsMultipleOf(Parse(pair.Item2)) == (Exact(pair.Item1) % Exact(pair.Item2)).IsZero).Holds();

    [Fact]
    public void Whole_numbers_are_told_from_others() => Prop.ForAll(
        Texts.ToArbitrary(),
        text => Parse(text).IsInteger == (Exact(text) % Scale).IsZero).Holds();

    [Theory]
    [InlineData("0x1F", "31")]
    [InlineData("0o17", "15")]
    [InlineData("+1.50", "1.5")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("-0", "0")]
    [InlineData("0e99", "0")]
    [InlineData("1e400", "10e399")]
    public void Spellings_of_one_number_are_equal(string one, string other) => Assert.Equal(Parse(one), Parse(other));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1 ")]
    [InlineData("0x")]
    [InlineData("0xG")]
    [InlineData("0o8")]
    [InlineData(".inf")]
    [InlineData(".nan")]
    [InlineData("٤")]
    public void What_is_no_number_has_no_value(string text) => Assert.False(Number.TryParse(text, out _));

    [Fact]
    public void Size_costs_nothing()
    {
        var digits = Parse(new string('7', 1_000_000));
        var huge = Parse("1e1000000000");

        Assert.True(huge > digits);
        Assert.True(Parse("1e-1000000000") < digits);
        Assert.True(huge.IsMultipleOf(Parse("7e5")) == Parse("1e20").IsMultipleOf(Parse("7e5")));
        Assert.True(huge.IsMultipleOf(Parse("8")));
        Assert.True(digits.IsMultipleOf(Parse("7")));
        Assert.True(Parse("1e" + new string('9', 1_000_000)) > huge);
        Assert.False(Number.TryParse("0x" + new string('f', 1_000_000), out _));
    }

    private static Number Parse(string text)
    {
        Assert.True(Number.TryParse(text, out var number));
        return number;
    }

    // As a multiple of 10^-60.
    private static readonly BigInteger Scale = BigInteger.Pow(10, 60);

    private static BigInteger Exact(string text)
    {
        var mark = text.IndexOfAny(['e', 'E']);
        var exponent = mark < 0 ? 0 : int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? text : text[..mark];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : mantissa.Length - point - 1;
        return BigInteger.Parse(mantissa.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * BigInteger.Pow(10, 60 + exponent - decimals);
    }
}
