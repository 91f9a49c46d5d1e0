using System.Text.RegularExpressions;

using Microsoft.Playwright;

using Yardstick.Editing;

namespace Yardstick.Tests.Site.Bars;

/// <summary>The worksheet as people use it: by keyboard, over days, and with text that means harm.</summary>
public sealed class WorksheetTests(BarSite site) : IClassFixture<BarSite>
{
    [Fact]
    public async Task Filled_by_keyboard_alone_it_gives_the_file_that_new_would_write()
    {
        var (page, complaints) = await site.OpenWorksheet();
        await page.Locator("#m1-name").FocusAsync();
        foreach (var (id, answer) in WorksheetPage.Answers)
        {
            if (id == "id")
            {
                await page.Keyboard.PressAsync("Tab");
                await page.Keyboard.PressAsync("Enter");
            }

            // Shown in the frame after the answer that asks for it.
            await Assertions.Expect(page.Locator("#m1-" + id)).ToBeVisibleAsync();
            for (var steps = 0; steps < 40 && await page.EvaluateAsync<string>("document.activeElement.id") != "m1-" + id; steps++)
            {
                await page.Keyboard.PressAsync("Tab");
            }

            Assert.Equal("m1-" + id, await page.EvaluateAsync<string>("document.activeElement.id"));
            await Say(page, page.Locator("#m1-" + id), answer);
        }

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".beside [role=status]").First).ToHaveTextAsync("Everything that is needed is said. The rest is checked when the change is proposed.");
        await Assertions.Expect(page.Locator(".preview")).ToContainTextAsync("We measure trial-to-paid: the share because more trials that pay add recurring revenue.");
        var text = await page.Downloaded("Download the YAML file");
        Assert.Equal(WrittenByNew(), text);
        Assert.Empty(WorksheetPage.Findings(text));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_draft_that_someone_else_damaged_leaves_the_worksheet_usable()
    {
        var (page, complaints) = await site.OpenWorksheet();
        await page.Locator("#m1-name").FillAsync("Kept");
        await Assertions.Expect(page.Locator(".preview h3")).ToHaveTextAsync("Kept");
        await page.EvaluateAsync("""
            () => { const key = Object.keys(localStorage).find(k => k.startsWith('yardstick '));
            const damaged = Object.fromEntries(['contributes_to[]', 'aliases[]', 'formula[]', 'target[]', 'level'].map(name => [name, { rows: [null, 1], own: 3 }]));
            localStorage.setItem(key, JSON.stringify({ sheets: [damaged, ...JSON.parse(localStorage.getItem(key)).sheets], current: '__proto__' })); }
            """);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#m2-name")).ToHaveValueAsync("Kept");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Discard the draft" })).ToBeVisibleAsync();
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_draft_outlives_the_page_and_goes_when_it_is_discarded()
    {
        var (page, complaints) = await site.OpenWorksheet();
        await page.Locator("#m1-name").FillAsync("Calls <b>per</b> deal");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add another link" }).ClickAsync();
        await page.Locator("#m1-contributes-to-2-metric").FillAsync("win-rate");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add another metric" }).ClickAsync();
        await page.Locator("#m2-name").FillAsync("Second");
        await Assertions.Expect(page.Locator(".preview h3")).ToHaveTextAsync("Second");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#m2-name")).ToHaveValueAsync("Second");
        await page.GetByRole(AriaRole.Button, new() { Name = "Calls <b>per</b> deal" }).ClickAsync();
        await Assertions.Expect(page.Locator("#m1-contributes-to-2-metric")).ToHaveValueAsync("win-rate");
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Discard the draft" }).ClickAsync();
        await Assertions.Expect(page.Locator("#m1-name")).ToHaveValueAsync("");
        await Assertions.Expect(page.Locator("#m2-name")).ToHaveCountAsync(0);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task What_the_dictionary_knows_is_loaded_when_the_first_question_is_come_to()
    {
        var (page, _) = await site.Open(new());
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(Path.GetFileName(request.Url));
        await page.GotoAsync(site.Address("propose.html"));
        await Assertions.Expect(page.Locator(".preview")).ToContainTextAsync("No name yet");
        Assert.DoesNotContain("choices.js", asked);
        await page.RunAndWaitForRequestAsync(() => page.Locator("#m1-name").FocusAsync(), request => request.Url.EndsWith("/choices.js", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("#choices-metrics option[value=mrr]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Every_question_says_when_it_must_be_answered()
    {
        var (page, _) = await site.OpenWorksheet();
        var needs = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Owner"] = "needed",
            ["Function"] = "needed for a function or role",
            ["Role"] = "needed for a role",
            ["Objective"] = "needed for a KPI",
            ["Target"] = "needed for a KPI",
            ["What it moves"] = "needed for all but the company's KPIs",
            ["Source"] = "needed before it is active",
        };
        foreach (var (title, need) in needs)
        {
            var question = page.Locator("#m1 :is(label, legend)").Filter(new() { HasTextRegex = new Regex($"^{title}\\b") }).First;
            await Assertions.Expect(question.Locator(".need")).ToHaveTextAsync(need);
        }
    }

    [Fact]
    public async Task Room_is_counted_against_the_dictionary_as_it_is()
    {
        var (page, _) = await site.OpenWorksheet();
        await page.Locator("#m1-level").SelectOptionAsync("function");
        await page.Locator("#m1-function").FillAsync("Sales");
        await page.Locator("#m1-function").BlurAsync();
        await Assertions.Expect(page.Locator("#m1-function")).ToHaveValueAsync("sales");
        var active = site.Catalogue.OfFunction("sales").Count(m => m.IsActive);
        await Assertions.Expect(page.Locator(".beside")).ToContainTextAsync($"Sales has {active} of at most 5 active metrics");
        for (var next = 2; active + next - 1 <= 5; next++)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Add another metric" }).ClickAsync();
            await page.Locator($"#m{next}-level").SelectOptionAsync("function");
            await page.Locator($"#m{next}-function").FillAsync("sales");
        }

        await Assertions.Expect(page.Locator(".todo")).ToContainTextAsync("Sales would have 6 active metrics; the limit is 5. Retire one, give one to a role, or ask for a waiver.");
    }

    [Fact]
    public async Task Harmful_text_in_every_answer_runs_nothing_and_asks_for_nothing()
    {
        var (page, complaints) = await site.OpenWorksheet();
        await page.AddInitScriptAsync("window.alert = () => { throw new Error('it ran'); };");
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.ReloadAsync();
        asked.Clear();
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        await page.Locator("#m1-level").SelectOptionAsync("role");
        await page.EvaluateAsync("""
            harm => document.querySelectorAll('.sheet input:not([type=hidden], [type=date]), .sheet textarea').forEach(field => {
              field.value = harm;
              field.dispatchEvent(new Event('input', { bubbles: true }));
              field.dispatchEvent(new Event('change', { bubbles: true }));
            })
            """, "\"><img src=x onerror=alert(1)><script>alert(1)</script>");
        await Assertions.Expect(page.Locator(".preview h3")).ToContainTextAsync("<img src=x");
        Assert.Equal(0, await page.Locator("main img, main script").CountAsync());
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".preview h3")).ToContainTextAsync("<img src=x");
        Assert.Equal(0, await page.Locator("main img, main script").CountAsync());
        Assert.DoesNotContain(asked, a => !a.StartsWith("file:", StringComparison.Ordinal));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task An_address_begins_a_metric()
    {
        var (page, _) = await site.OpenWorksheet("#?level=function&function=sales&contributes_to=mrr&nonsense=1");
        await Assertions.Expect(page.Locator("#m1-function")).ToHaveValueAsync("sales");
        await Assertions.Expect(page.Locator("#m1-contributes-to-1-metric")).ToHaveValueAsync("mrr");
        Assert.DoesNotContain('#', page.Url);
    }

    [Fact]
    public async Task From_a_metric_one_tells_its_owner_and_begins_a_metric_below_it()
    {
        var (page, _) = await site.Open(new());
        await page.GotoAsync(site.Address("metrics/win-rate.html"));
        var issue = await page.GetByRole(AriaRole.Link, new() { Name = "Tell the owner" }).GetAttributeAsync("href");
        Assert.StartsWith("https://github.com/example/brightleaf-metrics/issues/new?title=Question%20about%20Win%20rate&body=", issue, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Propose a metric that moves it" }).ClickAsync();
        await Assertions.Expect(page.Locator("#m1-contributes-to-1-metric")).ToHaveValueAsync("win-rate");
        await Assertions.Expect(page.Locator("#m1-level")).ToHaveValueAsync("role");
        await Assertions.Expect(page.Locator("#m1-function")).ToHaveValueAsync("sales");
    }

    [Theory]
    [InlineData("propose.html")]
    [InlineData("scorecard-builder.html")]
    public async Task Without_scripts_it_is_a_sheet_to_be_filled_in_by_hand(string path)
    {
        var (page, _) = await site.Open(new() { JavaScriptEnabled = false });
        await page.GotoAsync(site.Address(path));
        await Assertions.Expect(page.Locator(".unscripted")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".lead .scripted")).ToBeHiddenAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator(".unscripted")).ToBeHiddenAsync();
        Assert.True(await page.Locator(".sheet label").Filter(new() { Visible = true }).CountAsync() > 10);
        Assert.Equal(0, await page.Locator("button").Filter(new() { Visible = true }).CountAsync());
        if (path == "propose.html")
        {
            await Assertions.Expect(page.GetByText("☐ Higher is better   ☐ Lower is better   ☐ Best within a range")).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByLabel("Also called")).ToBeVisibleAsync();
        }
    }

    // With the arrows and not by the first letters of a choice, which a browser forgets after a second.
    private static async Task Say(IPage page, ILocator field, string answer)
    {
        if (await field.EvaluateAsync<string>("f => f.localName") != "select")
        {
            await page.Keyboard.PressAsync("Control+A");
            await page.Keyboard.TypeAsync(answer);
            return;
        }

        await page.Keyboard.PressAsync("Home");
        for (var steps = await field.Locator("option").CountAsync(); steps > 0 && await field.InputValueAsync() != answer; steps--)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        await Assertions.Expect(field).ToHaveValueAsync(answer);
    }

    private string WrittenByNew()
    {
        var proposal = new Proposal(site.Catalogue, Workspace.Today);
        foreach (var (id, answer) in WorksheetPage.Answers)
        {
            var name = id.Replace("contributes-to-1-", "", StringComparison.Ordinal) switch
            {
                "metric" => "contributes-to",
                "type" => "link-type",
                "source-system" => "source",
                "target-value" => "target",
                var known => known,
            };
            if (ProposalFields.All.Any(f => f.Name == name))
            {
                proposal.Say(name, answer);
            }
        }

        return proposal.Write().Metric.Text;
    }
}
