using System.Text;

using AngleSharp.Dom;

using Visibility = Yardstick.Model.Visibility;

namespace Yardstick.Tests.Site;

/// <summary>Objectives and OKRs, the balanced scorecard and the North Star ladder: what they show, what they show as missing, and what they keep to themselves.</summary>
public sealed class StrategyTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public void An_objective_shows_owner_areas_KPIs_initiatives_and_OKRs()
    {
        var objective = Initiative("a day with sales", "2027-01-31").Built().Page("objectives.html").QuerySelector("[aria-labelledby=objective-work-profitably]")!;
        var text = Text(objective);
        Assert.Contains("Owned by Ada Moreau", text, StringComparison.Ordinal);
        Assert.Contains("Spend where it pays Net profit margin", text, StringComparison.Ordinal);
        Assert.Contains("a day with sales Ada Moreau , by 31 January 2027", text, StringComparison.Ordinal);
        Assert.Contains("OKRs: Spend every euro twice as carefully", text, StringComparison.Ordinal);
        Assert.Equal("metrics/net-profit-margin.html", objective.QuerySelector(".measures a")!.GetAttribute("href"));
    }

    [Fact]
    public void Every_objective_and_OKR_is_reached_from_the_head_of_the_page()
    {
        var page = site.Built().Page("objectives.html");
        Assert.Equal(
            page.QuerySelectorAll("article.objective").Select(a => "#" + a.GetAttribute("aria-labelledby")),
            page.QuerySelectorAll(".jump .depth-1 a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void A_key_result_says_from_where_to_where_and_what_is_healthy()
    {
        var text = site.Built().Text("objectives.html");
        Assert.Contains("From 22 % to 24 %; about 23.4 % would be a healthy result.", text, StringComparison.Ordinal);
        Assert.Contains("From 4.1 to 4.2 points;", text, StringComparison.Ordinal);
        Assert.Contains("about 70 % of the way is expected", text, StringComparison.Ordinal);
        Assert.Equal(9, site.Page("objectives.html").QuerySelectorAll(".key-results .bullet svg[role=img]").Length);
    }

    [Theory]
    [InlineData("{metric: no-such, from: 1, to: 2}", "“no-such”, which is no metric of this dictionary")]
    [InlineData("{from: 1, to: 2}", "Measured by no metric yet")]
    [InlineData("{metric: lead-quality, to: 0.24}", "No value to start from yet")]
    [InlineData("{metric: lead-quality, from: 0.22}", "No value to aim for yet")]
    [InlineData("{metric: lead-quality, from: 0.22, to: 0.4}", "asks for more than the metric's own target of 26 %")]
    [InlineData("{metric: win-rate, from: 0.2, to: 0.21}", "“Make offers that fit” wants 22 % of the same metric in the same quarter")]
    public void What_is_wrong_with_a_key_result_is_said(string result, string gap) =>
        Assert.Contains(gap, site.Edit("objectives.yaml", "{metric: lead-quality, from: 0.22, to: 0.24}", result).Built().Text("objectives.html"), StringComparison.Ordinal);

    [Fact]
    public void What_is_missing_in_the_plans_stands_as_a_gap_with_what_to_do()
    {
        site.With("objectives.yaml", """
            objectives:
              - {id: bare, name: Bare, year: 2026}
              - {id: idle, name: Idle, year: 2026, key_result_areas: [{id: empty, name: Empty}]}
            okrs:
              - {id: hollow, name: Hollow, period: 2026-Q4}
            """);
        var text = site.Built().Text("objectives.html");
        foreach (var gap in new[] { "No key result area yet", "No KPI yet", "No initiative yet", "No OKR serves it this quarter", "No key result yet", "nobody yet", "no objective yet", "KPIs that serve no objective yet" })
        {
            Assert.Contains(gap, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_plans_the_page_says_how_to_begin()
    {
        var text = site.Without("objectives.yaml").Built().Text("objectives.html");
        Assert.Contains("No objective yet. Three to five a year", text, StringComparison.Ordinal);
        Assert.Contains("No OKR yet. Three to five a quarter", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_initiative_whose_day_has_passed_says_so()
    {
        Assert.Contains("its day has passed", Initiative("late", "2026-11-19").Built().Text("objectives.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("its day has passed", Initiative("due today", "2026-11-20").Built().Text("objectives.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_scorecard_has_objective_measure_target_owner_and_initiative_in_each_perspective()
    {
        var page = Initiative("A day with sales", "2027-01-31").Edit("company/net-profit-margin.yaml", "work-profitably/spend-wisely", "work-profitably/learn-faster").Built().Page("balanced-scorecard.html");
        Assert.Equal(["Financial", "Customer", "Internal process", "Learning and growth"], page.QuerySelectorAll("h3.side").Select(h => h.FirstChild!.TextContent.Trim()));
        Assert.Equal(["Objective", "Measure", "Target", "Owner", "Initiative"], page.QuerySelector("table.balanced")!.QuerySelectorAll("thead th").Select(h => h.TextContent));
        Assert.Matches("Learn faster than we spend Work profitably Net profit margin lagging .* by .* A day with sales", string.Join(' ', page.QuerySelectorAll("table.balanced tbody").Select(Text)));
    }

    [Fact]
    public void An_empty_perspective_is_shown_with_the_metrics_that_could_fill_it()
    {
        site.Built();
        var text = Main("balanced-scorecard.html");
        Assert.Contains("No KPI looks from here yet. Propose one , or make a KPI of a metric that does: Lead quality", text, StringComparison.Ordinal);
        Assert.Contains("Internal process 0 0 0 No KPI yet: nobody looks from here.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Leading_and_lagging_KPIs_are_counted()
    {
        site.Built();
        var text = Main("balanced-scorecard.html");
        Assert.Contains("Financial 3 0 3 Only results: they tell too late to act on.", text, StringComparison.Ordinal);
        Assert.Contains("Customer 2 1 1 Internal process 0 0 0 No KPI yet", text, StringComparison.Ordinal);
        Assert.Contains("Learning and growth 1 1 0 Only early signs", text, StringComparison.Ordinal);
        Assert.Contains("All together 6 2 4", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_strategy_map_is_drawn_from_the_links_and_told_in_words()
    {
        var page = site.Built().Page("balanced-scorecard.html");
        Assert.Equal(
            ["Sell what customers need → Serve customers well", "Serve customers well → Win customers", "Acquire customers efficiently → Spend where it pays"],
            Arrows(page));
        Assert.Equal(3, page.QuerySelectorAll("svg.layered path.head").Length);
        Assert.All(page.QuerySelectorAll("svg.layered a"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")!.Split('#')[1])));
    }

    [Fact]
    public void An_arrow_passes_metrics_that_are_no_KPIs()
    {
        site.Edit("sales/sales-training-completion.yaml", "metric: customer-satisfaction", "metric: win-rate").Built();
        Assert.Contains("Sell what customers need → Win customers", Arrows(site.Page("balanced-scorecard.html")));
    }

    [Fact]
    public void A_KPI_without_perspective_or_objective_is_not_lost()
    {
        site.Edit("company/customer-satisfaction.yaml", "perspective: customer\n", "").Edit("company/net-profit-margin.yaml", "objective: work-profitably/spend-wisely", "objective: gone/too").Built();
        Assert.Contains("KPIs without a perspective They stand on no side of the scorecard yet: state their perspective . Customer satisfaction", Main("balanced-scorecard.html"), StringComparison.Ordinal);
        Assert.Contains("No objective yet Net profit margin", Main("balanced-scorecard.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_ladder_leads_from_the_North_Star_to_its_inputs_and_their_teams()
    {
        var page = site.Built().Page("north-star.html");
        var inputs = page.QuerySelectorAll("article").Select(Text).ToList();
        Assert.Equal(4, inputs.Count);
        Assert.Contains(inputs, i => i.StartsWith("Qualified leads", StringComparison.Ordinal) && i.EndsWith("Marketing Landing page conversion", StringComparison.Ordinal));
        Assert.Contains(inputs, i => i.StartsWith("Win rate", StringComparison.Ordinal) && i.EndsWith("Sales Sales cycle length", StringComparison.Ordinal));
        Assert.Equal(["North Star", "Inputs", "Teams"], page.QuerySelectorAll("svg .band").Select(b => b.TextContent));
        Assert.Contains("Company KPIs beside the ladder No link says yet", site.Text("north-star.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_ladder_marks_a_metric_that_is_on_its_way_out()
    {
        var article = site.Edit("sales/sales-cycle-length.yaml", "status: active", "status: deprecated").Built().Page("north-star.html").GetElementById("input-win-rate")!.ParentElement!;
        Assert.Equal("deprecated", article.QuerySelector("dd .status")!.TextContent);
    }

    [Fact]
    public void A_rung_without_metrics_is_a_gap()
    {
        site.Without("marketing/campaign-manager/campaign-reviews.yaml").Built();
        Assert.Contains("No team moves it yet", Text(site.Page("north-star.html").GetElementById("input-lead-quality")!.ParentElement!), StringComparison.Ordinal);
        Assert.Contains("No team yet", site.Page("north-star.html").QuerySelectorAll("svg .gap.box").Select(b => b.NextElementSibling!.TextContent));
        site.Edit("yardstick.yaml", "north_star: mrr", "north_star: net-profit-margin").Edit("marketing/customer-acquisition-cost.yaml", "metric: net-profit-margin", "metric: mrr").Built();
        Assert.Contains("No input yet", site.Text("north-star.html"), StringComparison.Ordinal);
        Assert.Contains("Functions that are not on the ladder", site.Text("north-star.html"), StringComparison.Ordinal);
        site.Edit("yardstick.yaml", "north_star: net-profit-margin\n", "").Built();
        Assert.Contains("No North Star yet", site.Text("north-star.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("metrics/lead-quality.html", "../objectives.html#okr-cheaper-acquisition")]
    [InlineData("metrics/mrr.html", "../objectives.html#objective-grow-recurring-revenue")]
    [InlineData("metrics/mrr.html", "../balanced-scorecard.html#financial")]
    [InlineData("metrics/win-rate.html", "../north-star.html")]
    [InlineData("functions/marketing.html", "../objectives.html#okr-cheaper-acquisition")]
    [InlineData("functions/sales.html", "../balanced-scorecard.html#learning-and-growth")]
    [InlineData("roles/campaign-manager.html", "../north-star.html")]
    public void Metrics_functions_and_roles_lead_back(string path, string target) =>
        Assert.Contains(target, site.Built().Page(path).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));

    [Fact]
    public void Search_finds_objectives_and_OKRs()
    {
        var index = site.Built().Read("search-index.js");
        Assert.Contains("""["Work profitably","objectives.html#objective-work-profitably","Objective"]""", index, StringComparison.Ordinal);
        Assert.Contains("""["Make offers that fit","objectives.html#okr-offers-that-fit","OKR"]""", index, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hidden_metric_leaves_no_trace_in_the_plans()
    {
        var before = site.Built().Files();
        site.With("sales/canary.yaml", "id: canary\nname: Canary\nstatus: active\nkind: kpi\nvisibility: restricted\nlevel: function\nfunction: sales\nowner: nobody\nperspective: internal-process\nobjective: work-profitably/spend-wisely\ncontributes_to: [{metric: mrr, type: driver, because: it sings}]\n")
            .Edit("objectives.yaml", "      - {metric: lead-quality, from: 0.22, to: 0.24}", "      - {metric: lead-quality, from: 0.22, to: 0.24, description: As the Canary does}\n      - {metric: canary, from: 1, to: 987654321, description: It sings}")
            .With("objectives.yaml", site.Source("objectives.yaml") + "  - {id: secret-plan, name: A secret plan, period: 2026-Q4, owner: ada.moreau, objective: work-profitably, key_results: [{metric: canary, from: 1, to: 2}]}\n")
            .Built();
        foreach (var (path, bytes) in site.Files())
        {
            Assert.True(path is ".yardstick-site.json" || before[path].AsSpan().SequenceEqual(bytes), path);
        }

        site.Built(Visibility.Restricted);
        Assert.Contains("A secret plan", site.Text("objectives.html"), StringComparison.Ordinal);
        Assert.Contains("987,654,321", site.Text("objectives.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_edition_for_everyone_tells_no_plans()
    {
        Initiative("canary initiative", "2027-01-31")
            .Edit("objectives.yaml", "name: Win new customers at a cost we can grow with", "name: canary OKR")
            .Edit("objectives.yaml", "    owner: ada.moreau\n    key_result_areas:\n      - {id: win-customers, name: Win customers}", "    owner: ada.moreau\n    why: canary why\n    key_result_areas:\n      - {id: win-customers, name: Win customers, description: canary description}")
            .Edit("company/mrr.yaml", "direction: higher", "direction: higher\nvisibility: public")
            .Built(Visibility.Public);
        Assert.False(site.Has("objectives.html"));
        Assert.All(site.Files(), f => Assert.DoesNotContain("canary", Encoding.UTF8.GetString(f.Value), StringComparison.OrdinalIgnoreCase));
        var text = Main("balanced-scorecard.html");
        Assert.Contains("Win customers Grow recurring revenue Monthly recurring revenue", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Initiative", text, StringComparison.Ordinal);
        Assert.DoesNotContain("No KPI", text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Arrows(AngleSharp.Dom.IDocument page) =>
        page.QuerySelectorAll(".map-words li li").Select(l => $"{l.ParentElement!.ParentElement!.QuerySelector("a")!.TextContent} → {l.QuerySelector("a")!.TextContent}");

    public void Dispose() => site.Dispose();

    // Each stretch of text apart from the next, as the eye sees table cells.
    private static string Text(INode node) =>
        string.Join(' ', node.GetDescendants().OfType<IText>().SelectMany(t => t.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private string Main(string path) => Text(site.Page(path).QuerySelector("main")!);

    private TestSite Initiative(string name, string due) => site.With("objectives.yaml", site.Source("objectives.yaml").Split("      - {id: learn-faster")[0]
        + $"      - {{id: learn-faster, name: Learn faster than we spend, initiatives: [{{name: {name}, owner: ada.moreau, due: {due}}}]}}\n"
        + "okrs:" + site.Source("objectives.yaml").Split("okrs:")[1]);
}
