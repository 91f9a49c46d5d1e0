using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

using Microsoft.Playwright;

namespace Yardstick.Tests.Site.Bars;

/// <summary>What one takes along from the worksheet: a file, a page of the repository's host, a document.</summary>
public sealed class WorksheetResultTests(BarSite site) : IClassFixture<BarSite>
{
    [Theory]
    [InlineData("EUR/customer", "850", "850 EUR per customer by 30 June 2027", "EUR per customer")]
    [InlineData("hour/incident", "1", "1 hour per incident by 30 June 2027", "hours per incident")]
    [InlineData("enquiry", "2", "2 enquiries by 30 June 2027", "enquiries")]
    [InlineData("percent", "22", "22 % by 30 June 2027", "percent")]
    [InlineData("ratio", "0.22", "0.22 by 30 June 2027", "ratio")]
    public async Task The_preview_says_units_and_days_as_the_page_does(string unit, string value, string target, string shown)
    {
        var (page, complaints) = await site.OpenWorksheet();
        await page.Fill(WorksheetPage.Answers);
        await page.Fill(new(StringComparer.Ordinal) { ["unit"] = unit, ["target-value"] = value, ["target-due"] = "2027-06-30" });
        await Assertions.Expect(page.Locator(".preview dl")).ToContainTextAsync(target);
        await Assertions.Expect(page.Locator(".preview dd").First).ToHaveTextAsync(shown);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_definition_keeps_its_paragraphs_and_lists()
    {
        var (page, _) = await site.OpenWorksheet();
        await page.Locator("#m1-name").FillAsync("Trial to paid");
        await page.Locator("#m1-definition").FillAsync("Trials that pay:\n\n- with a card\n- by invoice");
        var text = await page.Downloaded("Download the YAML file");
        Assert.Contains("definition: |\n  Trials that pay:\n\n  - with a card\n  - by invoice\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_named_so_and_says_what_is_open()
    {
        var (page, _) = await site.OpenWorksheet();
        await page.Fill(WorksheetPage.Answers);
        await page.Locator("#m1-owner").FillAsync("");
        await page.Locator("#m1-unit").FillAsync("EUR customer");
        await Assertions.Expect(page.Locator(".todo")).ToContainTextAsync("'EUR customer'");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Download the YAML file" }).ClickAsync());
        Assert.Equal("trial-to-paid.draft.yaml", download.SuggestedFilename);
        Assert.Contains("\n# Draft, still to say: Owner; to mend: Unit.\nid: trial-to-paid\n", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#take ~ [role=status]")).ToHaveTextAsync("Downloaded as trial-to-paid.draft.yaml. It is a draft, still to say: Owner; to mend: Unit. The list above leads to each.");
        await page.Locator("#m1-owner").FillAsync("chloe.varga");
        await page.Locator("#m1-unit").FillAsync("percent");
        download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Download the YAML file" }).ClickAsync());
        Assert.Equal("trial-to-paid.yaml", download.SuggestedFilename);
        await Assertions.Expect(page.Locator("#take ~ [role=status]")).ToHaveTextAsync("Downloaded as trial-to-paid.yaml.");
    }

    [Fact]
    public async Task The_host_opens_a_new_file_with_the_text_or_without_where_it_is_too_long()
    {
        var (page, _) = await site.OpenWorksheet();
        await page.Fill(WorksheetPage.Answers);
        var link = page.GetByRole(AriaRole.Link, new() { Name = "New file on github.com" });
        await Assertions.Expect(link).ToHaveAttributeAsync("href", new Regex("^https://github\\.com/example/brightleaf-metrics/new/HEAD\\?filename=metrics%2Fsales%2Ftrial-to-paid\\.yaml&value=%23%20yaml"));
        await page.Locator("#m1-definition").FillAsync(string.Join(' ', Enumerable.Repeat("very long", 1000)));
        await Assertions.Expect(link).ToHaveAttributeAsync("href", new Regex("trial-to-paid\\.yaml$"));
    }

    [Theory]
    [InlineData("Word file", "proposed-metrics.docx", "word/document.xml")]
    [InlineData("Excel file", "proposed-metrics.xlsx", "xl/sharedStrings.xml")]
    public async Task Documents_hold_the_answers_as_text_and_nothing_that_computes(string button, string name, string part)
    {
        var (page, complaints) = await site.OpenWorksheet();
        await page.Fill(WorksheetPage.Answers);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());
        Assert.Equal(name, download.SuggestedFilename);
        var parts = Parts(await download.PathAsync());
        var held = XDocument.Parse(parts[part]).Root!.Value;
        Assert.All(WorksheetPage.Answers.Where(a => a.Key is not ("level" or "kind" or "direction" or "period" or "target-basis" or "contributes-to-1-type")), a => Assert.Contains(a.Value, held, StringComparison.Ordinal));
        Assert.All(["Higher is better", "Month", "Placeholder", "Driver"], word => Assert.Contains(word, held, StringComparison.Ordinal));
        Assert.DoesNotContain(parts.Values, p => p.Contains("<f>", StringComparison.Ordinal) || p.Contains("<w:instrText", StringComparison.Ordinal));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_change_and_a_proposal_stand_side_by_side_with_each_answer_beside_its_question()
    {
        var (page, complaints) = await site.Open(new() { AcceptDownloads = true });
        await page.GotoAsync(site.Address("metrics/lead-quality.html"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Suggest a change" }).First.ClickAsync();
        await page.Locator("#m1-change").FillAsync("Leads that call count too");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add another metric" }).ClickAsync();
        await page.Locator("#m2-name").FillAsync("Trial to paid");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Excel file" }).ClickAsync());
        var rows = Rows(Parts(await download.PathAsync()));
        Assert.Contains("What changes, and why | Leads that call count too", rows);
        Assert.Contains("Name | Lead quality | Trial to paid", rows);
        Assert.Empty(complaints);
    }

    private static List<string> Rows(Dictionary<string, string> parts)
    {
        var strings = XDocument.Parse(parts["xl/sharedStrings.xml"]).Root!.Elements().Select(s => s.Value).ToList();
        var sheet = XDocument.Parse(parts["xl/worksheets/sheet1.xml"]).Root!;
        return [.. sheet.Descendants(sheet.Name.Namespace + "row").Select(row => string.Join(" | ", row.Descendants(sheet.Name.Namespace + "v").Select(v => strings[int.Parse(v.Value, null)])))];
    }

    private static Dictionary<string, string> Parts(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return archive.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        });
    }
}
