using Yardstick.Changes;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Editing;

/// <summary>Writes an approval into a definition and leaves every other byte as it is.</summary>
public static class ApprovalText
{
    private const string Field = "approval";

    /// <returns>Nothing where the file is laid out so that the approval cannot be placed safely.</returns>
    public static SourceFile? Written(SourceFile file, string approver, DateOnly date, string hash)
    {
        var document = YamlReader.Read(file);
        if (!document.IsWhole || document.Root is not YamlMapping mapping)
        {
            return null;
        }

        var value = $"{{approver: {approver}, date: {date:yyyy-MM-dd}, hash: {hash}}}";
        var after = MendedFile.WithText(file, mapping.TryFind(Field, out var entry) ? Replaced(file.Text, entry, value) : Inserted(file.Text, mapping, value));
        var written = YamlReader.Read(after);
        return written.IsWhole && NodeComparison.Of(mapping, written.Root).All(d => d.Path.StartsWith(Field, StringComparison.Ordinal)) ? after : null;
    }

    private static string Replaced(string text, YamlEntry entry, string value)
    {
        var colon = text.IndexOf(':', entry.KeySpan.End);

        // The braces of a mapping on one line are no part of its span.
        var end = entry.Value.Span.End;
        var isInBraces = text[colon..entry.Value.Span.Start].Contains('{', StringComparison.Ordinal);
        return text[..(colon + 1)] + " " + value + text[(isInBraces ? text.IndexOf('}', end) + 1 : end)..];
    }

    // Behind the last field that comes before it in the usual order.
    private static string Inserted(string text, YamlMapping mapping, string value)
    {
        var before = FieldOrder.OfMetric.Names.TakeWhile(n => n != Field).ToHashSet(StringComparer.Ordinal);
        var entry = mapping.Entries.LastOrDefault(e => before.Contains(e.Name)) ?? mapping.Entries[^1];
        var at = Lines.NextAfter(text, Math.Max(entry.KeySpan.End, entry.Value.Span.End - 1));
        var lineBreak = Lines.BreakOf(text);
        var gap = at > 0 && text[at - 1] != '\n' ? lineBreak : "";
        return $"{text[..at]}{gap}{Field}: {value}{lineBreak}{text[at..]}";
    }
}
