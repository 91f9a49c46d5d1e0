using System.Buffers;
using System.Globalization;
using System.Text.Json;

using Yardstick.Model;
using Yardstick.Site.Output;

namespace Yardstick.Site.Data;

/// <summary>Writes what a definition states and leaves out what it doesn't.</summary>
internal static class JsonWriting
{
    private const int BytesHeld = 64 * 1024;

    public static void Text(this Utf8JsonWriter json, string name, Stated<string>? text)
    {
        if (text is { } stated)
        {
            json.WriteString(name, stated.Value);
        }
    }

    public static void Text(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    public static void Word<T>(this Utf8JsonWriter json, string name, Stated<T>? word)
        where T : struct, Enum
    {
        if (word is { } stated)
        {
            json.WriteString(name, Model.Word.Of(stated.Value));
        }
    }

    public static void Number(this Utf8JsonWriter json, string name, Stated<decimal>? number)
    {
        if (number is { } stated)
        {
            json.WriteNumber(name, stated.Value);
        }
    }

    public static void Day(this Utf8JsonWriter json, string name, Stated<DateOnly>? day)
    {
        if (day is { } stated)
        {
            json.Day(name, stated.Value);
        }
    }

    public static void Day(this Utf8JsonWriter json, string name, DateOnly day) =>
        json.WriteString(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    public static void List<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
            json.FlushWhenFull();
        }

        json.WriteEndArray();
    }

    /// <summary>A value for each metric, which is made only where it is not known.</summary>
    /// <param name="stream">Where the writer writes to.</param>
    public static void Entries(this Utf8JsonWriter json, IEnumerable<Metric> metrics, Entries entries, Stream stream, Action<Utf8JsonWriter, Metric> write)
    {
        foreach (var metric in metrics)
        {
            json.WriteRawValue(entries.Of(metric, room => WriteAlone(room, json.Options, entry => write(entry, metric))), skipInputValidation: true);
            entries.EndsAt(stream.Position + json.BytesPending);
            json.FlushWhenFull();
        }
    }

    private static void WriteAlone(IBufferWriter<byte> room, JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using var json = new Utf8JsonWriter(room, options);
        write(json);
    }

    /// <summary>Passes on what was written, once it is much: a large file is never in memory as a whole.</summary>
    public static void FlushWhenFull(this Utf8JsonWriter json)
    {
        if (json.BytesPending > BytesHeld)
        {
            json.Flush();
        }
    }

    public static void Object(this Utf8JsonWriter json, string name, bool isThere, Action write)
    {
        if (isThere)
        {
            json.WriteStartObject(name);
            write();
            json.WriteEndObject();
        }
    }
}
