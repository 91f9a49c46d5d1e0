using Yardstick.Model;
using Yardstick.Reference;
using Yardstick.Reports;
using Yardstick.Rules;

namespace Yardstick.Tests.Site;

/// <summary>What each page tells its reader.</summary>
public sealed class PageTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public void The_guide_is_complete_and_its_pages_lead_to_each_other()
    {
        var files = Directory.EnumerateFiles(Path.Join(Repository.Root, "site", "Content", "guide"), "*.md").Select(f => Path.GetFileNameWithoutExtension(f)!);
        Assert.Equal(files.Order(StringComparer.Ordinal), Guide.Standard.Order(StringComparer.Ordinal));
        Assert.Equal(Guide.Standard.Select(n => $"guide/{n}.html").Concat(SchemaReference.Files.Select(f => $"reference/{f.Key}.html")), site.Built().Page("guide.html").QuerySelectorAll("main li a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["To read", "To define and propose", "To work with metrics", "To govern", "To run a dictionary", "To look up"], site.Page("guide.html").QuerySelectorAll("main h2").Select(h => h.TextContent));
        Assert.Contains("../propose.html", site.Page("guide/proposing-a-metric.html").QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        Assert.Contains("vague-or-specific.html", site.Page("guide/proposing-a-metric.html").QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void Every_key_of_a_file_can_be_linked_to_in_the_reference()
    {
        site.Built();
        foreach (var (name, _) in SchemaReference.Files)
        {
            var reference = SchemaReference.Of(name);
            var ids = site.Page($"reference/{name}.html").QuerySelectorAll("main h3").Select(h => h.Id!);
            Assert.Equal(reference.Keys.Concat(reference.Groups.SelectMany(g => g.Keys)).Select(k => k.Anchor), ids);
        }
    }

    [Fact]
    public void A_rule_shows_what_can_be_set_and_where_it_counts_otherwise()
    {
        site.With("yardstick.yaml", site.Source("yardstick.yaml") + "rules: {unbalanced-metric: {where: [{level: role, severity: off}, {path: 'sales/**', function: sales, severity: error}]}}\n");
        var text = site.Built().Text("rules/unbalanced-metric.html");
        Assert.Contains("Off at level role", text, StringComparison.Ordinal);
        Assert.Contains("Error in sales/** and in the function sales", text, StringComparison.Ordinal);
        foreach (var option in RuleSet.Find("unbalanced-metric")!.Options)
        {
            Assert.Contains(option.Description, text, StringComparison.Ordinal);
            Assert.Contains(option.StandardText, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_rule_says_how_it_counts_otherwise_and_where_waivers_are_told_of()
    {
        var page = site.Built().Page("rules/unbalanced-metric.html");
        Assert.Contains(Explanation.Setting(RuleSet.Find("unbalanced-metric")!), page.QuerySelector("section[aria-labelledby=setting]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("section[aria-labelledby=setting] a[href='../guide/how-governance-works.html']"));
    }

    [Fact]
    public void The_hierarchy_shows_each_metric_in_full_once()
    {
        var page = site.Built().Page("hierarchy.html");
        var shown = page.QuerySelectorAll(".tree li[id], .tree[id]").Select(e => e.Id).ToList();
        Assert.Equal(shown.Distinct(), shown);
        Assert.Equal(13, shown.Count);
    }

    [Fact]
    public void A_deep_chain_goes_on_as_a_tree_of_its_own()
    {
        const int Length = 200;
        for (var i = 0; i < Length; i++)
        {
            site.With($"sales/deep-{i}.yaml", $$"""
                id: deep-{{i}}
                name: Deep {{i}}
                level: function
                function: sales
                contributes_to: [{metric: {{(i == 0 ? "mrr" : $"deep-{i - 1}")}}, type: driver, because: it moves the one above}]
                """);
        }

        var page = site.Built().Page("whole-hierarchy.html");
        Assert.True(page.QuerySelectorAll(".tree li[id^='m-deep-']").Length >= Length);
        Assert.NotEmpty(page.QuerySelectorAll("a[href^='whole-hierarchy.html#']"));
        Assert.All(page.QuerySelectorAll("a[href^='whole-hierarchy.html#']"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")!.Split('#')[1])));
        Assert.Contains("steps further up this moves", site.Text("metrics/deep-150.html"), StringComparison.Ordinal);

        // Steps stay steps where a sentence of as many reasons would be too long.
        var steps = site.Page("metrics/deep-6.html").QuerySelectorAll(".chain li").Select(s => s.TextContent.Trim()).ToList();
        Assert.Equal(["Deep 6", "Deep 5", "Deep 4", "Deep 3", "Deep 2", "Deep 1", "Deep 0", "Monthly recurring revenue"], steps);
    }

    [Fact]
    public void The_home_page_names_north_star_kpis_teams_and_edition()
    {
        var text = site.Built().Text("index.html");
        Assert.Contains("Our North Star", text, StringComparison.Ordinal);
        Assert.Contains("14 metrics (13 active, 1 retired) in 2 functions and 3 roles", text, StringComparison.Ordinal);
        Assert.Contains("3d3c42e", text, StringComparison.Ordinal);
        Assert.Contains("20 November 2026", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_home_page_tells_of_the_North_Star_once_and_of_the_other_company_kpis_beside_it()
    {
        var page = site.Built().Page("index.html");
        Assert.Equal("Monthly recurring revenue", page.QuerySelector(".north-star .story a")!.TextContent);
        var others = page.QuerySelectorAll(".cards h3").Select(h => h.TextContent.Trim()).ToList();
        Assert.Equal(3, others.Count);
        Assert.DoesNotContain("Monthly recurring revenue", others);
    }

    [Fact]
    public void Every_rule_has_a_page_with_reason_and_examples()
    {
        site.Built();
        foreach (var rule in RuleSet.All)
        {
            var text = site.Text($"rules/{rule.Id}.html");
            Assert.Contains(string.Join(' ', rule.Why.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), text, StringComparison.Ordinal);
            Assert.Equal(2, site.Page($"rules/{rule.Id}.html").QuerySelectorAll("section[aria-labelledby=bad] pre, section[aria-labelledby=good] pre").Length);
        }
    }

    [Fact]
    public void Every_page_is_sound()
    {
        foreach (var path in site.Built().Pages())
        {
            var page = site.Page(path);
            Assert.True(page.QuerySelectorAll("h1").Length == 1, $"{path} has not one h1");
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
            Assert.NotNull(page.QuerySelector("main#content"));
            Assert.StartsWith("default-src 'none'", page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"), StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("script:not([src]), style, [style], iframe, form[action]"));
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
            Assert.Equal(ids.Distinct(), ids);
            var levels = page.QuerySelectorAll("h1, h2, h3, h4").Select(h => h.LocalName[1] - '0').ToList();
            Assert.True(levels.Zip(levels.Skip(1)).All(p => p.Second <= p.First + 1), $"{path} skips a level of headings");
        }
    }

    [Theory]
    [InlineData(Visibility.Public)]
    [InlineData(Visibility.Internal)]
    public void No_link_within_the_site_is_broken(Visibility audience)
    {
        site.Edit("company/mrr.yaml", "direction: higher", "direction: higher\nvisibility: public").Built(audience);
        var root = new Uri("file://" + site.Output + "/");
        foreach (var path in site.Pages())
        {
            foreach (var link in site.Page(path).QuerySelectorAll("a[href], link[href]").Select(e => e.GetAttribute("href")!))
            {
                var target = new Uri(new Uri(root, path), link);
                if (target.IsFile)
                {
                    var relative = root.MakeRelativeUri(new Uri(target.GetLeftPart(UriPartial.Path))).ToString();
                    Assert.True(site.Has(relative), $"{path} links to {link}");

                    // Behind a question mark stands a state that scripts read; of a picture's, the place of a metric in it.
                    var mark = target.Fragment.Replace("#?focus=", "#m-", StringComparison.Ordinal);
                    Assert.True(mark is "" or "#" or ['#', '?', ..] || site.Page(relative).GetElementById(mark[1..]) is not null, $"{path} links to {link}");
                }
            }
        }
    }

    [Fact]
    public void The_page_for_missing_addresses_loads_what_it_needs_from_every_folder_and_as_a_file_and_asks_no_host()
    {
        Yardstick.Site.SiteBuilder.Build(site.Analyse(), site.Request() with { BaseAddress = "https://example.com/metrics" });
        var page = site.Page("404.html");
        Assert.Equal(["style.css", "edition.css", "/metrics/style.css", "/metrics/edition.css"], page.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")));
        Assert.Equal(["/metrics/site.js"], page.QuerySelectorAll("script").Select(s => s.GetAttribute("src")));
        Assert.Equal("https://example.com/metrics/dictionary.html", page.QuerySelector("main a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("https://example.com", "/")]
    [InlineData("https://example.com//elsewhere.example/x", "/elsewhere.example/x/")]
    public void What_the_page_for_missing_addresses_loads_stays_on_its_host(string address, string root)
    {
        Yardstick.Site.SiteBuilder.Build(site.Analyse(), site.Request() with { BaseAddress = address });
        Assert.Equal(root + "site.js", site.Page("404.html").QuerySelector("script")!.GetAttribute("src"));
    }

    [Fact]
    public void The_glossary_is_entered_by_letter()
    {
        var page = site.Built().Page("guide/glossary.html");
        var letters = page.QuerySelectorAll("nav.letters a").Select(a => a.TextContent).ToList();
        Assert.Equal(letters.Order(StringComparer.Ordinal), letters);
        Assert.All(page.QuerySelectorAll("nav.letters a"), a => Assert.Equal(a.TextContent, page.GetElementById(a.GetAttribute("href")![1..])!.TextContent));
        Assert.Equal(letters, page.QuerySelectorAll(".guide h2").Select(h => h.TextContent));
        Assert.Contains("Vanity metric", page.GetElementById("letter-v")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hierarchy.html")]
    public void A_picture_that_paper_cannot_hold_is_missed_in_words(string path) =>
        Assert.Contains("does not fit this sheet", site.Built().Page(path).QuerySelector(".atlas + .unpictured")!.TextContent, StringComparison.Ordinal);

    public void Dispose() => site.Dispose();
}
