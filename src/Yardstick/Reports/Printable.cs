using System.Globalization;
using System.Text;

using Yardstick.Text;

namespace Yardstick.Reports;

/// <summary>Makes untrusted text safe to print on one line: nothing in it can steer a terminal or start a line of its own.</summary>
public static class Printable
{
    /// <summary>Line breaks become spaces; control, direction-changing and half characters become U+FFFD.</summary>
    public static string Line(string text)
    {
        if (!HoldsUnsafe(text))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                line.Append(text, i++, 2);
            }
            else
            {
                line.Append(text[i] is '\t' or '\n' or '\r' ? ' ' : IsUnsafe(text[i]) ? '\uFFFD' : text[i]);
            }
        }

        return line.ToString();
    }

    /// <summary>The text in single quotes, whole, as it stands in a message on the command line.</summary>
    public static string Quoted(string text) => $"'{Line(UserInfo.Hidden(text))}'";

    /// <summary>Columns the text takes in a terminal: 2 for wide East Asian characters and emoji, 0 for combining marks.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
                ? 0
                : IsWide(rune.Value) ? 2 : 1;
        }

        return width;
    }

    private static bool HoldsUnsafe(string text)
    {
        foreach (var c in text)
        {
            if (IsUnsafe(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnsafe(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    // The blocks of Unicode Standard Annex 11 whose characters are wide or fullwidth.
    private static bool IsWide(int c) => c is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD);
}
