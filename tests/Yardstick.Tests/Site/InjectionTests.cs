using System.Text;
using System.Text.Json;
using System.Xml;

using AngleSharp.Html.Parser;

using Markdig;

using Microsoft.Playwright;

using Yardstick.Text;

namespace Yardstick.Tests.Site;

/// <summary>Hostile text in every field of a dictionary, and in all that pages take from elsewhere: it stays text wherever it goes.</summary>
public sealed class InjectionTests(HostileSite hostile) : IClassFixture<HostileSite>
{
    [Fact]
    public void Every_attack_is_on_a_page_of_its_own()
    {
        for (var i = 0; i < Attacks.Texts.Count; i++)
        {
            var path = $"metrics/{HostileSite.IdOf(i)}.html";
            Assert.True(hostile.Site.Has(path), Attacks.Texts[i]);
            Assert.Equal(Words(Attacks.Texts[i].Replace('\u0085', '\u2026')), Words(hostile.Site.Page(path).QuerySelector("h1")!.TextContent));
        }
    }

    [Fact]
    public void No_page_holds_anything_that_runs_or_loads()
    {
        foreach (var path in hostile.Site.Pages())
        {
            var offence = Harmless.Offence(hostile.Site.Page(path).DocumentElement);
            Assert.True(offence is null, $"{path}: {offence}");
        }
    }

    [Fact]
    public async Task Nothing_runs_in_a_browser_and_no_policy_has_to_stop_it()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.Start(playwright);
        var page = await browser.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add($"{page.Url}: {message.Text}");
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        page.Dialog += (_, dialog) =>
        {
            complaints.Add($"{page.Url}: it ran");
            _ = dialog.DismissAsync();
        };
        page.Request += (_, request) => complaints.AddRange(request.Url.StartsWith("file:", StringComparison.Ordinal) ? [] : [$"{page.Url}: asked for {request.Url}"]);
        foreach (var path in hostile.Site.Pages().Where(p => !p.Contains('/', StringComparison.Ordinal)).Append("metrics/hostile-0.html").Append("people/hostile-0.html").Append("functions/part-hostile-1.html").Append("roles/role-hostile-2.html"))
        {
            await page.GotoAsync(new Uri(Path.Join(hostile.Site.Output, path)).AbsoluteUri);
        }

        await page.Keyboard.PressAsync("/");
        foreach (var attack in Attacks.Texts.Where((_, i) => i % 8 == 0))
        {
            await page.Locator("#search").FillAsync(attack);
        }

        await Assertions.Expect(page.Locator("[role=option]").First).ToBeVisibleAsync();

