using System.Buffers;
using System.Text.Unicode;

using Yardstick.Text;

namespace Yardstick.Yaml;

/// <summary>What may stand in a definition as text: strict UTF-8 without characters that hide or reorder what a reader sees.</summary>
internal static class Characters
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(AllSuspects());

    public static YamlProblem? FirstInvalidByte(SourceFile file)
    {
        if (Utf8.IsValid(file.Bytes.Span))
        {
            return null;
        }

        var at = Math.Max(file.Text.IndexOf('\uFFFD', StringComparison.Ordinal), 0);
        return new(
            YamlProblemKind.Invalid,
            new Span(at, Math.Min(at + 1, file.Text.Length)),
            "The file is not UTF-8 text from here on.",
            "Save it with the encoding UTF-8.");
    }

    /// <summary>Offset of the first control, direction-changing or half character, or -1.</summary>
    public static int IndexOfUnsafe(ReadOnlySpan<char> text)
    {
        var from = 0;
        while (true)
        {
            var next = text[from..].IndexOfAny(Suspects);
            if (next < 0)
            {
                return -1;
            }

            var at = from + next;
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                from = at + 2;
                continue;
            }

            return at;
        }
    }

    public static YamlProblem Unsafe(char character, Span span) => new(
        YamlProblemKind.Unsafe,
        span,
        $"The character U+{(int)character:X4} ({Describe(character)}) is not allowed.",
        "Remove it: it is invisible in most editors and can make a definition read differently from what it says.");

    private static string Describe(char character) => character switch
    {
        >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' => "changes the direction of writing",
        '\uFEFF' => "a byte order mark inside the text",
        _ when char.IsSurrogate(character) => "half of a character",
        _ when char.IsControl(character) => "a control character",
        _ => "no character",
    };

    private static string AllSuspects()
    {
        var suspects = new System.Text.StringBuilder();
        AddRange('\0', '\b');
        AddRange('\v', '\f');
        AddRange('\u000E', '\u001F');
        AddRange('\u007F', '\u0084');
        AddRange('\u0086', '\u009F');
        AddRange('\u202A', '\u202E');
        AddRange('\u2066', '\u2069');
        AddRange('\uD800', '\uDFFF');
        AddRange('\uFEFF', '\uFEFF');
        AddRange('\uFFFE', '\uFFFF');
        return suspects.ToString();

        void AddRange(int first, int last)
        {
            for (var c = first; c <= last; c++)
            {
                suspects.Append((char)c);
            }
        }
    }
}
