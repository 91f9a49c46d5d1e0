using Yardstick.Changes;
using Yardstick.Git;

namespace Yardstick.History;

/// <summary>Makes the versions and steps of a history that are not known yet.</summary>
internal sealed class HistoryReading(GitRepository repository, HistoryStore store, VersionReader reader)
{
    private sealed record Content(string Path, string Blob);

    /// <summary>Whether a step tells of differences, which are found by comparing the two versions.</summary>
    public static bool NeedsStep(LifeStep step) => step.BlobBefore is not null && step.Kind != EventKind.Removed && step.BlobBefore != step.Blob;

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
        if (ReadContents(unknown.SelectMany(f => f), out var contents) is { } problem)
        {
            return problem;
        }

        Parallel.ForEach(unknown, versions => ReadFile(versions, contents));
        return null;
    }

    /// <summary>Compares what is left: versions of metrics that were moved, renamed or brought back.</summary>
    public GitProblem? ReadSteps(IEnumerable<LifeStep> steps)
    {
        var unknown = steps.Where(s => NeedsStep(s) && !store.HasStep(s.BlobBefore!, s.Blob)).ToList();
        if (ReadContents(unknown.SelectMany(s => (Content[])[new(s.Before!.Id, s.BlobBefore!), new(s.Version.Id, s.Blob)]), out var contents) is { } problem)
        {
            return problem;
        }

        Parallel.ForEach(unknown, step =>
        {
            var (before, after) = (Reading(step.Before!.Id, step.BlobBefore!), Reading(step.Version.Id, step.Blob));
            store.Keep(step.BlobBefore!, step.Blob, VersionStep.Between(before, after));
        });
        return null;

        MetricReading Reading(string id, string blob) => reader.Read(id + ".yaml", contents[blob]).Reading!;
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

    private GitProblem? ReadContents(IEnumerable<Content> wanted, out Dictionary<string, byte[]> contents)
    {
        var ids = wanted.Select(w => w.Blob).Distinct(StringComparer.Ordinal).ToList();
        var answer = repository.Blobs(ids);
        contents = new Dictionary<string, byte[]>(ids.Count, StringComparer.Ordinal);
        if (answer.Value is not { } blobs)
        {
            return answer.Problem;
        }

        for (var i = 0; i < ids.Count; i++)
        {
            contents[ids[i]] = blobs[i];
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
