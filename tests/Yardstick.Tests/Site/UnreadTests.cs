using Yardstick.Model;

namespace Yardstick.Tests.Site;

/// <summary>A metric whose file cannot be read: it is said to be so, and nothing is invented of it.</summary>
public sealed class UnreadTests
{
    private const string File = "sales/win-rate.yaml";

    [Fact]
    public void Its_page_says_where_the_file_is_broken_and_lists_say_that_it_is()
    {
        using var site = new TestSite().Edit(File, "status: active", "status: \"active").Built();
        var text = site.Text("metrics/win-rate.html");
        Assert.Contains("The file of this metric, sales/win-rate.yaml, cannot be read, so nothing is shown of it here.", text, StringComparison.Ordinal);
        Assert.Contains("metrics/sales/win-rate.yaml:4:9", text, StringComparison.Ordinal);
        Assert.DoesNotContain("No owner yet", text, StringComparison.Ordinal);
        Assert.Contains("Cannot be read", site.Text("dictionary.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("win-rate", site.Read("metrics.json"), StringComparison.Ordinal);
        Assert.False(site.Has("metrics/win-rate.json"));
    }

    [Fact]
    public void One_of_which_nothing_was_read_has_its_page_too()
    {
        using var site = new TestSite().With(File, "\"").Built();
        Assert.Equal("win-rate", site.Page("metrics/win-rate.html").QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("visibility: restricted\nid: canary\nname: \"Canary")]
    [InlineData("id: canary\nname: \"Canary\nvisibility: restricted")]
    [InlineData("\"canary\nvisibility: restricted")]
    [InlineData("id: canary\nname: \"Canary\nvisiblity: restricted")]
    [InlineData("id: canary\nname: [\n\"v\\x69sibility\": restricted")]
    public void A_hidden_one_has_none(string text)
    {
        using var site = new TestSite().With("sales/canary.yaml", text).Built();
        Assert.False(site.Has("metrics/canary.html"));
        Assert.DoesNotContain("canary", site.Read("search-index.js"), StringComparison.OrdinalIgnoreCase);
        using var whole = new TestSite().With("sales/canary.yaml", text).Built(Visibility.Restricted);
        Assert.True(whole.Has("metrics/canary.html"));
    }
}
