using Yardstick.Git;

namespace Yardstick.Tests.Git;

/// <summary>
/// A repository whose configuration names a program wherever git takes one. Each program leaves a mark, and none may run.
/// </summary>
public sealed class HostileRepositoryTests : IDisposable
{
    private static readonly string[] ProgramSettings =
    [
        "core.fsmonitor", "core.pager", "pager.log", "pager.ls-tree", "pager.rev-parse", "core.editor", "sequence.editor", "core.askPass", "core.sshCommand", "core.gitProxy",
        "core.alternateRefsCommand", "credential.helper", "gpg.program", "gpg.ssh.program", "gpg.x509.program", "diff.external", "diff.evil.command", "diff.evil.textconv",
        "filter.evil.clean", "filter.evil.smudge", "filter.evil.process", "merge.evil.driver", "uploadpack.packObjectsHook", "remote.origin.uploadpack", "remote.origin.receivepack",
        "trailer.evil.command", "interactive.diffFilter", "man.evil.cmd", "browser.evil.cmd",
    ];

    private static readonly string[] Hooks =
        ["pre-commit", "post-checkout", "post-index-change", "fsmonitor-watchman", "reference-transaction", "pre-auto-gc", "post-rewrite", "post-merge"];

    private static readonly string[] Commands = ["rev-parse", "rev-list", "merge-base", "ls-tree", "cat-file", "log", "for-each-ref", "config"];

    private readonly Workspace workspace = new();

    public HostileRepositoryTests()
    {
        workspace.Write("metrics/yardstick.yaml", "title: T").Write("metrics/mrr.yaml", "id: mrr").Commit("honest");
        workspace.Write(".gitattributes", "* diff=evil filter=evil merge=evil\n").Write("metrics/mrr.yaml", "id: mrr # again").Commit("attributes");
        workspace.Write("signed", $"tree {Output("rev-parse", "HEAD^{tree}")}\nparent {Output("rev-parse", "HEAD")}\nauthor A <a@b> 1790000000 +0000\ncommitter A <a@b> 1790000000 +0000\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n iQEz\n -----END PGP SIGNATURE-----\n\nsigned\n");
        workspace.Git("hash-object", "-t", "commit", "-w", "--literally", "signed").Git("update-ref", "HEAD", IdOf("signed")).Delete("signed");
        foreach (var setting in ProgramSettings)
        {
            workspace.Git("config", setting, Marker(setting));
        }

        foreach (var hook in Hooks)
        {
            Trap($"hooks/{hook}");
        }

        foreach (var command in Commands)
        {
            workspace.Git("config", $"alias.{command}", "!" + Marker($"alias.{command}"));
        }

        workspace.Write("included", $"[core]\n\tfsmonitor = {Marker("included.fsmonitor")}\n\tpager = {Marker("included.pager")}\n")
            .Git("config", "include.path", workspace.PathOf("included"))
            .Git("config", "core.hooksPath", workspace.PathOf("hooks"))
            .Git("config", "log.showSignature", "true")
            .Git("config", "protocol.ext.allow", "always")
            .Git("config", "remote.origin.url", $"ext::{Marker("remote.ext")}")
            .Git("config", "remote.origin.promisor", "true")
            .Git("config", "extensions.partialClone", "origin")
            .Git("config", "core.repositoryFormatVersion", "1");
        Directory.CreateDirectory(workspace.PathOf("marks"));
    }

    private IEnumerable<string?> Marks => Directory.EnumerateFiles(workspace.PathOf("marks")).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    [Fact]
    public void The_traps_are_armed()
    {
        // A file that is as long as git remembers, but of another time, is read through the filters again.
        File.SetLastWriteTimeUtc(workspace.PathOf("metrics/yardstick.yaml"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        foreach (var command in (string[])["status", "log"])
        {
            // Some end in an error because their program is none of what it should be; it has run all the same.
            Record.Exception(() => workspace.Git(command));
        }

        Assert.Superset(new HashSet<string?> { "gpg.program", "included.fsmonitor", "filter.evil.process" }, Marks.ToHashSet());
    }

    [Fact]
    public void No_question_runs_a_program_that_the_repository_names()
    {
        var repository = GitRepository.Of(workspace.PathOf("metrics"), Environment.GetEnvironmentVariable("PATH")).Value!;
        var head = repository.Commit("HEAD").Value!;
        repository.Commit("no-such-revision");
        Assert.Equal(2, repository.Tree(head).Value!.Files.Count);
        repository.MergeBase(head, head);
        Assert.Empty(Marks);
    }

    [Theory]
    [InlineData("log", "--raw", "-z", "--format=%H %an %aI", "HEAD", "--", ".")]
    [InlineData("rev-list", "--all")]
    [InlineData("for-each-ref", "--format=%(refname)")]
    public void No_plumbing_command_does(params string[] command)
    {
        var program = new GitProgram(GitProgram.Find(Environment.GetEnvironmentVariable("PATH"))!, workspace.PathOf("metrics"));
        var output = program.Run(command, stream => new StreamReader(stream).ReadToEnd());
        Assert.Equal("", output.Error);
        Assert.NotEmpty(output.Value);
        Assert.Empty(Marks);
    }

    [Fact]
    public void Nothing_is_fetched_for_what_is_missing()
    {
        var blob = IdOf("metrics/mrr.yaml");
        File.SetAttributes(workspace.PathOf($".git/objects/{blob[..2]}/{blob[2..]}"), FileAttributes.Normal);
        workspace.Delete($".git/objects/{blob[..2]}/{blob[2..]}");
        var repository = GitRepository.Of(workspace.PathOf("metrics"), Environment.GetEnvironmentVariable("PATH")).Value!;
        Assert.NotNull(repository.Tree("HEAD").Problem);
        Assert.Empty(Marks);
    }

    [Fact]
    public void A_program_named_git_in_the_working_folder_is_not_the_one()
    {
        Trap("metrics/git");
        var searchPath = string.Join(Path.PathSeparator, ".", "", "metrics", Environment.GetEnvironmentVariable("PATH"));
        Assert.NotNull(GitRepository.Of(workspace.PathOf("metrics"), searchPath).Value!.Commit("HEAD").Value);
        Assert.Empty(Marks);
    }

    [Fact]
    public void A_bare_repository_among_the_definitions_is_not_the_one()
    {
        workspace.Git("init", "-q", "--bare", "metrics");
        Assert.StartsWith("A bare repository hides among the definitions", GitRepository.Of(workspace.PathOf("metrics"), Environment.GetEnvironmentVariable("PATH")).Problem!.Message, StringComparison.Ordinal);
    }

    public void Dispose() => workspace.Dispose();

    private string Marker(string name) => Trap($"programs/{name}");

    // A link to a program that was there before: one written just now may still be open, and would not start.
    private string Trap(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(workspace.PathOf(path))!);
        File.CreateSymbolicLink(workspace.PathOf(path), Path.Join(Repository.Fixtures, "git", "mark"));
        return workspace.PathOf(path);
    }

    private string IdOf(string file) => file == "signed" ? Output("hash-object", "-t", "commit", "--literally", file) : Output("rev-parse", $"HEAD:{file}");

    private string Output(params string[] command) =>
        new GitProgram(GitProgram.Find(Environment.GetEnvironmentVariable("PATH"))!, workspace.Folder).Run(command, stream => new StreamReader(stream).ReadToEnd()).Value.Trim();
}
