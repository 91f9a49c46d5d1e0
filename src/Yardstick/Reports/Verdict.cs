using System.Globalization;

using Yardstick.Diagnostics;

namespace Yardstick.Reports;

/// <summary>The last line of a run: what was looked at, what came out, what to do next.</summary>
public static class Verdict
{
    public static string Of(Analysis analysis, bool failed)
    {
        var catalogue = analysis.Catalogue;
        var looked = $"{Counted.Of(catalogue.Metrics.Count, "metric")} in {Counted.Of(catalogue.Organisation.Functions.Count, "function")} and {Counted.Of(catalogue.Organisation.Roles.Count, "role")}";
        return $"{looked}: {Of(analysis.Diagnostics, failed)}";
    }

    public static string Of(IReadOnlyList<Diagnostic> diagnostics, bool failed)
    {
        if (diagnostics.Count == 0)
        {
            return "no findings.";
        }

        var counts = from severity in new[] { Severity.Error, Severity.Warning, Severity.Note }
                     let count = diagnostics.Count(d => d.Counts && d.Severity == severity)
                     where count > 0 || severity != Severity.Note
                     select Counted.Of(count, ReportJson.Word(severity));
        var waived = diagnostics.Count(d => !d.Counts);
        return string.Join(", ", waived == 0 ? counts : counts.Append(string.Create(CultureInfo.InvariantCulture, $"{waived} waived"))) + (failed ? ". Mend what is listed above and run this again." : ".");
    }
}
