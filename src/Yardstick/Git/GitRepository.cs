using System.Globalization;
using System.Text;

using Yardstick.Text;

namespace Yardstick.Git;

/// <summary>The repository that a folder lies in, and the few questions put to it.</summary>
public sealed class GitRepository
{
    // Far beyond any name, and far below what fits a command line.
    private const int LongestRevision = 1000;

    private readonly GitProgram program;

    private readonly string root;

    // From the repository's root; nothing for the folder that git runs in.
    private readonly string? place;

    private GitRepository(GitProgram program, bool isShallow, string folder, string root, string? place = null)
    {
        this.root = root;
        this.program = program;
        this.place = place;
        IsShallow = isShallow;
        Folder = folder;
    }

    /// <summary>Where the folder lies, from the repository's root.</summary>
    public string Folder { get; }

    /// <summary>What git corrects the names of authors by, whatever the commit: the .mailmap beside it; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Mailmap => CacheFile.Read(Path.Join(root, ".mailmap"));

    /// <summary>Whether the clone was cut off at some depth, so that what it knows of the past may not be all.</summary>
    public bool IsShallow { get; }

    /// <param name="folder">An existing folder.</param>
    /// <param name="searchPath">The folders that hold programs, as the variable PATH lists them.</param>
    public static GitAnswer<GitRepository> Of(string folder, string? searchPath)
    {
        if (GitProgram.Find(searchPath) is not { } path)
        {
            return new GitProblem("The program git is not on the PATH, so nothing is known of other revisions.", "Install git, or put it on the PATH.");
        }

        var program = new GitProgram(path, folder);
        var output = program.Run(["rev-parse", "--is-shallow-repository", "--show-prefix"], Text);
        if (output.ExitCode != 0 || output.Value.Split('\n', 2) is not [var isShallow, .. var rest])
        {
            return GitMessages.Unusable(output.Error);
        }

        var prefix = string.Concat(rest);
        var root = Path.Join(folder, string.Concat(Enumerable.Repeat("../", prefix.Count(c => c == '/'))));
        return new GitRepository(program, isShallow == "true", prefix, root);
    }

