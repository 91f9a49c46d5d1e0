using System.Text.Json;

using Yardstick.Changes;
using Yardstick.Model;

namespace Yardstick.Reports;

/// <summary>What changed, for programs, as <c>yardstick schema diff</c> describes. Within one version fields are only added.</summary>
public static class ChangeJson
{
    public const int Version = 1;

    public static void Write(Comparison comparison, string toolVersion, Stream output)
    {
        using var json = ReportJson.Writer(output);
        Write(comparison, toolVersion, json);
    }

    internal static void Write(Comparison comparison, string toolVersion, Utf8JsonWriter json)
    {
        var changes = comparison.Changes;
        json.WriteStartObject();
        json.WriteString("schema", "urn:yardstick:schema:diff");
        json.WriteNumber("version", Version);
        json.WriteStartObject("tool");
        json.WriteString("name", "yardstick");
        json.WriteString("version", toolVersion);
        json.WriteEndObject();
        json.WriteStartObject("base");
        json.WriteString("revision", comparison.Asked);
        json.WriteString("commit", comparison.Base);
        json.WriteEndObject();
        json.WriteString("head", comparison.Head);
        json.WriteString("compared", comparison.Sentence);
        json.WriteString("summary", ChangeWords.Summary(changes));
        json.WriteString("impact", Word.Of(changes.Impact));
        Each(json, "metrics", changes.Metrics, change => WriteChange(json, change, changes));
        Each(json, "settings", changes.Settings, setting =>
        {
            json.WriteString("file", setting.Place.File.ShownPath);
            json.WriteString("field", setting.Path);
            json.WriteString("before", setting.Before);
            json.WriteString("after", setting.After);
        });
        Each(json, "agreement", Agreement.Of(changes), agreement =>
        {
            json.WriteString("who", agreement.Who);
            json.WriteString("handle", agreement.Handle);
            Strings(json, "reasons", agreement.Reasons);
        });
        Strings(json, "limits", ChangeWords.Limits(changes));
        Strings(json, "notCompared", changes.Unread);
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, MetricChange change, ChangeSet changes)
    {
        var effect = Effect.Of(change, changes);
        var names = Names.Of(changes.Head);
        json.WriteString("id", change.Metric.Id);
        json.WriteString("name", change.Metric.Title);
        json.WriteString("file", change.Metric.File.ShownPath);
        json.WriteString("kind", Word.Of(change.Kind));
        json.WriteString("impact", Word.Of(change.Impact));
        json.WriteString("fate", ChangeWords.Fate(change));
        json.WriteString("formerId", change.Kind == ChangeKind.Renamed ? change.Before!.Id : null);
        json.WriteString("versionBefore", change.Before?.Version?.Value);
        json.WriteString("versionAfter", change.After?.Version?.Value);
        json.WriteString("callsFor", change.CallsFor?.ToString());
        Each(json, "fields", change.Fields, field =>
        {
            json.WriteString("field", field.Path);
            json.WriteString("impact", Word.Of(field.Impact));
            json.WriteString("text", ChangeWords.Told(field, change, names));
            json.WriteString("before", field.Before);
            json.WriteString("after", field.After);
            Strings(json, "notes", field.Notes);
            json.WriteStartObject("range");
            ReportJson.WriteRange(json, field.Place);
            json.WriteEndObject();
        });
        Strings(json, "chain", effect.Chain.Select(e => e.To.Id));
        Strings(json, "above", effect.Above.Select(m => m.Id));
        Strings(json, "below", effect.Below.Select(m => m.Id));
    }

    private static void Each<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
