using System.Text;

using Yardstick.Diagnostics;
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
        Assert.Contains("15 metrics (14 active, 1 retired) in", seen.Text("index.html"), StringComparison.Ordinal);
        Assert.Contains("14 metrics (13 active, 1 retired) in", hidden.Text("index.html"), StringComparison.Ordinal);
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
        Assert.Contains("On the repository's host: @canary-handle", site.Built().Text("people/chloe.varga.html"), StringComparison.Ordinal);
        site.Built(Visibility.Public);
        Assert.Contains("Chloe Varga", site.Text("people/chloe.varga.html"), StringComparison.Ordinal);
        Assert.All(site.Files(), f => Assert.DoesNotContain("canary-handle", Encoding.UTF8.GetString(f.Value), StringComparison.Ordinal));
    }

    [Fact]
    public void A_restricted_metric_changes_no_byte_of_what_others_see()
    {
        var hidden = CanaryMetric("sales", "restricted");
        using var with = new TestSite().With("sales/canary.yaml", hidden).Built();
        using var without = new TestSite().Built();
        Assert.Equal(without.Files(), with.Files());
    }

    [Theory]
    [InlineData("too-few-metrics", "yardstick.yaml", "governance:", "limits: {function: {min: 4}}\ngovernance:")]
    [InlineData("too-many-metrics", "yardstick.yaml", "governance:", "limits: {function: {max: 3}}\ngovernance:")]
    [InlineData("overloaded-owner", "yardstick.yaml", "governance:", "limits: {owner: {max: 3}}\ngovernance:")]
    [InlineData("empty-perspective", "sales/sales-training-completion.yaml", "perspective: learning-and-growth", "perspective: internal-process")]
    public void A_restricted_metric_changes_no_byte_where_a_rule_counts_it(string rule, string file, string old, string replacement)
    {
        var hidden = CanaryMetric("sales", "restricted").Replace("owner: ada.moreau", "owner: dana.ito\nperspective: learning-and-growth", StringComparison.Ordinal);
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
        var hidden = CanaryMetric("sales", "restricted");
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
            .With("sales/canary.yaml", CanaryMetric("sales", visibility))
            .Edit("company/mrr.yaml", "direction: higher", "direction: higher\nvisibility: public")
            .Built(audience);
        AssertNoTrace("canary", site);
    }

    [Fact]
    public void What_the_table_keeps_inside_is_not_in_the_public_edition()
    {
        using var site = new TestSite()
            .With("sales/canary.yaml", CanaryMetric("sales", "public").Replace("canary", "open", StringComparison.OrdinalIgnoreCase))
            .With("sales/inside.yaml", """
                id: inside
                name: Inside
                kind: metric
                level: function
                function: sales
                owner: ada.moreau
                visibility: public
                stewards: [canary-steward]
                watchers: [canary-watcher]
                source: {system: canary system, collection: canary, refresh: monthly, quality: canary, access: canary}
                supplier: canary supplier
                implemented_by: [{system: canary, reference: canary/path.sql}]
                dashboard: https://canary.example/
                playbook: canary playbook
                custom: {canary_field: canary}
                formula: {expression: a, inputs: {a: {unit: EUR, from: canary ledger}}}
                target: {value: 2, due: 2027-01-01, agreed_by: canary.person}
                approval: {approver: canary.approver, date: 2026-01-01}
                contributes_to: [{metric: open-metric, type: driver, because: it does, evidence: {state: assumed, note: canary note}}]
                """)
            .Built(Visibility.Public);
        AssertNoTrace("canary", site);
        Assert.Contains("Not part of this edition", site.Text("metrics/inside.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("sales/inside.yaml", site.Read("metrics/inside.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_public_edition_judges_nothing_by_what_it_withholds()
    {
        using var site = new TestSite()
            .Edit("sales/win-rate.yaml", "direction: higher", "direction: higher\nvisibility: public")
            .Built();
        Assert.Contains("How well it is defined", site.Text("metrics/win-rate.html"), StringComparison.Ordinal);
        Assert.Contains("agreed by Ada Moreau", site.Text("metrics/win-rate.html"), StringComparison.Ordinal);
        site.Built(Visibility.Public);
        Assert.False(site.Has("badge.svg"));
        foreach (var (path, bytes) in site.Files().Where(f => !f.Key.StartsWith("guide/", StringComparison.Ordinal) && !f.Key.StartsWith("reference/", StringComparison.Ordinal)))
        {
            var text = Encoding.UTF8.GetString(bytes);
            Assert.False(text.Contains("id=\"score\"", StringComparison.Ordinal), path);
            Assert.False(text.Contains("by whom is not stated", StringComparison.Ordinal), path);
        }
    }

    [Fact]
    public void A_function_role_or_person_without_a_public_metric_is_not_in_the_public_edition()
    {
        using var site = new TestSite()
            .With("organisation.yaml", """
                people:
                  - {id: ada.moreau, name: Ada Moreau}
                  - {id: canary.person, name: Canary Person}
                functions:
                  - {id: sales, name: Sales, lead: canary.person, description: Sells}
                  - {id: canary-function, name: Canary function, lead: canary.person}
                roles:
                  - {id: canary-role, name: Canary role, function: sales, held_by: [canary.person]}
                """)
            .With("sales/open.yaml", "id: open\nname: Open\nlevel: function\nfunction: sales\nowner: ada.moreau\nvisibility: public\n")
            .Built(Visibility.Public);
        AssertNoTrace("canary", site);
        Assert.True(site.Has("functions/sales.html"));
        Assert.True(site.Has("people/ada.moreau.html"));
    }

    private static void AssertNoTrace(string canary, TestSite site)
    {
        Assert.All(site.Files(), f => Assert.False(f.Key.Contains(canary, StringComparison.OrdinalIgnoreCase), f.Key));
        Assert.All(site.Files(), f => Assert.False(Encoding.UTF8.GetString(f.Value).Contains(canary, StringComparison.OrdinalIgnoreCase), f.Key));
    }

    private static string CanaryMetric(string function, string visibility) => $$$"""
        id: canary-metric
        name: Canary metric
        aliases: [CANARY]
        version: 1.0.0
        status: active
        kind: metric
        level: function
        function: {{{function}}}
        owner: ada.moreau
        stewards: [canary.steward]
        definition: canary definition
        excludes: canary excludes
        population: canary population
        why: canary why
        decision: canary decision
        levers: [canary lever]
        risks: canary risks
        formula: {expression: canary_a, inputs: {canary_a: {unit: EUR, from: canary source, description: canary description}}, example: {canary_a: 7, result: 7}}
        unit: EUR
        period: month
        breakdowns: [canary breakdown]
        direction: higher
        traits: {timing: leading, nature: quantitative}
        source: {system: canary system, refresh: monthly}
        implemented_by: [{system: canary, reference: canary}]
        supplier: canary
        target: {value: 987654321, due: 2027-01-01}
        benchmark: {text: canary, source: canary}
        contributes_to: [{metric: mrr, type: driver, because: canary because, evidence: {state: assumed, note: canary note, date: 2026-10-01}}]
        visibility: {{{visibility}}}
        review: {every: quarter, last: 2026-10-01}
        playbook: canary playbook
        dashboard: https://canary.example/
        tags: [canary]
        changelog: [{version: 1.0.0, date: 2026-10-01, change: canary change}]
        """;

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
