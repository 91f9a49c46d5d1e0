using System.Buffers;
using System.Text.Json;

namespace Yardstick.Site.Output;

/// <summary>A file as it was last written.</summary>
/// <param name="Path">From the site's root.</param>
/// <param name="Hash">SHA-256 of the content.</param>
/// <param name="Length">In bytes.</param>
internal sealed record ManifestEntry(string Path, string Hash, long Length);

/// <summary>
/// What a site's folder holds. Before the first file of a run is touched a manifest that isn't complete names all
/// that may be there, so that after a killed run nothing is taken for current and nothing of ours is left behind.
/// </summary>
/// <remarks>Read and written by hand, in a fifth of the time that the serializer takes to get ready.</remarks>
internal sealed record Manifest(bool IsComplete, IReadOnlyList<ManifestEntry> Files)
{
    public const string FileName = ".yardstick-site.json";

    private const int Version = 3;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    public static Manifest Empty { get; } = new(IsComplete: false, []);

    /// <summary>Reads a manifest; one that is damaged, or of another version, knows nothing but that the folder is ours.</summary>
    public static Manifest Read(string file)
    {
        try
        {
            return Parse(File.ReadAllBytes(file));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return Empty;
        }
    }

    public ReadOnlyMemory<byte> ToBytes()
    {
        var bytes = new ArrayBufferWriter<byte>(512 + (Files.Count * 128));
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteBoolean("isComplete", IsComplete);
        json.WriteStartArray("files");
        foreach (var file in Files)
        {
            json.WriteStartArray();
            json.WriteStringValue(file.Path);
            json.WriteStringValue(file.Hash);
            json.WriteNumberValue(file.Length);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenMemory;
    }

    private static Manifest Parse(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes);
        Expect(ref json, JsonTokenType.StartObject);
        Expect(ref json, JsonTokenType.PropertyName);
        Expect(ref json, JsonTokenType.Number);
        if (json.GetInt32() != Version)
        {
            return Empty;
        }

        Expect(ref json, JsonTokenType.PropertyName);
        json.Read();
        var isComplete = json.GetBoolean();
        Expect(ref json, JsonTokenType.PropertyName);
        Expect(ref json, JsonTokenType.StartArray);
        var files = new List<ManifestEntry>();
        while (json.Read() && json.TokenType == JsonTokenType.StartArray)
        {
            var entry = new ManifestEntry(Text(ref json), Text(ref json), Number(ref json));
            Expect(ref json, JsonTokenType.EndArray);
            if (!SitePath.IsSafe(entry.Path) || entry.Hash.AsSpan().ContainsAnyExcept(HexDigits) || entry.Hash.Length is not (0 or 64))
            {
                return Empty;
            }

            files.Add(entry);
        }

        return new Manifest(isComplete, files);
    }

    private static string Text(ref Utf8JsonReader json)
    {
        Expect(ref json, JsonTokenType.String);
        return json.GetString()!;
    }

    private static long Number(ref Utf8JsonReader json)
    {
        Expect(ref json, JsonTokenType.Number);
        return json.GetInt64();
    }

    private static void Expect(ref Utf8JsonReader json, JsonTokenType type)
    {
        if (!json.Read() || json.TokenType != type)
        {
            throw new JsonException($"A {type} is expected at {json.TokenStartIndex}.");
        }
    }
}
