using System.Globalization;
using System.Text;
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

    /// <summary>Copies JSON with every character that changes the direction of a line written as an escape, so that what is read is what is there.</summary>
    public static void CopyEscaped(ReadOnlySpan<byte> json, Stream output)
    {
        var from = 0;
        for (var i = 0; i + 2 < json.Length; i++)
        {
            if (json[i] == 0xE2 && IsDirection(json[i + 1], json[i + 2]))
            {
                output.Write(json[from..i]);
                output.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\\u{(json[i + 1] == 0x80 ? 0x2000 : 0x2040) + json[i + 2] - 0x80:X4}")));
                from = i + 3;
            }
        }

        output.Write(json[from..]);
    }

    // As UTF-8 has them behind E2: U+202A to U+202E, and U+2066 to U+2069.
    private static bool IsDirection(byte second, byte third) =>
        second == 0x80 ? third is >= 0xAA and <= 0xAE : second == 0x81 && third is >= 0xA6 and <= 0xA9;

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
