using Yardstick.Model;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Editing.Mends;

/// <summary>
/// A metric's fields stand in the order in which its schema lists them, so that people find them at the same place
/// in every file. Comments go with the field they stand above or beside.
/// </summary>
internal static class KeyOrder
{
    public static Mend Mend { get; } = new("the order of fields", Find);

    private static List<Fix> Find(MendContext context, YamlDocument document)
    {
        var fixes = new List<Fix>();
        if (DefinitionFile.KindOf(document.File.Path) == DefinitionKind.Metric && document.Root is YamlMapping root)
        {
            Visit(root, FieldOrder.OfMetric);
        }

        return fixes;

        // Those inside first, and those around them in the next round: two fixes must not overlap.
        bool Visit(YamlMapping mapping, FieldOrder order)
        {
            var isMendedInside = false;
            foreach (var entry in mapping.Entries)
            {
                IEnumerable<YamlNode> values = entry.Value is YamlSequence list ? list.Items : [entry.Value];
                foreach (var inner in values.OfType<YamlMapping>())
                {
                    isMendedInside |= order.Inside(entry.Name) is { } inside && Visit(inner, inside);
                }
            }

            if (isMendedInside || order.Arrange(mapping) is not { } arranged || Rearranged(document.File.Text, mapping, arranged) is not { } fix)
            {
                return isMendedInside;
            }

            fixes.Add(fix);
            return true;
        }
    }

    /// <summary>Moves whole lines; nothing where the fields do not stand on lines of their own.</summary>
    private static Fix? Rearranged(string text, YamlMapping mapping, IReadOnlyList<int> arranged)
    {
        var entries = mapping.Entries;
        var firstKey = entries[0].KeySpan.Start;
        if (text.AsSpan(0, firstKey).TrimEnd() is [.., '{'])
        {
            return null;
        }

        var firstLine = Lines.StartOf(text, firstKey);
        var indent = firstKey - firstLine;
        var isAfterDash = Lines.Beginning(text, firstLine).Indent != indent;

        // A field reaches from the comments above it to the end of its last line.
        var starts = new int[entries.Count + 1];
        starts[0] = isAfterDash ? firstKey : WithCommentsAbove(text, firstLine, indent);
        for (var i = 1; i <= entries.Count; i++)
        {
            starts[i] = WithInnerComments(text, Lines.NextAfter(text, EndOf(entries[i - 1])), indent);
            if (text[starts[i] - 1] != '\n' || (i < entries.Count && !IsOnOwnLine(text, entries[i].KeySpan.Start, indent)))
            {
                return null;
            }
        }

        var margin = new string(' ', indent);
        var parts = arranged.Select((entry, place) => (isAfterDash, IsFirst: entry == 0, GoesFirst: place == 0) switch
        {
            (true, IsFirst: true, GoesFirst: false) => margin + Part(entry),
            (true, IsFirst: false, GoesFirst: true) => Part(entry).StartsWith(margin, StringComparison.Ordinal) ? Part(entry)[indent..] : "",
            _ => Part(entry),
        }).ToList();

        // What comes to stand behind a dash cannot keep a comment above it.
        return isAfterDash && starts[arranged[0]] != Lines.StartOf(text, entries[arranged[0]].KeySpan.Start) && arranged[0] != 0
            ? null
            : new Fix(new Span(starts[0], starts[^1]), string.Concat(parts), "fields put in the usual order");

        string Part(int entry) => text[starts[entry]..starts[entry + 1]];
    }

    private static int EndOf(YamlEntry entry) => entry.Value.Span.Length == 0 ? entry.KeySpan.End : Math.Max(entry.KeySpan.End, entry.Value.Span.End);

    private static bool IsOnOwnLine(string text, int key, int indent)
    {
        var line = Lines.StartOf(text, key);
        return key - line == indent && Lines.Beginning(text, line).Indent == indent;
    }

    // Comments that touch the first field; what a blank line parts from it is the head of the file.
    private static int WithCommentsAbove(string text, int line, int indent)
    {
        while (line > 0)
        {
            var above = Lines.StartOf(text, line - 1);
            if (Lines.Beginning(text, above) != (indent, '#') || text[above..line].Contains("yaml-language-server:", StringComparison.Ordinal))
            {
                break;
            }

            line = above;
        }

        return line;
    }

    // Comments further in than the fields belong to what stands above them.
    private static int WithInnerComments(string text, int line, int indent)
    {
        while (line < text.Length && Lines.Beginning(text, line) is { First: '#' } comment && comment.Indent > indent)
        {
            line = Lines.NextAfter(text, line);
        }

        return line;
    }
}
