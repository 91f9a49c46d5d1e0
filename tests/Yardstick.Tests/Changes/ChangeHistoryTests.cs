using static Yardstick.Tests.Changes.Replay;

namespace Yardstick.Tests.Changes;

/// <summary>Histories as teams make them, replayed in real repositories: what a change brings, and what it does not.</summary>
public sealed class ChangeHistoryTests
{
    [Fact]
    public void Nothing_changed()
    {
        using var workspace = Start();
        Assert.Equal("", workspace.Brings());
        workspace.Run("diff", "main").ExitsWith(0).Says("Nothing changed in meaning.");
    }

    [Fact]
    public void Line_breaks_and_comments_are_no_change()
    {
        using var workspace = Start();
        workspace.Write(WinRate, "# a comment\n" + workspace.Read(WinRate).Replace("\n", "\r\n", StringComparison.Ordinal)).Commit("layout");
        Assert.Equal("", workspace.Differs());
        Assert.Equal("", workspace.Brings());
    }

    [Fact]
    public void An_unraised_version_stops_a_change_and_a_raised_one_lets_it_pass()
    {
        using var workspace = Start();
        workspace.Edit(WinRate, "{value: 0.24,", "{value: 0.26,").Commit("higher target");
        Assert.Equal("version-not-raised", workspace.Brings());
        workspace.Raise(WinRate, "1.1.0").Commit("version");
        Assert.Equal("", workspace.Brings());
        Assert.Equal("win-rate changed behavioural", workspace.Differs());
    }

    [Fact]
    public void Work_that_is_not_committed_counts()
    {
        using var workspace = Start();
        workspace.Edit(WinRate, "unit: ratio", "unit: percent");
        Assert.Contains("version-not-raised", workspace.Brings(), StringComparison.Ordinal);
        Assert.Equal("", workspace.Differs("main..HEAD"));
    }

    [Fact]
    public void A_half_written_file_is_told_and_takes_no_metric_away()
    {
        using var workspace = Start();
        workspace.Write(WinRate, "id: win-rate\nname: [Win ra");
        Assert.Equal("invalid-yaml", workspace.Brings());
        workspace.Run("diff", "main").ExitsWith(0).Says("Not compared, because it cannot be read: metrics/sales/win-rate.yaml").Says("Nothing changed in meaning.");
        Assert.Equal("id: win-rate\nname: [Win ra", workspace.Read(WinRate));
    }

    [Fact]
    public void A_base_with_broken_files_is_compared_as_far_as_it_can_be_read()
    {
        using var workspace = Workspace.From("clean");
        var good = workspace.Read(WinRate);
        workspace.Write(WinRate, "id: [").Commit("broken").Git("switch", "-q", "-c", "topic").Write(WinRate, good).Edit(Mrr, "aliases: [MRR]", "aliases: [MRR, Recurring]").Commit("mended");
        Assert.Equal("version-not-raised", workspace.Brings());
        workspace.Run("check", "--base", "main", "--format", "markdown").Complains("metrics/sales/win-rate.yaml before the change cannot be read").Says("### Mended by this change");
    }

    [Fact]
    public void A_base_from_before_the_dictionary_makes_everything_new()
    {
        using var workspace = new Workspace();
        workspace.Write("README.md", "soon").Commit("before").Git("switch", "-q", "-c", "topic").CopyIn(Path.Join(Repository.Fixtures, "clean"), "metrics").Commit("dictionary");
        workspace.Run("check", "--base", "main").ExitsWith(0).Complains("at main there was no dictionary in this folder, so everything counts as new");
        Assert.Equal(14, workspace.Differs().Split(", ").Length);
    }

    [Fact]
    public void A_base_from_before_the_configuration_is_judged_by_the_new_one()
    {
        using var workspace = Workspace.From("clean");
        var configuration = workspace.Read("metrics/yardstick.yaml");
        workspace.Delete("metrics/yardstick.yaml").Commit("no configuration").Git("switch", "-q", "-c", "topic").Write("metrics/yardstick.yaml", configuration).Commit("configuration");
        workspace.Run("check", "--base", "main").Complains("at main there was no yardstick.yaml, so the change is judged by its own");
    }

