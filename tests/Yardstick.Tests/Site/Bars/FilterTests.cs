using System.Globalization;

using Microsoft.Playwright;

namespace Yardstick.Tests.Site.Bars;

/// <summary>The dictionary's filters: they count, they combine, and an address brings them back.</summary>
public sealed class FilterTests(BarSite site) : IClassFixture<BarSite>
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_choice_is_made_by_a_click_on_its_words(int width)
    {
        var (page, complaints) = await site.Open(new() { ViewportSize = new() { Width = width, Height = 800 } });
        await page.GotoAsync(site.Address("dictionary.html"));
        await page.Locator(".facet:has([name=level]) summary").ClickAsync();
        await page.Locator(".facet:has([name=level]) label").GetByText("Function", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Remove Level: Function" })).ToBeVisibleAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator(".filters")).ToBeHiddenAsync();
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task On_a_phone_metrics_are_seen_at_once_and_the_lesser_filters_when_asked_for()
    {
        var (page, complaints) = await site.Open(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        await page.GotoAsync(site.Address("dictionary.html") + "#?status=proposed");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Remove Status: Proposed" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".facet:has([name=status])")).ToBeHiddenAsync();
        Assert.InRange((await page.Locator(".filters").BoundingBoxAsync())!.Height, 100, 844 / 2);
        await page.GetByRole(AriaRole.Button, new() { Name = "More filters" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator(".facet:has([name=status])")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Sort by")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Fewer filters" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Sort by")).ToBeHiddenAsync();

        // What leads back to a filter that is folded away is what unfolds it.
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove Status: Proposed" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator(".further")).ToBeFocusedAsync();
        await page.SetViewportSizeAsync(1280, 800);
        await Assertions.Expect(page.GetByLabel("Sort by")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".further")).ToBeHiddenAsync();
        Assert.Empty(complaints);
    }

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
        Assert.Equal($"{some.Count}", await Count(page, "kind", "kpi"));
        Assert.Equal($"{all.Count - some.Count}", await Count(page, "kind", "metric"));
        Assert.False(await page.Locator(".groups").IsVisibleAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear all" }).ClickAsync();
        Assert.True(await page.Locator(".groups").IsVisibleAsync());
        Assert.DoesNotContain('#', page.Url);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Words_narrow_what_traits_leave_and_the_address_keeps_them()
    {
        var (page, complaints) = await site.Open(new());
        await page.GotoAsync(site.Address("dictionary.html"));
        await Choose(page, "function", "marketing");
        var marketing = await Names(page);
        await page.GetByLabel("Words").FillAsync("QUAL lead");
        Assert.Equal(marketing.Where(n => n.Contains("lead", StringComparison.OrdinalIgnoreCase) && n.Contains("qual", StringComparison.OrdinalIgnoreCase)), await Names(page));
        await page.GetByLabel("Words").PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(site.Address("dictionary.html") + "#?words=QUAL+lead&function=marketing");
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear all" }).ClickAsync();
        Assert.Equal("", await page.GetByLabel("Words").InputValueAsync());
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Choices_of_one_trait_add_up_those_of_two_narrow_and_each_trait_counts_without_itself()
    {
        var (page, complaints) = await site.Open(new());
        await page.GotoAsync(site.Address("dictionary.html"));
        await Choose(page, "function", "marketing");
        var marketing = await Names(page);
        var sales = await Count(page, "function", "sales");
        await Choose(page, "function", "sales");
        var both = await Names(page);
        Assert.Superset(marketing.ToHashSet(), both.ToHashSet());
        Assert.Equal(marketing.Count + int.Parse(sales, CultureInfo.InvariantCulture), both.Count);
        Assert.Equal(sales, await Count(page, "function", "sales"));
        Assert.EndsWith("#?function=marketing&function=sales", page.Url, StringComparison.Ordinal);
        await Choose(page, "level", "role");
        var roles = await Names(page);
        Assert.InRange(roles.Count, 1, both.Count - 1);
        Assert.Equal(roles.Count, int.Parse(await Count(page, "function", "marketing"), CultureInfo.InvariantCulture) + int.Parse(await Count(page, "function", "sales"), CultureInfo.InvariantCulture));
        Assert.Equal("2 chosen", await page.Locator(".facet:has([name=function]) .value").InnerTextAsync());

        await page.ReloadAsync();
        await page.Locator(".found tbody tr").First.WaitForAsync();
        Assert.Equal(roles, await Names(page));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task What_is_chosen_stands_beside_the_count_and_can_be_taken_back_by_keyboard()
    {
        var (page, complaints) = await site.Open(new());
        await page.GotoAsync(site.Address("dictionary.html") + "#?level=role&level=function&kind=kpi");
        var chips = page.Locator(".chips button");
        await Assertions.Expect(chips).ToHaveTextAsync(["Remove Level: Function ×", "Remove Level: Role ×", "Remove Kind: KPI ×"]);
        await chips.Nth(1).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(chips).ToHaveCountAsync(2);
        Assert.Equal("Remove Kind: KPI ×", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(chips).ToHaveCountAsync(0);
        Assert.Equal("Level", await page.EvaluateAsync<string>("document.activeElement.firstElementChild.textContent"));
        Assert.DoesNotContain('#', page.Url);
        Assert.True(await page.Locator(".groups").IsVisibleAsync());
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_list_of_choices_opens_alone_is_searched_and_closes_by_itself()
    {
        var (page, complaints) = await site.Open(new());
        await page.GotoAsync(site.Address("dictionary.html"));
        var owner = page.Locator(".facet:has([name=owner])");
        await owner.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        if (await owner.Locator("[type=search]").CountAsync() > 0)
        {
            await page.Keyboard.TypeAsync("DÁNA");
            await Assertions.Expect(owner.Locator("label:visible")).ToHaveCountAsync(1);
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator(".found tbody tr").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await owner.EvaluateAsync<bool>("o => o.open"));
        Assert.True(await owner.Locator("summary").EvaluateAsync<bool>("s => s === document.activeElement"));
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".facet:has([name=level]) summary").ClickAsync();
        Assert.Equal(1, await page.Locator(".facet[open]").CountAsync());
        await page.Locator("h1").ClickAsync();
        Assert.Equal(0, await page.Locator(".facet[open]").CountAsync());
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
        await page.Locator(".facet:has([name=level]) summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        for (var i = 0; i < 5 && !await page.EvaluateAsync<bool>("document.activeElement.value === 'role'"); i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Space");
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
        Assert.True(await page.Locator("input[name=level][value=role]").IsCheckedAsync());
    }

    private static async Task Choose(IPage page, string facet, string value)
    {
        var list = page.Locator($".facet:has([name={facet}])");
        await list.Locator("summary").ClickAsync();
        await list.Locator($"input[value={value}]").CheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Locator(".found tbody tr").First.WaitForAsync();
    }

    private static async Task<string> Count(IPage page, string facet, string value) =>
        (await page.Locator($"label:has(input[name={facet}][value={value}]) .count").TextContentAsync())!;

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
