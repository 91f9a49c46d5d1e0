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

    /// <summary>Writes the report; a file is written beside its place and moved there, so that no reader ever sees half of one.</summary>
    public void Write(Report report, Surroundings surroundings)
    {
        if (File is null)
        {
            surroundings.Out.Flush();
            Format.Write(report, surroundings.OutBytes);
            return;
        }

        var path = surroundings.PathOf(File);
        var beside = $"{path}.{Environment.ProcessId}.tmp";
        using (var stream = System.IO.File.Create(beside))
        {
            Format.Write(report with { Color = false }, stream);
        }

        System.IO.File.Move(beside, path, overwrite: true);
    }

    private static ReportTarget Parse(string value)
    {
        var split = value.IndexOf('=', StringComparison.Ordinal);
        var (name, file) = split < 0 ? (value, null) : (value[..split], value[(split + 1)..]);
        var format = ReportFormat.Find(name) ?? throw new UsageException(
            $"'{name}' is not a format. Use {string.Join(", ", ReportFormat.All.Select(f => f.Name))}.{(NearestName.Find(name, ReportFormat.All.Select(f => f.Name)) is { } near ? $" Did you mean '{near}'?" : "")}");
        return file is { Length: 0 }
            ? throw new UsageException($"'{value}' names no file. Write --format {name}=FILE.")
            : new ReportTarget(format, file);
    }
}
