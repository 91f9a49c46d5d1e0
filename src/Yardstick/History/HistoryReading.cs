using Yardstick.Changes;
using Yardstick.Git;

namespace Yardstick.History;

/// <summary>Makes the versions and steps of a history that are not known yet.</summary>
internal sealed class HistoryReading(GitRepository repository, HistoryStore store, VersionReader reader)
{
    private sealed record Content(string Path, string Blob);

    /// <summary>Reads every version once, file by file, and compares it with the one before it at the same place.</summary>
    public GitProblem? ReadFiles(IEnumerable<IReadOnlyList<MainlineFile>> line)
    {
        var files = new Dictionary<string, List<Content>>(StringComparer.Ordinal);
        foreach (var step in line)
        {
            foreach (var file in step)
            {
                if (file.Blob is not null)
                {
                    if (!files.TryGetValue(file.Path, out var versions))
                    {
                        files[file.Path] = versions = [];
                    }

                    versions.Add(new Content(file.Path, file.Blob));
                }
            }
        }

        var unknown = files.Values.Where(IsUnknown).ToList();
        if (ReadContents(unknown.SelectMany(f => f).Select(c => c.Blob), out var contents) is { } problem)
        {
            return problem;
        }

        Parallel.ForEach(unknown, versions => ReadFile(versions, contents));
        return null;
    }

    /// <summary>Compares what is left: versions of metrics that were moved, renamed or brought back.</summary>
    public GitProblem? ReadSteps(IEnumerable<LifeStep> steps)
    {
        var unknown = steps.Where(s => s.IsComparison && !store.HasStep(s.Before!, s.Blob)).ToList();
        if (ReadContents(unknown.SelectMany(s => (string[])[s.Before!, s.Blob]), out var contents) is { } problem)
        {
            return problem;
        }

        Parallel.ForEach(unknown, step =>
        {
            var (before, after) = (Reading(step.Before!), Reading(step.Blob));
            store.Keep(step.Before!, step.Blob, VersionStep.Between(before, after));
        });
        return null;

        MetricReading Reading(string blob) => reader.Read(store.Version(blob)!.Id + ".yaml", contents[blob]).Reading!;
    }

    private bool IsUnknown(List<Content> versions)
    {
        Content? last = null;
        foreach (var content in versions)
        {
            if (store.Version(content.Blob) is not { } version)
            {
                return true;
            }

            if (version.Problem is null)
            {
                if (last is not null && last.Blob != content.Blob && store.Version(last.Blob)!.Id == version.Id && !store.HasStep(last.Blob, content.Blob))
                {
                    return true;
                }

                last = content;
            }
        }

        return false;
    }

    private GitProblem? ReadContents(IEnumerable<string> blobs, out Dictionary<string, byte[]> contents)
    {
        var ids = blobs.Distinct(StringComparer.Ordinal).ToList();
        var answer = repository.Blobs(ids);
        contents = new Dictionary<string, byte[]>(ids.Count, StringComparer.Ordinal);
        if (answer.Value is not { } found)
        {
            return answer.Problem;
        }

        for (var i = 0; i < ids.Count; i++)
        {
            contents[ids[i]] = found[i];
        }

        return null;
    }

    private void ReadFile(List<Content> versions, Dictionary<string, byte[]> contents)
    {
        Content? last = null;
        MetricReading? before = null;
        foreach (var content in versions)
        {
            if (last?.Blob == content.Blob)
            {
                continue;
            }

            var (after, version) = reader.Read(content.Path, contents[content.Blob]);
            store.Keep(content.Blob, version);
            if (after is null)
            {
                continue;
            }

            if (before is not null && before.Metric.Id == after.Metric.Id)
            {
                store.Keep(last!.Blob, content.Blob, VersionStep.Between(before, after));
            }

            (last, before) = (content, after);
        }
    }
}
