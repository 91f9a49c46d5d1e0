using System.Globalization;

namespace Yardstick.Text;

/// <summary>Names in a sentence, cut where there are too many to read.</summary>
public static class Listing
{
    private const int Most = 12;

    /// <returns>"a", "a and b", "a, b and c", or the first of them "and 7 more".</returns>
    public static string Of(IReadOnlyCollection<string> names, string last = "and")
    {
        var shown = names.Take(names.Count > Most ? Most : names.Count).Select(Quote.Plain).ToList();
        if (names.Count > shown.Count)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", shown)} and {names.Count - shown.Count} more");
        }

        return shown.Count < 2
            ? string.Concat(shown)
            : $"{string.Join(", ", shown.SkipLast(1))} {last} {shown[^1]}";
    }
}
