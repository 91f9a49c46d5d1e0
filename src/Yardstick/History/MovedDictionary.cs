using Yardstick.Git;
using Yardstick.Model;

namespace Yardstick.History;

/// <summary>The states of a dictionary through every folder that it lay in, each time moved as a whole.</summary>
internal static class MovedDictionary
{
    // Whoever moves it more often than this has another problem.
    private const int MostMoves = 20;

    /// <returns>The files of each step of the main line, oldest first.</returns>
    public static GitAnswer<IReadOnlyList<IReadOnlyList<MainlineFile>>> Line(GitRepository repository, string commit)
    {
        var firstParents = repository.FirstParents(commit);
        if (firstParents.Value is not { } commits)
        {
            return firstParents.Problem!;
        }

        var onLine = commits.ToHashSet(StringComparer.Ordinal);
        var parts = new List<IReadOnlyList<IReadOnlyList<MainlineFile>>>();
        while (true)
        {
            var answer = repository.Log(commit);
            if (answer.Value is not { } log)
            {
                return answer.Problem!;
            }

            parts.Add(Mainline.Of(log, onLine));
            if (parts.Count > MostMoves || Former(repository, log, onLine) is not { } former)
            {
                break;
            }

            (repository, commit) = (former.Repository, former.Commit);
        }

        parts.Reverse();
        return new GitAnswer<IReadOnlyList<IReadOnlyList<MainlineFile>>>(Joined(parts), null);
    }

    // Where it lay before the commit that began it here.
    private static Place? Former(GitRepository repository, IReadOnlyList<LoggedCommit> log, HashSet<string> onLine)
    {
        var began = log.LastOrDefault(c => onLine.Contains(c.Id) && c.Files.Any(f => f is { Path: DefinitionFile.ConfigurationPath, Blob: not null }));
        if (began is not { Parents: [var parent, ..] })
        {
            return null;
        }

        var since = new Lazy<IReadOnlySet<string>>(() => repository.Paths(began.Id));
        return repository.Before(parent, DefinitionFile.ConfigurationPath, began.Files.Select(f => f.Path), path => !since.Value.Contains(path)) is { } before
            ? new Place(before, parent)
            : null;
    }

    // What lay in the old folder and was not taken along is gone with the move.
    private static List<IReadOnlyList<MainlineFile>> Joined(List<IReadOnlyList<IReadOnlyList<MainlineFile>>> parts)
    {
        var line = new List<IReadOnlyList<MainlineFile>>();
        var there = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var first = line.Count;
            line.AddRange(part);
            if (first > 0 && part is [{ Count: > 0 } moved, ..])
            {
                there.ExceptWith(moved.Select(f => f.Path));
                line[first] = [.. moved, .. there.Order(StringComparer.Ordinal).Select(path => new MainlineFile(path, null, moved[0].By))];
            }

            there.Clear();
            foreach (var file in line.SelectMany(step => step))
            {
                if (file.Blob is null)
                {
                    there.Remove(file.Path);
                }
                else
                {
                    there.Add(file.Path);
                }
            }
        }

        return line;
    }

    private sealed record Place(GitRepository Repository, string Commit);
}
