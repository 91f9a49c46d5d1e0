using System.Text;
using System.Text.Json;

using Yardstick.Text;

namespace Yardstick.Yaml;

/// <summary>
/// Reads strict JSON to the tree that YAML gives, with a stack of its own. What stops the reading becomes a
/// problem, and what was read before it is kept.
/// </summary>
public static class JsonReader
{
    public static YamlDocument Read(SourceFile file, YamlLimits? limits = null)
    {
        limits ??= YamlLimits.Default;
        if (file.Bytes.Length > limits.Bytes)
        {
            return new(file, null, [new(
                YamlProblemKind.Unsafe,
                default,
                $"The file has {file.Bytes.Length} bytes; the limit is {limits.Bytes}.",
                "Split it.")]);
        }

        return Characters.FirstInvalidByte(file) is { } invalid ? new(file, null, [invalid]) : ReadTokens(file, limits);
    }

    private static YamlDocument ReadTokens(SourceFile file, YamlLimits limits)
    {
        var bytes = file.Bytes.Span;
        bytes = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        var tree = new JsonTree(file, limits);
        var offsets = new Offsets(bytes, file.Text.Length);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = limits.Depth });
        try
        {
            while (tree.Problem is null && reader.Read())
            {
                var start = offsets.At((int)reader.TokenStartIndex);
                tree.Add(reader.TokenType, new Span(start, offsets.At((int)reader.BytesConsumed)));
            }
        }
        catch (JsonException e)
        {
            tree.Stop(JsonMessages.From(e, file, OffsetOf(e, bytes)));
        }

        return tree.ToDocument();
    }

    private static int OffsetOf(JsonException e, ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        for (var line = e.LineNumber ?? 0; line > 0; line--)
        {
            at += bytes[at..].IndexOf((byte)'\n') + 1;
        }

        return Encoding.UTF8.GetCharCount(bytes[..Math.Min(at + (int)(e.BytePositionInLine ?? 0), bytes.Length)]);
    }

    // Tokens come in the order of the file, so each byte is counted once.
    private ref struct Offsets(ReadOnlySpan<byte> bytes, int characters)
    {
        private readonly ReadOnlySpan<byte> bytes = bytes;
        private readonly bool oneByteEach = bytes.Length == characters;
        private int lastByte;
        private int lastCharacter;

        public int At(int index)
        {
            if (oneByteEach)
            {
                return index;
            }

            lastCharacter += Encoding.UTF8.GetCharCount(bytes[lastByte..index]);
            lastByte = index;
            return lastCharacter;
        }
    }
}
