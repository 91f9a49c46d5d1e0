namespace Yardstick.Site.Wording;

/// <summary>Units in words: <c>hour/incident</c> is "hours per incident".</summary>
internal static class Unit
{
    private static readonly string[] Uncountable = ["percent", "ratio", "score", "index"];

    /// <param name="plural">Whether more (or less) than one of it is meant.</param>
    public static string InWords(string unit, bool plural = true)
    {
        var parts = unit.Split('/');
        if (parts.Length == 0 || parts.Any(p => !IsWord(p)))
        {
            return unit;
        }

        return string.Join(" per ", parts.Select((part, i) => i == 0 && plural ? Plural(Spaced(part)) : Spaced(part)));
    }

    public static bool IsUncountable(string unit) => Uncountable.Contains(unit, StringComparer.Ordinal);

    private static bool IsWord(string part) =>
        part.Trim().Length > 0 && part.Trim().All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '*' or '·' or ' ');

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
