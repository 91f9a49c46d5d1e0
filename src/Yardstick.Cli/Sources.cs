using Yardstick.Git;
using Yardstick.History;
using Yardstick.Model;
using Yardstick.Reports;
using Yardstick.Site;
using Yardstick.Text;

namespace Yardstick.Cli;

/// <summary>What a site is built of: the files of a folder or of a revision, and where git stands.</summary>
/// <param name="FileOf">The content of any file of the dictionary by its path; nothing where there is none.</param>
/// <param name="Repository">Nothing where git cannot tell anything.</param>
/// <param name="Revision">The commit that the files are of, or were checked out from.</param>
/// <param name="Problem">Why one of these is missing.</param>
internal sealed record Sources(SourceTree Tree, Func<string, byte[]?> FileOf, GitRepository? Repository, Revision? Revision, GitProblem? Problem)
{
    /// <summary>The files as they are now.</summary>
    public static Sources Now(DictionaryFolder folder, Surroundings surroundings)
    {
        // Git answers while the files are read.
        var files = Task.Run(folder.Read);
        var (repository, revision, problem) = WhereGitStands(folder, surroundings);
        return new Sources(files.GetAwaiter().GetResult(), path => SourceFolder.ReadFile(folder.FullPath, path), repository, revision, problem);
    }

    /// <summary>The files as they were at a revision.</summary>
    public static Sources At(string asked, DictionaryFolder folder, Surroundings surroundings)
    {
        var repository = Revisions.Answered(GitRepository.Of(folder.FullPath, surroundings.Variable("PATH")));
        var commit = Revisions.Answered(repository.Commit(asked));
        var past = PastDictionary.At(commit, repository, folder);
        return past.Tree.Files.Count > 0
            ? new Sources(past.Tree, path => past.Repository.File(commit, path), past.Repository, Revisions.Answered(Revision.Read(repository, commit)), null) { IsPast = true }
            : throw new UsageException($"At {Printable.Quoted(asked)} there was no dictionary in this folder, so there is nothing to publish. Name a later revision; git log -- {(folder.ShownAs.Length > 0 ? folder.ShownAs : ".")} lists those that changed it.");
    }

    /// <summary>Whether they are an older revision's, and not what holds now.</summary>
    public bool IsPast { get; init; }

    /// <summary>What is known of their past.</summary>
    /// <param name="cache">The folder of the cache; nothing for none.</param>
    public Edition Edition(string? cache)
    {
        if (Repository is null || Revision is null)
        {
            return new Edition { Problem = Problem };
        }

        // Read by itself, so that this waits for no other file.
        var settings = new SourceTree(Tree.Files.Where(f => f.Path == DefinitionFile.ConfigurationPath), []);
        var history = HistoryReader.Read(Repository, Revision.Id, CatalogueReader.Read(settings).Configuration, cache, Tree);
        return new Edition
        {
            Revision = Revision,
            IsPast = IsPast,
            IsAltered = !IsPast && !Repository.IsUnchangedSince(Revision.Id, Tree),
            History = history.Value,
            Problem = history.Problem,
        };
    }

    /// <summary>Says so where less is known of the past than a repository should tell.</summary>
    public static void Report(Edition edition, Surroundings surroundings)
    {
        if (edition is { Revision: not null, Problem: { } problem })
        {
            surroundings.Error.WriteLine(Printable.Line($"yardstick: the site tells no history. {problem}"));
        }
    }

    private static (GitRepository? Repository, Revision? Revision, GitProblem? Problem) WhereGitStands(DictionaryFolder folder, Surroundings surroundings)
    {
        if (!folder.InRepository)
        {
            return (null, null, GitProblem.NoRepository);
        }

        var answer = GitRepository.Of(folder.FullPath, surroundings.Variable("PATH"));
        if (answer.Value is not { } repository)
        {
            return (null, null, answer.Problem);
        }

        var head = repository.Head();
        var revision = head.Value is { } commit ? Revision.Read(repository, commit) : head.Problem!;
        return (revision.Value is null ? null : repository, revision.Value, revision.Problem);
    }
}
