using Yardstick.Changes;
using Yardstick.History;
using Yardstick.Site.Mapping;

using static Yardstick.Tests.History.Past;

namespace Yardstick.Tests.Site;

/// <summary>The marks of a preview where the change alters something: in sections, in pictures and in lists.</summary>
public sealed class PreviewTests
{
    private const string CycleLength = "metrics/sales/sales-cycle-length.yaml";

    [Theory]
    [InlineData("definition: Deals won divided by", "definition: All the deals that we won, for whatever reason, divided by", "what", "Definition reworded behavioural", "Deals won")]
    [InlineData("population: Deals decided in the month", "population: Deals decided in the quarter", "what", "Population changed from Deals decided in the month to Deals decided in the quarter breaking")]
    [InlineData("won / decided", "won / (decided + 1)", "formula", "Formula changed from won / decided to won / (decided + 1) breaking")]
    [InlineData("target: {value: 0.24", "target: {value: 0.26", "aim", "Target raised from 24 % to 26 %, by 31 March 2027 behavioural")]
    [InlineData("warning: 0.21", "warning: 0.22", "aim", "Warning threshold raised from 21 % to 22 % behavioural")]
    [InlineData("owner: chloe.varga", "owner: eli.santos", "facts", "Owner changed from Chloe Varga to Eli Santos behavioural")]
    [InlineData("type: driver", "type: enabler", "moves", "Kind of the link to Monthly recurring revenue changed from driver to enabler behavioural")]
    public void A_section_says_what_was_before_and_is_after_where_it_is_altered(string before, string after, string place, string words, string? taken = null)
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, before, after).Built("--compare", "HEAD", "--allow-errors");
        Assert.Equal([words], workspace.Texts("metrics/win-rate.html", $"[aria-labelledby={place}] > .altered .event"));
        Assert.Equal(taken is null ? [] : [taken], workspace.Texts("metrics/win-rate.html", $"[aria-labelledby={place}] > .altered del").Select(d => d[..9]));
        var page = workspace.Page("metrics/win-rate.html");
        Assert.Equal($"#{place}", page.QuerySelector("#altered ~ .event a")!.GetAttribute("href"));
        Assert.Single(page.QuerySelectorAll(".altered.here"));
        Assert.NotNull(page.GetElementById(place));
        Assert.Contains("Altered by this change", page.QuerySelector(".altered.here")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_field_that_a_change_can_alter_has_a_section_on_every_metric_page()
    {
        using var workspace = Begin();
        workspace.Write("metrics/sales/bare.yaml", "id: bare\nname: Bare\n").Built("--allow-errors");
        var page = workspace.Page("metrics/bare.html");
        foreach (var row in ImpactTable.Rows)
        {
            var place = AlteredPlaces.Of(new Happening(EventKind.OtherChanged, row.Impact, row.Field));
            Assert.True(place is null || page.GetElementById(place) is not null, $"{row.Field}: no section '{place}'");
        }
    }

    [Fact]
    public void Pictures_mark_what_is_added_changed_retired_and_removed_in_words()
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, "{value: 0.24,", "{value: 0.26,")
            .CopyIn(workspace.PathOf(WinRate), "metrics/sales/trial-rate.yaml", text => text.Replace("id: win-rate", "id: trial-rate", StringComparison.Ordinal).Replace("name: Win rate", "name: Trial rate", StringComparison.Ordinal))
            .Edit("metrics/marketing/lead-quality.yaml", "status: active", "status: retired\nretired: {date: 2026-10-01, reason: No longer decided with}")
            .Delete(CycleLength)
            .Built("--compare", "HEAD", "--allow-errors");
        Assert.Equal(
            ["lead-quality retired", "sales-cycle-length removed", "trial-rate added", "win-rate changed"],
            workspace.Page("hierarchy.html").QuerySelectorAll(".card.marked[data-id]").Select(c => $"{c.GetAttribute("data-id")} {c.QuerySelector("text.fate")!.TextContent}").Order(StringComparer.Ordinal));
        Assert.Null(workspace.Page("hierarchy.html").QuerySelector("[data-id=sales-cycle-length]")!.GetAttribute("href"));
        Assert.Equal(["added", "changed"], workspace.Texts("metrics/mrr.html", ".cascade .fate").Order(StringComparer.Ordinal).Take(2));
        Assert.Equal("changed", workspace.Page("metrics/win-rate.html").QuerySelector(".cascade .box.this.marked ~ text.fate")!.TextContent);
    }

    [Fact]
    public void Links_that_a_change_makes_or_takes_away_are_told_at_both_ends()
    {
        using var workspace = Begin();
        workspace.Delete(CycleLength)
            .Edit(WinRate, "  - metric: mrr\n", "  - metric: net-profit-margin\n")
            .Built("--compare", "HEAD", "--allow-errors");
        Assert.Equal(["Sales cycle length no longer contributes to it: it is removed breaking"], workspace.Texts("metrics/win-rate.html", "[aria-labelledby=moved-by] > .altered .event"));
        Assert.Equal(["Now contributes to Net profit margin behavioural", "No longer contributes to Monthly recurring revenue behavioural"], workspace.Texts("metrics/win-rate.html", "[aria-labelledby=moves] > .altered .event").OrderDescending(StringComparer.Ordinal));
        Assert.Equal(["Win rate no longer contributes to it behavioural"], workspace.Texts("metrics/mrr.html", ".altered .event"));
        Assert.Equal(["Win rate now contributes to it behavioural"], workspace.Texts("metrics/net-profit-margin.html", ".altered .event"));
    }

    [Fact]
    public void Pages_of_the_organisation_s_own_guide_are_marked_where_they_stand_and_where_they_are_listed()
    {
        using var workspace = Begin();
        workspace.Write("metrics/guide/10-rules.md", "# Our rules\n\nWe meet on Monday.\n").Write("metrics/guide/20-gone.md", "# Old ways\n\nNo more.\n").Write("metrics/guide/30-same.md", "# As ever\n\nThe same.\n").Commit("guide");
        workspace.Write("metrics/guide/10-rules.md", "# Our rules\n\nWe meet on Tuesday.\n").Delete("metrics/guide/20-gone.md").Write("metrics/guide/40-new.md", "# New ways\n\nMore.\n")
            .Built("--compare", "HEAD", "--allow-errors");
        Assert.Equal(["Our rules changed", "As ever", "New ways added", "Old ways removed"], workspace.Texts("guide.html", "[aria-labelledby=own] li"));
        Assert.Equal(["Monday."], workspace.Texts("guide/rules.html", ".altered del"));
        Assert.Equal(["Tuesday."], workspace.Texts("guide/rules.html", ".altered ins"));
        Assert.Equal(["What this change does to this page added"], workspace.Texts("guide/new.html", ".altered h2"));
        Assert.Empty(workspace.Texts("guide/same.html", ".altered"));
        Assert.Equal(["Our rules changed", "New ways added", "Old ways removed"], workspace.Texts("preview.html", "[aria-labelledby=guide-pages] li"));
        Assert.Contains("3 pages of the guide", workspace.Texts("index.html", ".warning-bar").Single(), StringComparison.Ordinal);
        workspace.Built("--compare", "HEAD", "--allow-errors", "--audience", "public");
        Assert.DoesNotContain("pages of the guide", workspace.Texts("index.html", ".warning-bar").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_comparison_nothing_is_marked()
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, "{value: 0.24,", "{value: 0.26,").Built("--allow-errors");
        foreach (var page in (string[])["metrics/win-rate.html", "hierarchy.html", "dictionary.html"])
        {
            Assert.Empty(workspace.Page(page).QuerySelectorAll(".altered, .fate, .marked, .removed"));
        }
    }
}
