namespace Yardstick.Site.Drawing;

/// <summary>Breaks text into lines that fit a box, by how wide letters are in most fonts: nobody measures text while a site is built.</summary>
internal static class Lettering
{
    /// <summary>How wide letters are that are not bold, as a share of those that are.</summary>
    public const double NotBold = 0.88;

    /// <param name="width">In multiples of the size of the letters.</param>
    /// <param name="lines">How many there may be at most; what is longer ends in an ellipsis.</param>
    public static IReadOnlyList<string> Lines(string text, double width, int lines)
    {
        var result = new List<string>(lines);
        var filled = 0.0;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var needed = Width(word);
            if (result.Count > 0 && filled + Width(' ') + needed <= width)
            {
                result[^1] += " " + word;
                filled += Width(' ') + needed;
            }
            else if (result.Count < lines)
            {
                result.Add(word);
                filled = needed;
            }
            else
            {
                result[^1] += " " + word;
                break;
            }
        }

        for (var i = 0; i < result.Count; i++)
        {
            result[i] = Shortened(result[i], width);
        }

        return result;
    }

    /// <summary>The text, or as much of it as fits, with an ellipsis.</summary>
    public static string Shortened(string text, double width)
    {
        if (Width(text) <= width)
        {
            return text;
        }

        var end = 0;
        for (var left = width - Width("…"); end < text.Length && (left -= Width(text[end])) >= 0;)
        {
            end++;
        }

        return text[..(end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd() + "…";
    }

    /// <summary>An estimate on the wide side for bold letters, in multiples of their size.</summary>
    public static double Width(string text)
    {
        var width = 0.0;
        foreach (var letter in text)
        {
            width += Width(letter);
        }

        return width;
    }

    private static double Width(char letter) => letter switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or ' ' => 0.38,
        'f' or 'r' or 't' or '-' or '/' or '(' or ')' or '·' => 0.48,
        'm' or 'w' or 'M' or 'W' or '%' or '@' or '…' => 1.03,
        >= 'A' and <= 'Z' => 0.78,
        < '\u0300' => 0.69,

        // Scripts whose letters may be as wide as they are high.
        _ => 1,
    };
}
