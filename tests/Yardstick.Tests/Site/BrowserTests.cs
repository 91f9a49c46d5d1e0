using Microsoft.Playwright;


namespace Yardstick.Tests.Site;

/// <summary>The site as a person meets it: from a folder, in a real browser, without a server.</summary>
public sealed class BrowserTests
{
    [Fact]
    public async Task From_home_one_clicks_up_to_a_company_KPI_without_an_error()
    {
        using var site = new TestSite().Built();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.Start(playwright);
        var (page, complaints) = await Open(browser, 1280, site.Output);
        await page.GetByRole(AriaRole.Link, new() { Name = "Campaign manager" }).First.ClickAsync();
        await page.Locator(".score a", new() { HasTextString = "Cost per lead" }).First.ClickAsync();
        Assert.Equal("Cost per lead", await page.Locator("h1").InnerTextAsync());
        var up = page.Locator("section[aria-labelledby=moves] .metric > a").First;
        for (var step = 0; step < 5 && await up.CountAsync() > 0; step++)
        {
            await up.ClickAsync();
            await page.WaitForLoadStateAsync();
        }

        Assert.StartsWith("Company KPI", await page.Locator(".marks").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Contains("3d3c42e", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.edition'), '::after').content"), StringComparison.Ordinal);
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task No_page_is_wider_than_the_window(int width)
    {
        using var site = new TestSite()
            .With("sales/long.yaml", $"id: long\nname: {new string('W', 120)}\nlevel: function\nfunction: sales\nowner: ben.okafor\ndefinition: {new string('m', 300)}\nformula: {{expression: {new string('x', 200)}, inputs: {{}}}}\n")
            .Built();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.Start(playwright);
        var (page, complaints) = await Open(browser, width, site.Output);
        foreach (var path in site.Pages().Where(p => !p.StartsWith("rules/", StringComparison.Ordinal) || p.EndsWith("orphan-metric.html", StringComparison.Ordinal)))
        {
            await page.GotoAsync(Address(site.Output, path));
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            var content = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(content <= width, $"{path} is {content} pixels wide in a window of {width}");
        }

        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Text_stands_out_from_its_ground(ColorScheme scheme)
    {
        using var site = new TestSite().Edit("marketing/lead-quality.yaml", "owner: ben.okafor", "owner: nobody.known").Built();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.Start(playwright);
        var (page, _) = await Open(browser, 1280, site.Output, scheme);
        foreach (var path in new[] { "index.html", "metrics/lead-quality.html", "dictionary.html", "hierarchy.html", "functions/marketing.html", "governance.html", "rules.html", "reference/waivers.html" })
        {
            await page.GotoAsync(Address(site.Output, path));
            Assert.Empty(await page.EvaluateAsync<string[]>(FaintText));
        }
    }

    [Fact]
    public async Task The_keyboard_reaches_the_content_first_and_focus_is_seen()
    {
        using var site = new TestSite().Built();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.Start(playwright);
        var (page, _) = await Open(browser, 1280, site.Output);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.Equal("2px", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineWidth"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("content", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    // WCAG 2.2: 4.5 for text, 3 for large text.
    private const string FaintText = """
        () => {
          const rgb = c => c.match(/[\d.]+/g).map(Number);
          const light = c => { const [r, g, b] = rgb(c).map(v => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
          const ground = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if (!/, 0\)$/.test(c)) return c; } return 'rgb(255,255,255)'; };
          const faint = [];
          for (const e of document.querySelectorAll('body *')) {
            if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
            const style = getComputedStyle(e), [a, b] = [light(style.color), light(ground(e))].sort((x, y) => y - x);
            const ratio = (a + 0.05) / (b + 0.05), size = parseFloat(style.fontSize);
            if (ratio < (size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5)) faint.push(`${e.className || e.localName}: ${ratio.toFixed(2)}`);
          }
          return faint;
        }
        """;

    private static async Task<(IPage Page, List<string> Complaints)> Open(IBrowser browser, int width, string folder, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.RequestFailed += (_, request) => complaints.Add("failed: " + request.Url);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal))
            {
                complaints.Add("asked for " + request.Url);
            }
        };
        await page.GotoAsync(Address(folder, "index.html"));
        return (page, complaints);
    }

    private static string Address(string folder, string path) => new Uri(Path.Join(folder, path)).AbsoluteUri;
}