    [Fact]
    public void What_was_there_before_is_known_and_fails_nothing()
    {
        using var workspace = Workspace.From("clean");
        workspace.Edit(WinRate, "owner: chloe.varga", "owner: nobody.here").Commit("bad").Git("switch", "-q", "-c", "topic");
        workspace.Run("check").ExitsWith(1);
        Assert.Equal("", workspace.Brings());
        workspace.Run("check", "--base", "main").ExitsWith(0).Says("Known: it was there before");
        workspace.Edit(Mrr, "owner: ada.moreau", "owner: nobody.either").Commit("worse");
        Assert.Contains("unknown-owner", workspace.Brings(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_others_did_meanwhile_is_not_this_change()
    {
        using var workspace = Start();
        workspace.Edit(Mrr, "aliases: [MRR]", "aliases: [MRR, Recurring]").Raise(Mrr, "1.0.1").Commit("mine");
        workspace.Git("switch", "-q", "main").Delete("metrics/marketing/lead-quality.yaml").Commit("theirs").Git("switch", "-q", "topic");
        Assert.Equal("mrr changed editorial", workspace.Differs());
        workspace.Run("diff", "main").Says("the newest commit in common with main");
    }

    [Fact]
    public void A_rename_with_an_edit_in_one_commit_is_one_metric()
    {
        using var workspace = Start();
        workspace.Git("mv", "metrics/marketing/campaign-manager/campaign-reviews.yaml", "metrics/marketing/campaign-manager/look-backs.yaml")
            .Edit("metrics/marketing/campaign-manager/look-backs.yaml", "id: campaign-reviews", "id: look-backs")
            .Edit("metrics/marketing/campaign-manager/look-backs.yaml", "direction: higher", "direction: lower").Commit("renamed");
        Assert.Equal("look-backs renamed breaking", workspace.Differs());
        Assert.Contains("id-renamed", workspace.Brings(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_moves_is_the_same_metric()
    {
        using var workspace = Start();
        Directory.CreateDirectory(workspace.PathOf("metrics/sales/account-executive"));
        workspace.Git("mv", CallAttempts, "metrics/sales/account-executive/call-attempts.yaml")
            .Edit("metrics/sales/account-executive/call-attempts.yaml", "level: function", "level: role\nrole: account-executive").Commit("moved");
        Assert.Equal("call-attempts changed breaking", workspace.Differs());
        Assert.Equal("level-changed, version-not-raised", workspace.Brings());
    }

    [Fact]
    public void Two_branches_that_change_one_metric_are_seen_on_the_merge()
    {
        using var workspace = Start();
        workspace.Edit(WinRate, "{value: 0.24,", "{value: 0.26,").Raise(WinRate, "1.1.0").Commit("target");
        workspace.Git("switch", "-q", "-c", "other", "main").Edit(WinRate, "why: It shows how well our offers fit.", "why: It shows whether our offers fit.").Commit("words");
        workspace.Git("merge", "-q", "--no-edit", "topic");
        Assert.Equal("win-rate changed behavioural", workspace.Differs());
        Assert.Equal("", workspace.Brings());
        Assert.Equal("version-not-raised", workspace.Brings("topic"));
    }

    [Fact]
    public void A_change_and_its_revert_are_nothing_together_and_a_change_each()
    {
        using var workspace = Start();
        workspace.Edit(WinRate, "{value: 0.24,", "{value: 0.26,").Raise(WinRate, "1.1.0").Commit("target").Git("revert", "--no-edit", "HEAD");
        Assert.Equal("", workspace.Differs());
        Assert.Equal("win-rate changed behavioural", workspace.Differs("HEAD~1"));
        Assert.Equal("version-not-raised", workspace.Brings("HEAD~1"));
    }

    [Fact]
    public void A_retired_id_that_is_tried_again_is_refused()
    {
        using var workspace = Start();
        workspace.Edit(CallAttempts, "status: retired\n", "status: proposed\n").Edit(CallAttempts, "unit: call", "unit: person").Commit("again");
        Assert.Contains("reused-id", workspace.Brings(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_was_removed_long_ago_and_is_tried_again_is_refused()
    {
        using var workspace = Start();
        workspace.Git("switch", "-q", "main").Delete(CallAttempts).Commit("gone").Edit(Mrr, "aliases: [MRR]", "aliases: [MRR, Recurring]").Commit("time goes by").Git("switch", "-q", "-C", "topic");
        workspace.AddToSales("call-attempts").Commit("again");
        Assert.Equal("reused-id", workspace.Brings());
    }

    [Fact]
    public void A_removal_that_is_reverted_brings_the_same_number_back()
    {
        using var workspace = Start();
        workspace.Git("switch", "-q", "main").Delete(CallAttempts).Commit("gone").Git("switch", "-q", "-C", "topic").Git("revert", "--no-edit", "HEAD");
        Assert.Equal("call-attempts added additive", workspace.Differs());
        Assert.Equal("", workspace.Brings());
    }

    [Fact]
    public void Two_branches_that_each_add_a_fifth_are_six_when_merged()
    {
        using var workspace = Start();
        workspace.Git("switch", "-q", "main").AddToSales("fourth").Commit("four").Git("switch", "-q", "-C", "topic").AddToSales("fifth").Commit("fifth");
        workspace.Git("switch", "-q", "-c", "other", "main").AddToSales("another-fifth").Commit("another fifth");
        Assert.Equal("", workspace.Brings());
        workspace.Git("switch", "-q", "topic");
        Assert.Equal("", workspace.Brings());
        workspace.Git("merge", "-q", "--no-edit", "other");
        Assert.Equal("too-many-metrics", workspace.Brings());
        workspace.Run("check", "--base", "main", "--format", "compact").ExitsWith(1).Says("metrics/sales/another-fifth.yaml:1:5").Says("Sales has 6 active metrics; the limit is 5.");
    }

    [Fact]
    public void A_sixth_stands_at_the_metric_that_is_added_though_sales_was_full_before()
    {
        using var workspace = Start();
        workspace.Git("switch", "-q", "main").AddToSales("fourth").AddToSales("fifth").AddToSales("sixth").Commit("six").Git("switch", "-q", "-C", "topic");
        Assert.Equal("", workspace.Brings());
        workspace.AddToSales("seventh").Commit("seven");
        Assert.Equal("too-many-metrics", workspace.Brings());
    }

    [Fact]
    public void A_company_kpi_with_twelve_dependants_names_them_all()
    {
        using var workspace = Start();
        workspace.Git("switch", "-q", "main");
        for (var i = 0; i < 8; i++)
        {
            workspace.AddToSales($"driver-{(char)('a' + i)}");
        }

        workspace.Commit("twelve").Git("switch", "-q", "-C", "topic").Edit(Mrr, "period: month", "period: quarter").Raise(Mrr, "2.0.0").Commit("by quarter");
        Assert.Equal("dependants-not-reviewed", workspace.Brings());
        var result = workspace.Run("check", "--base", "main").Says("12 of the metrics that rest on it were not reviewed");
        Assert.All(Enumerable.Range(0, 8), i => result.Says($"driver-{(char)('a' + i)}"));
        workspace.Run("diff", "main").Says("Ada Moreau @ada-moreau: owns Monthly recurring revenue; governs company KPIs, such as Monthly recurring revenue").Says("Lead quality").Says("which move Monthly recurring revenue");
    }

    [Fact]
    public void A_metric_that_is_removed_must_be_retired_first()
    {
        using var workspace = Start();
        workspace.AddToSales("extra").Commit("extra").Git("switch", "-q", "-c", "next").Delete("metrics/sales/extra.yaml").Commit("gone");
        Assert.Equal("removed-without-retirement", workspace.Brings("topic"));
        Assert.Equal("extra removed breaking", workspace.Differs("topic"));
    }

    [Fact]
    public void A_metric_that_is_retired_is_called_that()
    {
        using var workspace = Start();
        workspace.AddToSales("extra").Commit("extra").Git("switch", "-q", "-c", "next")
            .Edit("metrics/sales/extra.yaml", "status: active\n", "status: retired\nretired: {date: 2026-11-20, reason: Nobody decided by it}\n").Raise("metrics/sales/extra.yaml", "1.1.0").Commit("retired");
        Assert.Equal("extra retired behavioural", workspace.Differs("topic"));
        Assert.Equal("", workspace.Brings("topic"));
    }

    [Fact]
    public void A_proposal_that_becomes_active_calls_for_a_minor_version()
    {
        using var workspace = Start();
        workspace.AddToSales("extra").Edit("metrics/sales/extra.yaml", "status: active\n", "status: proposed\n").Commit("proposed").Git("switch", "-q", "-c", "next")
            .Edit("metrics/sales/extra.yaml", "status: proposed\n", "status: active\n").Commit("active");
        Assert.Equal("version-not-raised", workspace.Brings("topic"));
    }

    [Fact]
    public void A_formula_in_other_words_is_editorial_and_another_one_is_breaking()
    {
        using var workspace = Start();
        workspace.Edit(Mrr, "customers * revenue_per_customer", "revenue_per_customer * customers").Commit("other words");
        Assert.Equal("mrr changed editorial", workspace.Differs());
        workspace.Edit(Mrr, "revenue_per_customer * customers", "revenue_per_customer * customers * 2");
        Assert.Equal("mrr changed breaking", workspace.Differs());
        workspace.Run("diff", "main").Says("`* 2` is new.").Says("It still yields EUR.");
    }

    [Fact]
    public void An_approval_is_outdated_by_another_meaning_and_not_by_other_words()
    {
        using var workspace = Start();
        workspace.Write("metrics/yardstick.yaml", workspace.Read("metrics/yardstick.yaml") + "rules: {unapproved-kpi: off}\n").Run("approve", "win-rate").ExitsWith(0);
        workspace.Commit("approved").Git("switch", "-q", "-c", "next").Edit(WinRate, "why: It shows how well", "why: It says how well").Raise(WinRate, "1.0.1").Commit("words");
        Assert.Equal("", workspace.Brings("topic"));
        workspace.Edit(WinRate, "{value: 0.24,", "{value: 0.26,").Edit(WinRate, "version: 1.0.1\nstatus", "version: 1.1.0\nstatus").Edit(WinRate, "{version: 1.0.1,", "{version: 1.1.0,");
        Assert.Equal("approval-outdated", workspace.Brings("topic"));
        workspace.Run("approve", "win-rate").ExitsWith(0);
        Assert.Equal("", workspace.Brings("topic"));
    }
}
