using Microsoft.Playwright;

namespace Yardstick.Tests.Site.Bars;

/// <summary>Pictures in a narrow window: as a list that says the same, or beginning with what they are about.</summary>
public sealed class PictureTests(BarSite site) : IClassFixture<BarSite>
{
    private static readonly BrowserNewPageOptions Phone = new() { ViewportSize = new() { Width = 320, Height = 700 }, JavaScriptEnabled = false };

    [Fact]
    public async Task A_phone_gets_the_strategy_map_as_its_words()
    {
        var (page, _) = await site.Open(Phone);
        await page.GotoAsync(site.Address("balanced-scorecard.html"));
        Assert.False(await page.Locator(".map-picture").IsVisibleAsync());
        Assert.True(await page.Locator(".map-words li li").First.IsVisibleAsync());
        await page.SetViewportSizeAsync(1280, 800);
        Assert.True(await page.Locator(".map-picture svg").IsVisibleAsync());
        Assert.False(await page.Locator(".map-words li li").First.IsVisibleAsync());
    }

    [Fact]
    public async Task A_phone_gets_a_driver_tree_as_its_list()
    {
        var (page, _) = await site.Open(Phone);
        await page.GotoAsync(site.Address(site.Pages.First(p => p.StartsWith("trees/", StringComparison.Ordinal))));
        Assert.False(await page.Locator(".driver-view").IsVisibleAsync());
        Assert.True(await page.Locator(".drivers li").Last.IsVisibleAsync());
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Theory]
    [InlineData(320, false)]
    [InlineData(768, true)]
    [InlineData(1024, true)]
    [InlineData(1280, true)]
    public async Task A_metric_s_neighbours_are_drawn_whole_where_they_can_be_read_and_are_lists_everywhere(int width, bool isDrawn)
    {
        var (page, _) = await site.Open(new() { ViewportSize = new() { Width = width, Height = 700 } });
        await page.GotoAsync(site.Address("metrics/lead-quality.html"));
        Assert.Equal(isDrawn, await page.Locator(".cascade").IsVisibleAsync());
        Assert.True(await page.GetByRole(AriaRole.Heading, new() { Name = "What it moves" }).IsVisibleAsync());
        if (isDrawn)
        {
            var (place, picture) = (await Box(page.Locator(".place")), await Box(page.Locator(".cascade")));
            Assert.InRange(picture.Width, 1, place.Width);
            Assert.InRange((await Box(page.Locator(".cascade .box.this"))).Height, 50, 68);
        }
    }

    [Fact]
    public async Task Pictures_grow_with_the_reader_s_letters()
    {
        var (page, _) = await site.Open(new() { ViewportSize = new() { Width = 1280, Height = 700 }, JavaScriptEnabled = false });
        foreach (var (address, drawn) in new[] { ("north-star.html", ".layered .name"), ("hierarchy.html", ".atlas-map .name"), (site.Pages.First(p => p.StartsWith("trees/", StringComparison.Ordinal)), ".driver .name") })
        {
            await page.GotoAsync(site.Address(address));
            var before = await Box(page.Locator(drawn).First);
            await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
            Assert.InRange((await Box(page.Locator(drawn).First)).Height / before.Height, 1.9, 2.1);
        }
    }

    [Fact]
    public async Task A_driver_tree_wider_than_its_window_says_so_and_on_paper_is_whole()
    {
        var (page, _) = await site.Open(new() { ViewportSize = new() { Width = 800, Height = 700 } });
        await page.GotoAsync(site.Address(site.Pages.First(p => p.StartsWith("trees/", StringComparison.Ordinal))));
        Assert.True(await page.Locator(".wider").IsVisibleAsync());
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.Locator(".driver-view > .driver").IsVisibleAsync());
        Assert.True(await page.EvaluateAsync<bool>("(v => v.scrollWidth <= v.clientWidth && v.scrollHeight <= v.clientHeight)(document.querySelector('.driver-view'))"));
        Assert.False(await page.Locator(".wider").IsVisibleAsync());
    }

    [Fact]
    public async Task Marks_are_printed_where_backgrounds_are_not()
    {
        var (page, _) = await site.Open(new());
        await page.GotoAsync(site.Address("metrics/customer-acquisition-cost.html"));
        foreach (var mark in new[] { ".level", ".key" })
        {
            Assert.Equal("exact", await page.Locator(mark).First.EvaluateAsync<string>("m => getComputedStyle(m, '::before').printColorAdjust"));
        }
    }

    private static async Task<LocatorBoundingBoxResult> Box(ILocator at) => (await at.BoundingBoxAsync())!;
}
