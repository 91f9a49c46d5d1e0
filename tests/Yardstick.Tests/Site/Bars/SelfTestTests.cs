using Microsoft.Playwright;

namespace Yardstick.Tests.Site.Bars;

/// <summary>The guide's self-test: KPI, metric, or not yet.</summary>
public sealed class SelfTestTests(BarSite site) : IClassFixture<BarSite>
{
    private const string Address = "guide/kpi-or-metric.html";

    [Fact]
    public async Task Answered_by_keyboard_it_ends_in_words()
    {
        var (page, complaints) = await site.Open(new());
        await page.GotoAsync(site.Address(Address));
        var result = page.Locator(".self-test [role=status]");
        await page.Locator("[name=q1][value=yes]").FocusAsync();
        for (var question = 1; question <= 7; question++)
        {
            await page.Keyboard.PressAsync("Space");
            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(result).ToContainTextAsync(question < 7 ? "Nothing speaks against a KPI so far." : "A KPI. Propose it as one.");
        }

        await page.Locator("[name=q7][value=yes]").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(result).ToHaveTextAsync("A KPI in the making. Find the source, or agree on the target, before it goes on a scorecard.");
        await page.Locator("[name=q2][value=no]").CheckAsync();
        await Assertions.Expect(result).ToHaveTextAsync("A metric. It is useful to those who work with it, and it stays out of the scorecard.");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Without_scripts_it_is_a_list_with_reasons_and_what_each_answer_comes_to()
    {
        var (page, _) = await site.Open(new() { JavaScriptEnabled = false });
        await page.GotoAsync(site.Address(Address));
        await Assertions.Expect(page.Locator(".self-test fieldset")).ToHaveCountAsync(7);
        await Assertions.Expect(page.GetByText("Else it rewards and punishes luck.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Seven times yes: a KPI.")).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator(".self-test input").Filter(new() { Visible = true }).CountAsync());
    }

    [Fact]
    public void Its_script_is_loaded_there_alone() =>
        Assert.Equal([Address], site.Pages.Where(p => File.ReadAllText(Path.Join(site.Folder, p)).Contains("self-test.js", StringComparison.Ordinal)));
}
