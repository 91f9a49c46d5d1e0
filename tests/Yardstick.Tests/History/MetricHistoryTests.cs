using static Yardstick.Tests.History.Past;

namespace Yardstick.Tests.History;

/// <summary>Histories as teams make them, replayed in real repositories: each metric's own past, told rightly.</summary>
public sealed class MetricHistoryTests
{
    private const string Created = "2026-01-05 created additive Lee Park";

    [Fact]
    public void A_metric_begins_where_its_file_was_first_committed()
    {
        using var workspace = Begin();
        Assert.Equal([Created], workspace.Told("win-rate"));
    }

    [Fact]
    public void A_target_that_moved_is_told_with_both_values()
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, "{value: 0.24,", "{value: 0.26,").On("2026-02-01");
        Assert.Equal(["2026-02-01 target-moved behavioural Dana Ito", Created], workspace.Told("win-rate"));
        Assert.Equal("2026-02-01 Target raised from 24 % to 26 %, by 31 March 2027", workspace.Words("win-rate")[0]);
    }

    [Fact]
    public void A_commit_that_leaves_the_meaning_alone_is_no_event()
    {
        using var workspace = Begin();
        workspace.Write(WinRate, "# a comment\n" + workspace.Read(WinRate)).On("2026-02-01");
        workspace.Write("README.md", "elsewhere").On("2026-02-02");
        Assert.Equal([Created], workspace.Told("win-rate"));
    }

    [Fact]
    public void Several_changes_in_one_commit_are_told_weightiest_first()
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, "unit: ratio", "unit: percent").Edit(WinRate, "name: Win rate", "name: Share won").On("2026-02-01");
        Assert.Equal(["2026-02-01 measurement-changed breaking Dana Ito", "2026-02-01 renamed editorial Dana Ito", Created], workspace.Told("win-rate"));
    }

    // Its sentences stand in the change log under their own days, and are no reason for this commit.
    [Fact]
    public void What_was_known_long_before_is_taken_in_and_not_created()
    {
        using var workspace = Workspace.From("clean").At("2026-08-05T09:00:00+01:00", "Lee Park").Commit("the dictionary");
        var told = workspace.Run("history", "win-rate").ExitsWith(0).Out;
        Assert.Contains("Taken into this dictionary as a metric, known since 30 June 2026", told, StringComparison.Ordinal);
        Assert.DoesNotContain("First agreed definition", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_revert_is_told_as_what_it_does()
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, "{value: 0.24,", "{value: 0.26,").On("2026-02-01").Git("revert", "--no-edit", "HEAD");
        Assert.Equal(["2026-02-01 Target lowered from 26 % to 24 %, by 31 March 2027", "2026-02-01 Target raised from 24 % to 26 %, by 31 March 2027", "2026-01-05 Created as a metric"], workspace.Words("win-rate"));
    }

    [Fact]
    public void A_file_that_moves_and_changes_in_one_commit_stays_one_metric()
    {
        using var workspace = Begin();
        workspace.CopyIn(workspace.PathOf(WinRate), "metrics/marketing/win-rate.yaml", text => text.Replace("function: sales", "function: marketing", StringComparison.Ordinal)).Delete(WinRate).On("2026-02-01");
        Assert.Equal(["2026-02-01 moved behavioural Dana Ito", Created], workspace.Told("win-rate"));
    }

    [Fact]
    public void A_metric_lives_on_under_another_id_and_is_found_by_both()
    {
        using var workspace = Begin();
        workspace.CopyIn(workspace.PathOf(WinRate), "metrics/sales/close-rate.yaml", text => text
            .Replace("id: win-rate", "id: close-rate", StringComparison.Ordinal)
            .Replace("{value: 0.24,", "{value: 0.3,", StringComparison.Ordinal)).Delete(WinRate).On("2026-02-01");
        string[] expected = ["2026-02-01 id-changed breaking Dana Ito", "2026-02-01 target-moved behavioural Dana Ito", Created];
        Assert.Equal(expected, workspace.Told("close-rate"));
        Assert.Equal(expected, workspace.Told("win-rate"));
        Assert.Equal("2026-02-01 Has the id close-rate instead of win-rate", workspace.Words("close-rate")[0]);
    }

    [Fact]
    public void A_metric_that_is_called_as_before_again_is_told_under_that_id()
    {
        using var workspace = Begin();
        var first = workspace.Read(WinRate);
        workspace.Write("metrics/sales/close-rate.yaml", first.Replace("id: win-rate", "id: close-rate", StringComparison.Ordinal)).Delete(WinRate).On("2026-02-01");
        workspace.Write(WinRate, first).Delete("metrics/sales/close-rate.yaml").On("2026-03-01");
        string[] expected = ["2026-03-01 id-changed breaking Dana Ito", "2026-02-01 id-changed breaking Dana Ito", Created];
        Assert.Equal(expected, workspace.Told("win-rate"));
        Assert.Equal(expected, workspace.Told("close-rate"));
        Assert.Equal("2026-03-01 Has the id win-rate instead of close-rate", workspace.Words("win-rate")[0]);
        Assert.Contains("formerly close-rate", workspace.Run("history", "win-rate").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_removed_metric_keeps_its_history_and_may_come_back()
    {
        using var workspace = Begin();
        var text = workspace.Read(WinRate);
        workspace.Delete(WinRate).On("2026-02-01");
        workspace.Run("history", "win-rate").ExitsWith(0).Says("win-rate  Win rate: its file is gone");
        workspace.Write(WinRate, text.Replace("{value: 0.24,", "{value: 0.3,", StringComparison.Ordinal)).On("2026-03-01");
        Assert.Equal(["2026-03-01 restored", "2026-03-01 target-moved", "2026-02-01 removed", "2026-01-05 created"], workspace.Told("win-rate").Select(t => string.Join(' ', t.Split(' ')[..2])));
    }

    [Fact]
    public void Promotion_deprecation_and_retirement_have_names_of_their_own()
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, "kind: metric", "kind: kpi").On("2026-02-01");
        workspace.Edit(WinRate, "kind: kpi", "kind: metric").On("2026-03-01");
        workspace.Edit(WinRate, "status: active", "status: deprecated\nsuccessor: mrr").On("2026-04-01");
        workspace.Edit(WinRate, "status: deprecated", "status: retired").On("2026-05-01");
        string[] kinds = ["retired", "deprecated", "other-changed", "demoted", "promoted", "created"];
        Assert.Equal(kinds, workspace.Told("win-rate").Select(t => t.Split(' ')[1]));
    }

    [Fact]
    public void A_version_that_cannot_be_read_is_left_out_and_named()
    {
        using var workspace = Begin();
        var text = workspace.Read(WinRate);
        workspace.Write(WinRate, "id: win-rate\nname: [Win").On("2026-02-01");
        workspace.Write(WinRate, text.Replace("{value: 0.24,", "{value: 0.3,", StringComparison.Ordinal)).On("2026-03-01");
        Assert.Equal(["2026-03-01 target-moved behavioural Dana Ito", Created], workspace.Told("win-rate"));
        workspace.Run("history", "win-rate").ExitsWith(0).Complains("is left out, because metrics/sales/win-rate.yaml could not be read then");
    }

    [Fact]
    public void What_a_branch_brings_bears_the_name_and_day_of_who_wrote_it()
    {
        using var workspace = Begin();
        workspace.Git("switch", "-q", "-c", "topic").Edit(WinRate, "{value: 0.24,", "{value: 0.26,").On("2026-02-01", "Sam Roy");
        workspace.Git("switch", "-q", "main").Edit(Mrr, "aliases: [MRR]", "aliases: [MRR, Recurring]").On("2026-02-02");
        workspace.At("2026-02-03T12:00:00+00:00", "Lee Park").Git("merge", "-q", "--no-ff", "-m", "merge", "topic");
        Assert.Equal(["2026-02-01 target-moved behavioural Sam Roy", Created], workspace.Told("win-rate"));
        Assert.Equal("2026-02-02 other-changed editorial Dana Ito", workspace.Told("mrr")[0]);
    }

    [Fact]
    public void Two_branches_that_change_one_metric_are_told_one_after_the_other()
    {
        using var workspace = Begin();
        workspace.Git("switch", "-q", "-c", "topic").Edit(WinRate, "{value: 0.24,", "{value: 0.26,").On("2026-02-01", "Sam Roy");
        workspace.Git("switch", "-q", "main").Edit(WinRate, "name: Win rate", "name: Share won").On("2026-02-02");
        workspace.At("2026-02-03T12:00:00+00:00", "Lee Park").Git("merge", "-q", "-m", "merge", "topic");
        Assert.Equal(["2026-02-03 target-moved behavioural Lee Park", "2026-02-02 renamed editorial Dana Ito", Created], workspace.Told("win-rate"));
    }

    [Fact]
    public void What_a_merge_throws_away_never_happened()
    {
        using var workspace = Begin();
        workspace.Git("switch", "-q", "-c", "topic").Edit(WinRate, "{value: 0.24,", "{value: 0.26,").On("2026-02-01", "Sam Roy");
        workspace.Git("switch", "-q", "main").Git("merge", "-q", "-s", "ours", "--no-ff", "-m", "not wanted", "topic");
        Assert.Equal([Created], workspace.Told("win-rate"));
    }

    [Fact]
    public void A_merge_from_the_main_line_into_a_branch_tells_what_others_did_then()
    {
        using var workspace = Begin();
        workspace.Git("switch", "-q", "-c", "topic").Edit(Mrr, "aliases: [MRR]", "aliases: [MRR, Recurring]").On("2026-02-01");
        workspace.Git("switch", "-q", "main").Edit(WinRate, "{value: 0.24,", "{value: 0.26,").On("2026-02-02", "Sam Roy");
        workspace.At("2026-02-03T12:00:00+00:00").Git("switch", "-q", "topic").Git("merge", "-q", "-m", "catch up", "main");
        Assert.Equal(["2026-02-02 target-moved behavioural Sam Roy", Created], workspace.Told("win-rate"));
    }

    [Fact]
    public void A_copy_that_still_bears_the_old_id_is_nobody_until_it_has_its_own()
    {
        using var workspace = Begin();
        workspace.CopyIn(workspace.PathOf(WinRate), "metrics/sales/trial-rate.yaml", text => text).On("2026-02-01");
        workspace.Edit("metrics/sales/trial-rate.yaml", "id: win-rate", "id: trial-rate").On("2026-02-02");
        Assert.Equal([Created], workspace.Told("win-rate"));
        Assert.Equal(["2026-02-02 created additive Dana Ito"], workspace.Told("trial-rate"));
    }

    [Fact]
    public void The_day_is_that_of_who_committed()
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, "{value: 0.24,", "{value: 0.26,").At("2026-02-02T06:00:00+09:00").Commit("Monday morning in Tokyo, Sunday in London");
        Assert.Equal("2026-02-02 target-moved behavioural Dana Ito", workspace.Told("win-rate")[0]);
    }

    [Fact]
    public void The_change_log_says_why()
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, "{value: 0.24,", "{value: 0.26,").Edit(WinRate, "changelog:\n", "changelog:\n  - {version: 1.1.0, date: 2026-02-01, change: The spring campaign bears fruit}\n").On("2026-02-01");
        workspace.Run("history", "win-rate").ExitsWith(0).Prints("history/win-rate.txt");
    }
}
