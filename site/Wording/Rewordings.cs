using Yardstick.Site.Pages;

namespace Yardstick.Site.Wording;

/// <summary>Finds where two wordings of a text differ.</summary>
internal static class Rewordings
{
    // Enough to find the place again.
    private const int WordsAround = 8;

    /// <summary>From the first word that differs to the last.</summary>
    public static Rewording Of(string? before, string? after)
    {
        var (old, now) = (Words(before), Words(after));
        var start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start])
        {
            start++;
        }

        var end = 0;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        return new Rewording(
            Joined(old[..start] is { Length: > WordsAround } long1 ? ["…", .. long1[^WordsAround..]] : old[..start]),
            Joined(old[start..^end]),
            Joined(now[start..^end]),
            Joined(old[^end..] is { Length: > WordsAround } long2 ? [.. long2[..WordsAround], "…"] : old[^end..]));
    }

    private static string[] Words(string? text) => (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string? Joined(string[] words) => words.Length == 0 ? null : string.Join(' ', words);
}
