using Yardstick.Formulas;

namespace Yardstick.Tests.Formulas;

public sealed class UnitTests
{
    private static readonly UnitSystem Units = Dictionary.Units;

    [Fact]
    public void Units_are_read() => Table.Holds("unit-texts.txt", text =>
    {
        var parsed = Units.Parse(text);
        return parsed.Unit is { } unit
            ? [unit.ToString()]
            : parsed.Problems.SelectMany(p => new[] { text, Table.Mark(p.Span), p.Message + " " + p.Help });
    });

    [Theory]
    [InlineData("EUR per customer", "EUR/customer")]
    [InlineData("€ per  Customers", "EUR/customer")]
    [InlineData("hours / tickets per day", "hour/ticket/day")]
    [InlineData("minutes × leads ÷ week", "minute*lead/week")]
    [InlineData("per cent", "percent")]
    [InlineData("%", "percent")]
    [InlineData("1/day", "1/day")]
    [InlineData("hour^2", "hour^2")]
    [InlineData("bananas per day", "bananas/day")]
    [InlineData(" per ", "per")]
    [InlineData("", "")]
    public void A_unit_as_people_say_it_is_written_as_definitions_state_it(string said, string written)
    {
        Assert.Equal(written, Units.Canonical(said));
        Assert.Equal(written, Units.Canonical(written));
    }

    [Theory]
    [InlineData("minute", "hour", "1/60")]
    [InlineData("hour", "minute", "60")]
    [InlineData("day", "week", "1/7")]
    [InlineData("year", "quarter", "4")]
    [InlineData("minute/ticket", "hour/ticket", "1/60")]
    [InlineData("ticket/hour", "ticket/day", "24")]
    [InlineData("hour^2", "minute^2", "3600")]
    [InlineData("minute/hour", "ratio", "1/60")]
    [InlineData("ratio", "percent", "100")]
    [InlineData("EUR*percent", "EUR", "1/100")]
    [InlineData("week", "month", null)]
    [InlineData("EUR", "USD", null)]
    [InlineData("customer", "lead", null)]
    [InlineData("score", "ratio", null)]
    [InlineData("score", "index", null)]
    public void Scales_convert_and_nothing_else(string from, string to, string? factor)
    {
        var converts = Unit(from).ConvertsTo(Unit(to), out var found);
        Assert.Equal(factor, converts ? found.ToString() : null);
    }

    [Fact]
    public void Equal_units_are_equal_however_they_are_written()
    {
        Assert.Equal(Unit("ticket/agent/week"), Unit("ticket / week / agent"));
        Assert.Equal(Unit("hour*agent"), Unit("agent·hour"));
        Assert.Equal(Unit("hour^-1*ticket"), Unit("ticket/hour"));
        Assert.Equal(Unit("ticket/ticket"), Unit("ratio"));
        Assert.NotEqual(Unit("percent"), Unit("point"));
    }

    [Fact]
    public void Canonical_text_reads_back() =>
        Assert.All(
            ["EUR/customer/month", "1/week", "hour^2*ticket/agent^3", "ratio", "percent"],
            text => Assert.Equal(text, Unit(text).ToString()));

    [Fact]
    public void Currencies_are_three_letters_each_once_in_order()
    {
        Assert.All(BaseUnit.Currencies, c => Assert.Matches("^[A-Z]{3}\\z", c));
        Assert.Equal(BaseUnit.Currencies.Order(StringComparer.Ordinal).Distinct(), BaseUnit.Currencies);
        Assert.Equal(157, BaseUnit.Currencies.Count);
    }

    [Theory]
    [InlineData("a^99999999999")]
    [InlineData("EUR/")]
    [InlineData("////")]
    [InlineData("\0")]
    [InlineData("\uD800")]
    [InlineData("1")]
    [InlineData("1/")]
    [InlineData("-")]
    [InlineData("^2")]
    public void No_text_makes_it_fail(string text) => Assert.NotEmpty(Units.Parse(text).Problems);

    [Fact]
    public void A_very_long_unit_is_answered_quickly()
    {
        Assert.Equal("ticket^50000", Units.Parse(string.Join('*', Enumerable.Repeat("ticket", 50_000))).Unit!.ToString());
        Assert.NotEmpty(Units.Parse(new string('x', 250_000)).Problems);
    }

    [Fact]
    public void A_declared_noun_never_changes_what_a_standard_unit_means()
    {
        var units = new UnitSystem([new("hour"), new("ratio"), new("EUR"), new("order")]);
        Assert.True(units.Parse("hour").Unit!.ConvertsTo(units.Parse("minute").Unit!, out _));
        Assert.True(units.Parse("ratio").Unit!.IsRatio);
    }

    private static Unit Unit(string text) => Units.Parse(text).Unit ?? throw new ArgumentException(text);
}
