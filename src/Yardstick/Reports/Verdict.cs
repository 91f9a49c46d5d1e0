using System.Globalization;

using Yardstick.Diagnostics;

namespace Yardstick.Reports;

/// <summary>The last line of a run: what was looked at, what came out, what to do next.</summary>
public static class Verdict
{
    public static string Of(Analysis analysis, bool failed)
    {
        var (metrics, functions, roles) = analysis.Extent;
        var looked = $"{Counted.Of(metrics, "metric")} in {Counted.Of(functions, "function")} and {Counted.Of(roles, "role")}";
        return $"{looked}: {Of(analysis.Diagnostics, failed)}";
    }

    public static string Of(IReadOnlyList<Diagnostic> diagnostics, bool failed)
    {
        if (diagnostics.Count == 0)
        {
            return "no findings.";
        }

        var counts = new List<string>();
        Append(Severity.Error, Standing.New, always: true);
        Append(Severity.Warning, Standing.New, always: true);
        Append(Severity.Note, Standing.New);
        Append(null, Standing.Known);
        Append(null, Standing.Waived);
        return string.Join(", ", counts) + (failed ? ". Mend what is listed and run this again." : ".");

        void Append(Severity? severity, Standing standing, bool always = false)
        {
            var count = diagnostics.Count(d => d.Standing == standing && (severity is null || d.Severity == severity));
            if (count > 0 || always)
            {
                counts.Add(severity is { } stated
                    ? Counted.Of(count, ReportJson.Word(stated))
                    : string.Create(CultureInfo.InvariantCulture, $"{count} {ReportJson.Before(standing).TrimEnd()}"));
            }
        }
    }
}
