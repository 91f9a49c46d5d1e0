using static Yardstick.Tests.History.Past;

namespace Yardstick.Tests.History;

/// <summary>A dictionary whose folder is moved as a whole stays the same dictionary.</summary>
public sealed class MovedDictionaryTests
{
    private const string Moved = "kpi/sales/win-rate.yaml";

    [Theory]
    [InlineData("kpi")]
    [InlineData("docs/numbers/kpi")]
    [InlineData("kpi [old] *")]
    public void Moving_the_folder_changes_nothing(string folder)
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, "{value: 0.24,", "{value: 0.26,").On("2026-02-01");
        Directory.CreateDirectory(workspace.PathOf(Path.GetDirectoryName(folder) ?? ""));
        workspace.Git("mv", "metrics", folder);
        workspace.Run("diff", "HEAD", folder).ExitsWith(0).Says("Nothing changed");
        workspace.On("2026-03-01");
        workspace.Run("diff", "HEAD~", folder).ExitsWith(0).Says("Nothing changed");
        workspace.Run("diff", "HEAD~..HEAD", folder).ExitsWith(0).Says("Nothing changed");
        workspace.Run("diff", "HEAD~2..HEAD~", folder).ExitsWith(0).Says("Target raised");
        workspace.Run("check", folder, "--base", "HEAD~2", "--today", "2026-11-21").ExitsWith(1).Says("version-not-raised");
        var told = workspace.Run("history", "win-rate", folder).ExitsWith(0);
        told.Says("2026-02-01").Says("2026-01-05");
        Assert.DoesNotContain("2026-03-01", told.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void It_may_be_moved_again_and_changed_on_the_way()
    {
        using var workspace = Begin();
        workspace.Git("mv", "metrics", "numbers").On("2026-02-01");
        workspace.Git("mv", "numbers", "kpi").Edit(Moved, "{value: 0.24,", "{value: 0.26,").Delete("kpi/sales/call-attempts.yaml").On("2026-03-01", "Sam Roy");
        Assert.Equal(["2026-03-01 target-moved behavioural Sam Roy", "2026-01-05 created additive Lee Park"], Told(workspace, "win-rate"));
        Assert.Equal(["2026-03-01 removed breaking Sam Roy", "2026-01-05 created additive Lee Park"], Told(workspace, "call-attempts"));
        workspace.Run("diff", "HEAD~2", "kpi").ExitsWith(0).Says("call-attempts").Says("Target raised");
    }

    [Fact]
    public void From_the_root_into_a_folder()
    {
        using var workspace = new Workspace();
        workspace.CopyIn(Path.Join(Repository.Fixtures, "clean"), "").At("2026-01-05T09:00:00+01:00", "Lee Park").Commit("the dictionary");
        Directory.CreateDirectory(workspace.PathOf("kpi"));
        workspace.Git("mv", "company", "marketing", "objectives.yaml", "organisation.yaml", "sales", "yardstick.yaml", "kpi").On("2026-02-01");
        workspace.Run("diff", "HEAD~", "kpi").ExitsWith(0).Says("Nothing changed");
        Assert.Equal(["2026-01-05 created additive Lee Park"], Told(workspace, "win-rate"));
    }

    [Fact]
    public void Another_dictionary_that_went_is_not_this_one()
    {
        using var workspace = Begin();
        workspace.CopyIn(Path.Join(Repository.Fixtures, "clean"), "kpi").On("2026-02-01");
        workspace.Run("diff", "HEAD~", "kpi").ExitsWith(0).Complains("there was no dictionary in this folder");
        workspace.Write("other/yardstick.yaml", "title: Other\n").On("2026-03-01");
        Directory.Delete(workspace.PathOf("metrics"), recursive: true);
        workspace.On("2026-04-01");
        workspace.Run("diff", "HEAD~2", "other").ExitsWith(0).Complains("there was no dictionary in this folder");
    }

    private static string[] Told(Workspace workspace, string metric)
    {
        using var json = System.Text.Json.JsonDocument.Parse(workspace.Run("history", metric, "kpi", "--format", "json").ExitsWith(0).Out);
        return [.. json.RootElement.GetProperty("events").EnumerateArray().Select(e => $"{e.GetProperty("date")} {e.GetProperty("kind")} {e.GetProperty("impact")} {e.GetProperty("author")}")];
    }
}
