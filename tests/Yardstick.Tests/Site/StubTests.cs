using System.Text;

using Yardstick.Model;

namespace Yardstick.Tests.Site;

/// <summary>A stub tells that a restricted metric exists, what it is called and whom to ask, and nothing else in any byte.</summary>
public sealed class StubTests
{
    private const string Page = "metrics/pay-gap.html";

    [Fact]
    public void A_stub_tells_the_name_and_whom_to_ask()
    {
        using var site = With(Restricted).Built();
        Assert.Equal(
            "Pay gap This metric is restricted: only a named circle sees what it means and where it stands.If you need it for your work, ask Campaign manager, who answers for it.",
            site.Text(Page));
        Assert.Equal("../roles/campaign-manager.html", site.Page(Page).QuerySelector("main p a")!.GetAttribute("href"));
        Assert.Equal("metrics/pay-gap.html", site.Page("dictionary.html").QuerySelector("section.stubs a")!.GetAttribute("href"));
        Assert.Contains("[\"Pay gap\",\"metrics/pay-gap.html\",\"Restricted metric\"]", site.Read("search-index.js"), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_its_own_page_the_dictionary_and_the_search_speak_of_it()
    {
        using var site = With(Restricted).Built();
        Assert.Equal([".yardstick-site.json", "dictionary.html", "metrics/pay-gap.html", "search-index.js"], Traces(site, "pay-gap").Concat(Traces(site, "pay gap")).Distinct().Order(StringComparer.Ordinal));
        Assert.False(site.Has("metrics/pay-gap.json"));
        Assert.False(site.Has("metrics/pay-gap.md"));
    }

    [Fact]
    public void No_other_field_leaves_a_trace()
    {
        using var site = With(Restricted).Built();
        Assert.Empty(Traces(site, "canary"));
        Assert.Empty(Traces(site, "987654321"));
    }

    [Fact]
    public void What_else_it_says_changes_no_byte()
    {
        using var one = With(Restricted).Built();
        using var other = With("id: pay-gap\nname: Pay gap\nowner: campaign-manager\nvisibility: restricted\nstub: true\n").Built();
        Assert.Equal(one.Files(), other.Files());
        using var renamed = With("id: pay-gap\nname: Another name\nowner: campaign-manager\nvisibility: restricted\nstub: true\n").Built();
        Assert.NotEqual(one.Files(), renamed.Files());
    }

    [Theory]
    [InlineData("nobody asked for it", "stub: true", "stub: false")]
    [InlineData("nobody asked for it in words that are understood", "stub: true", "stub: yes")]
    [InlineData("its visibility is not understood", "visibility: restricted", "visibility: restrictd")]
    [InlineData("its visibility stands behind a mistake", "visibility: restricted", "<<<<<<< HEAD\nvisibility: restricted")]
    [InlineData("it is no longer used", "status: active", "status: retired")]
    public void There_is_none_where(string why, string old, string replacement)
    {
        using var site = With(Restricted.Replace(old, replacement, StringComparison.Ordinal)).Built();
        using var without = new TestSite().Built();
        Assert.True(site.Files().Keys.SequenceEqual(without.Files().Keys), why);
        Assert.Empty(Traces(site, "pay-gap"));
    }

    [Fact]
    public void There_is_none_where_another_metric_bears_its_id_and_asks_for_none()
    {
        using var site = With(Restricted).With("marketing/other.yaml", "id: pay-gap\nname: Canary name\nowner: campaign-manager\nvisibility: restricted\n").Built();
        Assert.False(site.Has(Page));
        Assert.Empty(Traces(site, "canary"));
    }

    [Fact]
    public void Outside_nobody_is_told_of_it()
    {
        using var site = With(Restricted).Edit("company/mrr.yaml", "direction: higher", "direction: higher\nvisibility: public").Built(Visibility.Public);
        Assert.Empty(Traces(site, "pay-gap"));
        Assert.Empty(Traces(site, "pay gap"));
    }

    [Fact]
    public void Those_who_may_see_the_metric_see_the_metric()
    {
        using var site = With(Restricted).Built(Visibility.Restricted);
        Assert.Contains("canary definition", site.Text(Page), StringComparison.Ordinal);
        Assert.Null(site.Page("dictionary.html").QuerySelector("section.stubs"));
    }

    [Theory]
    [InlineData("nobody.known")]
    [InlineData("canary.person")]
    public void An_owner_whom_the_organisation_does_not_know_is_not_named(string owner)
    {
        using var site = With(Restricted.Replace("owner: campaign-manager", "owner: " + owner, StringComparison.Ordinal)).Built();
        Assert.EndsWith("ask those who look after this dictionary.", site.Text(Page), StringComparison.Ordinal);
        Assert.Empty(Traces(site, owner));
    }

    [Fact]
    public void A_stub_of_what_everyone_sees_is_a_mistake_that_is_told()
    {
        using var site = With(Restricted.Replace("visibility: restricted", "visibility: internal", StringComparison.Ordinal));
        var found = Assert.Single(site.Analyse().Diagnostics, d => d.Rule == "schema-violation");
        Assert.Equal("visibility is 'internal' here, not 'restricted'.", found.Message);
    }

    private static string[] Traces(TestSite site, string word) =>
        [.. site.Files().Where(f => f.Key.Contains(word, StringComparison.OrdinalIgnoreCase) || Encoding.UTF8.GetString(f.Value).Contains(word, StringComparison.OrdinalIgnoreCase)).Select(f => f.Key)];

    private static TestSite With(string metric) => new TestSite().With("marketing/pay-gap.yaml", metric);

    private const string Restricted = """
        id: pay-gap
        name: Pay gap
        aliases: [CANARY]
        version: 1.0.0
        status: active
        kind: metric
        level: function
        function: marketing
        owner: campaign-manager
        stewards: [ada.moreau]
        definition: canary definition
        excludes: canary excludes
        population: canary population
        why: canary why
        decision: canary decision
        levers: [canary lever]
        risks: canary risks
        formula: {expression: canary_a, inputs: {canary_a: {unit: EUR, from: canary source, description: canary description}}, example: {canary_a: 7, result: 7}}
        unit: EUR
        direction: higher
        source: {system: canary system, refresh: monthly}
        target: {value: 987654321, due: 2027-01-01}
        contributes_to: [{metric: mrr, type: driver, because: canary because}]
        visibility: restricted
        stub: true
        playbook: canary playbook
        dashboard: https://canary.example/
        tags: [canary]
        custom: {canary: canary}
        changelog: [{version: 1.0.0, date: 2026-10-01, change: canary change}]
        """;
}