    /// <summary>The id of the commit that a revision names: a branch, a tag, an id, or an expression such as <c>HEAD~2</c>.</summary>
    public GitAnswer<string> Commit(string revision)
    {
        if (revision.Length > LongestRevision || revision.Contains('\0', StringComparison.Ordinal))
        {
            return GitMessages.UnknownRevision(revision, IsShallow);
        }

        var output = program.Run(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"], Text);
        return output.ExitCode == 0 && IsId(output.Value) ? output.Value : GitMessages.UnknownRevision(revision, IsShallow);
    }

    /// <summary>The commit that is checked out.</summary>
    public GitAnswer<string> Head() => Commit("HEAD") is { Value: not null } answer ? answer : GitMessages.NoCommit;

    /// <summary>When a commit was made and by whom, without its files.</summary>
    public GitAnswer<LoggedCommit> Describe(string commit)
    {
        var output = program.Run(["log", "-1", "-z", $"--format={LoggedCommit.Format}", "--encoding=UTF-8", "--no-color", commit], LoggedCommit.ReadAll);
        return output is { ExitCode: 0, Value: [var described] } ? described : GitMessages.Unusable(output.Error);
    }

    /// <summary>Whether the definitions of a folder are those of a commit, but for how lines end.</summary>
    public bool IsUnchangedSince(string commit, SourceTree folder)
    {
        var (entries, _) = TreeListing.Definitions(List(commit).Value, "");
        return entries.Count == folder.Files.Count && entries.All(e => folder.Find(e.Path) is { } file && BlobName.IsOf(file.Bytes.Span, e.Blob));
    }

    /// <summary>The content of one file of a commit, by its path below the folder; nothing where there is no such file.</summary>
    public byte[]? File(string commit, string path)
    {
        var entry = List(commit).Value.FirstOrDefault(e => e.IsFile && e.Path == path);
        return entry is null ? null : Blobs([entry.Blob]).Value?[0];
    }

    /// <summary>The state of a commit's own line when a day began in UTC; nothing where the line began later.</summary>
    public string? CommitBefore(DateOnly day, string commit) =>
        program.Run(["rev-list", "-1", "--first-parent", $"--before={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}T00:00:00Z", commit], Text).Value is { Length: > 0 } id ? id : null;

    /// <summary>The newest commit that two commits have in common: where a branch left another one.</summary>
    public GitAnswer<string> MergeBase(string one, string other)
    {
        var output = program.Run(["merge-base", one, other], Text);
        return output.ExitCode == 0 && IsId(output.Value) ? output.Value : GitMessages.NoCommonAncestor(IsShallow);
    }

    /// <summary>The definition files below the folder as they are at a commit; the same that <see cref="SourceFolder"/> reads once it is checked out.</summary>
    /// <param name="shownAs">What to put before a path to show it, such as <c>metrics/</c>.</param>
    /// <param name="like">A tree whose files are taken where they are the same, so that their content is not read from git.</param>
    public GitAnswer<SourceTree> Tree(string commit, string shownAs = "", SourceTree? like = null)
    {
        var listed = List(commit);
        if (listed.ExitCode != 0)
        {
            return GitMessages.Unusable(listed.Error);
        }

        var (entries, problems) = TreeListing.Definitions(listed.Value, shownAs);
        var files = entries.Select(e => like?.Find(e.Path) is { } file && file.ShownPath == shownAs + e.Path && BlobName.Of(file.Bytes.Span, e.Blob.Length) == e.Blob ? file : null).ToList();
        var others = entries.Where((_, i) => files[i] is null).ToList();
        var contents = Blobs([.. others.Select(e => e.Blob)]);
        if (contents.Value is not { } bytes)
        {
            return contents.Problem!;
        }

        return new SourceTree(files.OfType<SourceFile>().Concat(others.Select((e, i) => new SourceFile(e.Path, bytes[i]) { ShownPath = shownAs + e.Path })), problems);
    }

    /// <summary>
    /// The repository as seen from where the folder lay at an earlier commit, if it was moved as a whole since; nothing where it lay here,
    /// or nobody can tell where.
    /// </summary>
    /// <param name="marker">The file that makes a folder what it is.</param>
    /// <param name="now">The paths below the folder since it was moved.</param>
    /// <param name="isGone">Whether a file of that commit, by its path from the root, is no more.</param>
    public GitRepository? Before(string commit, string marker, IEnumerable<string> now, Func<string, bool> isGone) =>
        FormerFolder.Find(program.Run(["ls-tree", "-r", "-z", "--full-tree", commit], TreeListing.Read).Value, marker, now.ToHashSet(StringComparer.Ordinal), isGone) is { } folder
            ? new GitRepository(program, IsShallow, folder, root, folder)
            : null;

    /// <summary>Every file of a commit by its path from the root.</summary>
    public IReadOnlySet<string> Paths(string commit) =>
        program.Run(["ls-tree", "-r", "-z", "--full-tree", commit], TreeListing.Read).Value.Select(e => e.Path).ToHashSet(StringComparer.Ordinal);

    /// <summary>The contents of files by their ids, in the same order, from one run of git.</summary>
    public GitAnswer<IReadOnlyList<byte[]>> Blobs(IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
        {
            return new GitAnswer<IReadOnlyList<byte[]>>([], null);
        }

        var request = Encoding.ASCII.GetBytes(string.Join('\n', ids) + "\n");
        var output = program.Run(["cat-file", "--batch"], stream => BlobReader.Read(stream, ids.Count), stream => stream.Write(request));
        return output.ExitCode == 0 && output.Value.Count == ids.Count
            ? new GitAnswer<IReadOnlyList<byte[]>>(output.Value, null)
            : GitMessages.MissingContent(output.Error);
    }

    /// <summary>
    /// Files below the folder that the history of a commit removed, each as it was last, newest first. A shallow clone knows only
    /// a part of them.
    /// </summary>
    public IReadOnlyList<RemovedFile> RemovedFiles(string commit) =>
        program.Run(["log", "--raw", "-z", "--format=", "--diff-filter=D", "--no-renames", "--full-history", "--no-abbrev", .. Within(commit)], RemovedFile.ReadAll).Value;

    /// <summary>The commits up to one that touch the folder, every one before its parents. A clone that knows only a part of them answers with the problem.</summary>
    public GitAnswer<IReadOnlyList<LoggedCommit>> Log(string commit)
    {
        if (IsShallow)
        {
            return GitMessages.ShallowHistory;
        }

        var output = program.Run(
            ["log", "--raw", "-z", $"--format={LoggedCommit.Format}", "--encoding=UTF-8", "--no-color", "--no-renames", "--no-abbrev", "--topo-order", "--full-history", "--diff-merges=first-parent", .. Within(commit)],
            LoggedCommit.ReadAll);
        return output.ExitCode == 0 ? new GitAnswer<IReadOnlyList<LoggedCommit>>(output.Value, null) : GitMessages.Unusable(output.Error);
    }

    /// <summary>A commit, its first parent, that one's first parent and so on: the states that a branch was in, newest first.</summary>
    public GitAnswer<IReadOnlyList<string>> FirstParents(string commit)
    {
        var output = program.Run(["rev-list", "--first-parent", commit], Text);
        return output.ExitCode == 0 ? new GitAnswer<IReadOnlyList<string>>(output.Value.Split('\n'), null) : GitMessages.Unusable(output.Error);
    }

    /// <summary>Whether only a part of the files is checked out, so that one that is not there may be in the repository all the same.</summary>
    public bool IsSparse => program.Run(["config", "--type=bool", "--get", "core.sparseCheckout"], Text).Value == "true";

    private GitOutput<IReadOnlyList<TreeEntry>> List(string commit) =>
        program.Run(place is null ? ["ls-tree", "-r", "-z", commit] : ["ls-tree", "-r", "-z", "--full-tree", $"{commit}:{place}"], TreeListing.Read);

    // What a log tells of the folder, with paths below it.
    private string[] Within(string commit) => place switch
    {
        null => ["--relative", commit, "--", "."],
        "" => [commit, "--", ":(top)"],
        _ => [$"--relative={place}/", commit, "--", $":(top,literal){place}"],
    };

    private static string Text(Stream output)
    {
        using var reader = new StreamReader(output, Encoding.UTF8);
        return reader.ReadToEnd().TrimEnd('\n');
    }

    // 40 hexadecimal digits of SHA-1 or 64 of SHA-256; '^main' is answered by '^' and an id.
    private static bool IsId(string text) => text.Length is 40 or 64 && text.All(char.IsAsciiHexDigitLower);
}
