using static Yardstick.Tests.History.Past;

namespace Yardstick.Tests.Site;

/// <summary>What the pages tell of the past, from real repositories.</summary>
public sealed class SiteHistoryTests
{
    [Fact]
    public void A_metric_tells_what_happened_newest_first_with_before_and_after()
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, "{value: 0.24,", "{value: 0.26,").Edit(WinRate, "changelog:\n", "changelog:\n  - {version: 1.1.0, date: 2026-07-01, change: The spring campaign bears fruit}\n").On("2026-02-01");
        workspace.Built();
        Assert.Equal(["1 February 2026", "5 January 2026"], workspace.Texts("metrics/win-rate.html", ".timeline .day"));
        Assert.Equal(["Target raised from 24 % to 26 %, by 31 March 2027 behavioural", "Created as a metric additive"], workspace.Texts("metrics/win-rate.html", ".timeline .event"));
        Assert.Contains("“The spring campaign bears fruit”", workspace.Texts("metrics/win-rate.html", ".timeline .because"));
        Assert.Contains("by Dana Ito", workspace.Texts("metrics/win-rate.html", ".timeline .commit")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_rewording_shows_the_words_that_differ()
    {
        using var workspace = Begin();
        const string Reason = "The share of offers that were accepted within the quarter in which they were made";
        workspace.Edit(WinRate, "It shows how well our offers fit.", Reason).On("2026-02-01");
        workspace.Edit(WinRate, "accepted within the quarter", "signed within the half-year").On("2026-02-02");
        workspace.Built();
        Assert.Equal("accepted within the quarter", workspace.Texts("metrics/win-rate.html", ".timeline del")[0]);
        Assert.Equal("signed within the half-year", workspace.Texts("metrics/win-rate.html", ".timeline ins")[0]);
    }

    [Fact]
    public void A_commit_is_linked_to_where_the_repository_is_shown()
    {
        using var workspace = Begin();
        workspace.Built();
        var address = workspace.Page("metrics/win-rate.html").QuerySelector(".timeline .commit a")!.GetAttribute("href")!;
        Assert.Matches("^https://github.com/.+/commit/[0-9a-f]{40}$", address);
    }

    [Fact]
    public void Every_page_says_which_revision_it_is_of()
    {
        using var workspace = Begin();
        workspace.Built();
        Assert.Matches("from revision [0-9a-f]{10}, 5 January 2026", workspace.Read("site/edition.css"));
        Assert.Matches("\"revision\":\"[0-9a-f]{40}\",\"altered\":false,\"date\":\"2026-01-05\"", workspace.Read("site/metrics.json"));
        workspace.Edit(WinRate, "{value: 0.24,", "{value: 0.26,").Built();
        Assert.Matches("from revision [0-9a-f]{10} with changes not committed, 5 January 2026", workspace.Read("site/edition.css"));
        Assert.Contains("\"altered\":true", workspace.Read("site/metrics.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_of_another_system_are_no_change()
    {
        using var workspace = Begin();
        workspace.Write(WinRate, workspace.Read(WinRate).Replace("\n", "\r\n", StringComparison.Ordinal)).Built();
        Assert.Contains("\"altered\":false", workspace.Read("site/metrics.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_revision_gives_the_same_bytes_and_an_unchanged_build_writes_nothing()
    {
        using var workspace = Begin();
        workspace.Built();
        workspace.Run("build", "--output", "site").ExitsWith(0).Says(" 0 written");
        workspace.Run("build", "--output", "site", "--cache", "cache").ExitsWith(0).Says(" 0 written");
        workspace.Run("build", "--output", "site", "--cache", "cache").ExitsWith(0).Says(" 0 written");
    }

    [Fact]
    public void Outside_git_the_history_is_unavailable_and_no_date_is_made_up()
    {
        using var workspace = Workspace.From("clean").Built();
        Assert.Contains("revision unknown", workspace.Read("site/edition.css"), StringComparison.Ordinal);
        Assert.DoesNotContain("\"revision\":", workspace.Read("site/metrics.json"), StringComparison.Ordinal);
        Assert.Contains("The folder lies in no git repository", workspace.Texts("metrics/win-rate.html", "section[aria-labelledby=history]")[0], StringComparison.Ordinal);
        Assert.Contains("Historyunavailable", workspace.Texts("index.html", "section[aria-labelledby=edition] dl div"));
    }

    [Fact]
    public void A_shallow_clone_knows_its_revision_and_says_how_to_get_the_history()
    {
        using var workspace = new Workspace();
        workspace.CopyIn(Path.Join(Repository.Fixtures, "clean"), "origin/metrics").Git("init", "-q", "-b", "main", "origin");
        workspace.GitIn("origin", "add", "-A").GitIn("origin", "commit", "-q", "-m", "1").GitIn("origin", "commit", "-q", "--allow-empty", "-m", "2");
        workspace.Git("clone", "-q", "--depth", "1", "file://" + workspace.PathOf("origin"), "clone");
        workspace.RunIn("clone", "build", "--output", "../site").ExitsWith(0).Complains("the site tells no history").Complains("git fetch --unshallow");
        Assert.Contains("20 November 2026", workspace.Read("site/edition.css"), StringComparison.Ordinal);
        Assert.Contains("git fetch --unshallow", workspace.Texts("metrics/win-rate.html", "section[aria-labelledby=history]")[0], StringComparison.Ordinal);
        Assert.Empty(workspace.Texts("metrics/win-rate.html", ".timeline"));
    }
}
