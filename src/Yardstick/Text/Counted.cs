using System.Globalization;

namespace Yardstick.Text;

/// <summary>Numbers with their nouns: "1 error", "2 errors".</summary>
public static class Counted
{
    public static string Of(int count, string noun, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,##0} {(count == 1 ? noun : plural ?? Nouns.Plural(noun))}");

    /// <summary>As text between other words says it: "no errors" for none.</summary>
    public static string OrNone(int count, string noun) => count == 0 ? "no " + Nouns.Plural(noun) : Of(count, noun);
}
