using Yardstick.Changes;
using Yardstick.Git;
using Yardstick.Text;

namespace Yardstick.History;

/// <summary>Makes the versions and steps of a history that are not known yet.</summary>
/// <param name="like">Files as they are now: a version that one of them holds is not asked of git.</param>
internal sealed class HistoryReading(GitRepository repository, HistoryStore store, VersionReader reader, SourceTree? like)
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
        if (ReadContents(unknown.SelectMany(f => f), out var contents) is { } problem)
        {
            return problem;
        }

        InParallel.Run(unknown.Count, i => ReadFile(unknown[i], contents));
        return null;
    }

    /// <summary>Compares what is left: versions of metrics that were moved, renamed or brought back.</summary>
    public GitProblem? ReadSteps(IEnumerable<LifeStep> steps)
    {
        var unknown = steps.Where(s => s.IsComparison && !store.HasStep(s.Before!, s.Blob)).ToList();
        if (ReadContents(unknown.SelectMany(s => (Content[])[new("", s.Before!), new("", s.Blob)]), out var contents) is { } problem)
        {
            return problem;
        }

        InParallel.Run(unknown.Count, i =>
        {
            var step = unknown[i];
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

    private GitProblem? ReadContents(IEnumerable<Content> wanted, out Dictionary<string, ReadOnlyMemory<byte>> contents)
    {
        contents = new(StringComparer.Ordinal);
        var ids = new List<string>();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, blob) in wanted.DistinctBy(c => c.Blob, StringComparer.Ordinal))
        {
            if (like?.Find(path) is { } file)
            {
                if (!names.TryGetValue(path, out var name))
                {
                    names[path] = name = BlobName.Of(file.Bytes.Span, blob.Length);
                }

                if (name == blob)
                {
                    contents[blob] = file.Bytes;
                    continue;
                }
            }

            ids.Add(blob);
        }

        var answer = repository.Blobs(ids);
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

    private void ReadFile(List<Content> versions, Dictionary<string, ReadOnlyMemory<byte>> contents)
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
