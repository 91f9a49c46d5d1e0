using Yardstick.Text;

namespace Yardstick.Git;

/// <summary>What git could not do, in words that say what to do.</summary>
internal static class GitMessages
{
    /// <param name="error">What git complained of; LC_ALL=C fixes its words.</param>
    public static GitProblem Unusable(string error) => error switch
    {
        _ when error.Contains("dubious ownership", StringComparison.Ordinal) => new(
            "The repository belongs to another user, so git does not read it.",
            "If you trust it, run: git config --global --add safe.directory '*'   or give its path in place of the star."),
        _ when error.Contains("cannot use bare repository", StringComparison.Ordinal) => new(
            "A bare repository hides among the definitions, and its revisions are none of theirs.",
            "Remove the files HEAD and config and the folders objects and refs from the dictionary."),
        _ when error.Contains("not a git repository", StringComparison.Ordinal) => GitProblem.NoRepository,
        _ => new($"git cannot read the repository: {Quote.Plain(FirstLine(error))}.", "Run git fsck there to learn more."),
    };

    public static GitProblem UnknownRevision(string revision, bool isShallow) => new(
        revision.Length == 0 ? "The revision is empty." : $"There is no revision {Quote.Of(revision)} in this clone.",
        isShallow
            ? "The clone is shallow, so it may just not hold it. Fetch the rest with git fetch --unshallow; for actions/checkout set fetch-depth: 0."
            : "Name a branch, a tag or a commit, such as origin/main; git fetch brings those that are new.");

    public static GitProblem NoCommit { get; } = new("Nothing was committed yet, so there is no history.", "Commit the dictionary first.");

    public static GitProblem ShallowHistory { get; } = new(
        "The history is unavailable: the clone is shallow, so the oldest commit it holds would pass for the beginning.",
        "Fetch the rest with: git fetch --unshallow   or for actions/checkout set fetch-depth: 0.");

    public static GitProblem NoCommonAncestor(bool isShallow) => new(
        "The two revisions have no commit in common, so nobody can tell what the change brings.",
        isShallow
            ? "The clone is shallow, so it may just not reach back to it. Fetch the rest with git fetch --unshallow; for actions/checkout set fetch-depth: 0."
            : "Compare with a revision of the same history, such as the branch this one was made from.");

    public static GitProblem MissingContent(string error) => new(
        $"The clone does not hold the content of every file of that revision{(error.Length == 0 ? "" : $": {Quote.Plain(FirstLine(error))}")}.",
        "It is a partial clone, and nothing is fetched on the side. Fetch the rest with: git fetch --refetch --no-filter");

    private static string FirstLine(string error) => error.Split('\n')[0].Replace("fatal: ", "", StringComparison.Ordinal).TrimEnd('.');
}
