using Yardstick.Site.Wording;

namespace Yardstick.Tests.Site;

public sealed class WordingTests
{
    [Theory]
    [InlineData("EUR", "EUR")]
    [InlineData("EUR/customer", "EUR per customer")]
    [InlineData("hour/incident", "hours per incident")]
    [InlineData("ticket/agent/week", "tickets per agent per week")]
    [InlineData("story_point/sprint", "story points per sprint")]
    [InlineData("enquiry", "enquiries")]
    [InlineData("score", "score")]
    [InlineData("<b>/x", "<b>/x")]
    public void Units_are_told_in_words(string unit, string words) => Assert.Equal(words, Unit.InWords(unit));

    [Theory]
    [InlineData("1120000", "EUR", null, "1,120,000 EUR")]
    [InlineData("0.024", "click/view", "percent", "2.4 %")]
    [InlineData("4", "percent", null, "4 %")]
    [InlineData("1", "customer", null, "1 customer")]
    [InlineData("-3", "point", null, "\u22123 points")]
    [InlineData("52", "score", null, "score of 52")]
    [InlineData("6.5", "hour/ticket", "duration", "6 h 30 min per ticket")]
    [InlineData("79228162514264337593543950335", "ratio", "percent", "ratio of 79,228,162,514,264,337,593,543,950,335")]
    public void Amounts_are_never_bare(string value, string unit, string? display, string words) =>
        Assert.Equal(words, Amount.Of(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), unit, display));
}
