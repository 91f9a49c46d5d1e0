namespace Yardstick.Tests.Site;

/// <summary>A metric that is no longer used is not written about as if it were.</summary>
public sealed class OutOfUseTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public void A_retired_metric_asks_nobody_to_do_anything_about_it()
    {
        var page = site.Built().Page("metrics/call-attempts.html");
        var text = site.Text("metrics/call-attempts.html");
        Assert.Null(page.QuerySelector("#red"));
        Assert.DoesNotContain(page.QuerySelectorAll(".facts dt"), t => t.TextContent is "Definition reviewed" or "Value discussed");
        Assert.DoesNotContain("No story yet", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Propose a metric that moves it", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_used_has_all_of_it()
    {
        var page = site.Built().Page("metrics/lead-quality.html");
        Assert.NotNull(page.QuerySelector("#red"));
        Assert.Contains(page.QuerySelectorAll(".facts dt"), t => t.TextContent == "Definition reviewed");
        Assert.Contains("Propose a metric that moves it", site.Text("metrics/lead-quality.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_North_Star_is_moved_by_those_that_are_linked_to_it_and_no_others()
    {
        Assert.EndsWith("It is our North Star: 9 of the other 12 active metrics move it, directly or through others.", site.Built().Page("metrics/mrr.html").QuerySelector(".story")!.TextContent, StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();
}
