namespace Yardstick.Cli;

/// <summary>A report that was asked for: its format, and the file it goes to instead of the standard output.</summary>
internal sealed record ReportTarget(string Format, string? File)
{
    public static IReadOnlyList<string> Formats { get; } = ["json", "text"];

    public static IReadOnlyList<ReportTarget> ParseAll(IEnumerable<string> values)
    {
        var targets = values.Select(Parse).ToList();
        if (targets.Count == 0)
        {
            targets.Add(new ReportTarget("text", null));
        }

        return targets.Count(t => t.File is null) <= 1
            ? targets
            : throw new UsageException("Only one report can go to the standard output. Send the others to files: --format json=report.json.");
    }

    private static ReportTarget Parse(string value)
    {
        var split = value.IndexOf('=', StringComparison.Ordinal);
        var (format, file) = split < 0 ? (value, null) : (value[..split], value[(split + 1)..]);
        if (!Formats.Contains(format))
        {
            throw new UsageException($"'{format}' is not a format. Use {string.Join(" or ", Formats)}.");
        }

        return file is { Length: 0 }
            ? throw new UsageException($"'{value}' names no file. Write --format {format}=FILE.")
            : new ReportTarget(format, file);
    }
}
