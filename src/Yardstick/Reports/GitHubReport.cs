using System.Globalization;

using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Reports;

/// <summary>Workflow commands that GitHub shows as annotations beside the changed lines.</summary>
public static class GitHubReport
{
    // GitHub shows so many of each kind a step and drops the rest without a word.
    private const int MostOfEachKind = 10;

    public static void Write(Report report, TextWriter output)
    {
        var rest = new List<Diagnostic>();
        foreach (var kind in report.WorstFirst.GroupBy(d => (d.Standing, d.Severity)))
        {
            foreach (var diagnostic in kind.Take(MostOfEachKind))
            {
                output.WriteLine(Command(diagnostic));
            }

            rest.AddRange(kind.Skip(MostOfEachKind));
        }

        if (rest.Count > 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(rest.Count, "more finding")}; GitHub shows {MostOfEachKind} of each kind beside the code:"));
        }

        foreach (var diagnostic in rest)
        {
            // The gutter keeps a path that begins with '::' from being taken for a command.
            output.WriteLine($"  {CompactReport.Line(diagnostic)}");
        }

        output.WriteLine($"  {report.Verdict}");
    }

    private static string Command(Diagnostic diagnostic)
    {
        var (start, end) = (diagnostic.Place.Start, diagnostic.Place.End);
        // What does not count is shown, but not in the colours of something to mend.
        var kind = !diagnostic.Counts ? "notice" : diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
        var columns = start.Line == end.Line ? string.Create(CultureInfo.InvariantCulture, $",col={start.Column},endColumn={end.Column}") : "";
        var place = string.Create(CultureInfo.InvariantCulture, $"file={Property(diagnostic.Place.File.ShownPath)},line={start.Line},endLine={end.Line}{columns}");
        var text = string.Join('\n', diagnostic.Sentences);
        return $"::{kind} {place},title={Property(diagnostic.Rule)}::{Data(text)}";
    }

    private static string Data(string text) => string.Join("%0A", text.Split('\n').Select(l => Printable.Line(l).Replace("%", "%25", StringComparison.Ordinal)));

    private static string Property(string text) => Printable.Line(text)
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
