using Yardstick.Git;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.History;

/// <summary>A metric's file as a step of the main line leaves it.</summary>
/// <param name="Blob">Nothing where it is gone.</param>
/// <param name="By">The commit that wrote it so.</param>
internal sealed record MainlineFile(string Path, string? Blob, Revision By);

/// <summary>
/// The states that the dictionary was in, one after the other: from the newest commit to its first parent and so on, so that what
/// happened beside each other on branches comes when it was merged, as a whole.
/// </summary>
internal static class Mainline
{
    /// <param name="log">Every commit before its parents.</param>
    /// <param name="onLine">The commits of the line, which goes through commits that the log leaves out because they leave the dictionary alone.</param>
    /// <returns>The files of each step, oldest first.</returns>
    public static IReadOnlyList<IReadOnlyList<MainlineFile>> Of(IReadOnlyList<LoggedCommit> log, HashSet<string> onLine)
    {
        var line = log.Where(c => onLine.Contains(c.Id)).Reverse().ToList();
        var authors = SideAuthors(log, onLine);
        var lastTimes = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var steps = new List<IReadOnlyList<MainlineFile>>(line.Count);
        foreach (var commit in line)
        {
            var own = Revision.Of(commit);
            var files = new List<MainlineFile>();
            var isMerge = commit.Parents.Count > 1;
            foreach (var file in commit.Files)
            {
                if (IsMetric(file.Path))
                {
                    // A merge only brings what a commit beside the line wrote, unless that would come before what it follows.
                    var by = isMerge && authors.GetValueOrDefault(KeyOf(file)) is { } side && !(lastTimes.TryGetValue(file.Path, out var last) && side.Time < last) ? side : own;
                    lastTimes[file.Path] = by.Time;
                    files.Add(new MainlineFile(file.Path, file.Blob, by));
                }
            }

            steps.Add(files);
        }

        return steps;
    }

    private static Dictionary<string, Revision> SideAuthors(IReadOnlyList<LoggedCommit> log, HashSet<string> onLine)
    {
        var authors = new Dictionary<string, Revision>(StringComparer.Ordinal);
        foreach (var commit in log.Where(c => c.Parents.Count < 2 && !onLine.Contains(c.Id)))
        {
            var revision = Revision.Of(commit);
            foreach (var file in commit.Files)
            {
                authors.TryAdd(KeyOf(file), revision);
            }
        }

        return authors;
    }

    private static string KeyOf(LoggedFile file) => $"{file.Blob} {file.Path}";

    private static bool IsMetric(string path) =>
        path[0] != '.' && !path.Contains("/.", StringComparison.Ordinal)
        && SourceTree.Takes(path) && DefinitionFile.IsDefinition(path)
        && DefinitionFile.KindOf(path) == DefinitionKind.Metric;
}
