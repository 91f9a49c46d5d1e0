using Yardstick.Formulas;

namespace Yardstick.Tests.Formulas;

public sealed class ExactTests
{
    [Theory]
    [InlineData("0.1", "0.2", "0.3")]
    [InlineData("0.000000000000000000000000000000000001", "1000000000000000000000000000000000000", "1000000000000000000000000000000000000.000000000000000000000000000000000001")]
    public void Addition_loses_no_digit(string left, string right, string sum) =>
        Assert.Equal(Exact.FromDigits(sum), Exact.FromDigits(left) + Exact.FromDigits(right));

    [Fact]
    public void A_third_times_three_is_one() => Assert.Equal(Exact.One, Exact.One / 3 * 3);

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-0.0000000000000000000000000001")]
    [InlineData("-12.50")]
    public void A_decimal_stays_itself(string text)
    {
        var value = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(text.TrimEnd('0'), Exact.FromDecimal(value).ToText(28));
    }

    [Theory]
    [InlineData(1, 3, 4, "0.3333")]
    [InlineData(-2, 3, 2, "-0.67")]
    [InlineData(5, 10, 0, "1")]
    [InlineData(-1, 1000, 2, "0")]
    [InlineData(7, 1, 3, "7")]
    public void Numbers_are_shown_rounded(int above, int below, int places, string text) =>
        Assert.Equal(text, Exact.Ratio(above, below).ToText(places));

    [Fact]
    public void Powers_beyond_the_limit_are_refused_at_once()
    {
        Assert.Null(((Exact)2).Power(System.Numerics.BigInteger.Pow(10, 300), 4096));
        Assert.Equal(-1, ((Exact)(-1)).Power(999_999_999, 4096));
        Assert.Equal(Exact.Ratio(-1, 8), ((Exact)(-2)).Power(-3, 4096));
        Assert.Null(Exact.Zero.Power(-1, 4096));
        Assert.Equal(Exact.One, Exact.Zero.Power(0, 4096));
    }
}
