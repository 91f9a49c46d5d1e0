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
        for (var line = Math.Max(1, file.PositionAt(from).Line - 1); line <= file.LineCount; line++)
        {
            var start = file.StartOf(line);
            if (start > to)
            {
                break;
            }

            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var whole = new Span(start, length < 0 ? text.Length : start + length);
            if (Conflict.Any(mark => text.AsSpan(start).StartsWith(mark, StringComparison.Ordinal)))
            {
                return new(
                    YamlProblemKind.Invalid,
                    whole,
                    "A conflict between two changes was left in the file when they were merged.",
                    "Keep what is right of both sides, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.");
            }

            if (SpaceUnlikeSpace(text, whole) is { } at)
            {
                return new(
                    YamlProblemKind.Invalid,
                    new Span(at, at + 1),
                    $"What looks like a space here is the character U+{(int)text[at]:X4}, which YAML reads as a letter.",
                    "Write a simple space; the other often comes with a text that is copied from a page or a chat.");
            }
        }

        return null;
    }

    // In the indentation, or behind the sign that ends a key or begins an item; within a text it does no harm.
    private static int? SpaceUnlikeSpace(string text, Span line)
    {
        var content = text.AsSpan(line.Start, line.End - line.Start);
        for (var i = 0; i < content.Length; i++)
        {
            if (char.IsWhiteSpace(content[i]) && content[i] is not (' ' or '\t'))
            {
                var before = content[..i].Trim();
                return before is [] or ['-'] || (before is [.., ':'] && !before.Contains(' ')) ? line.Start + i : null;
            }
        }

        return null;
    }
}
