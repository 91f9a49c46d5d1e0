using System.Buffers;

namespace Yardstick.Site.Wording;

/// <summary>Units in words: <c>hour/incident</c> is "hours per incident".</summary>
internal static class Unit
{
    private static readonly SearchValues<char> OfWords = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-*· ");

    private static readonly string[] Uncountable = ["percent", "ratio", "score", "index"];

    /// <param name="plural">Whether more (or less) than one of it is meant.</param>
    public static string InWords(string unit, bool plural = true)
    {
        var parts = unit.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            if (!IsWord(parts[i]))
            {
                return unit;
            }

            parts[i] = i == 0 && plural ? Plural(Spaced(parts[i])) : Spaced(parts[i]);
        }

        return string.Join(" per ", parts);
    }

    public static bool IsUncountable(string unit) => Uncountable.Contains(unit, StringComparer.Ordinal);

    private static bool IsWord(string part) => part.AsSpan().Trim() is { Length: > 0 } word && !word.ContainsAnyExcept(OfWords);

    private static string Spaced(string part) => part.Trim().Replace('_', ' ').Replace(" * ", " ", StringComparison.Ordinal).Replace('*', ' ').Replace('·', ' ');

    private static string Plural(string noun)
    {
        if (IsUncountable(noun) || char.IsAsciiLetterUpper(noun[^1]) || char.IsAsciiDigit(noun[^1]))
        {
            return noun;
        }

        if (noun is "person")
        {
            return "people";
        }

        if (noun[^1] == 'y' && noun.Length > 1 && !"aeiou".Contains(noun[^2], StringComparison.Ordinal))
        {
            return noun[..^1] + "ies";
        }

        return noun.EndsWith('s') || noun.EndsWith('x') || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal)
            ? noun + "es"
            : noun + "s";
    }
}
