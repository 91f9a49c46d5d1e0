using System.Text;

using Yardstick.Text;

namespace Yardstick.Yaml;

/// <summary>
/// Reads the YAML that nearly every definition is written in, several times as fast as the parser: mappings and
/// lists by indentation, values on one line, block texts, and brackets that close on their line. At the first thing
/// it does not know, be it rare or a mistake, it gives up with null, and the parser reads the file from its start.
/// </summary>
internal sealed partial class SubsetReader
{
    // One for each thread, so that neither its lists nor its copy of the text are made anew for each of thousands of files.
    [ThreadStatic]
    private static SubsetReader? reader;

    // Of all open containers; each takes its own from the end when it closes.
    private readonly List<YamlEntry> entries = new(64);
    private readonly List<YamlNode> items = new(16);
    private readonly StringBuilder block = new();

    private SourceFile file;
    private YamlLimits limits;
    private char[] text = [];
    private int size;
    private int at;

    // Where the next line's content stands; -1 at the end of the file.
    private int column;
    private int depth;
    private int nodes;

    private SubsetReader(SourceFile file, YamlLimits limits)
    {
        this.file = file;
        this.limits = limits;
    }

    /// <param name="file">Valid UTF-8.</param>
    /// <param name="limits">What exceeds them is left to the parser to refuse.</param>
    public static YamlNode? TryRead(SourceFile file, YamlLimits limits)
    {
        reader ??= new SubsetReader(file, limits);
        reader.file = file;
        reader.limits = limits;
        return reader.TryRead();
    }

    private YamlNode? TryRead()
    {
        var most = Encoding.UTF8.GetMaxCharCount(file.TextBytes.Length);
        text = text.Length >= most ? text : new char[most];
        size = Encoding.UTF8.GetChars(file.TextBytes, text);

        // Hidden characters, tabs, and whatever else than a line feed the parser takes for a line break.
        var whole = Part(0, size);
        if (Characters.IndexOfUnsafe(whole) >= 0 || whole.ContainsAny('\t', '\r', '\u0085') || whole.ContainsAny('\u2028', '\u2029'))
        {
            return null;
        }

        entries.Clear();
        items.Clear();
        (at, depth, nodes) = (0, 0, 0);
        MoveToContent();
        var root = column == 0 ? Block() : null;
        return column < 0 && nodes <= limits.Nodes ? root : null;
    }

    private YamlNode? Block() => IsDash() ? Sequence() : Mapping();

    private YamlMapping? Mapping()
    {
        if (++depth > limits.Depth)
        {
            return null;
        }

        var own = column;
        var first = entries.Count;
        while (column == own)
        {
            if (Key(first, out var span) is not { } name || BlockValue(own) is not { } value || nodes > limits.Nodes)
            {
                return null;
            }

            entries.Add(new YamlEntry(value, name, span, CoreSchema.KindOf(name)));
        }

        // What stands deeper than the mapping goes on with its last value, or is a mistake.
        return column > own ? null : Close(first, null);
    }

    private YamlSequence? Sequence()
    {
        if (++depth > limits.Depth)
        {
            return null;
        }

        var own = column;
        var start = at;
        var first = items.Count;
        while (column == own && IsDash())
        {
            var dash = at++;
            SkipSpaces();
            column += at - dash;
            if ((StartsWithKey() ? Mapping() : LineValue(own)) is not { } item || nodes > limits.Nodes)
            {
                return null;
            }

            items.Add(item);
        }

        return column > own ? null : Close(first, start, null);
    }

    // The value of a key: on its line, or below it.
    private YamlNode? BlockValue(int parent)
    {
        SkipSpaces();
        if (!IsLineEnd())
        {
            return LineValue(parent);
        }

        MoveToNextLine();
        return column > parent ? Block() : column == parent && IsDash() ? Sequence() : null;
    }

