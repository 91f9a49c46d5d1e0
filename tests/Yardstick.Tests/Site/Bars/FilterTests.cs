using Microsoft.Playwright;

namespace Yardstick.Tests.Site.Bars;

/// <summary>The dictionary's filters: they count, they combine, and an address brings them back.</summary>
public sealed class FilterTests(BarSite site) : IClassFixture<BarSite>
{
    [Fact]
    public async Task Filters_combine_and_each_choice_counts_what_it_would_leave()
    {
        var (page, complaints) = await site.Open(new());
        await page.GotoAsync(site.Address("dictionary.html"));
        await Choose(page, "function", "marketing");
        var all = await Names(page);
        await Choose(page, "kind", "kpi");
        var some = await Names(page);
        Assert.Subset(all.ToHashSet(), some.ToHashSet());
        Assert.InRange(some.Count, 1, all.Count - 1);
        Assert.StartsWith($"{some.Count} of ", await page.Locator(".filters [role=status]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal($"KPI ({some.Count})", await page.Locator("select[name=kind] option[value=kpi]").TextContentAsync());
        Assert.Equal($"Metric ({all.Count - some.Count})", await page.Locator("select[name=kind] option[value=metric]").TextContentAsync());
        Assert.False(await page.Locator(".groups").IsVisibleAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear all" }).ClickAsync();
        Assert.True(await page.Locator(".groups").IsVisibleAsync());
        Assert.DoesNotContain('#', page.Url);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task An_address_brings_filters_and_order_back_and_unknown_parts_of_it_are_passed_over()
    {
        var (page, _) = await site.Open(new());
        await page.GotoAsync(site.Address("dictionary.html"));
        await Choose(page, "level", "function");
        await page.GetByRole(AriaRole.Button, new() { Name = "Metric" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Metric" }).ClickAsync();
        var names = await Names(page);
        Assert.Equal(names.OrderDescending(StringComparer.OrdinalIgnoreCase), names);
        Assert.EndsWith("#?level=function&sort=-metric", page.Url, StringComparison.Ordinal);

        var (other, complaints) = await site.Open(new());
        await other.GotoAsync(page.Url + "&owner=no.such&nonsense=1");
        await other.Locator(".found tbody tr").First.WaitForAsync();
        Assert.Equal(names, await Names(other));
        Assert.Equal("descending", await other.Locator(".found th").First.GetAttributeAsync("aria-sort"));
        await other.EvaluateAsync("location.hash = '#?level=company'");
        await Assertions.Expect(other.Locator(".found tbody .level").First).ToHaveTextAsync("Company KPI");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task By_keyboard_one_filters_and_opens_a_metric()
    {
        var axe = await File.ReadAllTextAsync(NodePackages.PathOf("axe-core/axe.min.js"), TestContext.Current.CancellationToken);
        var (page, _) = await site.Open(new());
        await page.GotoAsync(site.Address("dictionary.html"));
        await page.Locator("select[name=level]").FocusAsync();
        await page.Keyboard.TypeAsync("Role");
        await page.Locator(".found tbody tr").First.WaitForAsync();
        await page.EvaluateAsync(axe);
        Assert.Empty(await page.EvaluateAsync<string[]>("async () => (await axe.run(document, { preload: false })).violations.map(v => v.id + v.nodes[0].html)"));
        for (var i = 0; i < 40 && !await page.EvaluateAsync<bool>("document.activeElement.matches('.found tbody a')"); i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/metrics/"));
        Assert.StartsWith("Role", await page.Locator(".marks").InnerTextAsync(), StringComparison.Ordinal);
        await page.GoBackAsync();
        await page.Locator(".found tbody tr").First.WaitForAsync();
        Assert.Equal("role", await page.Locator("select[name=level]").InputValueAsync());
    }

    private static async Task Choose(IPage page, string facet, string value)
    {
        await page.Locator($"select[name={facet}]").SelectOptionAsync(value);
        await page.Locator(".found tbody tr").First.WaitForAsync();
    }

    private static async Task<IReadOnlyList<string>> Names(IPage page) => await page.Locator(".found tbody tr th > a").AllInnerTextsAsync();

    [Fact]
    public async Task Changes_are_filtered_and_the_address_remembers_it()
    {
        var (page, complaints) = await site.Open(new());
        await page.GotoAsync(site.Address("changes.html"));
        var all = await page.Locator(".events li[data-impact]:visible").CountAsync();
        await page.GetByLabel("Impact").SelectOptionAsync("behavioural");
        await Assertions.Expect(page.Locator(".filters [role=status]")).ToHaveTextAsync($"1 of {all} changes");
        await Assertions.Expect(page.Locator(".events li[data-impact]:visible")).ToHaveCountAsync(1);
        Assert.EndsWith("#?impact=behavioural", page.Url, StringComparison.Ordinal);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".events li[data-impact]:visible")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear all" }).ClickAsync();
        await Assertions.Expect(page.Locator(".events li[data-impact]:visible")).ToHaveCountAsync(all);
        Assert.True(complaints.Count == 0, string.Join("\n", complaints));
    }
}
