using System.Text;

namespace Yardstick.Text;

/// <summary>
/// How text that others wrote stands in a sentence of ours: on one line, and cut where it is long, so that a
/// message stays a message whatever a file holds.
/// </summary>
public static class Quote
{
    private const int Longest = 80;
    private const int Lead = 24;

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

    /// <summary>Two wordings of the same: where they are too long to be shown whole, both from shortly before the first word in which they differ.</summary>
    public static (string Before, string After) Apart(string before, string after)
    {
        var (one, other) = (Words(before), Words(after));
        var same = one.AsSpan().CommonPrefixLength(other);
        if (same <= Lead || Math.Max(one.Length, other.Length) <= Longest)
        {
            return (Plain(before), Plain(after));
        }

        var start = one.LastIndexOf(' ', same - Lead) + 1;
        return start == 0 ? (Plain(before), Plain(after)) : ($"… {Plain(one[start..])}", $"… {Plain(other[start..])}");

        // What is to be hidden is hidden before anything is cut.
        static string Words(string text) => string.Join(' ', UserInfo.Hidden(text).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
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
