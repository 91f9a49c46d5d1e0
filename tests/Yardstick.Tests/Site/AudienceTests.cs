using System.Text;

using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Site;
using Yardstick.Site.Mapping;
using Yardstick.Tests.Rules;
using Yardstick.Text;

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
    public void A_hidden_metric_has_no_name_to_be_shown()
    {
        var files = ExampleOverlay.Lay("# file: sales/win-rate.yaml\nvisibility: restricted\n").Files;
        var analysis = Pipeline.Check(new SourceTree(files, []), Workspace.Today);
        var register = Registers.Of(analysis, new SiteRequest { ToolVersion = "1", FolderInRepository = "metrics/", Today = Workspace.Today });
        Assert.Equal("Lead quality", register.Name(register.Published.Find("lead-quality")!).Name);
        Assert.Throws<InvalidOperationException>(() => register.Name(analysis.Catalogue.Find("win-rate")!));
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
        Assert.Contains("15 metrics (14 active, 1 retired) in", seen.Text("index.html"), StringComparison.Ordinal);
        Assert.Contains("14 metrics (13 active, 1 retired) in", hidden.Text("index.html"), StringComparison.Ordinal);
        Assert.Contains("Answers for 1 metric", seen.Text("people/zoe.kane.html"), StringComparison.Ordinal);
        Assert.False(hidden.Has("people/zoe.kane.html"));
    }

    [Fact]
    public void Days_of_leaving_are_never_published()
    {
        using var site = new TestSite()
            .Edit("marketing/lead-quality.yaml", "owner: ben.okafor", "owner: finn.berg")
            .Built(Visibility.Restricted);
        foreach (var (path, bytes) in site.Files())
        {
            var text = Encoding.UTF8.GetString(bytes);
            Assert.False(text.Contains("2026-03-31", StringComparison.Ordinal) && !path.StartsWith("metrics.json", StringComparison.Ordinal), path);
            Assert.False(text.Contains("31 March 2026", StringComparison.Ordinal), path);
        }

        Assert.Contains("departed-owner", site.Text("metrics/lead-quality.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Handles_are_told_inside_and_to_nobody_else()
    {
        using var site = new TestSite()
            .Edit("organisation.yaml", "handle: chloe-varga", "handle: canary-handle")
            .Edit("sales/win-rate.yaml", "owner: ", "visibility: public\nowner: ");
        Assert.Contains("On GitHub: @canary-handle", site.Built().Text("people/chloe.varga.html"), StringComparison.Ordinal);
        site.Built(Visibility.Public);
        Assert.Contains("Chloe Varga", site.Text("people/chloe.varga.html"), StringComparison.Ordinal);
        Assert.All(site.Files(), f => Assert.DoesNotContain("canary-handle", Encoding.UTF8.GetString(f.Value), StringComparison.Ordinal));
    }

    [Fact]
    public void A_restricted_metric_changes_no_byte_of_what_others_see()
    {
        var hidden = CanaryMetric.In("sales", "restricted");
        using var with = new TestSite().With("sales/canary.yaml", hidden).Built();
        using var without = new TestSite().Built();
        Assert.Equal(without.Files(), with.Files());
    }

    [Theory]
    [InlineData("too-few-metrics", "yardstick.yaml", "governance:", "limits: {function: {min: 4}}\ngovernance:")]
    [InlineData("too-many-metrics", "yardstick.yaml", "governance:", "limits: {function: {max: 3}}\ngovernance:")]
    [InlineData("overloaded-owner", "yardstick.yaml", "governance:", "limits: {owner: {max: 3}}\ngovernance:")]
    [InlineData("unapproved-kpi", "yardstick.yaml", "governance:", "rules: {approval-outdated: off}\ngovernance:")]
    [InlineData("unmatched-path", "yardstick.yaml", "governance:", "rules: {unbalanced-metric: {where: [{path: \"sales/can*\", severity: off}]}}\ngovernance:")]
    [InlineData("empty-perspective", "sales/sales-training-completion.yaml", "perspective: learning-and-growth", "perspective: internal-process")]
    public void A_restricted_metric_changes_no_byte_where_a_rule_counts_it(string rule, string file, string old, string replacement)
    {
        var hidden = CanaryMetric.In("sales", "restricted").Replace("owner: ada.moreau", "owner: dana.ito\nperspective: learning-and-growth\napproval: {approver: chloe.varga, date: 2026-10-05, hash: \"sha256-n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=\"}", StringComparison.Ordinal);
        using var with = Dictionary().With("sales/canary.yaml", hidden);
        using var without = Dictionary();
        Assert.NotEqual(Found(without), Found(with));
        Assert.Equal(without.Built().Files(), with.Built().Files());
        Assert.Contains("unknown-person", with.Text("functions/sales.html"), StringComparison.Ordinal);

        TestSite Dictionary() => new TestSite()
            .Edit("organisation.yaml", "lead: chloe.varga", "lead: nobody.here")
            .Edit("marketing/campaign-manager/campaign-reviews.yaml", "perspective: learning-and-growth", "perspective: internal-process")
            .Edit(file, old, replacement);

        int Found(TestSite site) => site.Analyse().Diagnostics.Count(d => d.Rule == rule);
    }

    [Fact]
    public void A_waiver_that_only_a_restricted_metric_uses_tells_nothing_of_it()
    {
        var hidden = CanaryMetric.In("sales", "restricted");
        var rules = Found(Dictionary("").With("sales/canary.yaml", hidden)).Select(d => d.Rule).Except(Found(Dictionary("")).Select(d => d.Rule)).ToList();
        Assert.NotEmpty(rules);
        var waivers = "waivers:\n" + string.Concat(rules.Select(r => $"  - {{rule: {r}, function: sales, reason: Agreed, approved_by: ada.moreau, created: 2026-10-01, expires: 2027-01-31}}\n"));
        using var with = Dictionary(waivers).With("sales/canary.yaml", hidden);
        using var without = Dictionary(waivers);
        Assert.NotEqual(Unused(without), Unused(with));
        Assert.Equal(without.Built().Files(), with.Built().Files());

        static TestSite Dictionary(string waivers) => waivers.Length == 0 ? new TestSite() : new TestSite().With("waivers.yaml", waivers);

        static IEnumerable<Diagnostic> Found(TestSite site)
        {
            using (site)
            {
                return site.Analyse().Diagnostics;
            }
        }

        static List<string> Unused(TestSite site) => [.. site.Analyse().Diagnostics.Where(d => d.Rule == "unused-waiver").Select(d => d.Message)];
    }

    [Theory]
    [InlineData("internal", Visibility.Public)]
    [InlineData("restricted", Visibility.Public)]
    [InlineData("restricted", Visibility.Internal)]
    public void No_field_of_a_hidden_metric_leaves_a_trace(string visibility, Visibility audience)
    {
        using var site = new TestSite()
            .With("sales/canary.yaml", CanaryMetric.In("sales", visibility))
            .Edit("company/mrr.yaml", "direction: higher", "direction: higher\nvisibility: public")
            .Built(audience);
        CanaryMetric.AssertNoTrace(site);
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
