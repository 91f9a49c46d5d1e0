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
    public void A_metric_opens_with_its_story_and_names_its_owner()
    {
        var page = site.Built().Page("metrics/lead-quality.html");
        Assert.Equal("Lead quality", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("We measure lead quality because leads that fit become customers.", page.QuerySelector(".story")!.TextContent);
        Assert.Equal("../people/ben.okafor.html", page.QuerySelector(".marks a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_metric_shows_formula_inputs_and_worked_example_in_words()
    {
        var text = site.Built().Text("metrics/lead-quality.html");
        Assert.Contains("Lead quality = accepted ÷ handed over", text, StringComparison.Ordinal);
        Assert.Contains("accepted 220 leads, handed over 1,000 leads make 22 %", text, StringComparison.Ordinal);
        Assert.Contains("Exactly: accepted / handed_over", text, StringComparison.Ordinal);
    }

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
    public void Custom_fields_stand_under_the_titles_of_their_schema()
    {
        var text = site.With("yardstick.yaml", site.Source("yardstick.yaml") + "custom_schema: custom.schema.yaml\n")
            .With("custom.schema.yaml", "properties: {cost_centre: {title: Cost centre}}\n")
            .With("company/mrr.yaml", site.Source("company/mrr.yaml") + "custom: {cost_centre: 4711, teams: [a, b]}\n")
            .Built().Text("metrics/mrr.html");
        Assert.Matches(@"Cost centre\s*4711", text);
        Assert.Matches(@"teams\s*a, b", text);
    }

    [Fact]
    public void An_aim_is_told_with_unit_direction_and_date()
    {
        var text = site.Built().Text("metrics/lead-quality.html");
        Assert.Contains("It should rise from 22 % to 26 % by 31 March 2027.", text, StringComparison.Ordinal);
        Assert.Contains("Warning below 23 %", text, StringComparison.Ordinal);
        Assert.Contains("agreed by Ada Moreau", text, StringComparison.Ordinal);
        Assert.Contains("Higher is better", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_metric_moves_and_what_moves_it_link_to_each_other()
    {
        site.Built();
        var up = site.Page("metrics/lead-quality.html").QuerySelector("section[aria-labelledby=moves] a")!;
        Assert.Equal("../metrics/mrr.html", up.GetAttribute("href"));
        var down = site.Page("metrics/mrr.html").QuerySelectorAll("section[aria-labelledby=moved-by] .metric > a").Select(a => a.GetAttribute("href"));
        Assert.Contains("../metrics/lead-quality.html", down);
    }

    [Fact]
    public void A_scorecard_shows_each_chain_up_to_the_company_and_whose_a_metric_is()
    {
        site.Built();
        Assert.Contains("Cost per lead → Customer acquisition cost → Net profit margin", Words("roles/campaign-manager.html"), StringComparison.Ordinal);
        Assert.Contains("Cost per lead (Campaign manager) → Customer acquisition cost", Words("functions/marketing.html"), StringComparison.Ordinal);

        string Words(string path) => string.Join(' ', site.Text(path).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_company_KPI_opens_with_why_it_is_measured()
    {
        Assert.Equal("It shows whether growth pays for itself.", site.Built().Page("metrics/net-profit-margin.html").QuerySelector(".story")!.TextContent);
    }

    [Fact]
    public void A_metric_on_its_way_out_was_measured()
    {
        site.Edit("marketing/lead-quality.yaml", "status: active", "status: deprecated").Built();
        Assert.Equal("We used to measure lead quality because leads that fit become customers.", site.Page("metrics/lead-quality.html").QuerySelector(".story")!.TextContent);
    }

    [Fact]
    public void A_role_without_metrics_leads_to_those_of_its_function()
    {
        foreach (var metric in new[] { "campaign-reviews", "cost-per-lead", "landing-page-conversion" })
        {
            site.Without($"marketing/campaign-manager/{metric}.yaml");
        }

        var links = site.Built().Page("roles/campaign-manager.html").QuerySelectorAll("section[aria-labelledby=own] a").Select(a => a.GetAttribute("href"));
        Assert.Contains("../propose.html", links);
        Assert.Contains("../metrics/lead-quality.html", links);
    }

    [Fact]
    public void A_rule_says_how_it_counts_otherwise_and_where_waivers_are_told_of()
    {
        var page = site.Built().Page("rules/unbalanced-metric.html");
        Assert.Contains(Explanation.Setting(RuleSet.Find("unbalanced-metric")!), page.QuerySelector("section[aria-labelledby=setting]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("section[aria-labelledby=setting] a[href='../guide/how-governance-works.html']"));
    }

    [Fact]
    public void What_is_missing_is_said_to_be_missing()
    {
        site.With("sales/bare.yaml", """
            id: bare
            name: Bare
            level: function
            function: sales
            """).Built();
        var text = site.Text("metrics/bare.html");
        foreach (var gap in new[] { "No owner yet", "No story yet", "No definition yet", "No formula yet", "No target yet", "Nothing yet: no link says", "No change has been written down yet", "No source yet" })
        {
            Assert.Contains(gap, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Findings_stand_on_the_page_of_what_they_are_about()
    {
        site.Edit("marketing/lead-quality.yaml", "owner: ben.okafor", "owner: nobody.known").Built();
        var findings = site.Page("metrics/lead-quality.html").QuerySelector(".findings")!;
        Assert.Contains("unknown-owner", findings.TextContent, StringComparison.Ordinal);
        Assert.Equal("../rules/unknown-owner.html", findings.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void Scorecards_name_people_in_order_and_each_of_them_leads_back()
    {
        var names = site.Built().Page("scorecards.html").QuerySelectorAll("a[href^='people/']").Select(a => a.TextContent).ToList();
        Assert.True(names.Count > 2);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        foreach (var path in (string[])["functions/marketing.html", "roles/account-executive.html", "people/dana.ito.html"])
        {
            Assert.Contains("../scorecards.html", site.Page(path).QuerySelectorAll("nav.trail a").Select(a => a.GetAttribute("href")));
        }
    }

    [Fact]
    public void A_function_shows_the_company_first()
    {
        var page = site.Built().Page("functions/marketing.html");
        var headings = page.QuerySelectorAll("h2").Select(h => h.TextContent).ToList();
        Assert.True(headings.IndexOf("Company KPIs it moves") < headings.IndexOf("Its own metrics"));
        Assert.Contains("3 of 5 metrics used", page.QuerySelector(".marks")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_answers_for_metrics_directly_and_through_roles()
    {
        site.Built();
        Assert.Contains("Owned directly", site.Text("people/ben.okafor.html"), StringComparison.Ordinal);
        Assert.Contains("As Campaign manager", site.Text("people/dana.ito.html"), StringComparison.Ordinal);
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
    [InlineData(Yardstick.Model.Visibility.Public)]
    [InlineData(Yardstick.Model.Visibility.Internal)]
    public void No_link_within_the_site_is_broken(Yardstick.Model.Visibility audience)
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
    public void The_page_for_missing_addresses_finds_its_styles_from_every_folder_and_as_a_file()
    {
        Yardstick.Site.SiteBuilder.Build(site.Analyse(), site.Request() with { BaseAddress = "https://example.com/metrics" });
        var styles = site.Page("404.html").QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href"));
        Assert.Equal(["style.css", "edition.css", "https://example.com/metrics/style.css", "https://example.com/metrics/edition.css"], styles);
    }

    public void Dispose() => site.Dispose();
}
