using Microsoft.Playwright;

namespace Yardstick.Tests.Site.Bars;

/// <summary>Search as people use it: from a folder, by keyboard, with mistakes, and over names that mean harm.</summary>
public sealed class SearchTests(BarSite site) : IClassFixture<BarSite>
{
    private const string Chosen = "[role=option][aria-selected=true] strong";

    [Fact]
    public async Task By_keyboard_from_a_word_to_a_metric_and_up_to_a_company_KPI()
    {
        var (page, complaints) = await site.Open(new());
        await page.GotoAsync(site.Address("index.html"));
        await page.Keyboard.PressAsync("/");
        Assert.Equal("search", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.TypeAsync("cost per lead");
        await Assertions.Expect(page.Locator(Chosen)).ToHaveTextAsync("Cost per lead");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(site.Address("metrics/cost-per-lead.html"));
        await page.WaitForLoadStateAsync();
        for (var step = 0; step < 5 && !(await page.Locator(".marks").InnerTextAsync()).StartsWith("Company KPI", StringComparison.Ordinal); step++)
        {
            await Follow(page, "section[aria-labelledby=moves] .metric > a");
        }

        Assert.StartsWith("Company KPI", await page.Locator(".marks").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("CAC", "Customer acquisition cost")]
    [InlineData("mrr", "Monthly recurring revenue")]
    [InlineData("custmer aquisition", "Customer acquisition cost")]
    [InlineData("laed qualtiy", "Lead quality")]
    [InlineData("laed", "Lead quality")]
    [InlineData("lead qu", "Lead quality")]
    [InlineData("recuring revnue", "Monthly recurring revenue")]
    [InlineData("why do we want a lead", "Lead quality")]
    [InlineData("cost per acquisition", "Customer acquisition cost")]
    [InlineData("landingpage", "Landing page conversion")]
    [InlineData("dana ito", "Dana Ito")]
    [InlineData("campaign manager", "Campaign manager")]
    [InlineData("glossary", "Glossary")]
    [InlineData("marketing", "Marketing")]
    [InlineData("win-rate", "Win rate")]
    [InlineData("Wïn RATE", "Win rate")]
    public async Task The_first_result_is_what_was_meant(string typed, string expected)
    {
        var (page, complaints) = await site.Open(new());
        await Search(page, typed);
        await Assertions.Expect(page.Locator(Chosen)).ToHaveTextAsync(expected);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task What_only_a_definition_says_is_found_and_marked()
    {
        var (page, _) = await site.Open(new());
        await Search(page, "leads handed over");
        var option = page.Locator("[role=option]").Filter(new() { HasTextString = "Lead quality" });
        await option.Locator("mark").GetByText("handed", new() { Exact = true }).First.WaitForAsync();
        Assert.Contains("Leads that sales accepts", await option.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("customer")]
    [InlineData("custmer")]
    public async Task Among_names_that_fit_alike_company_KPIs_come_first(string typed)
    {
        var (page, _) = await site.Open(new());
        await Search(page, typed);
        var found = await page.Locator("[role=option]").AllInnerTextsAsync();
        var named = found.TakeWhile(f => f.StartsWith("Customer", StringComparison.Ordinal)).Select(f => f.Contains("Company KPI", StringComparison.Ordinal)).ToList();
        Assert.Equal(named.OrderDescending(), named);
        Assert.Contains(true, named);
        Assert.Contains(false, named);
    }

    [Fact]
    public async Task Beside_a_metric_stands_what_it_moves()
    {
        var (page, _) = await site.Open(new());
        await Search(page, "lead quality");
        await page.Locator("[role=option]").Filter(new() { HasTextString = "moved by Lead quality" }).First.WaitForAsync();
    }

    [Fact]
    public async Task Of_a_sentence_no_single_letters_are_marked()
    {
        var (page, _) = await site.Open(new());
        await Search(page, "what is a good lead for a company like us");
        await page.Locator("[role=option] mark").First.WaitForAsync();
        Assert.All(await page.Locator("[role=option] mark").AllInnerTextsAsync(), mark => Assert.InRange(mark.Length, 3, 200));
    }

    [Fact]
    public async Task Too_many_results_lead_on_to_the_dictionary_with_the_same_words()
    {
        var (page, complaints) = await site.Open(new());
        await Search(page, "a");
        await page.Locator(".results p a").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(site.Address("dictionary.html") + "#?words=a");
        await Assertions.Expect(page.GetByLabel("Words")).ToHaveValueAsync("a");
        await page.Locator(".found tbody tr").First.WaitForAsync();
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_screen_reader_hears_how_many_there_are_and_which_is_chosen()
    {
        var axe = await File.ReadAllTextAsync(NodePackages.PathOf("axe-core/axe.min.js"), TestContext.Current.CancellationToken);
        var (page, complaints) = await site.Open(new());
        await Search(page, "customer");
        var field = page.GetByRole(AriaRole.Combobox, new() { Name = "Search" });
        Assert.Matches("^[0-9]+ results", await page.Locator(".search [role=status]").InnerTextAsync());
        Assert.Equal("search-result-0", await field.GetAttributeAsync("aria-activedescendant"));
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("search-result-1", await field.GetAttributeAsync("aria-activedescendant"));
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal($"search-result-{await page.Locator("[role=option]").CountAsync() - 1}", await field.GetAttributeAsync("aria-activedescendant"));
        await page.EvaluateAsync(axe);
        Assert.Empty(await page.EvaluateAsync<string[]>("async () => (await axe.run(document, { preload: false })).violations.map(v => v.id + v.nodes[0].html)"));
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("false", await field.GetAttributeAsync("aria-expanded"));
        Assert.Equal("customer", await field.InputValueAsync());
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("", await field.InputValueAsync());
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Nothing_found_is_said_leads_on_and_a_slash_in_the_field_is_a_slash()
    {
        var axe = await File.ReadAllTextAsync(NodePackages.PathOf("axe-core/axe.min.js"), TestContext.Current.CancellationToken);
        var (page, complaints) = await site.Open(new());
        await Search(page, "zzqqxx/yy");
        Assert.Equal("No results", await page.Locator(".search [role=status]").InnerTextAsync());
        Assert.Contains("zzqqxx/yy", await page.Locator(".results p").InnerTextAsync(), StringComparison.Ordinal);
        await page.EvaluateAsync(axe);
        Assert.Empty(await page.EvaluateAsync<string[]>("async () => (await axe.run(document, { preload: false })).violations.map(v => v.id + v.nodes[0].html)"));
        Assert.Equal([site.Address("dictionary.html"), site.Address("propose.html") + "#?name=zzqqxx%2Fyy", site.Address("guide/glossary.html")], await page.Locator(".results p a").EvaluateAllAsync<string[]>("links => links.map(l => l.href)"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Propose it as a metric" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Name").First).ToHaveValueAsync("zzqqxx/yy");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_rule_is_found_by_its_sign_and_never_by_a_mistake()
    {
        var (page, _) = await site.Open(new());
        await Search(page, "missing-source");
        await Assertions.Expect(page.Locator(Chosen)).ToHaveTextAsync("missing-source");
        await Search(page, "mising-sorce");
        await page.Locator(".results").WaitForAsync();
        Assert.DoesNotContain(await page.Locator("[role=option]").AllInnerTextsAsync(), option => option.StartsWith("missing-source", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_key_for_search_can_be_turned_off_and_stays_off()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address("index.html"));
        var key = page.GetByLabel("The / key opens search");
        Assert.Equal("/", await page.Locator("#search").GetAttributeAsync("aria-keyshortcuts"));
        await key.UncheckAsync();
        await page.Keyboard.PressAsync("/");
        Assert.NotEqual("search", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.GotoAsync(site.Address("metrics/mrr.html"));
        Assert.False(await key.IsCheckedAsync());
        Assert.False(await page.Locator(".search kbd").IsVisibleAsync());
        Assert.Null(await page.Locator("#search").GetAttributeAsync("aria-keyshortcuts"));
        await key.CheckAsync();
        await page.Keyboard.PressAsync("/");
        Assert.Equal("search", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task Where_a_browser_keeps_nothing_the_key_can_be_turned_off_for_the_page()
    {
        var (page, complaints) = await site.Open(new());
        await page.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })");
        await page.GotoAsync(site.Address("index.html"));
        await page.GetByLabel("The / key opens search").UncheckAsync();
        await page.Keyboard.PressAsync("/");
        Assert.NotEqual("search", await page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Without_scripts_a_link_to_the_dictionary_stands_in_its_place()
    {
        var (page, _) = await site.Open(new() { JavaScriptEnabled = false });
        await page.GotoAsync(site.Address("metrics/mrr.html"));
        Assert.Equal(0, await page.Locator("input").CountAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Find a metric" }).ClickAsync();
        Assert.EndsWith("/dictionary.html", page.Url, StringComparison.Ordinal);
        Assert.False(await page.Locator(".filters").IsVisibleAsync());
    }

    [Fact]
    public async Task Hostile_names_are_only_text_in_results_and_filters()
    {
        const string Payload = "hostile <img src=x onerror=alert(1)> \\\"><script>alert(2)</script>";
        using var hostile = new TestSite();
        hostile.With("sales/hostile.yaml", $"id: hostile\nname: \"{Payload}\"\naliases: [\"{Payload} 2\"]\ntags: [\"{Payload}\"]\nlevel: function\nfunction: sales\nowner: \"{Payload}\"\ndefinition: \"{Payload}\"\n").Built();
        var (page, complaints) = await site.Open(new());
        page.Dialog += (_, dialog) => complaints.Add(dialog.Message);
        await page.GotoAsync(new Uri(Path.Join(hostile.Output, "dictionary.html")).AbsoluteUri);
        await page.Locator(".facet", new() { HasText = "Tag" }).Locator("summary").ClickAsync();
        await page.Locator("input[name=tag]").First.CheckAsync();
        await page.Locator(".found tbody tr").First.WaitForAsync();
        await page.Locator("#search").FillAsync("hostile script");
        await page.Locator("[role=option]").First.WaitForAsync();
        Assert.Contains("<script>", await page.Locator("[role=option]").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("main :is(img, script, [onerror]), .results :is(img, script, [onerror])").CountAsync());
        Assert.Empty(complaints);
    }

    [Fact]
    public void Its_library_is_what_the_lock_file_names()
    {
        var folder = NodePackages.InstalledFrom(Path.Join(Repository.Root, "site", "Libraries"), "libraries");
        var built = Directory.CreateTempSubdirectory("yardstick-libraries-");
        var build = Programs.Run("node", ["build.mjs", built.FullName], folder);
        Assert.True(build.ExitCode == 0, build.Error);
        Assert.Equal(File.ReadAllText(Path.Join(Repository.Root, "site", "Assets", "minisearch.js")), File.ReadAllText(Path.Join(built.FullName, "minisearch.js")));
        built.Delete(recursive: true);
    }

    private async Task Search(IPage page, string typed)
    {
        await page.GotoAsync(site.Address("guide/glossary.html"));
        await page.Keyboard.PressAsync("/");

        // At once: letter by letter, what answers the first of them could be taken for what answers all.
        await page.Locator("#search").FillAsync(typed);
        await page.Locator(".results").WaitForAsync();
        await Assertions.Expect(page.Locator(".search [role=status]")).Not.ToBeEmptyAsync();
    }

    // By the Tab key alone, as far as it takes.
    private static async Task Follow(IPage page, string link)
    {
        for (var i = 0; i < 100 && !await page.EvaluateAsync<bool>("link => document.activeElement.matches(link)", link); i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        var target = await page.EvaluateAsync<string>("document.activeElement.href");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(target);
        await page.WaitForLoadStateAsync();
    }
}
