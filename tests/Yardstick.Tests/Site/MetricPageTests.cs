namespace Yardstick.Tests.Site;

/// <summary>What the page of a metric says.</summary>
public sealed class MetricPageTests : IDisposable
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
    public void A_formula_calls_a_metric_by_its_name_and_says_what_the_definition_writes()
    {
        var formula = """
            formula:
              expression: wins / decided + wins_before / wins_later
              inputs:
                wins: {metric: qualified-leads}
                decided: {unit: deal, from: CRM, description: All}
                wins_before: {metric: lead-quality}
                wins_later: {metric: lead-quality}
            """;
        var source = site.Source("sales/win-rate.yaml");
        var start = source.IndexOf("formula:", StringComparison.Ordinal);
        site.With("sales/win-rate.yaml", source[..start] + formula + "\n" + source[source.IndexOf("\nunit:", StringComparison.Ordinal)..].TrimStart('\n')).Built();
        var page = site.Page("metrics/win-rate.html");
        Assert.Equal(["qualified leads", "wins before", "wins later"], page.QuerySelectorAll("p.formula a").Select(a => a.TextContent));
        Assert.Equal(["wins"], page.QuerySelectorAll(".inputs th code").Select(c => c.TextContent));
        Assert.Contains("wins", page.QuerySelector("section[aria-labelledby=formula] > p > code")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_to_the_owner_reaches_them_by_their_handle()
    {
        site.Edit("yardstick.yaml", "title:", "repository: https://github.com/brightleaf/metrics\ntitle:").Built();
        var tell = site.Page("metrics/win-rate.html").QuerySelectorAll("a").First(a => a.TextContent == "Tell the owner").GetAttribute("href")!;
        Assert.Contains("It is owned by Chloe Varga (@chloe-varga).", Uri.UnescapeDataString(tell), StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();
}
