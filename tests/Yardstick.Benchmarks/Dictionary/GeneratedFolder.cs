using Yardstick.Benchmarks.Runs;

namespace Yardstick.Benchmarks.Dictionary;

/// <summary>A company written to a folder of its own, as a dictionary under git and as the content of a Hugo site.</summary>
internal sealed class GeneratedFolder
{
    // Dates and names are fixed, so that the same size gives the same commits.
    private static readonly DateOnly FirstCommit = new(2026, 1, 5);

    private GeneratedFolder(string path, Company company)
    {
        Root = path;
        Company = company;
    }

    /// <summary>The date to judge by, at which nothing in the dictionary is overdue.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 21);

    public string Root { get; }

    public Company Company { get; }

    public string Metrics => Path.Join(Root, "metrics");

    public string Hugo => Path.Join(Root, "hugo");

    public static GeneratedFolder Write(string path, int size, Aside aside)
    {
        aside.Put(path);
        Directory.CreateDirectory(path);
        var generated = new GeneratedFolder(path, Company.OfSize(size));
        WriteFiles(generated.Metrics, DictionaryFiles.All(generated.Company, revision: 0));
        WriteFiles(generated.Hugo, HugoFiles.All(generated.Company));
        generated.Commit(aside);
        return generated;
    }

    /// <summary>Rewrites one metric with a sentence more in its definition, different for each number; without one, as it was.</summary>
    public void ChangeOneMetric(int? number)
    {
        var metric = Company.Metrics[Company.Metrics.Count / 2];
        var changed = number is { } times ? Changed(metric, times) : DictionaryFiles.Metric(metric, DictionaryFiles.Revisions);
        File.WriteAllText(Path.Join(Metrics, metric.Path), changed);
    }

    /// <summary>A metric's text with a sentence more, different for each number.</summary>
    public static string Changed(Metric metric, int number) =>
        DictionaryFiles.Metric(metric, DictionaryFiles.Revisions).Replace("A correction", Invariant($"Changed {number} times. A correction"), StringComparison.Ordinal);

    private static void WriteFiles(string folder, IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
        {
            var full = Path.Join(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }
    }

    private void Commit(Aside aside)
    {
        Git(FirstCommit, "init", "--quiet", "--initial-branch=main");
        File.WriteAllText(Path.Join(Root, ".gitignore"), "/hugo/\n/site/\n/hugo-site/\n/cache/\n");
        Git(FirstCommit, "add", "--all");
        Git(FirstCommit, "commit", "--quiet", "--message", "The dictionary as first agreed");
        for (var revision = 1; revision <= DictionaryFiles.Revisions; revision++)
        {
            WriteFiles(Metrics, from metric in Company.Metrics
                                where DictionaryFiles.IsRevisedBy(metric, revision)
                                select (metric.Path, DictionaryFiles.Metric(metric, revision)));
            Git(FirstCommit.AddDays(revision * 14), "commit", "--quiet", "--all", "--message", Invariant($"Targets raised, part {revision}"));
        }

        // In one pack, as a clone has it; to pack it here would delete as many files as it has objects.
        var loose = aside.Put(Path.Join(Root, ".git"));
        Git(FirstCommit, "init", "--quiet", "--initial-branch=main");
        Git(FirstCommit, "fetch", "--quiet", loose, "main");
        Git(FirstCommit, "reset", "--quiet", "FETCH_HEAD");
    }

    private void Git(DateOnly date, params string[] arguments)
    {
        var at = Invariant($"{date:yyyy-MM-dd}T12:00:00Z");
        Programs.Output(new Invocation("git", ["-c", "core.autocrlf=false", "-c", "commit.gpgSign=false", "-c", "gc.auto=0", "-c", "maintenance.auto=false", .. arguments], Root), new Dictionary<string, string>
        {
            ["GIT_AUTHOR_NAME"] = "Generator",
            ["GIT_AUTHOR_EMAIL"] = "generator@example.com",
            ["GIT_AUTHOR_DATE"] = at,
            ["GIT_COMMITTER_NAME"] = "Generator",
            ["GIT_COMMITTER_EMAIL"] = "generator@example.com",
            ["GIT_COMMITTER_DATE"] = at,
        });
    }
}
