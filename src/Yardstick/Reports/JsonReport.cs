using System.Text.Json;

using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Reports;

/// <summary>Findings for programs, as <c>yardstick schema report</c> describes. Within one version fields are only added.</summary>
public static class JsonReport
{
    public const int Version = 1;

    public static void Write(Report report, Stream output)
    {
        var fingerprints = Fingerprints.Of(report.Diagnostics);
        using var json = ReportJson.Writer(output);
        json.WriteStartObject();
        json.WriteString("schema", "urn:yardstick:schema:report");
        json.WriteNumber("version", Version);
        json.WriteStartObject("tool");
        json.WriteString("name", "yardstick");
        json.WriteString("version", report.ToolVersion);
        json.WriteEndObject();
        json.WriteString("today", report.Today.ToString("yyyy-MM-dd", null));
        json.WriteString("verdict", report.Verdict);
        json.WriteStartObject("summary");
        json.WriteNumber("errors", report.Count(Severity.Error));
        json.WriteNumber("warnings", report.Count(Severity.Warning));
        json.WriteNumber("notes", report.Count(Severity.Note));
        json.WriteNumber("known", report.Known);
        json.WriteNumber("waived", report.Waived);
        json.WriteEndObject();
        json.WriteStartArray("findings");
        for (var i = 0; i < report.Diagnostics.Count; i++)
        {
            WriteFinding(json, report.Diagnostics[i], fingerprints[i]);
        }

        json.WriteEndArray();
        if (report.Comparison is { } comparison)
        {
            WriteChange(json, report, comparison);
        }

        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, Report report, Changes.Comparison comparison)
    {
        json.WriteStartArray("fixed");
        foreach (var diagnostic in report.Fixed)
        {
            json.WriteStartObject();
            json.WriteString("rule", diagnostic.Rule);
            json.WriteString("message", diagnostic.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("scoreChange", report.ScoreChange);
        json.WritePropertyName("changes");
        ChangeJson.Write(comparison, report.ToolVersion, json);
    }

    private static void WriteFinding(Utf8JsonWriter json, Diagnostic diagnostic, string fingerprint)
    {
        json.WriteStartObject();
        json.WriteString("rule", diagnostic.Rule);
        json.WriteString("severity", ReportJson.Word(diagnostic.Severity));
        json.WriteString("message", diagnostic.Message);
        json.WriteString("why", diagnostic.Why ?? "");
        json.WriteString("help", diagnostic.Finding.Help);
        json.WriteStartArray("details");
        foreach (var detail in diagnostic.Finding.Details)
        {
            json.WriteStringValue(detail);
        }

        json.WriteEndArray();
        json.WriteString("fingerprint", fingerprint);
        json.WriteBoolean("known", diagnostic.IsKnown);
        if (diagnostic.Correction is { } correction)
        {
            json.WriteString("correction", correction);
        }

        WritePlace(json, diagnostic.Place);
        if (diagnostic.Waiver is { } waiver)
        {
            json.WriteStartObject("waiver");
            json.WriteString("reason", waiver.Reason);
            json.WriteString("approvedBy", waiver.ApprovedBy);
            json.WriteString("until", waiver.Until.ToString("yyyy-MM-dd", null));
            WritePlace(json, waiver.Place);
            json.WriteEndObject();
        }

        json.WriteStartArray("related");
        foreach (var related in diagnostic.Finding.Related)
        {
            json.WriteStartObject();
            json.WriteString("message", related.Message);
            WritePlace(json, related.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, Place place)
    {
        json.WriteString("path", place.File.ShownPath);
        json.WriteStartObject("range");
        ReportJson.WriteRange(json, place);
        json.WriteEndObject();
    }
}
