using System.Globalization;

using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Reports;

/// <summary>The last line of a run: what was looked at, what came out, what to do next.</summary>
public static class Verdict
{
    public static string Of(Analysis analysis, bool failed)
    {
        var (metrics, functions, roles) = analysis.Extent;
        var looked = $"{metrics} in {Counted.Of(functions, "function")} and {Counted.Of(roles, "role")}";
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
        var mended = diagnostics.Count(d => d.Correction is not null);
        var byTool = mended == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"yardstick fix mends {mended} of them");
        return string.Join(", ", counts) + (failed, mended) switch
        {
            (true, 0) => ". Mend what is listed and run this again.",
            (true, _) => $". Mend what is listed ({byTool}) and run this again.",
            (false, 0) => ".",
            (false, _) => $"; {byTool}.",
        };

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
