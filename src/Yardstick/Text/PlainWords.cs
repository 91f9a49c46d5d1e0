using System.Text;

namespace Yardstick.Text;

/// <summary>The words of a text alone: small letters, one space between words, and no other signs.</summary>
public static class PlainWords
{
    /// <returns>"Page-views (total)" gives "page views total".</returns>
    public static string Of(string? text)
    {
        var words = new StringBuilder(text?.Length ?? 0);
        Span<char> letter = stackalloc char[2];
        foreach (var rune in VisibleText.Of(text ?? "").EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                words.Append(letter[..Rune.ToLowerInvariant(rune).EncodeToUtf16(letter)]);
            }
            else if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words.ToString().TrimEnd();
    }

    /// <summary>Whether a phrase stands in a text as whole words; both are plain words.</summary>
    public static bool Contains(string words, string phrase) =>
        $" {words} ".Contains($" {phrase} ", StringComparison.Ordinal);
}
