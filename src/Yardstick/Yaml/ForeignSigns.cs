using System.Globalization;

using Yardstick.Text;

namespace Yardstick.Yaml;

/// <summary>What other tools leave in a text and YAML stumbles over elsewhere, or calls something else.</summary>
internal static class ForeignSigns
{
    private static readonly string[] Conflict = ["<<<<<<< ", "||||||| ", ">>>>>>> "];

    /// <param name="from">Where what was read ended.</param>
    /// <param name="to">Where the parser gave up.</param>
    public static YamlProblem? Between(SourceFile file, int from, int to)
    {
        var text = file.Text;
        var near = file.PositionAt(from).Line - 1;
        for (var line = 1; line <= file.LineCount && file.StartOf(line) <= to; line++)
        {
            var start = file.StartOf(line);
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var whole = new Span(start, length < 0 ? text.Length : start + length);
            var content = text.AsSpan(whole.Start, whole.End - whole.Start);
            if (IsConflict(content))
            {
                return new(
                    YamlProblemKind.Invalid,
                    whole,
                    "A conflict between two changes was left in the file when they were merged.",
                    "Keep what is right of both sides, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.");
            }

            if (line >= near && SpaceUnlikeSpace(content) is { } column)
            {
                var at = start + column;
                return new(
                    YamlProblemKind.Invalid,
                    new Span(at, at + 1),
                    $"What looks like a space here is the character U+{(int)text[at]:X4}, which YAML reads as a letter.",
                    "Write a simple space; the other often comes with a text that is copied from a page or a chat.");
            }
        }

        return null;
    }

    private static bool IsConflict(ReadOnlySpan<char> line)
    {
        foreach (var mark in Conflict)
        {
            if (line.StartsWith(mark, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return line is "=======";
    }

    // In the indentation, or right behind the sign that ends a key or begins an item; within a text it does no harm.
    private static int? SpaceUnlikeSpace(ReadOnlySpan<char> line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (char.GetUnicodeCategory(line[i]) == UnicodeCategory.SpaceSeparator && line[i] != ' ')
            {
                var before = line[..i].TrimStart(' ');
                return before is [] or "-" || (before.TrimStart("- ") is [.., ':'] key && !key.Contains(' ')) ? i : null;
            }
        }

        return null;
    }
}
