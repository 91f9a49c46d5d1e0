using Yardstick.Model;

namespace Yardstick.Tests.Site;

/// <summary>What the pages of functions, roles and people say.</summary>
public sealed class ScorecardPageTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public void A_scorecard_shows_each_chain_up_to_the_company_and_whose_a_metric_is()
    {
        site.Built();
        Assert.Contains("Cost per lead → Customer acquisition cost → Net profit margin", Words("roles/campaign-manager.html"), StringComparison.Ordinal);
        Assert.Contains("Cost per lead (Campaign manager) → Customer acquisition cost", Words("functions/marketing.html"), StringComparison.Ordinal);

        string Words(string path) => string.Join(' ', site.Text(path).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
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
        var moves = site.Page("roles/campaign-manager.html").QuerySelector("section.company-first")!;
        Assert.Contains("No metric of its own yet", moves.TextContent, StringComparison.Ordinal);
        Assert.Equal(["../functions/marketing.html", "../metrics/mrr.html", "../metrics/net-profit-margin.html"], moves.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
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
        Assert.Contains("3 active metrics of its own, as far as shown; at most 5", page.QuerySelector(".marks")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_answers_for_metrics_directly_and_through_roles()
    {
        site.Built();
        Assert.Contains("Owned directly", site.Text("people/ben.okafor.html"), StringComparison.Ordinal);
        Assert.Contains("As Campaign manager", site.Text("people/dana.ito.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("functions/marketing.html")]
    [InlineData("roles/campaign-manager.html")]
    [InlineData("people/dana.ito.html")]
    public void Each_metric_of_a_scorecard_is_a_heading_to_go_to(string path)
    {
        var page = site.Built().Page(path);
        Assert.Equal(page.QuerySelectorAll(".score > li").Length, page.QuerySelectorAll(".score > li h3 > a").Length);
        Assert.NotEmpty(page.QuerySelectorAll(".score h3"));
    }

    [Fact]
    public void Two_numbers_of_one_function_say_what_each_counts()
    {
        site.With("organisation.yaml", site.Source("organisation.yaml").Replace("functions:\n", "functions:\n  - {id: brand, name: Brand, lead: ada.moreau, part_of: marketing}\n", StringComparison.Ordinal)).Built();
        Assert.Contains("Marketing 3 own metrics", site.Text("scorecards.html"), StringComparison.Ordinal);
        Assert.Contains(Counts.Beside(Counts.Own, withRetired: false), site.Text("scorecards.html"), StringComparison.Ordinal);
        Assert.Contains("3 active metrics of its own, as far as shown; at most 5", site.Text("functions/marketing.html"), StringComparison.Ordinal);
        Assert.Contains($"added up over all of {Counts.WithAll}", site.Text("functions/marketing.html"), StringComparison.Ordinal);
        Assert.Contains(Counts.Beside(Counts.WithRoles, withRetired: true), site.Text("dictionary.html"), StringComparison.Ordinal);
        Assert.Contains(Counts.Beside(Counts.WithAll, withRetired: true), site.Text("dictionary.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_role_shows_of_its_function_is_told_by_status()
    {
        foreach (var metric in new[] { "campaign-reviews", "cost-per-lead", "landing-page-conversion" })
        {
            site.Without($"marketing/campaign-manager/{metric}.yaml");
        }

        site.Edit("marketing/lead-quality.yaml", "status: active", "status: proposed").Built();
        Assert.Contains("Its function Marketing has 3 own metrics (2 active, 1 proposed): ", site.Text("roles/campaign-manager.html"), StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();
}
