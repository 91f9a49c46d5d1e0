using Yardstick.Git;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Tests.Git;

/// <summary>A revision gives what its checkout gives, whatever kind of repository or clone it lies in.</summary>
public sealed class GitRepositoryTests
{
    private static readonly string SearchPath = Environment.GetEnvironmentVariable("PATH")!;

    [Fact]
    public void A_revision_gives_the_same_source_tree_as_its_folder()
    {
        using var workspace = Dictionary();
        workspace.Write("metrics/.hidden/x.yaml", "a: 1")
            .Write("metrics/.x.yaml", "a: 1")
            .Write("metrics/notes.md", "no definition")
            .Write("metrics/wide folder/naïve — ✓.yaml", "a: 1")
            .Write("metrics/UPPER.YML", "a: 1")
            .Write("metrics/empty.yaml", "")
            .Write("metrics/folder.yaml/inside.yaml", "a: 1")
            .Write("metrics/giant.yaml", new byte[6_000_000]);
        File.CreateSymbolicLink(workspace.PathOf("metrics/linked.yaml"), "/etc/passwd");
        File.CreateSymbolicLink(workspace.PathOf("metrics/linked"), "..");
        workspace.Commit("everything that may lie there");
        var folder = SourceFolder.Read(workspace.PathOf("metrics"), "metrics/");
        var revision = Ask(workspace, "metrics").Tree("HEAD", "metrics/").Value!;
        Assert.Equal(folder.Files.Select(f => f.ShownPath), revision.Files.Select(f => f.ShownPath));
        Assert.Equal(folder.Problems.Select(Told), revision.Problems.Select(Told));
        foreach (var (expected, actual) in folder.Files.Zip(revision.Files).Where(f => f.First.Path != "giant.yaml"))
        {
            Assert.Equal(expected.Bytes.ToArray(), actual.Bytes.ToArray());
        }

        // Of what is too large to be read, no more is kept than shows that.
        Assert.Equal(5 * 1024 * 1024, revision.Find("giant.yaml")!.Bytes.Length);

        static string Told(SourceProblem problem) => $"{problem.File.ShownPath}: {problem.Message} {problem.Help}";
    }

    [Theory]
    [InlineData("full", "clone", "-q", "origin", "clone")]
    [InlineData("shallow", "clone", "-q", "--depth", "1", "file://{origin}", "clone")]
    [InlineData("blobless, checked out", "clone", "-q", "--filter=blob:none", "file://{origin}", "clone")]
    [InlineData("bare", "clone", "-q", "--bare", "origin", "clone")]
    [InlineData("worktree", "-C", "origin", "worktree", "add", "-q", "../clone")]
    [InlineData("detached worktree", "-C", "origin", "worktree", "add", "-q", "--detach", "../clone")]
    [InlineData("sparse", "clone", "-q", "--sparse", "origin", "clone")]
    public void Every_kind_of_clone_gives_the_same_files(string kind, params string[] commands)
    {
        using var workspace = new Workspace();
        workspace.Write("origin/company/mrr.yaml", "id: mrr").Write("origin/yardstick.yaml", "title: T");
        workspace.Git("init", "-q", "-b", "main", "origin").GitIn("origin", "add", "-A").GitIn("origin", "commit", "-q", "-m", "first");
        workspace.Write("origin/company/mrr.yaml", "id: mrr # newer").GitIn("origin", "commit", "-q", "-a", "-m", "second").GitIn("origin", "config", "uploadpack.allowFilter", "true");
        workspace.Git([.. commands.Select(c => c.Replace("{origin}", workspace.PathOf("origin"), StringComparison.Ordinal))]);
        var repository = Ask(workspace, "clone");
        Assert.Equal(kind == "shallow", repository.IsShallow);
        var tree = repository.Tree(repository.Commit("HEAD").Value!).Value!;
        Assert.Equal(["company/mrr.yaml", "yardstick.yaml"], tree.Files.Select(f => f.Path));
        Assert.Equal("id: mrr # newer", tree.Files[0].Text);
    }

    [Fact]
    public void Files_that_did_not_change_are_taken_from_the_tree_at_hand()
    {
        using var workspace = Workspace.From("clean").Commit("the dictionary");
        workspace.Edit("metrics/sales/win-rate.yaml", "name: Win rate", "name: Share won").Write("metrics/sales/other.yaml", "id: other\n");
        var repository = GitRepository.Of(workspace.PathOf("metrics"), Environment.GetEnvironmentVariable("PATH")).Value!;
        var now = SourceFolder.Read(workspace.PathOf("metrics"), "metrics/");
        var head = repository.Commit("HEAD").Value!;
        var (alone, like) = (repository.Tree(head, "metrics/").Value!, repository.Tree(head, "metrics/", now).Value!);
        Assert.Equal(alone.Files.Select(f => (f.ShownPath, f.Text)), like.Files.Select(f => (f.ShownPath, f.Text)));
        Assert.Equal(["sales/win-rate.yaml"], like.Files.Where(f => !ReferenceEquals(f, now.Find(f.Path))).Select(f => f.Path));
        var catalogue = CatalogueReader.Read(now);
        Assert.Equal(like.Files.Count - 1, CatalogueReader.Read(like, like: catalogue).Files.Intersect(catalogue.Files).Count());
    }

