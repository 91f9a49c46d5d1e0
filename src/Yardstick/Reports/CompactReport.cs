using Yardstick.Diagnostics;

namespace Yardstick.Reports;

/// <summary>One line a finding: <c>metrics/sales/win-rate.yaml:9:8: error[unknown-owner] …</c></summary>
public static class CompactReport
{
    public static void Write(Report report, TextWriter output)
    {
        foreach (var diagnostic in report.Diagnostics)
        {
            output.WriteLine(Line(diagnostic));
        }

        output.WriteLine(report.Verdict);
    }

    internal static string Line(Diagnostic diagnostic)
    {
        // A line that begins with '::' would be a command to a GitHub workflow.
        var lead = diagnostic.Place.File.ShownPath.StartsWith(':') ? "./" : "";
        return Printable.Line($"{lead}{diagnostic.Place}: {ReportJson.Before(diagnostic.Standing)}{ReportJson.Word(diagnostic.Severity)}[{diagnostic.Rule}] {diagnostic.Message} {diagnostic.Reprieve ?? diagnostic.Finding.Help}".TrimEnd());
    }
}
