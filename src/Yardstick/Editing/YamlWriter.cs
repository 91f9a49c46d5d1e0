using System.Text;

using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Editing;

/// <summary>Writes a tree as people write definitions: a field a line, long texts folded, short lists in brackets.</summary>
internal static class YamlWriter
{
    private const int Width = 100;

    private static readonly SourceFile Nowhere = new("", "");

    public static YamlScalar Text(string text) => new(Nowhere, default, text, ScalarKind.String);

    /// <summary>A number or another value that is written as it stands.</summary>
    public static YamlScalar Value(string text) => new(Nowhere, default, text, CoreSchema.KindOf(text));

    public static YamlSequence List(params IReadOnlyList<YamlNode> items) => new(Nowhere, default, items);

    public static YamlMapping Mapping(params IReadOnlyList<YamlEntry> entries) => new(Nowhere, default, entries);

    public static YamlEntry Field(string name, YamlNode value) => new(Text(name), value);

    public static YamlEntry Field(string name, string text) => new(Text(name), Text(text));

    public static string Write(YamlMapping mapping)
    {
        var text = new StringBuilder();
        Write(text, mapping, 0);
        return text.ToString();
    }

    // Depth is bounded by what the reader of the parts allowed.
    private static void Write(StringBuilder text, YamlMapping mapping, int indent)
    {
        var isFirst = true;
        foreach (var entry in mapping.Entries)
        {
            // The first field behind a dash has its margin already.
            text.Append(' ', isFirst && text.Length > 0 && text[^1] == ' ' ? 0 : indent).Append(ScalarText.Of(entry.Name)).Append(':');
            isFirst = false;
            switch (entry.Value)
            {
                case YamlScalar scalar:
                    text.Append(' ').Append(Scalar(scalar, indent + 2, indent + entry.Name.Length + 2)).Append('\n');
                    break;
                case YamlSequence list when InBrackets(list) is { } line && line.Length + indent + entry.Name.Length < Width:
                    text.Append(' ').Append(line).Append('\n');
                    break;
                case YamlSequence list:
                    text.Append('\n');
                    WriteItems(text, list, indent + 2);
                    break;
                case YamlMapping { Entries.Count: 0 }:
                    text.Append(" {}\n");
                    break;
                case YamlMapping inner:
                    text.Append('\n');
                    Write(text, inner, indent + 2);
                    break;
            }
        }
    }

    private static void WriteItems(StringBuilder text, YamlSequence list, int indent)
    {
        foreach (var item in list.Items)
        {
            text.Append(' ', indent).Append("- ");
            if (item is YamlMapping mapping)
            {
                Write(text, mapping, indent + 2);
            }
            else
            {
                text.Append(Scalar((YamlScalar)item, indent + 2, indent + 2)).Append('\n');
            }
        }
    }

    private static string? InBrackets(YamlSequence list) =>
        list.Items.All(i => i is YamlScalar { Kind: ScalarKind.String } s && !s.Text.Contains('\n', StringComparison.Ordinal))
            ? $"[{string.Join(", ", list.Items.Cast<YamlScalar>().Select(s => ScalarText.Of(s.Text)))}]"
            : null;

    private static string Scalar(YamlScalar scalar, int indent, int column)
    {
        if (scalar.Kind != ScalarKind.String)
        {
            return scalar.Text;
        }

        if (IsBlock(scalar.Text))
        {
            return scalar.Text.TrimEnd('\n').Split('\n').Aggregate("|", (block, line) => $"{block}\n{(line.Length == 0 ? "" : new string(' ', indent) + line)}");
        }

        var line = ScalarText.Of(scalar.Text);
        return column + line.Length > Width && IsFoldable(scalar.Text) ? Folded(scalar.Text, indent) : line;
    }

    // Ends with one line break, and no line could be taken for another indentation.
    private static bool IsBlock(string text) =>
        text.EndsWith('\n') && !text.EndsWith("\n\n", StringComparison.Ordinal) && text[0] is not (' ' or '\n') && !text.Any(c => (char.IsControl(c) && c != '\n') || IsOldBreak(c));

    private static bool IsFoldable(string text) =>
        !text.Contains("  ", StringComparison.Ordinal) && text[0] != ' ' && text[^1] != ' ' && !text.Any(c => char.IsControl(c) || IsOldBreak(c));

    // What YAML 1.1 and readers in its tradition take for the end of a line.
    private static bool IsOldBreak(char c) => c is '\u2028' or '\u2029';

    private static string Folded(string text, int indent)
    {
        var margin = "\n" + new string(' ', indent);
        var folded = new StringBuilder(">-").Append(margin);
        var width = indent;
        foreach (var word in text.Split(' '))
        {
            if (width > indent && width + 1 + word.Length > Width)
            {
                folded.Append(margin);
                width = indent;
            }
            else if (width > indent)
            {
                folded.Append(' ');
                width++;
            }

            folded.Append(word);
            width += word.Length;
        }

        return folded.ToString();
    }
}