    private YamlNode? LineValue(int parent)
    {
        if (IsLineEnd())
        {
            return null;
        }

        if (text[at] is '|' or '>')
        {
            return BlockText(parent);
        }

        var value = text[at] is '[' or '{' ? Flow() : Scalar(inFlow: false);
        SkipSpaces();
        if (!IsLineEnd())
        {
            return null;
        }

        MoveToNextLine();
        return value;
    }

    // '|' keeps line breaks, '>' turns a single one into a space. Every line bears the indentation of the first, which
    // stands right below; a folded text with deeper lines is left to the parser.
    private YamlScalar? BlockText(int parent)
    {
        var start = at;
        var folds = text[at++] == '>';
        var strips = at < size && text[at] == '-';
        at += strips ? 1 : 0;
        if (at >= size || text[at] != '\n')
        {
            return null;
        }

        var content = ++at;
        SkipSpaces();
        var indentation = at - content;
        if (indentation <= parent || at >= size || text[at] == '\n')
        {
            return null;
        }

        block.Clear();
        at = content;
        for (var blank = 0; at < size;)
        {
            var line = at;
            SkipSpaces();
            var lineEnd = LineEnd();
            var deeper = at - line - indentation;
            if (lineEnd < 0 || (deeper > 0 && (folds || lineEnd == at)))
            {
                return null;
            }

            if (lineEnd == at)
            {
                blank++;
            }
            else if (deeper < 0)
            {
                at = line;
                break;
            }
            else
            {
                var breaks = block.Length == 0 ? 0 : folds ? blank : blank + 1;
                block.Append('\n', breaks).Append(folds && block.Length > 0 && breaks == 0 ? " " : "").Append(text, line + indentation, lineEnd - line - indentation);
                blank = 0;
            }

            at = lineEnd + 1;
        }

        block.Append(strips ? "" : "\n");
        var span = new Span(start, Part(0, at).TrimEnd(" \n").Length);
        MoveToContent();
        return block.Length > limits.ScalarLength ? null : Added(new YamlScalar(file, span, block.ToString(), ScalarKind.String));
    }

    private YamlMapping Close(int first, Span? brackets)
    {
        depth--;
        var own = new YamlEntry[entries.Count - first];
        entries.CopyTo(first, own, 0, own.Length);
        entries.RemoveRange(first, own.Length);
        return Added(new YamlMapping(file, brackets ?? new Span(own[0].KeySpan.Start, own[^1].Value.Span.End), own));
    }

    private YamlSequence Close(int first, int start, int? end)
    {
        depth--;
        var own = new YamlNode[items.Count - first];
        items.CopyTo(first, own, 0, own.Length);
        items.RemoveRange(first, own.Length);
        return Added(new YamlSequence(file, new Span(start, end ?? own[^1].Span.End), own));
    }

    private T Added<T>(T node)
    {
        nodes++;
        return node;
    }

    private void MoveToNextLine()
    {
        var end = LineEnd();
        at = end < 0 ? size : end + 1;
        MoveToContent();
    }

    // From the start of a line over blank lines and comments.
    private void MoveToContent()
    {
        while (true)
        {
            var line = at;
            SkipSpaces();
            if (at == size)
            {
                column = -1;
                return;
            }

            if (text[at] is not ('\n' or '#'))
            {
                column = at - line;
                return;
            }

            var end = LineEnd();
            at = end < 0 ? size : end + 1;
        }
    }

    private void SkipSpaces()
    {
        while (at < size && text[at] == ' ')
        {
            at++;
        }
    }

    // At the end of the line, or at a comment, which has a space before it.
    private bool IsLineEnd() => at == size || text[at] == '\n' || (text[at] == '#' && text[at - 1] == ' ');

    private ReadOnlySpan<char> Part(int start, int length) => new(text, start, length);

    // -1 on a last line without an end.
    private int LineEnd() => Part(at, size - at).IndexOf('\n') is >= 0 and var length ? at + length : -1;

    private bool IsDash() => text[at] == '-' && at + 1 < size && text[at + 1] == ' ';
}
