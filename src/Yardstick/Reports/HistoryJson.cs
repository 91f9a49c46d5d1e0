using System.Globalization;
using System.Text.Json;

using Yardstick.History;
using Yardstick.Model;

namespace Yardstick.Reports;

/// <summary>The history of a metric for programs, as <c>yardstick schema history</c> describes. Within one version fields are only added.</summary>
public static class HistoryJson
{
    public const int Version = 1;

    public static void Write(MetricHistory metric, string commit, Names names, string toolVersion, Stream output)
    {
        using var json = ReportJson.Writer(output);
        json.WriteStartObject();
        json.WriteString("schema", "urn:yardstick:schema:history");
        json.WriteNumber("version", Version);
        json.WriteStartObject("tool");
        json.WriteString("name", "yardstick");
        json.WriteString("version", toolVersion);
        json.WriteEndObject();
        json.WriteString("commit", commit);
        json.WriteString("metric", metric.Id);
        json.WriteString("name", metric.Version.Name);
        json.WriteStartArray("formerIds");
        foreach (var id in metric.FormerIds)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
        json.WriteBoolean("removed", metric.IsGone);
        json.WriteStartArray("events");
        foreach (var happened in metric.Events)
        {
            WriteEvent(json, happened, names);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, HistoryEvent happened, Names names)
    {
        var (what, revision) = (happened.What, happened.Revision);
        json.WriteStartObject();
        json.WriteString("date", revision.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("time", revision.Time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        json.WriteString("metric", happened.Version.Id);
        json.WriteString("kind", Word.Of(what.Kind));
        json.WriteString("impact", Word.Of(what.Impact));
        json.WriteString("text", HistoryWords.Of(happened, names));
        json.WriteString("field", what.Field);
        json.WriteString("before", what.Before);
        json.WriteString("after", what.After);
        json.WriteStartArray("notes");
        foreach (var note in what.Notes ?? [])
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
        json.WriteStartArray("changeLog");
        foreach (var sentence in happened.ChangeLog)
        {
            json.WriteStringValue(sentence);
        }

        json.WriteEndArray();
        json.WriteString("definitionVersion", happened.Version.Number);
        json.WriteString("revision", revision.Id);
        json.WriteString("author", revision.Author);
        json.WriteEndObject();
    }
}
