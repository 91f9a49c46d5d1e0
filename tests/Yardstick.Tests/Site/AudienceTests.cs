using System.Text;

using Yardstick.Model;

namespace Yardstick.Tests.Site;

/// <summary>What is hidden leaves no trace: a metric with words of its own, looked for in every byte of a site.</summary>
public sealed class AudienceTests
{
    private const string Canary = "zanzibar";

    [Theory]
    [InlineData(Visibility.Public, false)]
    [InlineData(Visibility.Internal, false)]
    [InlineData(Visibility.Restricted, true)]
    public void A_restricted_metric_is_seen_by_its_circle_only(Visibility audience, bool isSeen)
    {
        using var site = Hiding("visibility: restricted").Built(audience);
        Assert.Equal(isSeen, site.Has("metrics/zanzibar-cost.html"));
        var traces = site.Files().Where(f => Encoding.UTF8.GetString(f.Value).Contains(Canary, StringComparison.OrdinalIgnoreCase)).Select(f => f.Key);
        Assert.Equal(isSeen, traces.Any());
    }

    [Fact]
    public void A_visibility_that_cannot_be_understood_hides()
    {
        using var site = Hiding("visibility: restrictd").Built(Visibility.Internal);
        Assert.False(site.Has("metrics/zanzibar-cost.html"));
    }

    [Fact]
    public void A_formula_that_uses_a_hidden_metric_is_withheld_as_a_whole()
    {
        using var site = Hiding("visibility: restricted").Built();
        Assert.Contains("not shown to everyone", site.Text("metrics/lead-quality.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_and_owners_know_nothing_of_a_hidden_metric()
    {
        using var seen = Hiding("visibility: restricted").Built(Visibility.Restricted);
        using var hidden = Hiding("visibility: restricted").Built(Visibility.Internal);
        Assert.Contains("14 metrics in", seen.Text("index.html"), StringComparison.Ordinal);
        Assert.Contains("13 metrics in", hidden.Text("index.html"), StringComparison.Ordinal);
        Assert.Contains("Answers for 1 metric", seen.Text("people/zoe.kane.html"), StringComparison.Ordinal);
        Assert.False(hidden.Has("people/zoe.kane.html"));
    }

    [Fact]
    public void A_public_site_shows_public_metrics_only_and_may_be_listed()
    {
        using var site = new TestSite().Edit("company/mrr.yaml", "direction: higher", "direction: higher\nvisibility: public").Built(Visibility.Public);
        Assert.Equal(["mrr.html", "mrr.json", "mrr.md"], Directory.EnumerateFiles(Path.Join(site.Output, "metrics")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Null(site.Page("index.html").QuerySelector("meta[name=robots]"));
    }

    [Fact]
    public void Handles_and_days_of_leaving_are_never_published()
    {
        using var site = new TestSite()
            .Edit("organisation.yaml", "handle: gia-rossi", "handle: canary-handle")
            .Edit("marketing/lead-quality.yaml", "owner: ben.okafor", "owner: finn.berg")
            .Built(Visibility.Restricted);
        foreach (var (path, bytes) in site.Files())
        {
            var text = Encoding.UTF8.GetString(bytes);
            Assert.False(text.Contains("canary-handle", StringComparison.Ordinal), path);
            Assert.False(text.Contains("2026-03-31", StringComparison.Ordinal) && !path.StartsWith("metrics.json", StringComparison.Ordinal), path);
            Assert.False(text.Contains("31 March 2026", StringComparison.Ordinal), path);
        }

        Assert.Contains("departed-owner", site.Text("metrics/lead-quality.html"), StringComparison.Ordinal);
    }

    private static TestSite Hiding(string visibility) => new TestSite()
        .With("sales/zanzibar-cost.yaml", $$"""
            id: zanzibar-cost
            name: Zanzibar cost
            aliases: [ZANZIBAR]
            status: active
            kind: kpi
            level: function
            function: sales
            owner: zoe.kane
            {{visibility}}
            contributes_to: [{metric: lead-quality, type: driver, because: Zanzibar moves it}]
            """)
        .Edit("organisation.yaml", "functions:\n", "  - {id: zoe.kane, name: Zoe Kane}\nfunctions:\n")
        .Edit("marketing/lead-quality.yaml", "balanced_by: [qualified-leads]", "balanced_by: [zanzibar-cost]\nsuccessor: zanzibar-cost\ndistinct_from: [{metric: zanzibar-cost, because: zanzibar}]")
        .Edit("marketing/lead-quality.yaml", "metric: mrr", "metric: zanzibar-cost")
        .Edit("marketing/lead-quality.yaml", "because: leads that fit become customers", "because: Zanzibar is next")
        .Edit("marketing/lead-quality.yaml", "accepted / handed_over", "zanzibar_cost / handed_over")
        .Edit("marketing/lead-quality.yaml", "    accepted: {unit: lead, from: CRM, description: Leads accepted by sales}", "    zanzibar_cost: {metric: zanzibar-cost}")
        .Edit("marketing/lead-quality.yaml", "example: {accepted: 220,", "example: {zanzibar_cost: 220,");
}
