using System.Text;

namespace Yardstick.Governance;

/// <summary>A CODEOWNERS file with a part of ours between two markers. Every other byte is the user's and stays.</summary>
/// <param name="Before">Up to the first marker.</param>
/// <param name="Lines">Between the markers.</param>
/// <param name="After">Behind the second marker.</param>
public sealed record CodeOwnersFile(ReadOnlyMemory<byte> Before, IReadOnlyList<string> Lines, ReadOnlyMemory<byte> After, string LineBreak)
{
    /// <summary>Above this GitHub reads none of the file.</summary>
    public const int MostBytes = 3_000_000;

    private const string Begin = "# yardstick:begin";
    private const string End = "# yardstick:end";
    private const string BeginLine = Begin + " (written by yardstick codeowners; change the definitions, not these lines)";

    /// <returns>The file's parts, or what is wrong with its markers in a sentence.</returns>
    public static (CodeOwnersFile? File, string? Problem) Read(byte[] bytes)
    {
        // In this encoding a character is a byte, so that offsets are the same and nothing is lost.
        var text = Encoding.Latin1.GetString(bytes);
        var lineBreak = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        int? begin = null, inner = null, end = null, after = null;
        for (int start = 0, line = 1; start < text.Length; line++)
        {
            var next = text.IndexOf('\n', start) is >= 0 and var at ? at + 1 : text.Length;
            if (IsMarker(text, start, Begin))
            {
                if (begin is not null)
                {
                    return (null, $"Line {line} holds '{Begin}' a second time.");
                }

                (begin, inner) = (start, next);
            }
            else if (IsMarker(text, start, End))
            {
                if (begin is null || end is not null)
                {
                    return (null, $"Line {line} holds '{End}' without '{Begin}' before it.");
                }

                (end, after) = (start, next);
            }

            start = next;
        }

        if (begin is null)
        {
            return (new CodeOwnersFile(bytes, [], default, lineBreak), null);
        }

        return end is null
            ? (null, $"'{Begin}' is never followed by '{End}'.")
            : (new CodeOwnersFile(bytes.AsMemory(..begin.Value), LinesOf(bytes[inner!.Value..end.Value]), bytes.AsMemory(after!.Value..), lineBreak), null);
    }

    /// <summary>The file with other lines between its markers; without markers they are put at its end.</summary>
    public byte[] With(IReadOnlyList<string> lines)
    {
        var separator = Before.Length > 0 && Before.Span[^1] != '\n' ? LineBreak : "";
        var block = string.Concat(lines.Prepend(BeginLine).Append(End).Select(l => l + LineBreak));
        return [.. Before.Span, .. Encoding.UTF8.GetBytes(separator + block), .. After.Span];
    }

    private static bool IsMarker(string text, int start, string marker) =>
        string.CompareOrdinal(text, start, marker, 0, marker.Length) == 0
        && (start + marker.Length == text.Length || char.IsWhiteSpace(text[start + marker.Length]));

    private static List<string> LinesOf(byte[] bytes)
    {
        var lines = Encoding.UTF8.GetString(bytes).Split('\n').Select(l => l.TrimEnd('\r')).ToList();
        lines.RemoveAt(lines.Count - 1);
        return lines;
    }
}
