using Yardstick.Git;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.History;

/// <summary>Reads what happened to a dictionary from its repository: one pass over the log, and one over the contents that are not known yet.</summary>
public static class HistoryReader
{
    /// <param name="commit">The newest one to tell of.</param>
    /// <param name="configuration">As it is now: its units decide whether two formulas say the same.</param>
    /// <param name="cache">The folder of the cache; nothing for none.</param>
    /// <param name="like">The dictionary as it is now, whose files are most metrics' last versions.</param>
    public static GitAnswer<DictionaryHistory> Read(GitRepository repository, string commit, Configuration configuration, string? cache, SourceTree? like = null)
    {
        var store = HistoryStore.Open(cache, configuration.Units);
        if (store.Lives(commit, repository) is { } known)
        {
            return new DictionaryHistory(known, store);
        }

        var answer = MovedDictionary.Line(repository, commit);
        if (answer.Value is not { } line)
        {
            return answer.Problem!;
        }

        var reading = new HistoryReading(repository, store, new VersionReader(configuration.UnitSystem()), like);
        if (reading.ReadFiles(line) is { } problem)
        {
            return problem;
        }

        var lives = Lives.Follow(line, blob => store.Version(blob)!);
        if (reading.ReadSteps(lives.All.SelectMany(l => l.Steps)) is { } missing)
        {
            return missing;
        }

        store.Keep(commit, repository, lives);
        store.Save();
        return new DictionaryHistory(lives, store);
    }
}
