using Microsoft.Playwright;

namespace Yardstick.Tests.Site.Bars;

/// <summary>The builder of balanced scorecards: it begins with the dictionary, says what is out of balance, and keeps its draft.</summary>
public sealed class ScorecardBuilderTests(BarSite site) : IClassFixture<BarSite>
{
    [Fact]
    public async Task A_measure_brings_its_target_and_a_perspective_without_one_is_told()
    {
        var (page, complaints) = await Open();
        await page.Locator("#s-name").FillAsync("Sales | 2027");
        await page.Locator("#s-customer-1-metric").FillAsync("customer retention rate");
        await page.Locator("#s-customer-1-metric").BlurAsync();
        await Assertions.Expect(page.Locator("#s-customer-1-metric")).ToHaveValueAsync("Customer retention rate");
        await Assertions.Expect(page.Locator("#s-customer-1-target")).Not.ToHaveValueAsync("");
        await Assertions.Expect(page.Locator("#s-customer-1-objective")).ToHaveValueAsync("Serve customers well");
        await Assertions.Expect(page.Locator("#s-customer-1-initiative")).ToHaveValueAsync("A call in the first week");
        await Assertions.Expect(page.Locator(".todo")).ToContainTextAsync("Financial: measure Nothing is measured here yet. How do we look to our owners?");
        await page.Locator("#s-financial-1-metric").FillAsync("mmr");
        await page.Locator("#s-financial-1-metric").BlurAsync();
        await Assertions.Expect(page.Locator("#s-financial-1-metric-fault")).ToContainTextAsync("'mmr' is no metric of the dictionary.");
        await Assertions.Expect(page.Locator(".beside code")).ToContainTextAsync("# Sales \\| 2027");
        await Assertions.Expect(page.Locator(".preview")).ToContainTextAsync("Customer retention rate");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#s-customer-1-metric")).ToHaveValueAsync("Customer retention rate");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task It_begins_with_what_the_dictionary_shows_and_ends_in_documents()
    {
        var (page, complaints) = await Open();
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin with what the dictionary shows" }).ClickAsync();
        await Assertions.Expect(page.Locator(".beside [role=status]").Filter(new() { HasText = "holds what the dictionary shows" })).ToBeVisibleAsync();
        var shown = site.Catalogue.Metrics.Where(m => m is { IsActive: true, Perspective: not null }).Select(m => m.Title).ToHashSet(StringComparer.Ordinal);
        var chosen = await page.Locator("[data-name=metric]").EvaluateAllAsync<string[]>("fields => fields.map(f => f.value).filter(Boolean)");
        Assert.Empty(chosen.Except(shown));
        Assert.NotEmpty(chosen);
        foreach (var column in new[] { "objective", "initiative" })
        {
            Assert.NotEmpty(await page.Locator($"[data-name={column}]").EvaluateAllAsync<string[]>("fields => fields.map(f => f.value).filter(Boolean)"));
        }

        foreach (var button in new[] { "Download as Markdown", "Word file", "Excel file" })
        {
            var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());
            Assert.StartsWith("balanced-scorecard.", download.SuggestedFilename, StringComparison.Ordinal);
        }

        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Every_line_can_be_removed_and_a_scorecard_without_a_name_is_told()
    {
        var (page, complaints) = await Open();
        await page.Locator("#s-customer-1-metric").FillAsync("Customer retention rate");
        await Assertions.Expect(page.Locator(".todo")).ToContainTextAsync("Nobody sees whose scorecard it is.");
        await page.Locator("#s [data-name=customer]").GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Assertions.Expect(page.Locator("#s [data-name=customer] [data-name=metric]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#s [data-name=customer] [data-name=metric]")).ToHaveValueAsync("");
        await Assertions.Expect(page.Locator(".todo")).Not.ToContainTextAsync("Nobody sees whose scorecard it is.");
        Assert.Empty(complaints);
    }

    private async Task<(IPage Page, List<string> Complaints)> Open()
    {
        var (page, complaints) = await site.Open(new() { AcceptDownloads = true });
        await page.GotoAsync(site.Address("scorecard-builder.html"));
        return (page, complaints);
    }
}
