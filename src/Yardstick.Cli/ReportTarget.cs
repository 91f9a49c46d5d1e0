using Yardstick.Reports;
using Yardstick.Text;

namespace Yardstick.Cli;

/// <summary>A report that was asked for: its format, and the file it goes to instead of the standard output.</summary>
internal sealed record ReportTarget(ReportFormat Format, string? File)
{
    public static IReadOnlyList<ReportTarget> ParseAll(IReadOnlyCollection<string> values)
    {
        var targets = values.DefaultIfEmpty("text").Select(Parse).ToList();
        return targets.Count(t => t.File is null) <= 1
            ? targets
            : throw new UsageException("Only one report can go to the standard output. Send the others to files: --format json=report.json.");
    }

    /// <summary>Refuses a file that would take the place of what is being checked.</summary>
    /// <param name="sources">Full paths of files and folders.</param>
    public void EnsureOutside(IEnumerable<string> sources, Surroundings surroundings)
    {
        if (File is not null)
        {
            EnsureOutside(File, sources, surroundings);
        }
    }

    public static void EnsureOutside(string file, IEnumerable<string> sources, Surroundings surroundings)
    {
        var path = surroundings.PathOf(file);
        if (sources.Any(s => path == s || path.StartsWith(Path.TrimEndingDirectorySeparator(s) + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
        {
            throw new UsageException($"{Printable.Quoted(file)} lies among the files that are checked. Send the report elsewhere.");
        }
    }

    /// <summary>Writes the report, whole in memory first, into the file as it is: a device or a pipe stays one.</summary>
    public void Write(Report report, Surroundings surroundings)
    {
        if (File is null)
        {
            surroundings.Out.Flush();
            Format.Write(report, surroundings.OutBytes);
            return;
        }

        using var bytes = new MemoryStream();
        Format.Write(report with { Color = false }, bytes);
        System.IO.File.WriteAllBytes(surroundings.PathOf(File), bytes.ToArray());
    }

    private static ReportTarget Parse(string value)
    {
        var split = value.IndexOf('=', StringComparison.Ordinal);
        var (name, file) = split < 0 ? (value, null) : (value[..split], value[(split + 1)..]);
        var format = ReportFormat.Find(name) ?? throw new UsageException(
            $"{Printable.Quoted(name)} is not a format. Use {string.Join(", ", ReportFormat.All.Select(f => f.Name))}.{(NearestName.Find(name, ReportFormat.All.Select(f => f.Name)) is { } near ? $" Did you mean '{near}'?" : "")}");
        return file is { Length: 0 }
            ? throw new UsageException($"{Printable.Quoted(value)} names no file. Write --format {name}=FILE.")
            : new ReportTarget(format, file);
    }
}
