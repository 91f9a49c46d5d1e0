using static Yardstick.Tests.History.Past;

namespace Yardstick.Tests.History;

/// <summary>What the command answers where there is no such metric or no history, and that the cache only spares work.</summary>
public sealed class HistoryCommandTests
{
    [Fact]
    public void An_unknown_metric_gets_the_nearest_id()
    {
        using var workspace = Begin();
        workspace.Run("history", "win-rat").ExitsWith(2).Complains("There is and was no metric 'win-rat', so there is no history to tell. Did you mean 'win-rate'?");
    }

    [Theory]
    [InlineData("Win rate")]
    [InlineData("WIN-RATE")]
    [InlineData("closing quota")]
    public void A_metric_is_found_by_its_name_and_aliases(string name)
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, "name: Win rate\n", "name: Win rate\naliases: [Closing quota]\n").On("2026-02-01");
        Assert.Equal(workspace.Run("history", "win-rate").ExitsWith(0).Out, workspace.Run("history", name).ExitsWith(0).Out);
    }

    [Fact]
    public void The_nearest_id_may_be_one_that_is_gone()
    {
        using var workspace = Begin();
        workspace.Delete(WinRate).On("2026-02-01");
        workspace.Run("history", "win-rat").ExitsWith(2).Complains("Did you mean 'win-rate'?");
    }

    [Fact]
    public void A_mailmap_says_what_an_author_is_called()
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, "{value: 0.24,", "{value: 0.26,").On("2026-02-01");
        Assert.EndsWith("Dana Ito", workspace.Told("win-rate")[0], StringComparison.Ordinal);
        workspace.Write(".mailmap", "Dana Ito-Berg <dana@example.com>\n").On("2026-02-02");
        Assert.EndsWith("Dana Ito-Berg", workspace.Told("win-rate")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_metric_that_was_never_committed_has_no_history_yet()
    {
        using var workspace = Begin();
        workspace.Write("metrics/sales/trial-rate.yaml", "id: trial-rate");
        workspace.Run("history", "trial-rate").ExitsWith(2).Complains("'trial-rate' was never committed");
    }

    [Fact]
    public void A_shallow_clone_has_no_history_and_says_what_to_do()
    {
        using var workspace = new Workspace();
        workspace.CopyIn(Path.Join(Repository.Fixtures, "clean"), "origin/metrics").Git("init", "-q", "-b", "main", "origin");
        workspace.GitIn("origin", "add", "-A").GitIn("origin", "commit", "-q", "-m", "1").GitIn("origin", "commit", "-q", "--allow-empty", "-m", "2");
        workspace.Git("clone", "-q", "--depth", "1", "file://" + workspace.PathOf("origin"), "clone");
        workspace.RunIn("clone", "history", "win-rate").ExitsWith(2).Complains("The history is unavailable: the clone is shallow").Complains("git fetch --unshallow");
        workspace.GitIn("clone", "fetch", "-q", "--unshallow").RunIn("clone", "history", "win-rate").ExitsWith(0).Says("Taken into this dictionary as a metric, known since 30 June 2026");
    }

    [Theory]
    [InlineData("history", "win-rate")]
    [InlineData("diff", "HEAD~..HEAD")]
    [InlineData("check", "--base", "HEAD")]
    public void A_bare_repository_says_where_to_go_and_there_is_an_answer(params string[] command)
    {
        using var workspace = Past.Begin();
        workspace.Edit(Past.WinRate, "{value: 0.24,", "{value: 0.26,").On("2026-02-01").Git("clone", "-q", "--bare", ".", "bare.git");
        var refused = workspace.RunIn("bare.git", command).ExitsWith(2);
        refused.Complains("This is a bare repository").Complains("git worktree add ../checkout");
        workspace.GitIn("bare.git", "worktree", "add", "-q", "../checkout");
        workspace.RunIn("checkout", command).ExitsWith(0);
    }

    [Fact]
    public void Without_git_there_is_no_history()
    {
        using var workspace = Begin();
        workspace.Set("PATH", "/nowhere").Run("history", "win-rate").ExitsWith(2).Complains("The program git is not on the PATH").Complains("Install git");
    }

    [Fact]
    public void Outside_a_repository_there_is_no_history()
    {
        using var workspace = Workspace.From("clean");
        workspace.Run("history", "win-rate").ExitsWith(2).Complains("The folder lies in no git repository");
    }

    [Fact]
    public void Before_the_first_commit_there_is_no_history()
    {
        using var workspace = Workspace.From("clean");
        workspace.Git("init", "-q").Run("history", "win-rate").ExitsWith(2).Complains("Nothing was committed yet");
    }

    [Fact]
    public void Names_that_look_like_options_and_steer_terminals_are_shown_as_text()
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, "name: Win rate", "name: \"--output=x\"").At("2026-02-01T12:00:00+00:00", "\u001b[31mEve\u0007").Commit("--output=x");
        var result = workspace.Run("history", "win-rate").ExitsWith(0).Says("Name changed from Win rate to --output=x");
        Assert.DoesNotContain('\u001b', result.Out);
        Assert.False(workspace.Has("x"));
    }

    [Fact]
    public void The_json_form_fits_its_schema()
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, "{value: 0.24,", "{value: 0.26,").On("2026-02-01");
        workspace.Write("history.json", workspace.Run("history", "win-rate", "--format", "json").Out).Write("history.schema.json", workspace.Run("schema", "history").Out);
        workspace.Run("validate", "--schema", "history.schema.json", "history.json").ExitsWith(0);
    }

    [Fact]
    public void With_the_cache_the_answer_is_the_same_cold_warm_and_damaged()
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, "{value: 0.24,", "{value: 0.26,").On("2026-02-01");
        var expected = workspace.Run("history", "win-rate").Out;
        string Cached() => workspace.Run("history", "win-rate", "--cache", "cache").ExitsWith(0).Out;
        Assert.Equal(expected, Cached());
        Assert.Equal(expected, Cached());
        var whole = File.ReadAllBytes(workspace.PathOf("cache/history.cache"));
        for (var at = 0; at < whole.Length; at += whole.Length / 40)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x41;
            workspace.Write("cache/history.cache", damaged);
            Assert.Equal(expected, Cached());
            workspace.Write("cache/history.cache", whole[..at]);
            Assert.Equal(expected, Cached());
        }
    }

    [Fact]
    public void A_remembered_history_goes_on_with_the_next_commit_and_back_to_the_last()
    {
        using var workspace = Begin();
        string Cached() => workspace.Run("history", "win-rate", "--cache", "cache").ExitsWith(0).Out;
        var first = Cached();
        workspace.Edit(WinRate, "{value: 0.24,", "{value: 0.26,").On("2026-02-01");
        var second = Cached();
        Assert.NotEqual(first, second);
        Assert.Equal(workspace.Run("history", "win-rate").Out, second);
        workspace.Git("reset", "--quiet", "--hard", "HEAD~1");
        Assert.Equal(first, Cached());
    }

    [Fact]
    public void A_warm_cache_asks_git_for_no_content()
    {
        using var workspace = Begin();
        var expected = workspace.Run("history", "win-rate", "--cache", "cache").Out;
        foreach (var blob in Directory.EnumerateFiles(workspace.PathOf(".git/objects"), "*", SearchOption.AllDirectories).ToList())
        {
            File.SetAttributes(blob, FileAttributes.Normal);
        }

        var id = Blob(workspace.Read(WinRate));
        workspace.Delete($".git/objects/{id[..2]}/{id[2..]}");
        Assert.Equal(expected, workspace.Run("history", "win-rate", "--cache", "cache").ExitsWith(0).Out);
        workspace.Run("history", "win-rate").ExitsWith(2).Complains("The clone does not hold the content of every file");
    }

#pragma warning disable CA5350 // How git names a file's content.
    private static string Blob(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA1.HashData(System.Text.Encoding.UTF8.GetBytes($"blob {System.Text.Encoding.UTF8.GetByteCount(text)}\0{text}")));
#pragma warning restore CA5350
}
