using static Yardstick.Tests.History.Past;

namespace Yardstick.Tests.Site;

/// <summary>What an audience may not know leaves no trace in what the site tells of the past.</summary>
public sealed class HistoryAudienceTests
{
    private const string Canary = "zanzibar";

    [Theory]
    [InlineData("internal")]
    [InlineData("restricted")]
    public void What_a_metric_said_before_it_was_restricted_is_gone_with_it(string audience)
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, "name: Win rate", "name: Zanzibar rate").On("2026-02-01");
        workspace.Edit(WinRate, "name: Zanzibar rate", "name: Win rate\nvisibility: restricted").On("2026-03-01").Built("--audience", audience, "--allow-errors");
        Assert.Equal(audience == "restricted", workspace.Traces(Canary).Length > 0);
        Assert.Equal(audience == "restricted", workspace.Has("site/metrics/win-rate.html"));
    }

    [Theory]
    [InlineData("public")]
    [InlineData("internal")]
    [InlineData("restricted")]
    public void What_a_metric_said_while_it_was_restricted_stays_so(string audience)
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, "name: Win rate", "name: Zanzibar rate\naliases: [ZNZ-rate]\nvisibility: restricted").On("2026-02-01");
        workspace.Edit(Mrr, "why: ", "why: Zanzibar rate shows that ").On("2026-02-02");
        workspace.Edit(Mrr, "why: Zanzibar rate shows that ", "why: ").On("2026-02-03");
        workspace.Edit(WinRate, "name: Zanzibar rate\naliases: [ZNZ-rate]\nvisibility: restricted", "name: Win rate\nvisibility: public").On("2026-03-01");
        workspace.Edit(WinRate, "{value: 0.24,", "{value: 0.26,").On("2026-04-01").Built("--audience", audience, "--allow-errors");
        Assert.Equal(audience == "restricted", workspace.Traces(Canary).Length > 0);
        Assert.Equal(audience == "restricted", workspace.Traces("ZNZ-rate").Length > 0);
        Assert.Contains("Target raised from 24 % to 26 %, by 31 March 2027 behavioural", workspace.Texts("metrics/win-rate.html", ".timeline .event"));
        Assert.Equal(audience == "restricted", workspace.Texts("metrics/win-rate.html", ".timeline .event").Any(e => e.Contains("restricted", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_link_that_led_to_a_metric_which_is_hidden_or_was_removed_while_hidden_is_not_told()
    {
        using var workspace = Begin();
        workspace.Write("metrics/sales/zanzibar-cost.yaml", "id: zanzibar-cost\nname: Zanzibar cost\nlevel: function\nfunction: sales\nowner: ada.moreau\nvisibility: restricted\n");
        workspace.Edit(WinRate, "balanced_by: [", "balanced_by: [zanzibar-cost, ").On("2026-02-01");
        workspace.Edit(WinRate, "balanced_by: [zanzibar-cost, ", "balanced_by: [").Delete("metrics/sales/zanzibar-cost.yaml").On("2026-03-01").Built();
        Assert.Empty(workspace.Traces(Canary));
    }

    [Fact]
    public void Names_and_commits_are_for_the_organisation()
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, "direction:", "visibility: public\ndirection:").At("2026-02-01T12:00:00+00:00", "Zanzibar Author").Commit("open");
        workspace.Edit(WinRate, "{value: 0.24,", "{value: 0.26,").At("2026-02-02T12:00:00+00:00", "Zanzibar Author").Commit("move").Built("--audience", "public", "--allow-errors");
        Assert.Empty(workspace.Traces(Canary));
        Assert.Equal(["Target raised from 24 % to 26 %, by 31 March 2027 behavioural"], workspace.Texts("metrics/win-rate.html", ".timeline .event"));
        Assert.Empty(workspace.Texts("metrics/win-rate.html", ".timeline code"));
    }

    [Fact]
    public void What_the_table_keeps_inside_is_kept_in_the_past_as_well()
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, "direction:", "visibility: public\ndirection:").On("2026-02-01");
        workspace.Write(WinRate, workspace.Read(WinRate).Replace("[eli.santos]", "[zanzibar.steward]", StringComparison.Ordinal) + "watchers: [zanzibar]\nplaybook: zanzibar playbook\nsupplier: zanzibar\ncustom: {zanzibar: 1}\ndashboard: https://zanzibar.example/\nimplemented_by: [{system: zanzibar, reference: zanzibar}]\n")
            .Edit(WinRate, "agreed_by: ada.moreau", "agreed_by: zanzibar.agreed").On("2026-02-02");
        workspace.Edit(WinRate, "formula:", "x-formula:").On("2026-02-03");
        workspace.Edit(WinRate, "x-formula:", "formula:").On("2026-02-04");
        workspace.Edit(WinRate, "owner: ", "owner: zanzibar.owner # ").On("2026-02-05");
        workspace.Edit(WinRate, "owner: zanzibar.owner # ", "owner: ").On("2026-02-06");
        workspace.Write(WinRate, workspace.Read(WinRate).Split("watchers:")[0].Replace("[zanzibar.steward]", "[eli.santos]", StringComparison.Ordinal)).On("2026-02-07");
        workspace.Edit(WinRate, "agreed_by: zanzibar.agreed", "agreed_by: ada.moreau").On("2026-02-08").Built("--audience", "public", "--allow-errors");
        Assert.Empty(workspace.Traces(Canary));
        Assert.Equal(["Owner changed behavioural", "Owner changed behavioural", "Formula written down additive", "Formula taken out breaking"], workspace.Texts("metrics/win-rate.html", ".timeline .event"));
    }
}
