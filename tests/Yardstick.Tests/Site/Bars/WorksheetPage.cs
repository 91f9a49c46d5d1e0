using Microsoft.Playwright;

namespace Yardstick.Tests.Site.Bars;

/// <summary>The worksheet in a browser, and what one metric may answer there.</summary>
internal static class WorksheetPage
{
    // In the order in which the page asks.
    public static readonly Dictionary<string, string> Answers = new(StringComparer.Ordinal)
    {
        ["name"] = "Trial-to-paid: the share",
        ["id"] = "trial-to-paid",
        ["kind"] = "kpi",
        ["level"] = "function",
        ["owner"] = "chloe.varga",
        ["function"] = "sales",
        ["definition"] = "Trials that became paid plans, divided by the trials that ended in the same month, counted by the day on which they ended.",
        ["why"] = "It's what \"growth\" rests on # truly",
        ["decision"] = "- Whom the team calls first",
        ["unit"] = "percent",
        ["period"] = "month",
        ["direction"] = "higher",
        ["objective"] = "grow-recurring-revenue/win-customers",
        ["source-system"] = "=cmd()",
        ["target-value"] = "0.8",
        ["target-basis"] = "placeholder",
        ["contributes-to-1-metric"] = "mrr",
        ["contributes-to-1-type"] = "driver",
        ["contributes-to-1-because"] = "more trials that pay add recurring revenue",
    };

    public static async Task<(IPage Page, List<string> Complaints)> OpenWorksheet(this BarSite site, string fragment = "")
    {
        var (page, complaints) = await site.Open(new() { AcceptDownloads = true });
        await page.Clock.SetFixedTimeAsync(new DateTime(Workspace.Today, new TimeOnly(12, 0), DateTimeKind.Utc));
        await page.GotoAsync(site.Address("propose.html") + fragment);
        return (page, complaints);
    }

    public static async Task Fill(this IPage page, Dictionary<string, string> answers)
    {
        if (answers.ContainsKey("id"))
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Change the id" }).ClickAsync();
        }

        foreach (var (id, answer) in answers)
        {
            var field = page.Locator("#m1-" + id);
            if (await field.EvaluateAsync<string>("f => f.localName") == "select")
            {
                await field.SelectOptionAsync(answer);
            }
            else
            {
                await field.FillAsync(answer);
            }
        }
    }

    public static async Task<string> Downloaded(this IPage page, string button)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    /// <summary>What the checker finds in the file of the metric that <see cref="Answers"/> describes.</summary>
    public static List<string> Findings(string text)
    {
        const string Path = "sales/trial-to-paid.yaml";
        using var dictionary = new TestSite().With(Path, text);
        return [.. dictionary.Analyse().Diagnostics.Where(d => d.Place.File.Path == Path).Select(d => $"{d.Message} {d.Finding.Help}")];
    }
}
