using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Cli;

/// <summary>The file with the list of known findings that a check goes by, and with <c>--write-known</c> begins or shortens.</summary>
internal sealed record KnownFile(string Name, string FullPath, bool IsWritten)
{
    public static KnownFile? Of(string? read, string? written, Surroundings surroundings)
    {
        if (read is not null && written is not null)
        {
            throw new UsageException("--write-known reads the list as well. Leave out --known.");
        }

        return (read ?? written) is not { } name ? null
            : name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !CustomSchema.IsNamedLikeOne(name) ? new KnownFile(name, surroundings.PathOf(name), written is not null)
            : throw new UsageException($"The list of known findings is JSON. Let the name of '{name}' end in .json, such as known-findings.json.");
    }

    /// <returns>Nothing where the list is yet to be written.</returns>
    public KnownList? Read()
    {
        if (Directory.Exists(FullPath))
        {
            throw new UsageException($"'{Name}' is a folder. Name the file with the list of known findings.");
        }

        if (File.Exists(FullPath))
        {
            return KnownList.Read(new SourceFile(Name.Replace('\\', '/'), File.ReadAllBytes(FullPath)));
        }

        return IsWritten ? null : throw new UsageException($"There is no list of known findings '{Name}'. Write it with --write-known {Name}.");
    }

    /// <summary>Begins a list with all that counts, or takes out of one what is no longer found; nothing is ever added to one.</summary>
    /// <returns>What was found, judged by the list as it is now.</returns>
    public Analysis Write(Analysis analysis, KnownList? list, DateOnly today, Surroundings surroundings)
    {
        if (list is { IsSound: false } || !analysis.Catalogue.IsWhole)
        {
            surroundings.Error.WriteLine(list is { IsSound: false }
                ? $"yardstick: {Name} is left as it is, for it is no list of known findings. Mend it, or name a new file."
                : $"yardstick: no list is written to {Name} while a file of the dictionary cannot be read: its findings would be missing. Mend it first.");
            return analysis;
        }

        var listed = list?.Findings.Select(f => f.Fingerprint.Value).ToHashSet();
        var kept = analysis.Diagnostics.Zip(Fingerprints.Of(analysis.Diagnostics))
            .Where(f => listed is null ? f.First.Counts : listed.Contains(f.Second))
            .Select(f => (f.Second, f.First.Rule, f.First.Place.File.Path, f.First.Message))
            .ToList();
        var content = KnownList.Write(kept);
        AtomicFile.Write(FullPath, content);
        var now = Pipeline.Check(analysis.Catalogue, today, KnownList.Read(new SourceFile(Name, content)));
        surroundings.Error.WriteLine("yardstick: " + (list is null
            ? $"{Counted.Of(kept.Count, "finding")} listed in {Name} as known. From now on only new ones count."
            : $"{Counted.Of(list.Findings.Count - kept.Count, "mended finding")} taken out of {Name}, {Counted.Of(kept.Count, "known one")} left{NotAdded(now)}."));
        return now;
    }

    private static string NotAdded(Analysis analysis) => analysis.Diagnostics.Count(d => d.Counts) is > 0 and var count
        ? $"; {Counted.Of(count, "new one")} not added, for a list only shrinks: mend what is new, or begin another list"
        : "";
}
