using Yardstick.Changes;
using Yardstick.Git;
using Yardstick.Model;
using Yardstick.Reports;
using Yardstick.Text;

namespace Yardstick.Cli;

/// <summary>Two revisions of a dictionary that a user asked to have compared.</summary>
/// <param name="Removed">Definitions that the base's history removed and the head brings again, by id, as they were last.</param>
internal sealed record Revisions(Comparison Comparison, IReadOnlyDictionary<string, SourceFile> Removed)
{
    /// <summary>Compares with the newest commit in common, so that what others did meanwhile does not count.</summary>
    /// <param name="head">Nothing for the working tree.</param>
    public static Revisions Compare(DictionaryFolder folder, string asked, string? head, Surroundings surroundings)
    {
        var repository = Answered(GitRepository.Of(folder.FullPath, surroundings.Variable("PATH")));
        var tip = Answered(repository.Commit(asked));
        var other = Answered(repository.Commit(head ?? "HEAD"));
        var common = Answered(repository.MergeBase(tip, other));
        var after = CatalogueReader.Read(head is null ? folder.Read() : PastDictionary.At(other, repository, folder).Tree);
        var past = PastDictionary.At(common, repository, folder, after.Tree);
        var before = CatalogueReader.Read(past.Tree, like: after);
        var changes = ChangeSet.Between(before, after);
        if (head is null && changes.Metrics.Any(c => c.Kind == ChangeKind.Removed) && repository.IsSparse)
        {
            throw new UsageException("Only a part of the files is checked out (a sparse checkout), so nobody can tell which metrics are gone. Compare commits, as with yardstick diff BASE..HEAD, or run git sparse-checkout disable.");
        }

        Hint(before.Files.Count == 0, $"at {Quote.Plain(asked)} there was no dictionary in this folder, so everything counts as new.");
        Hint(before.Files.Count > 0 && before.File(DefinitionKind.Configuration) is null, $"at {Quote.Plain(asked)} there was no {DefinitionFile.ConfigurationPath}, so the change is judged by its own.");
        foreach (var path in changes.Unread)
        {
            Hint(true, $"{path} cannot be read, so nothing is said of what changed in it.");
        }

        var removed = changes.Metrics.Any(c => c.Kind == ChangeKind.Added) ? RemovedBefore(past.Repository, common, changes) : [];
        Hint(repository.IsShallow && removed.Count == 0 && changes.Metrics.Any(c => c.Kind == ChangeKind.Added), "the clone is shallow, so ids that were used long ago may go unnoticed. For actions/checkout set fetch-depth: 0.");
        return new Revisions(new Comparison(asked, common, head is null ? null : other, common != tip, changes), removed);

        void Hint(bool applies, string hint)
        {
            if (applies)
            {
                surroundings.Error.WriteLine($"yardstick: {Printable.Line(hint)}");
            }
        }
    }

    /// <summary>What git answered; what it could not is the user's to mend.</summary>
    public static T Answered<T>(GitAnswer<T> answer)
        where T : class => answer.Value ?? throw new UsageException(Printable.Line(answer.Problem!.ToString()));

    // The name of a metric's file is its id.
    private static Dictionary<string, SourceFile> RemovedBefore(GitRepository repository, string commit, ChangeSet changes)
    {
        var added = changes.Metrics.Where(c => c.Kind == ChangeKind.Added).Select(c => c.Metric.Id).ToHashSet(StringComparer.Ordinal);
        var files = repository.RemovedFiles(commit).Where(f => added.Contains(Path.GetFileNameWithoutExtension(f.Path))).DistinctBy(f => Path.GetFileNameWithoutExtension(f.Path)).ToList();
        var contents = Answered(repository.Blobs([.. files.Select(f => f.Blob)]));
        return files.Select((f, i) => new SourceFile(f.Path, contents[i])).ToDictionary(f => Path.GetFileNameWithoutExtension(f.Path), StringComparer.Ordinal);
    }
}
