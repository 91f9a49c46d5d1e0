using System.Buffers;
using System.Text;

using Yardstick.Text;

namespace Yardstick.Yaml;

/// <summary>
/// A tree as a few bytes a node, from which it is built again without parsing. Texts that stand in the file as
/// they are, which is nearly all of them, are not stored.
/// </summary>
internal static class TreeBytes
{
    private const int SequenceTag = 6;
    private const int MappingTag = 7;

    // Set on a scalar's tag when its text differs from what its span covers: quotes, escapes, folded lines.
    private const int OwnText = 8;

    public static void Write(YamlNode root, IBufferWriter<byte> output) => new Writer(output).Write(root);

    /// <exception cref="InvalidDataException">The bytes are not those of a tree of this file.</exception>
    public static YamlNode Read(ReadOnlySpan<byte> bytes, SourceFile file)
    {
        var reader = new Reader(bytes, file);
        return reader.Read();
    }

    private sealed class Writer(IBufferWriter<byte> output)
    {
        private int lastStart;

        public void Write(YamlNode node)
        {
            switch (node)
            {
                case YamlScalar scalar:
                    var isOwn = !scalar.File.Text.AsSpan(scalar.Span.Start, scalar.Span.Length).SequenceEqual(scalar.Text);
                    Head((int)scalar.Kind | (isOwn ? OwnText : 0), scalar.Span);
                    if (isOwn)
                    {
                        Text(scalar.Text);
                    }

                    break;
                case YamlSequence sequence:
                    Head(SequenceTag, sequence.Span);
                    Number(sequence.Items.Count);
                    foreach (var item in sequence.Items)
                    {
                        Write(item);
                    }

                    break;
                case YamlMapping mapping:
                    Head(MappingTag, mapping.Span);
                    Number(mapping.Entries.Count);
                    foreach (var entry in mapping.Entries)
                    {
                        Write(entry.Key);
                        Write(entry.Value);
                    }

                    break;
            }
        }

        // Nodes come in the order of the file, so starts only grow and differences stay small.
        private void Head(int tag, Span span)
        {
            Number(tag);
            Number(span.Start - lastStart);
            Number(span.Length);
            lastStart = span.Start;
        }

        private void Text(string text)
        {
            var size = Encoding.UTF8.GetByteCount(text);
            Number(size);
            Encoding.UTF8.GetBytes(text, output.GetSpan(size));
            output.Advance(size);
        }

        private void Number(int value)
        {
            var rest = (uint)value;
            var target = output.GetSpan(5);
            var count = 0;
            for (; rest >= 0x80; rest >>= 7)
            {
                target[count++] = (byte)(rest | 0x80);
            }

            target[count++] = (byte)rest;
            output.Advance(count);
        }
    }

    private ref struct Reader(ReadOnlySpan<byte> bytes, SourceFile file)
    {
        private readonly string text = file.Text;
        private ReadOnlySpan<byte> rest = bytes;
        private int lastStart;

        public YamlNode Read()
        {
            var tag = Number();
            var start = lastStart + Number();
            var span = new Span(start, start + Number());
            if ((uint)span.Start > (uint)text.Length || (uint)span.End > (uint)text.Length || span.Length < 0)
            {
                throw Damaged();
            }

            lastStart = start;
            return tag switch
            {
                SequenceTag => new YamlSequence(file, span, Items()),
                MappingTag => new YamlMapping(file, span, Entries()),
                _ => new YamlScalar(
                    file,
                    span,
                    (tag & OwnText) != 0 ? Text() : SharedTexts.Of(text.AsSpan(span.Start, span.Length)),
                    (tag & ~OwnText) <= (int)ScalarKind.Float ? (ScalarKind)(tag & ~OwnText) : throw Damaged()),
            };
        }

        private YamlNode[] Items()
        {
            var items = new YamlNode[Count()];
            for (var i = 0; i < items.Length; i++)
            {
                items[i] = Read();
            }

            return items;
        }

        private YamlEntry[] Entries()
        {
            var entries = new YamlEntry[Count()];
            for (var i = 0; i < entries.Length; i++)
            {
                entries[i] = new YamlEntry(Read() as YamlScalar ?? throw Damaged(), Read());
            }

            return entries;
        }

        // Every item takes at least three bytes, so no count can ask for more memory than there are bytes.
        private int Count() => Number() is var count && count >= 0 && count <= rest.Length ? count : throw Damaged();

        private string Text()
        {
            var size = Count();
            var result = Encoding.UTF8.GetString(rest[..size]);
            rest = rest[size..];
            return result;
        }

        private int Number()
        {
            uint value = 0;
            for (var shift = 0; shift < 35; shift += 7)
            {
                if (rest.IsEmpty)
                {
                    throw Damaged();
                }

                var next = rest[0];
                rest = rest[1..];
                value |= (uint)(next & 0x7F) << shift;
                if (next < 0x80)
                {
                    return (int)value;
                }
            }

            throw Damaged();
        }

        private static InvalidDataException Damaged() => new("These are not the bytes of this file's tree.");
    }
}
