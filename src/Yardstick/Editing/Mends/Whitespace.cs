using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Editing.Mends;

/// <summary>No blanks at the ends of lines, and one line break at the end of the file. Inside texts blanks belong to what is said, and stay.</summary>
internal static class Whitespace
{
    public static Mend Mend { get; } = new("blanks", Find);

    private static List<Fix> Find(MendContext context, YamlDocument document)
    {
        var text = document.File.Text;
        var taken = TextsOf(document).GetEnumerator();
        var inside = taken.MoveNext() ? taken.Current : default;
        var fixes = new List<Fix>();
        for (var line = 0; line < text.Length; line = Lines.NextAfter(text, line))
        {
            var end = line + text[line..Lines.NextAfter(text, line)].TrimEnd('\r', '\n').Length;
            var start = end;
            while (start > line && text[start - 1] is ' ' or '\t')
            {
                start--;
            }

            while (inside.End < start && inside != default)
            {
                inside = taken.MoveNext() ? taken.Current : default;
            }

            if (start < end && !(inside != default && inside.Start <= start && start < inside.End))
            {
                fixes.Add(new Fix(new Span(start, end), "", "blanks at the ends of lines removed"));
            }
        }

        if (fixes.Count == 0 && text.Length > 0 && !EndsInBlock(document) && LastLine(text) is { } last)
        {
            fixes.Add(last);
        }

        return fixes;
    }

    private static Fix? LastLine(string text)
    {
        var content = text.TrimEnd('\r', '\n').Length;
        var rest = text[content..];
        return rest is "\n" or "\r\n" || content == 0
            ? null
            : new Fix(new Span(content, text.Length), Lines.BreakOf(text), rest.Length == 0 ? "line break added at the end" : "empty lines at the end removed");
    }

    // Texts over several lines, in order. What follows a block text belongs to it up to the next sign, whatever it keeps.
    private static IEnumerable<Span> TextsOf(YamlDocument document)
    {
        var text = document.File.Text;
        foreach (var (_, scalar, _) in Scalars.Of(document.Root!, withCustom: true))
        {
            var end = scalar.Span.End;
            if (IsBlock(text, scalar))
            {
                while (end < text.Length && char.IsWhiteSpace(text[end]))
                {
                    end++;
                }
            }

            if (text.AsSpan(scalar.Span.Start, end - scalar.Span.Start).Contains('\n'))
            {
                yield return new Span(scalar.Span.Start, end);
            }
        }
    }

    private static bool EndsInBlock(YamlDocument document) =>
        Scalars.Of(document.Root!, withCustom: true).LastOrDefault() is { } last && IsBlock(document.File.Text, last.Scalar);

    private static bool IsBlock(string text, YamlScalar scalar) => scalar.Span.Length > 0 && text[scalar.Span.Start] is '|' or '>';
}
