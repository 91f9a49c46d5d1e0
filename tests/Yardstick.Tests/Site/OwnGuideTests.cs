using System.Diagnostics;
using System.Text;

using Yardstick.Model;
using Yardstick.Text;

using static Yardstick.Tests.History.Past;

namespace Yardstick.Tests.Site;

/// <summary>Pages that the organisation adds to the guide: Markdown files of the dictionary's folder <c>guide</c>.</summary>
public sealed class OwnGuideTests
{
    private const string Page = "guide/10-how-we-work.md";

    private const string Text = """
        # How we *work* with metrics

        ## On Mondays

        We begin with the [win rate](../sales/win-rate.yaml), as [our meetings](20-meetings.md) and
        [the glossary](glossary.md) say. More at <https://example.com/>.
        """;

    [Fact]
    public void They_stand_in_the_guide_before_those_of_every_dictionary_in_the_order_of_their_numbers()
    {
        using var site = Own().With("guide/9-first.md", "# First").With("guide/about-us.md", "# About us").With("guide/2026-plan.md", "# Plan of 2026").Built();
        var guide = site.Page("guide.html");
        Assert.Equal(
            ["guide/first.html", "guide/how-we-work.html", "guide/meetings.html", "guide/2026-plan.html", "guide/about-us.html", "guide/reading-a-metric.html"],
            guide.QuerySelectorAll("main li a").Select(a => a.GetAttribute("href")).Take(6));
        Assert.Contains("How we work with metrics", guide.QuerySelector("section[aria-labelledby=own]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void They_are_found_wherever_pages_are_listed()
    {
        using var site = Own();
        Assert.Null(Yardstick.Site.SiteBuilder.Build(site.Analyse(), site.Request() with { BaseAddress = "https://metrics.example/" }).Refusal);
        Assert.Contains("<loc>https://metrics.example/guide/how-we-work.html</loc>", site.Read("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("- [How we work with metrics](guide/how-we-work.html)", site.Read("llms.txt"), StringComparison.Ordinal);
        Assert.Contains("[\"How we work with metrics\",\"guide/how-we-work.html\",\"Guide\"]", site.Read("search-index.js"), StringComparison.Ordinal);
        Assert.Contains("We begin with the", site.Read("search-text.js"), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_to_files_lead_to_their_pages()
    {
        using var site = Own().Built();
        Assert.DoesNotContain(site.Analyse().Diagnostics, d => d.Rule == "unusable-guide-page");
        var page = site.Page("guide/how-we-work.html");
        Assert.Equal(["../metrics/win-rate.html", "../guide/meetings.html", "../guide/glossary.html", "https://example.com/"], page.QuerySelectorAll(".prose a").Select(a => a.GetAttribute("href")));
        Assert.Equal("How we work with metrics", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("On Mondays", page.QuerySelector(".prose h2")!.TextContent);
    }

    [Fact]
    public void References_may_be_defined_before_the_title()
    {
        using var site = new TestSite().With(Page, "[x]: ../company/mrr.yaml\n[y]: gone.md\n# Defs first\n\nSee [x], [the star][x] and [nothing][y].\n").Built();
        var page = site.Page("guide/how-we-work.html");
        Assert.Equal("Defs first", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["x ../metrics/mrr.html", "the star ../metrics/mrr.html"], page.QuerySelectorAll(".prose a").Select(a => $"{a.TextContent} {a.GetAttribute("href")}"));
        Assert.Equal("See x, the star and nothing.", page.QuerySelector(".prose")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("   # Indented #", "Indented")]
    [InlineData("# Closed by many ####   ", "Closed by many")]
    [InlineData("Setext title\nsecond line\n===", "Setext title second line")]
    [InlineData("Setext title\r\nsecond line\r\n  ======  ", "Setext title second line")]
    [InlineData("# One&#10;line", "One line")]
    [InlineData("# [Linked](20-meetings.md) #", "Linked")]
    public void A_title_is_read_whole_and_leaves_nothing_behind(string heading, string title)
    {
        using var site = Own().With(Page, heading + "\n\nBody.").Built();
        var page = site.Page("guide/how-we-work.html");
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal("<p>Body.</p>", page.QuerySelector(".prose")!.InnerHtml.Trim());
        Assert.Contains($"- [{title}](guide/how-we-work.html)", site.Read("llms.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leads_nowhere_leaves_its_words()
    {
        using var site = new TestSite().With(Page, "# Work\n\n[gone](gone.md), [in brackets](<../../etc/passwd>), [by reference][r], [a program](javascript:alert(1)), ![a picture](x.png)\n\n[r]: //evil.example/ \"evil\"\n").Built();
        Assert.Equal(5, site.Analyse().Diagnostics.Count(d => d.Rule == "unusable-guide-page"));
        Assert.Empty(site.Page("guide/how-we-work.html").QuerySelectorAll(".prose a"));
        Assert.Equal("Work gone, in brackets, by reference, a program, a picture", string.Join(' ', site.Page("guide/how-we-work.html").QuerySelectorAll("h1, .prose").Select(e => e.TextContent.Trim())));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a <img src=x onerror=alert(1)> b")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](java&#10;script:alert(1))")]
    [InlineData("[x](<data:text/html;base64,PHNjcmlwdD4=>)")]
    [InlineData("[x][y]\n\n[y]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x](../sales/win-rate.yaml\"onmouseover=\"alert(1))")]
    [InlineData("[x](../sales/win-rate.yaml 'a\" onmouseover=\"alert(1)')")]
    [InlineData("```\"><script>alert(1)</script>\ncode\n```")]
    [InlineData("## x {onclick=alert(1)}")]
    public void An_attack_in_a_page_is_as_harmless_as_anywhere(string attack)
    {
        using var site = new TestSite().With(Page, "# \"><script>alert(1)</script>\n\n" + attack).Built();
        Assert.Null(Harmless.Offence(site.Page("guide/how-we-work.html").QuerySelector("main")!));
        Assert.Null(Harmless.Offence(site.Page("guide.html").QuerySelector("main")!));
    }

    [Theory]
    [InlineData("[a](b")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("*a _b ")]
    [InlineData("![")]
    [InlineData("`` ` ")]
    public void A_page_made_to_take_long_is_read_soon(string part)
    {
        var watch = Stopwatch.StartNew();
        Assert.NotNull(Only(Encoding.UTF8.GetBytes("# Work\n\n" + string.Concat(Enumerable.Repeat(part, 9_900 / part.Length)))));
        Assert.NotNull(Only(Encoding.UTF8.GetBytes("# Work\n\n" + string.Concat(Enumerable.Repeat(part, 2_000_000)))).Problem);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void What_is_no_text_is_told_where_it_begins()
    {
        Assert.Equal("The file is not UTF-8 text from here on. 3:6", Told(Only([.. "# Work\n\ngood "u8, 0xFF, .. " bad"u8])));
        Assert.Equal("The character U+202E (changes the direction of writing) is not allowed. 1:4", Told(Only([.. "# W\u202Eork"u8])));
        Assert.Equal("The character U+0000 (a control character) is not allowed. 1:3", Told(Only([.. "# \0"u8])));
        Assert.Equal("The page is longer than 10000 characters, which nobody reads to its end. 1:1", Told(Only(Encoding.UTF8.GetBytes("# Work\n" + new string('x', 10_000)))));

        static string Told(GuideFile file) => $"{file.Problem!.Message} {file.Problem.Place.Start}";
    }

    [Theory]
    [InlineData("# T &#x202e;evil", "U+202E (changes the direction of writing) is not allowed. 1:5-1:13")]
    [InlineData("# T &#x1b;[2J", "U+001B (a control character) is not allowed. 1:5-1:11")]
    [InlineData("# Work\n\nTo be *read &#8238;evil*", "U+202E (changes the direction of writing) is not allowed. 3:13-3:20")]
    [InlineData("# Work\n\n| a | b |\n| --- | --- |\n| c | &#27;[2J |", "U+001B (a control character) is not allowed. 5:7-5:12")]
    [InlineData("# Work\n\n[a](https://example.com/ 'b &#x1b;[2J')", "U+001B (a control character) is not allowed. 3:26-3:39")]
    [InlineData("# Work\n\n[a]\n\n[a]: https://example.com/ 'b &#x1b;'", "U+001B (a control character) is not allowed. 5:27-5:37")]
    [InlineData("# Work\n\n[a](https://example.com/&#x202e;)", "U+202E (changes the direction of writing) is not allowed. 3:5-3:33")]
    public void A_character_that_may_not_be_written_may_not_be_named(string text, string told)
    {
        using var site = new TestSite().With("guide/ent.md", text).Built();
        var found = Assert.Single(site.Analyse().Diagnostics, d => d.Rule == "unusable-guide-page");
        Assert.Equal("The character " + told, $"{found.Message} {found.Place.Start}-{found.Place.File.PositionAt(found.Place.Span.End)}");
        Assert.DoesNotContain("guide/ent.html", site.Files().Keys);
        Assert.DoesNotContain("guide/ent.html", site.Read("llms.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_a_character_in_code_is_no_character()
    {
        Assert.Null(Only([.. "# `&#x1b;` in YAML\n\n    &#x202e;\n\n\\&#x202e;"u8]).Problem);
    }

    [Fact]
    public void Headings_below_the_title_leave_no_level_out()
    {
        using var site = new TestSite().With(Page, "# Work\n\n### Deep\n\n# Another\n\n###### Deepest\n").Built();
        Assert.Equal(["H1", "H2", "H2", "H3"], site.Page("guide/how-we-work.html").QuerySelectorAll("main h1, main h2, main h3, main h4, main h5, main h6").Select(h => h.TagName));
    }

    [Theory]
    [InlineData(Visibility.Public, false)]
    [InlineData(Visibility.Internal, true)]
    [InlineData(Visibility.Restricted, true)]
    public void They_are_for_everyone_inside_and_nobody_outside(Visibility audience, bool areSeen)
    {
        using var with = Open().With("guide/canary.md", "# Canary\n\nA canary in the [win rate](../sales/win-rate.yaml) and a [canary](canaries.md).").Built(audience);
        using var without = Open().Built(audience);
        Assert.Equal(areSeen, with.Files().Any(f => Encoding.UTF8.GetString(f.Value).Contains("canary", StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(areSeen, !with.Files().Keys.SequenceEqual(without.Files().Keys));
        if (!areSeen)
        {
            Assert.Equal(without.Files(), with.Files());
        }

        static TestSite Open() => new TestSite().Edit("company/mrr.yaml", "direction: higher", "direction: higher\nvisibility: public");
    }

    [Fact]
    public void A_page_that_names_a_restricted_metric_is_found_and_leads_to_nothing_of_it()
    {
        using var site = Own().Edit("sales/win-rate.yaml", "direction: higher", "direction: higher\nvisibility: restricted").Built();
        var found = site.Analyse().Diagnostics.First(d => d.Rule == "restricted-reference" && d.Place.File.Path == Page);
        Assert.Equal("'How we work with metrics' is internal and speaks of 'Win rate', which is restricted.", found.Message);
        Assert.Equal("5:20", found.Place.Start.ToString());
        Assert.DoesNotContain("win-rate", site.Read("guide/how-we-work.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("win-rate", site.Read("search-text.js"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_written_again_when_its_file_changes_and_no_other_page_with_it()
    {
        using var site = Own().Built();
        Assert.Equal(0, site.Build().Written);
        var before = site.Files();
        site.Edit(Page, "On Mondays", "On Tuesdays").Built();
        Assert.Contains("On Tuesdays", site.Text("guide/how-we-work.html"), StringComparison.Ordinal);
        var changed = site.Files().Where(f => !f.Value.AsSpan().SequenceEqual(before[f.Key])).Select(f => f.Key).Where(p => p.EndsWith(".html", StringComparison.Ordinal) || p.EndsWith(".js", StringComparison.Ordinal));
        Assert.Equal(["guide/how-we-work.html", "search-text.js"], changed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_order_in_which_files_are_found_changes_nothing()
    {
        using var site = Own().Built();
        using var other = new TestSite { Reversed = true };
        Own(other).Built();
        Assert.Equal(site.Files(), other.Files());
    }

    [Fact]
    public void The_guide_as_it_was_is_published_with_the_dictionary_as_it_was()
    {
        using var workspace = Begin();
        workspace.Write("metrics/" + Page, Text.Replace("20-meetings.md", "two-rhythms.md", StringComparison.Ordinal)).On("2026-02-01").Git("tag", "then");
        workspace.Edit("metrics/" + Page, "On Mondays", "On Zanzibar days").Write("metrics/guide/later.md", "# Zanzibar").On("2026-03-01");
        workspace.Built("--at", "then", "--allow-errors");
        Assert.Empty(workspace.Traces("zanzibar"));
        Assert.Contains("On Mondays", workspace.Texts("guide/how-we-work.html", ".prose h2"));
        workspace.Run("build", "--output", "preview", "--compare", "then", "--allow-errors").ExitsWith(0);
        Assert.Contains("On Zanzibar days", workspace.Read("preview/guide/how-we-work.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_in_the_folder_is_not_followed_and_other_Markdown_is_left_alone()
    {
        using var workspace = Workspace.From("clean").Write("secret.md", "# Zanzibar").Write("metrics/sales/notes.md", "no page at all").Write("metrics/guide/deeper.md/readme.txt", "");
        File.CreateSymbolicLink(workspace.PathOf("metrics/guide/secret.md"), workspace.PathOf("secret.md"));
        var run = workspace.Run("check", "metrics", "--format", "compact").ExitsWith(1);
        Assert.Contains("guide/secret.md", run.Out, StringComparison.Ordinal);
        Assert.Contains("guide/deeper.md", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("notes.md", run.Out, StringComparison.Ordinal);
        workspace.Built("--allow-errors");
        Assert.Empty(workspace.Traces("zanzibar"));
    }

    private static TestSite Own(TestSite? site = null) => (site ?? new TestSite()).With(Page, Text).With("guide/20-meetings.md", "# Our meetings");

    private static GuideFile Only(byte[] bytes) => Assert.Single(CatalogueReader.Read(new SourceTree([new SourceFile(Page, bytes)], [])).Guide.All);

    [Theory]
    [InlineData("The win rate fell.", 3, 5)]
    [InlineData("The w&#105;n&#32;rate fell.", 3, 5)]
    [InlineData("The **win** ra*te* fell.", 3, 7)]
    [InlineData("The `win` ra\\\nte", 0, 0)]
    [InlineData("See [here](https://example.com \"win rate\").", 3, 33)]
    public void A_name_that_few_may_know_is_found_however_its_letters_are_written(string text, int line, int column)
    {
        using var site = new TestSite().Edit("sales/win-rate.yaml", "id: win-rate", "visibility: restricted\nid: win-rate").With("guide/numbers.md", "# Numbers\n\n" + text);
        var found = site.Analyse().Diagnostics.Where(d => d.Rule == "restricted-reference" && d.Place.File.Path == "guide/numbers.md").Select(d => d.Place.ToString());
        Assert.Equal(line == 0 ? [] : [$"metrics/guide/numbers.md:{line}:{column}"], found);
    }
}
