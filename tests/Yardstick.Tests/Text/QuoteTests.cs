using Yardstick.Text;

namespace Yardstick.Tests.Text;

/// <summary>What others wrote stays one short line in a sentence of ours.</summary>
public sealed class QuoteTests
{
    [Theory]
    [InlineData("mrr", "'mrr'")]
    [InlineData("", "''")]
    [InlineData("  spread \n\n over\tlines\u2028 ", "'spread over lines'")]
    [InlineData("\u0007bell", "'bell'")]
    public void Stands_on_one_line(string text, string expected) => Assert.Equal(expected, Quote.Of(text));

    [Fact]
    public void Is_cut_where_it_is_long_but_not_inside_a_character()
    {
        Assert.Equal(new string('a', 80), Quote.Plain(new string('a', 80)));
        Assert.Equal(new string('a', 80) + "…", Quote.Plain(new string('a', 10_000)));
        Assert.Equal(new string('a', 79) + "🚀…", Quote.Plain(new string('a', 79) + "🚀🚀"));
    }

    [Fact]
    public void Two_wordings_are_shown_from_shortly_before_where_they_differ()
    {
        const string Same = "Sales and marketing spend of the month divided by the customers who made their first payment in it. ";
        Assert.Equal(
            ("… payment in it. A trial that never pays is no customer.", "… payment in it. A trial counts as a customer."),
            Quote.Apart(Same + "A trial that never pays is no customer.", Same + "A trial counts as a customer."));
        Assert.Equal(("other words", "first words"), Quote.Apart("other words", "first words"));
        Assert.Equal((Quote.Plain("a " + Same), Quote.Plain("b " + Same)), Quote.Apart("a " + Same, "b " + Same));
        Assert.Equal((new string('x', 80) + "…", new string('x', 80) + "…"), Quote.Apart(new string('x', 200) + "a", new string('x', 200) + "b"));
        Assert.DoesNotContain("secret", Quote.Apart($"{Same} https://bot:secret@example.com/ one", $"{Same} https://bot:secret@example.com/ two").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_listing_names_the_first_and_counts_the_rest()
    {
        Assert.Equal("", Listing.Of([]));
        Assert.Equal("a", Listing.Of(["a"]));
        Assert.Equal("a or b", Listing.Of(["a", "b"], "or"));
        Assert.Equal("a, b and c", Listing.Of(["a", "b", "c"]));
        Assert.EndsWith(", 12 and 8 more", Listing.Of([.. Enumerable.Range(1, 20).Select(i => $"{i}")]), StringComparison.Ordinal);
    }
}
