namespace Yardstick.Tests.Site;

/// <summary>A metric among its neighbours, as a picture and in words.</summary>
public sealed class CascadePictureTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public void Siblings_and_what_balances_it_stand_beside_the_metric_and_in_words()
    {
        var page = site.With("sales/speed.yaml", Speed("balanced_by: [refunds]")).With("sales/refunds.yaml", "id: refunds\nname: Refunds\n").Built().Page("metrics/speed.html");
        Assert.Equal(Across(page, "Speed"), Across(page, "Refunds"));
        Assert.NotEmpty(page.QuerySelectorAll(".cascade .box.aside"));
        Assert.All(page.QuerySelectorAll(".cascade .box.aside"), b => Assert.Equal(Across(page, "Speed"), int.Parse(b.GetAttribute("y")!, null)));
        Assert.Single(page.QuerySelectorAll(".cascade .link.balance"));
        Assert.Equal("Refunds", page.QuerySelector("[aria-labelledby=balance] a")!.TextContent);
        Assert.Equal("Speed", site.Page("metrics/refunds.html").QuerySelector("[aria-labelledby=balance] a")!.TextContent);
        Assert.Contains("Win rate", page.QuerySelector("[aria-labelledby=siblings]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_balances_it_and_moves_it_too_is_drawn_once_with_both_arrows()
    {
        var page = site.With("sales/speed.yaml", Speed("balanced_by: [refunds]"))
            .With("sales/refunds.yaml", "id: refunds\nname: Refunds\ncontributes_to: [{metric: speed, type: enabler, because: it does}]\n").Built().Page("metrics/speed.html");
        Assert.Single(page.QuerySelectorAll(".cascade text.name"), t => t.TextContent == "Refunds");
        Assert.Single(page.QuerySelectorAll(".cascade .link.balance"));
        Assert.True(Across(page, "Refunds") > Across(page, "Speed"));
    }

    [Fact]
    public void Of_many_siblings_a_few_are_shown_and_the_others_counted()
    {
        for (var i = 0; i < 12; i++)
        {
            site.With($"sales/many-{i}.yaml", $"id: many-{i}\nname: Many {i}\ncontributes_to: [{{metric: mrr, type: driver, because: it does}}]\n");
        }

        var page = site.With("sales/speed.yaml", Speed("")).Built().Page("metrics/speed.html");
        var more = page.QuerySelectorAll(".cascade a").Single(a => a.TextContent.Contains("more siblings", StringComparison.Ordinal));
        Assert.EndsWith("#siblings", more.GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotNull(page.GetElementById("siblings"));
        Assert.InRange(page.QuerySelectorAll(".cascade .box.aside").Length, 1, 3);

        // The page of the metric that they all move names all of them, and no page of theirs.
        var all = site.Page("metrics/mrr.html").QuerySelectorAll("[aria-labelledby=moved-by] .metric").Length - 1;
        Assert.Equal(6, page.QuerySelectorAll("[aria-labelledby=siblings] .metric").Length);
        var rest = page.QuerySelector("[aria-labelledby=siblings] p a")!;
        Assert.Equal($"and {all - 6} more", rest.TextContent);
        Assert.Equal("../metrics/mrr.html#moved-by", rest.GetAttribute("href"));
    }

    public void Dispose() => site.Dispose();

    private static string Speed(string more) => $"id: speed\nname: Speed\nlevel: function\nfunction: sales\ncontributes_to: [{{metric: mrr, type: driver, because: it does}}]\n{more}\n";

    // How far down its box begins.
    private static int Across(AngleSharp.Dom.IDocument page, string name)
    {
        var text = page.QuerySelectorAll(".cascade text.name").Single(t => t.TextContent == name);
        return int.Parse(text.ParentElement!.QuerySelectorAll("rect.box").Last(r => r.CompareDocumentPosition(text).HasFlag(AngleSharp.Dom.DocumentPositions.Following)).GetAttribute("y")!, null);
    }
}
