using Microsoft.Playwright;

namespace Yardstick.Tests.Site.Bars;

/// <summary>The hierarchy's picture: one chain alone, functions folded away, finding by name, all by keyboard, and the address brings it back.</summary>
public sealed class HierarchyTests(BarSite site) : IClassFixture<BarSite>
{
    // The site is a preview, which begins with what its change touches.
    private const string All = "#?all=yes";

    [Fact]
    public async Task Without_scripts_the_picture_holds_every_metric_as_a_link_opens_on_what_is_altered_and_scrolls_by_keyboard()
    {
        var (page, _) = await site.Open(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 320, Height = 700 } });
        await page.GotoAsync(site.Address("hierarchy.html"));
        var drawn = await page.Locator(".atlas-map .card").EvaluateAllAsync<string[]>("cards => cards.map(c => c.getAttribute('href'))");
        var listed = await page.Locator(".tree h3 a, .tree .metric > a, section[aria-labelledby=unconnected] .metric > a").EvaluateAllAsync<string[]>("links => links.map(l => l.getAttribute('href'))");
        Assert.Equal(listed.Distinct().Order(StringComparer.Ordinal), drawn.Order(StringComparer.Ordinal));
        Assert.Equal(0, await page.Locator(".atlas[open]").CountAsync());
        await page.Locator(".atlas > summary").ClickAsync();
        await Assertions.Expect(page.Locator(".atlas-view")).ToBeInViewportAsync();
        Assert.False(await page.Locator(".atlas-tools button").First.IsVisibleAsync());
        var (opened, altered) = (await Box(page.Locator(".atlas-view")), await Box(page.Locator(".atlas-map .card.marked rect").First));
        Assert.Equal(opened.X + (opened.Width / 2), altered.X + (altered.Width / 2), 2.0);
        await page.Locator(".atlas-view").FocusAsync();
        await page.Keyboard.PressAsync("End");
        await page.Locator(".atlas-map .card").First.ClickAsync();
        Assert.Contains("/metrics/", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_phone_the_lists_come_first_and_the_picture_opens_on_the_North_Star()
    {
        var (page, complaints) = await site.Open(new() { ViewportSize = new() { Width = 320, Height = 1000 } });
        await page.GotoAsync(site.Address("hierarchy.html") + All);
        await Assertions.Expect(page.Locator(".tree h3").First).ToBeInViewportAsync();
        await OpenPicture(page);
        var star = (await page.Locator(".card.north rect").BoundingBoxAsync())!;
        var levels = (await page.Locator(".atlas-levels").BoundingBoxAsync())!;
        Assert.InRange(star.X, levels.X + levels.Width, 320 - star.Width);

        await page.GotoAsync(site.Address("hierarchy.html") + "#?focus=lead-quality");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".card.focused rect")).ToBeInViewportAsync();
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_preview_opens_on_what_the_change_touches_alone_and_names_it()
    {
        var (page, complaints) = await site.Open(new());
        await page.GotoAsync(site.Address("hierarchy.html"));
        var shown = await Shown(page);
        Assert.Contains("lead-quality", shown);
        Assert.Contains("mrr", shown);
        var (window, altered) = (await Box(page.Locator(".atlas-view")), await Box(page.Locator(".atlas-map .card.marked").First));
        Assert.InRange(altered.Y, window.Y, window.Y + window.Height - altered.Height);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        Assert.True((await Shown(page)).Count > shown.Count);
        await page.ReloadAsync();
        Assert.True((await Shown(page)).Count > shown.Count);
        await page.Locator(".touched a").Filter(new() { HasText = "Lead quality" }).ClickAsync();
        Assert.Equal(shown, await Shown(page));
        Assert.Equal("lead-quality", await page.EvaluateAsync<string>("document.activeElement.dataset.id"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "What the change touches" }).ClickAsync();
        Assert.Equal(shown, await Shown(page));
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Nothing_moves_when_a_chain_is_chosen_and_all_is_shown_again(int width)
    {
        var (page, _) = await site.Open(new() { ViewportSize = new() { Width = width, Height = 900 } });
        await page.GotoAsync(site.Address("hierarchy.html") + All);
        if (width < 640)
        {
            await OpenPicture(page);
        }

        var before = await Place(page);
        await Card(page, "ranged").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".atlas-tools [role=status]")).ToContainTextAsync("A metric that is best within a range");
        Assert.Equal(before, await Place(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        Assert.Equal(before, await Place(page));
    }

    [Fact]
    public async Task The_names_of_functions_stand_below_what_is_the_company_s_and_stay_in_sight()
    {
        var (page, _) = await site.Open(new() { ViewportSize = new() { Width = 1280, Height = 420 } });
        await page.GotoAsync(site.Address("hierarchy.html") + All);
        var company = await Box(page.Locator(".atlas-map .card.company rect").Last);
        var (names, function) = (await Box(page.Locator(".atlas-heads")), await Box(page.Locator(".atlas-map .card.function rect").First));
        Assert.True(company.Y + company.Height < names.Y);
        Assert.True(names.Y + names.Height < function.Y);
        await page.EvaluateAsync("(v => v.scrollTop = v.scrollHeight)(document.querySelector('.atlas-view'))");
        await Assertions.Expect(page.Locator(".atlas-heads.stuck")).ToHaveCountAsync(1);
        Assert.Equal((await Box(page.Locator(".atlas-view"))).Y, (await Box(page.Locator(".atlas-heads"))).Y, 2.0);
    }

    [Fact]
    public async Task The_name_of_a_function_stays_in_sight_beside_the_names_of_the_levels()
    {
        const string Left = "document.querySelector('.atlas-heads a .name').getBoundingClientRect().x - document.querySelector('.atlas-levels').getBoundingClientRect().right";
        var (page, complaints) = await site.Open(new() { ViewportSize = new() { Width = 660, Height = 600 } });
        await page.GotoAsync(site.Address("hierarchy.html") + All);
        await page.GetByRole(AriaRole.Button, new() { Name = "Larger" }).ClickAsync(new() { ClickCount = 3 });
        var name = page.Locator(".atlas-heads .name").First;
        await page.EvaluateAsync("(v => v.scrollLeft = 0)(document.querySelector('.atlas-view'))");
        await Assertions.Expect(name).ToHaveAttributeAsync("x", "2");
        await page.EvaluateAsync("(v => { v.scrollTop = v.scrollHeight; v.scrollLeft = 60; })(document.querySelector('.atlas-view'))");
        await Assertions.Expect(name).Not.ToHaveAttributeAsync("x", "2");
        var (levels, names, heading) = (await Box(page.Locator(".atlas-levels")), await Box(page.Locator(".atlas-heads")), await Box(name));

        // With the rim of paper around its letters.
        Assert.Equal(levels.X + levels.Width, heading.X, 8.0);
        Assert.True(await page.EvaluateAsync<bool>("at => Boolean(document.elementFromPoint(at.x, at.y).closest('.atlas-levels'))", new { x = (int)levels.X + 30, y = (int)names.Y + 12 }));
        await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        await Assertions.Expect(name).ToHaveAttributeAsync("x", "2");
        await page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        await Assertions.Expect(name).Not.ToHaveAttributeAsync("x", "2");

        // What the keyboard comes to is brought out from below the names of levels.
        await page.EvaluateAsync("(v => v.scrollLeft = v.scrollWidth)(document.querySelector('.atlas-view'))");
        await page.WaitForFunctionAsync($"() => {Left} < 0");
        await page.Locator(".atlas-heads a").First.FocusAsync();
        await page.WaitForFunctionAsync($"() => {Left} > -8");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task On_paper_the_picture_is_as_wide_as_the_sheet()
    {
        var (page, _) = await site.Open(new());
        await page.GotoAsync(site.Address("hierarchy.html") + All);
        await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.InRange((await Box(page.Locator(".atlas-sheet"))).Width, 100, 1045);
        Assert.True(await page.EvaluateAsync<bool>("(v => v.scrollHeight <= v.clientHeight)(document.querySelector('.atlas-view'))"));
        Assert.True(await page.Locator(".tree .because").Last.IsVisibleAsync());
    }

    [Fact]
    public async Task The_legend_draws_what_the_picture_draws()
    {
        const string Shape = "r => `${r.getAttribute('width')} ${r.getAttribute('height')} ${getComputedStyle(r).rx}`";
        var (page, _) = await site.Open(new());
        await page.GotoAsync(site.Address("hierarchy.html") + All);
        var shapes = new HashSet<string>();
        foreach (var level in new[] { "company", "function", "role" })
        {
            var drawn = await page.Locator($".atlas-map .card.{level} rect").First.EvaluateAsync<string>(Shape);
            Assert.Equal(drawn, await page.Locator($".legend .card.{level} rect").First.EvaluateAsync<string>(Shape));
            Assert.True(shapes.Add(drawn));
        }
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task What_moves_a_metric_stands_further_in_than_the_metric(int width)
    {
        var (page, _) = await site.Open(new() { ViewportSize = new() { Width = width, Height = 700 } });
        await page.GotoAsync(site.Address("hierarchy.html"));
        Assert.True(await page.EvaluateAsync<bool>("""
            [...document.querySelectorAll(".tree details")].every(d => d.open = true)
              && [...document.querySelectorAll(".tree li")].every(l => l.getBoundingClientRect().x > (l.parentElement.closest("li") ?? l.closest(".tree")).getBoundingClientRect().x + 8)
            """));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task The_first_Enter_shows_one_chain_the_second_opens_the_metric_and_the_address_brings_the_chain_back()
    {
        var (page, complaints) = await site.Open(new());
        await page.GotoAsync(site.Address("hierarchy.html") + All);
        var all = await Shown(page);
        await Card(page, "lead-quality").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#\\?focus=lead-quality$"));
        var chain = await Shown(page);
        Assert.InRange(chain.Count, 2, all.Count - 1);
        Assert.Contains("mrr", chain);
        Assert.Contains("lead-quality", chain);
        Assert.Equal("lead-quality", await page.EvaluateAsync<string>("document.activeElement.dataset.id"));

        var (other, otherComplaints) = await site.Open(new());
        await other.GotoAsync(page.Url);
        await Assertions.Expect(other.Locator(".card.focused")).ToHaveAttributeAsync("data-id", "lead-quality");
        Assert.Equal(chain, await Shown(other));

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".card.focused")).ToHaveCountAsync(0);
        Assert.Equal(all, await Shown(page));
        Assert.EndsWith(All, page.Url, StringComparison.Ordinal);
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(".card.focused")).ToHaveCountAsync(1);
        await Card(page, "lead-quality").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(site.Address("metrics/lead-quality.html"));
        Assert.Empty(complaints);
        Assert.Empty(otherComplaints);
    }

    [Fact]
    public async Task A_chain_alone_is_small_and_its_links_still_end_at_its_boxes()
    {
        var (page, _) = await site.Open(new());
        await page.GotoAsync(site.Address("hierarchy.html") + All);
        var before = await Width(page);
        await page.GotoAsync(site.Address("hierarchy.html") + "#?focus=lead-quality");
        await page.Locator(".card.focused").WaitForAsync();
        Assert.True(await Width(page) < before);
        Assert.Empty(await page.EvaluateAsync<string[]>("""
            () => {
              const cards = [...document.querySelectorAll('.atlas-map .card')];
              const at = card => card.getAttribute('transform').match(/[\d.]+/g).map(Number);
              return [...document.querySelectorAll('.atlas-map .link:not([hidden])')].filter(link => {
                const [from, to] = link.dataset.ends.split(' ').map(i => at(cards[i]));
                const [start, end] = [link.getPointAtLength(0), link.getPointAtLength(link.getTotalLength())];
                const touches = (p, [x, y]) => p.x > x - 1 && p.x < x + 165 && p.y > y - 1 && p.y < y + 53;
                return !touches(start, to) || !touches(end, from);
              }).map(link => link.getAttribute('d'));
            }
            """));
    }

    [Fact]
    public async Task A_function_folds_away_and_comes_back()
    {
        var (page, complaints) = await site.Open(new());
        await page.GotoAsync(site.Address("hierarchy.html") + All);
        var all = await Shown(page);
        await page.Locator(".atlas-fold summary").ClickAsync();
        await page.GetByLabel("Marketing").UncheckAsync();
        var left = await Shown(page);
        Assert.DoesNotContain("lead-quality", left);
        Assert.Contains("mrr", left);
        Assert.Contains("without=marketing", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        Assert.Equal(all, await Shown(page));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_name_typed_leads_to_its_metric_and_a_wrong_one_is_told()
    {
        var axe = await File.ReadAllTextAsync(NodePackages.PathOf("axe-core/axe.min.js"), TestContext.Current.CancellationToken);
        var (page, complaints) = await site.Open(new());
        await page.GotoAsync(site.Address("hierarchy.html") + All);
        var find = page.GetByLabel("Find a metric");
        await find.FillAsync("nothing of that name");
        await find.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".atlas-tools [role=status]")).ToContainTextAsync("Nothing here is called");
        await find.FillAsync("lead qual");
        await find.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".card.focused")).ToHaveAttributeAsync("data-id", "lead-quality");
        await Assertions.Expect(Card(page, "lead-quality")).ToBeInViewportAsync();
        await page.EvaluateAsync(axe);
        Assert.Empty(await page.EvaluateAsync<string[]>("async () => (await axe.run(document, { preload: false })).violations.map(v => v.id + v.nodes[0].html)"));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Where_functions_come_first_all_of_them_are_in_sight_and_finding_leads_to_the_chain_of_a_metric_on_its_function_s_page()
    {
        using var large = new TestSite();
        for (var i = 0; i < 70; i++)
        {
            large.With($"sales/many-{i}.yaml", $$"""
                id: many-{{i}}
                name: Many {{i}}
                level: function
                function: {{(i % 2 == 0 ? "sales" : "marketing")}}
                contributes_to: [{metric: {{(i < 3 ? "mrr" : $"many-{i / 3}")}}, type: driver, because: it moves the one above}]
                """);
        }

        large.Built();
        string Address(string path) => new Uri(Path.Join(large.Output, path)).AbsoluteUri;
        var (page, complaints) = await site.Open(new());
        await page.GotoAsync(Address("hierarchy.html"));
        Assert.True(await page.EvaluateAsync<bool>("(v => v.scrollWidth <= v.clientWidth && v.scrollHeight <= v.clientHeight)(document.querySelector('.atlas-view'))"));
        var find = page.GetByLabel("Find a metric");
        await find.FillAsync("many 41");
        await find.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(Address("hierarchy/marketing.html") + "#?focus=many-41");
        await Assertions.Expect(page.Locator(".card.focused")).ToHaveAttributeAsync("data-id", "many-41");
        Assert.Equal(["many-1", "many-13", "many-4", "many-41", "mrr"], (await Shown(page)).Order(StringComparer.Ordinal));
        await page.GotoAsync(Address("hierarchy.html"));
        await Card(page, "mrr").ClickAsync();
        await Assertions.Expect(page.Locator(".atlas-tools [role=status]")).ToContainTextAsync("links lead here from 2 functions");
        Assert.Contains("whole-hierarchy.html#?focus=mrr", large.Read("metrics/mrr.html"), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "all metrics in one picture" }).ClickAsync();
        Assert.InRange((await Shown(page)).Count, 70, 100);

        // It is too large to be read on a sheet, where the lists say the same.
        await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await page.Locator(".atlas-view").IsVisibleAsync());
        Assert.True(await page.Locator(".tree .because").Last.IsVisibleAsync());
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task It_zooms_by_button_key_and_wheel()
    {
        var (page, complaints) = await site.Open(new());
        await page.GotoAsync(site.Address("hierarchy.html") + All);
        var first = await Width(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Smaller" }).ClickAsync();
        var second = await Width(page);
        Assert.True(second < first);
        await page.Locator(".atlas-view").FocusAsync();
        await page.Keyboard.PressAsync("+");
        Assert.Equal(first, await Width(page), 0.5);
        await page.Locator(".atlas-view").HoverAsync();
        await page.Keyboard.DownAsync("Control");
        await page.Mouse.WheelAsync(0, -100);
        await page.Keyboard.UpAsync("Control");
        await Assertions.Expect(page.Locator(".atlas-map")).Not.ToHaveAttributeAsync("width", $"{first}");
        await page.Keyboard.PressAsync("0");
        Assert.True(await page.EvaluateAsync<bool>("(v => v.scrollWidth <= v.clientWidth + 1)(document.querySelector('.atlas-view'))"));
        Assert.Empty(complaints);
    }

    // What is opened takes its size in a step of its own.
    private static async Task OpenPicture(IPage page)
    {
        await page.Locator(".atlas > summary").ClickAsync();
        await page.Locator(".atlas-view[style*=kept-height]").WaitForAsync();
    }

    private static async Task<LocatorBoundingBoxResult> Box(ILocator at) => (await at.BoundingBoxAsync())!;

    private static async Task<(float, float)> Place(IPage page) => await Box(page.Locator(".atlas-view")) is var box ? (box.Y + await page.EvaluateAsync<float>("scrollY"), box.Height) : default;

    private static ILocator Card(IPage page, string id) => page.Locator($".card[data-id='{id}']");

    private static async Task<IReadOnlyList<string>> Shown(IPage page) =>
        await page.Locator(".atlas-map .card:not([hidden])").EvaluateAllAsync<string[]>("cards => cards.map(c => c.dataset.id)");

    private static Task<double> Width(IPage page) => page.EvaluateAsync<double>("Number(document.querySelector('.atlas-map').getAttribute('width'))");
}