        Assert.Empty(complaints);
    }

    [Fact]
    public void Every_feed_is_one_whole_document_of_its_kind()
    {
        foreach (var (path, bytes) in hostile.Site.Files())
        {
            switch (Path.GetExtension(path))
            {
                case ".atom" or ".xml" or ".svg":
                    var xml = new XmlDocument { XmlResolver = null };
                    using (var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit }))
                    {
                        xml.Load(reader);
                    }

                    Assert.All(xml.SelectNodes("//@href")!.Cast<XmlNode>(), link => Assert.DoesNotContain(":", link.Value!, StringComparison.Ordinal));
                    break;
                case ".json" or ".jsonld":
                    using (JsonDocument.Parse(bytes))
                    {
                        Assert.DoesNotContain("<script", Encoding.UTF8.GetString(bytes), StringComparison.OrdinalIgnoreCase);
                    }

                    break;
            }
        }
    }

    [Fact]
    public void No_cell_of_the_table_computes_whatever_parts_its_cells()
    {
        var table = hostile.Site.Read("metrics.csv");
        foreach (var parted in (char[])[',', ';', '\t'])
        {
            Assert.DoesNotContain(Cells(table, parted), cell => cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\uFF1D');
        }

        Assert.Equal(Attacks.Texts.Count, Cells(table, ',').Count(c => c.StartsWith("metrics/hostile-", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_calendar_holds_reviews_and_nothing_else()
    {
        var calendar = hostile.Site.Read("reviews.ics");
        Assert.EndsWith("\r\n", calendar, StringComparison.Ordinal);
        var lines = calendar[..^2].Split("\r\n");
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75));
        Assert.DoesNotContain(lines, line => line.AsSpan().IndexOfAny('\r', '\n', '\u0085') >= 0 || line.Contains('\u2028', StringComparison.Ordinal));
        Assert.All(lines.Where(l => l[0] != ' '), line => Assert.Matches("^(BEGIN:V(CALENDAR|EVENT)|END:V(CALENDAR|EVENT)|VERSION:|PRODID:|X-WR-CALNAME:|UID:review-[a-z0-9.:-]+@|DTSTAMP:|DTSTART;VALUE=DATE:|SUMMARY:|DESCRIPTION:|URL:https?://|TRANSP:)", line));
    }

    [Fact]
    public void Markdown_for_programs_has_no_link_or_image_of_an_attacker()
    {
        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseFootnotes().Build();
        foreach (var (path, bytes) in hostile.Site.Files().Where(f => Path.GetExtension(f.Key) is ".md" or ".txt"))
        {
            var body = new HtmlParser().ParseDocument(Markdown.ToHtml(Encoding.UTF8.GetString(bytes), pipeline)).Body!;
            Assert.True(Harmless.Offence(body) is null, $"{path}: {Harmless.Offence(body)}");
        }

        Assert.All(hostile.Site.Read("llms.txt").Split('\n').Where(l => l.StartsWith("- ", StringComparison.Ordinal)), line => Assert.Matches(@"^- \[.*\]\((metrics/[a-z0-9-]+\.md|metrics\.(json|csv)|[a-z0-9/-]+\.html)\)(: |$)", line));
    }

    [Theory]
    [InlineData("choices.js")]
    [InlineData("search-index.js")]
    [InlineData("search-text.js")]
    public void A_script_that_holds_data_holds_nothing_else(string path)
    {
        var script = hostile.Site.Read(path);
        Assert.True(Ascii.IsValid(script));
        Assert.EndsWith(";\n", script, StringComparison.Ordinal);
        using var data = JsonDocument.Parse(script[(script.IndexOf('=', StringComparison.Ordinal) + 1)..^2]);
        Assert.DoesNotContain('<', script);
    }

    [Fact]
    public void What_hides_or_reorders_text_comes_to_no_page()
    {
        for (var i = 0; i < Attacks.Refused.Count; i++)
        {
            using var site = new TestSite();
            site.With("sales/odd.yaml", JsonSerializer.Serialize(new { id = "odd", name = Attacks.Refused[i], definition = Attacks.Refused[i] }));
            Assert.Contains(site.Analyse().Diagnostics, d => d.Rule is "unsafe-yaml" or "invalid-yaml");
        }
    }

    [Fact]
    public void An_edition_cannot_leave_its_style()
    {
        using var site = new TestSite();
        Yardstick.Site.SiteBuilder.Build(site.Analyse(), site.Request() with { Edition = new() { Revision = TestSite.Commit("\"; } body { display: none } /*\n") } });
        var style = site.Read("edition.css");
        Assert.Equal(2, style.Count(c => c == '"'));
        Assert.Equal(1, style.Count(c => c == '{'));
        Assert.Single(style.TrimEnd('\n').Split('\n'));
    }

    // As RFC 4180 has them and spreadsheets read them, which part cells by another sign in other countries.
    private static IEnumerable<string> Cells(string table, char parted)
    {
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < table.Length; i++)
        {
            var sign = table[i];
            if (isQuoted && sign == '"' && i + 1 < table.Length && table[i + 1] == '"')
            {
                cell.Append(table[++i]);
            }
            else if (sign == '"' && (isQuoted || cell.Length == 0))
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && (sign == parted || sign is '\r' or '\n'))
            {
                yield return cell.ToString();
                cell.Clear();
            }
            else
            {
                cell.Append(sign);
            }
        }
    }

    private static string Words(string text) => string.Join(' ', VisibleText.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
