using Yardstick.Reports;

namespace Yardstick.Tests.Reports;

public sealed class PrintableTests
{
    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("two\nlines", "two lines")]
    [InlineData("\u001b[31mred", "\uFFFD[31mred")]
    [InlineData("a\u202Eb", "a\uFFFDb")]
    [InlineData("emoji \U0001F600 stays\u0007", "emoji \U0001F600 stays\uFFFD")]
    public void A_line_holds_nothing_that_steers_a_terminal(string text, string shown) => Assert.Equal(shown, Printable.Line(text));

    // Attributes cannot hold half characters.
    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("half \uFFFD", Printable.Line("half \uD800"));

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("日本", 4)]
    [InlineData("e\u0301", 1)]
    [InlineData("\U0001F600", 2)]
    public void Width_counts_terminal_columns(string text, int columns) => Assert.Equal(columns, Printable.Width(text));
}
