using System.Text.Json;

using Yardstick.Diagnostics;

namespace Yardstick.Reports;

/// <summary>A GitLab Code Quality report: an array of issues, each with a fingerprint of its own.</summary>
public static class GitLabReport
{
    public static void Write(Report report, Stream output)
    {
        var fingerprints = Fingerprints.Of(report.Diagnostics);
        using var json = ReportJson.Writer(output);
        json.WriteStartArray();
        for (var i = 0; i < report.Diagnostics.Count; i++)
        {
            WriteIssue(json, report.Diagnostics[i], fingerprints[i]);
        }

        json.WriteEndArray();
    }

    private static void WriteIssue(Utf8JsonWriter json, Diagnostic diagnostic, string fingerprint)
    {
        json.WriteStartObject();
        json.WriteString("description", $"{diagnostic.Message} {diagnostic.Reprieve ?? diagnostic.Finding.Help}".TrimEnd());
        json.WriteString("check_name", diagnostic.Rule);
        json.WriteString("fingerprint", fingerprint);
        json.WriteString("severity", !diagnostic.Counts ? "info" : diagnostic.Severity switch { Severity.Error => "major", Severity.Warning => "minor", _ => "info" });
        json.WriteStartObject("location");
        json.WriteString("path", diagnostic.Place.File.ShownPath);
        json.WriteStartObject("lines");
        json.WriteNumber("begin", diagnostic.Place.Start.Line);
        json.WriteNumber("end", diagnostic.Place.End.Line);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
