namespace Yardstick.Text;

/// <summary>English nouns in the plural, where the last word alone changes.</summary>
public static class Nouns
{
    /// <returns>"enquiries" for "enquiry"; what is a code or a number, such as EUR, stays.</returns>
    public static string Plural(string noun)
    {
        if (noun.Length == 0 || char.IsAsciiDigit(noun[^1]) || IsCode(noun))
        {
            return noun;
        }

        if (noun is "person" || noun.EndsWith(" person", StringComparison.Ordinal))
        {
            return noun[..^"person".Length] + "people";
        }

        if (noun[^1] == 'y' && noun.Length > 1 && !"aeiou".Contains(noun[^2], StringComparison.Ordinal))
        {
            return noun[..^1] + "ies";
        }

        return noun.EndsWith('s') || noun.EndsWith('x') || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal)
            ? noun + "es"
            : noun + "s";
    }

    // KPI and OKR are words that people say.
    private static bool IsCode(string noun) => char.IsAsciiLetterUpper(noun[^1]) && !noun.EndsWith("KPI", StringComparison.Ordinal) && !noun.EndsWith("OKR", StringComparison.Ordinal);
}
