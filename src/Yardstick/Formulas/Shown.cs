using System.Globalization;
using System.Text;

using Yardstick.Text;

namespace Yardstick.Formulas;

/// <summary>Parts of a formula as messages quote them: on one line, of bounded length, with nothing invisible.</summary>
internal static class Shown
{
    private const int Longest = 60;

    public static string Text(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder();
        var wasSpace = false;
        foreach (var rune in UserInfo.Hidden(text.ToString()).EnumerateRunes())
        {
            if (shown.Length >= Longest)
            {
                return shown.Append('…').ToString();
            }

            if (Rune.IsWhiteSpace(rune))
            {
                shown.Append(wasSpace ? "" : " ");
            }
            else if (IsHidden(rune))
            {
                shown.Append("U+").Append(rune.Value.ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                shown.Append(rune.ToString());
            }

            wasSpace = Rune.IsWhiteSpace(rune);
        }

        return shown.ToString();
    }

    /// <summary>How many code units the character at a place takes: 2 where it is written as a pair.</summary>
    public static int LengthAt(string text, int at) =>
        at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark || rune == Rune.ReplacementChar;
}
