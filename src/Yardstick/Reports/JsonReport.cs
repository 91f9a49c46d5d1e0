using System.Text.Encodings.Web;
using System.Text.Json;

using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Reports;

/// <summary>Findings for programs. Fields are only ever added within one version.</summary>
public static class JsonReport
{
    public const int Version = 1;

    public static void Write(Stream output, IReadOnlyList<Diagnostic> diagnostics, DateOnly today, string toolVersion)
    {
        // Names are shown as they are written; the report is a document, never part of a page.
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartObject("tool");
        json.WriteString("name", "yardstick");
        json.WriteString("version", toolVersion);
        json.WriteEndObject();
        json.WriteString("today", today.ToString("yyyy-MM-dd", null));
        json.WriteStartObject("summary");
        foreach (var (name, severity) in new[] { ("errors", Severity.Error), ("warnings", Severity.Warning), ("notes", Severity.Note) })
        {
            json.WriteNumber(name, diagnostics.Count(d => d.Severity == severity));
        }

        json.WriteEndObject();
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            WriteDiagnostic(json, diagnostic);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("rule", diagnostic.Rule);
        json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
        json.WriteString("message", diagnostic.Message);
        json.WriteString("why", diagnostic.Why);
        json.WriteString("help", diagnostic.Finding.Help);
        json.WriteStartArray("details");
        foreach (var detail in diagnostic.Finding.Details)
        {
            json.WriteStringValue(detail);
        }

        json.WriteEndArray();
        WritePlace(json, diagnostic.Place);
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

    // Lines and columns count from 1, columns in UTF-16 code units; the end is behind the last character.
    private static void WritePlace(Utf8JsonWriter json, Place place)
    {
        json.WriteString("path", place.File.ShownPath);
        WritePosition(json, "start", place.Start);
        WritePosition(json, "end", place.End);
    }

    private static void WritePosition(Utf8JsonWriter json, string name, Position position)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
        json.WriteEndObject();
    }
}
