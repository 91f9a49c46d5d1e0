using System.Text.Encodings.Web;
using System.Text.Json;

using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Reports;

/// <summary>How the reports that are JSON are written, so that they look and escape alike.</summary>
internal static class ReportJson
{
    // The reports are documents, never part of a page, so names can stay as they are written.
    public static Utf8JsonWriter Writer(Stream output) =>
        new(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Word(Severity severity) => severity.ToString().ToLowerInvariant();

    /// <summary>What stands before the severity of a finding that does not count: "known ", "waived ".</summary>
    public static string Before(Standing standing) => standing switch
    {
        Standing.Known => "known ",
        Standing.Waived => "waived ",
        _ => "",
    };

    /// <summary>A range with lines and columns from 1, columns in UTF-16 code units, the end behind the last character.</summary>
    public static void WriteRange(Utf8JsonWriter json, Place place)
    {
        var (start, end) = (place.Start, place.End);
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
    }
}
