using System.Text;

namespace Yardstick.Text;

/// <summary>The words of a text alone: small letters, one space between words, and no other signs.</summary>
public static class PlainWords
{
    private const int ShortText = 256;

    /// <returns>"Page-views (total)" gives "page views total".</returns>
    public static string Of(string? text)
    {
        var visible = VisibleText.Of(text ?? "");

        // A small letter takes no more room than its capital.
        Span<char> words = visible.Length <= ShortText ? stackalloc char[ShortText] : new char[visible.Length];
        var length = 0;
        for (var at = 0; at < visible.Length;)
        {
            // Nearly all letters are among the first of Unicode, which need no table.
            if (char.IsAsciiLetterOrDigit(visible[at]))
            {
                words[length++] = char.ToLowerInvariant(visible[at++]);
                continue;
            }

            _ = Rune.DecodeFromUtf16(visible.AsSpan(at), out var rune, out var taken);
            at += taken;
            if (!rune.IsAscii && Rune.IsLetterOrDigit(rune))
            {
                length += Rune.ToLowerInvariant(rune).EncodeToUtf16(words[length..]);
            }
            else if (length > 0 && words[length - 1] != ' ')
            {
                words[length++] = ' ';
            }
        }

        var plain = words[..(length > 0 && words[length - 1] == ' ' ? length - 1 : length)];
        return plain.SequenceEqual(visible) ? visible : plain.ToString();
    }

    /// <summary>Whether a phrase stands in a text as whole words; both are plain words.</summary>
    public static bool Contains(string words, string phrase)
    {
        if (phrase.Length == 0)
        {
            return words.Length == 0;
        }

        for (var at = words.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = words.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            var end = at + phrase.Length;
            if ((at == 0 || words[at - 1] == ' ') && (end == words.Length || words[end] == ' '))
            {
                return true;
            }
        }

        return false;
    }
}
