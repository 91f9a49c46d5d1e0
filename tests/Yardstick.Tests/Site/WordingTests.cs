using Yardstick.Model;
using Yardstick.Text;

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
    [InlineData("score", "points")]
    [InlineData("point", "percentage points")]
    [InlineData("person", "people")]
    [InlineData("<b>/x", "<b>/x")]
    public void Units_are_told_in_words(string unit, string words) => Assert.Equal(words, UnitWords.Of(unit));

    [Theory]
    [InlineData(0, "metric", "0 metrics")]
    [InlineData(1, "metric", "1 metric")]
    [InlineData(1200, "enquiry", "1,200 enquiries")]
    [InlineData(2, "KPI", "2 KPIs")]
    public void Numbers_agree_with_their_nouns(int count, string noun, string words) => Assert.Equal(words, Counted.Of(count, noun));

    [Theory]
    [InlineData("1120000", "EUR", null, "1,120,000 EUR")]
    [InlineData("0.024", "click/view", "percent", "2.4 %")]
    [InlineData("4", "percent", null, "4 %")]
    [InlineData("1", "customer", null, "1 customer")]
    [InlineData("-3", "point", null, "\u22123 percentage points")]
    [InlineData("52", "score", null, "52 points")]
    [InlineData("6.5", "hour/ticket", "duration", "6 h 30 min per ticket")]
    [InlineData("27", "day/deal", "duration", "27 days per deal")]
    [InlineData("30", "hour", "duration", "1 day 6 h")]
    [InlineData("79228162514264337593543950335", "ratio", "percent", "79,228,162,514,264,337,593,543,950,335")]
    [InlineData("3.8", "ratio", null, "3.8")]
    [InlineData("104", "index", null, "104 index points")]
    public void Amounts_are_never_bare(string value, string unit, string? display, string words) =>
        Assert.Equal(words, Amount.Of(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), unit, display));
}
