using System.Diagnostics;
using System.Globalization;
using System.Text;

using Yardstick.Diagnostics;
using Yardstick.Reports;

namespace Yardstick.Cli;

/// <param name="Started">The timestamp at which the run began; the time taken is told at a terminal only, so that other output repeats.</param>
internal sealed record Report(IReadOnlyList<Diagnostic> Diagnostics, DateOnly Today, string Verdict, bool Color, long Started);

/// <summary>Sends a report to the standard output or a file.</summary>
internal static class ReportWriter
{
    public static void Write(ReportTarget target, Surroundings surroundings, Report report)
    {
        if (target.File is null)
        {
            surroundings.Out.Flush();
            Write(target.Format, surroundings.OutBytes, surroundings.Out, report, surroundings.OutIsTerminal);
            return;
        }

        using var file = File.Create(surroundings.PathOf(target.File));
        using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        Write(target.Format, file, text, report with { Color = false }, isTerminal: false);
    }

    private static void Write(string format, Stream bytes, TextWriter text, Report report, bool isTerminal)
    {
        if (format == "json")
        {
            JsonReport.Write(bytes, report.Diagnostics, report.Today, CommandLine.Version);
            return;
        }

        TextReport.Write(text, report.Diagnostics, report.Color);
        var taken = Stopwatch.GetElapsedTime(report.Started).TotalSeconds;
        text.WriteLine(report.Verdict + (isTerminal ? string.Create(CultureInfo.InvariantCulture, $"  ·  {taken:0.00} s") : ""));
    }
}
