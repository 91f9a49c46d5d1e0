using System.Text;

namespace Yardstick.Text;

/// <summary>
/// How text that others wrote stands in a sentence of ours: on one line, and cut where it is long, so that a
/// message stays a message whatever a file holds.
/// </summary>
public static class Quote
{
    private const int Longest = 80;

    /// <summary>The text in single quotes.</summary>
    public static string Of(string text) => $"'{Plain(text)}'";

    /// <summary>The text without quotes, for names of things that exist.</summary>
    public static string Plain(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var line = new StringBuilder();
        foreach (var c in UserInfo.Hidden(text).AsSpan().Trim())
        {
            if (line.Length >= Longest && !char.IsLowSurrogate(c))
            {
                return line.Append('…').ToString();
            }

            var isBlank = char.IsWhiteSpace(c) || char.IsControl(c);
            if (!isBlank)
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString();
    }

    // Most names are, and messages are made of many that nobody gets to read.
    private static bool IsPlain(string text)
    {
        if (text.Length > Longest)
        {
            return false;
        }

        var wasBlank = true;
        foreach (var c in text)
        {
            var isBlank = char.IsWhiteSpace(c);
            if ((isBlank && (wasBlank || c != ' ')) || char.IsControl(c) || c == '@')
            {
                return false;
            }

            wasBlank = isBlank;
        }

        return !wasBlank;
    }
}
