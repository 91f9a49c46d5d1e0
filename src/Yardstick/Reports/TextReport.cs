using Yardstick.Diagnostics;

namespace Yardstick.Reports;

/// <summary>Findings for people at a terminal, worst last so that they stand at the prompt.</summary>
public static class TextReport
{
    private const int MostRelated = 6;

    // What counts after what is known or waived, and an error after a warning.
    private static readonly Comparer<Diagnostic> WorstLast = Comparer<Diagnostic>.Create((one, other) =>
        one.Standing != other.Standing ? other.Standing - one.Standing : one.Severity - other.Severity);

    public static void Write(Report report, TextWriter output)
    {
        foreach (var diagnostic in report.Diagnostics.Order(WorstLast))
        {
            WriteOne(output, diagnostic, report.Color);
            output.WriteLine();
        }

        output.WriteLine(report.Verdict);
    }

    private static void WriteOne(TextWriter output, Diagnostic diagnostic, bool color)
    {
        var finding = diagnostic.Finding;
        output.WriteLine($"{ReportJson.Before(diagnostic.Standing)}{Label(diagnostic.Severity, color)}[{diagnostic.Rule}] {Printable.Line(finding.Message)}");
        foreach (var line in Excerpt.Lines(finding.Place))
        {
            output.WriteLine(line);
        }

        var margin = Excerpt.Margin(finding.Place);
        var more = diagnostic.Why is null ? "" : $"  More: yardstick explain {diagnostic.Rule}";
        foreach (var detail in diagnostic.Statements.Skip(1).Append($"{finding.Help}{more}").Where(s => s.Length > 0))
        {
            output.WriteLine($"{margin}= {Printable.Line(detail)}");
        }

        foreach (var related in finding.Related.Take(MostRelated))
        {
            output.WriteLine($"{margin}- {Printable.Line($"{related.Place}  {related.Message}")}");
        }

        if (finding.Related.Count > MostRelated)
        {
            output.WriteLine($"{margin}- and {finding.Related.Count - MostRelated} more");
        }
    }

    private static string Label(Severity severity, bool color)
    {
        var (word, code) = severity switch
        {
            Severity.Error => ("error", 31),
            Severity.Warning => ("warning", 33),
            _ => ("note", 36),
        };
        return color ? $"\e[1;{code}m{word}\e[0m" : word;
    }
}
