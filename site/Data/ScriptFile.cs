using System.Text.Json;

namespace Yardstick.Site.Data;

/// <summary>A script that holds data and nothing else: a page from a folder can load nothing else.</summary>
internal static class ScriptFile
{
    /// <summary>What is written is ASCII without a sign that a script or a page could take for its own.</summary>
    /// <param name="name">Under which the data is found.</param>
    public static void Write(Stream stream, ReadOnlySpan<byte> name, Action<Utf8JsonWriter> write)
    {
        stream.Write(name);
        stream.Write("="u8);
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { SkipValidation = true }))
        {
            write(json);
        }

        stream.Write(";\n"u8);
    }
}