    [Fact]
    public void Repositories_with_long_object_names_are_read()
    {
        using var workspace = new Workspace();
        workspace.Git("init", "-q", "--object-format=sha256").Write("mrr.yaml", "id: mrr").Commit("first");
        var repository = Ask(workspace, "");
        var commit = repository.Commit("HEAD").Value!;
        Assert.Equal(64, commit.Length);
        Assert.Equal("id: mrr", repository.Tree(commit).Value!.Files.Single().Text);
        Assert.Equal(commit, repository.MergeBase(commit, commit).Value);
    }

    [Fact]
    public void The_merge_base_is_where_the_branch_left()
    {
        using var workspace = Dictionary();
        workspace.Git("tag", "start").Git("switch", "-q", "-c", "topic").Commit("topic").Git("switch", "-q", "main").Commit("main moves on");
        var repository = Ask(workspace, "");
        Assert.Equal(repository.Commit("start").Value, repository.MergeBase(repository.Commit("main").Value!, repository.Commit("topic").Value!).Value);
        workspace.Git("switch", "-q", "--orphan", "stranger").Commit("no parent");
        Assert.StartsWith("The two revisions have no commit in common", repository.MergeBase(repository.Commit("main").Value!, repository.Commit("stranger").Value!).Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blobless_clone_says_what_it_lacks_and_fetches_nothing()
    {
        using var workspace = new Workspace();
        workspace.Write("origin/mrr.yaml", "old").Git("init", "-q", "-b", "main", "origin").GitIn("origin", "add", "-A").GitIn("origin", "commit", "-q", "-m", "first");
        workspace.Write("origin/mrr.yaml", "new").GitIn("origin", "commit", "-q", "-a", "-m", "second").GitIn("origin", "config", "uploadpack.allowFilter", "true");
        workspace.Git("clone", "-q", "--filter=blob:none", $"file://{workspace.PathOf("origin")}", "clone");
        var repository = Ask(workspace, "clone");
        Assert.Equal("new", repository.Tree("HEAD").Value!.Files.Single().Text);
        Assert.StartsWith("The clone does not hold the content of every file of that revision", repository.Tree("HEAD~1").Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_git_a_repository_or_trust_it_says_what_to_do()
    {
        using var workspace = Dictionary();
        Assert.Contains("Install git", GitRepository.Of(workspace.Folder, "").Problem!.Help, StringComparison.Ordinal);
        Assert.Contains("Install git", GitRepository.Of(workspace.Folder, null).Problem!.Help, StringComparison.Ordinal);
        using var outside = new Workspace();
        Assert.StartsWith("The folder lies in no git repository", GitRepository.Of(outside.Folder, SearchPath).Problem!.Message, StringComparison.Ordinal);
        var answer = GitRepository.Of(workspace.Folder, Path.Join(Repository.Fixtures, "git", "as-stranger"));
        Assert.StartsWith("The repository belongs to another user", answer.Problem!.Message, StringComparison.Ordinal);
        Assert.Contains("safe.directory", answer.Problem.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--output=x")]
    [InlineData("-x")]
    [InlineData("--help")]
    [InlineData("@{")]
    [InlineData("HEAD HEAD")]
    [InlineData("^HEAD")]
    [InlineData("HEAD..HEAD")]
    [InlineData("HEAD:metrics")]
    [InlineData("HEAD^{tree}")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("HEAD\nHEAD")]
    [InlineData("a\0b")]
    [InlineData("../../../etc/passwd")]
    public void A_name_that_is_no_revision_is_told_and_does_nothing(string revision)
    {
        using var workspace = Dictionary();
        var before = Directory.EnumerateFiles(workspace.Folder, "*", SearchOption.AllDirectories).ToList();
        Assert.Null(Ask(workspace, "metrics").Commit(revision).Value);
        Assert.Equal(before, Directory.EnumerateFiles(workspace.Folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_very_long_name_is_told_in_a_short_sentence()
    {
        using var workspace = Dictionary();
        var problem = Ask(workspace, "").Commit(new string('x', 5_000_000)).Problem!;
        Assert.True(problem.Message.Length < 200);
    }

    private static GitRepository Ask(Workspace workspace, string folder) => GitRepository.Of(workspace.PathOf(folder), SearchPath).Value!;

    private static Workspace Dictionary() => new Workspace().Write("metrics/yardstick.yaml", "title: T").Write("metrics/company/mrr.yaml", "id: mrr").Commit("first");
}
