namespace Yardstick.Changes;

/// <summary>Two revisions, and what differs between them.</summary>
/// <param name="Asked">The base as the user named it.</param>
/// <param name="Base">The commit that is compared with: the newest one that both have in common.</param>
/// <param name="Head">The other commit; nothing for the working tree.</param>
/// <param name="HasMovedOn">Whether the base has commits that the head has not, which count for nothing here.</param>
public sealed record Comparison(string Asked, string Base, string? Head, bool HasMovedOn, ChangeSet Changes)
{
    private const int ShownDigits = 10;

    /// <summary>As much of the base's id as people are shown.</summary>
    public string ShortBase => Base[..ShownDigits];

    /// <summary>With what is compared, in one sentence.</summary>
    public string Sentence => HasMovedOn
        ? $"Compared with {ShortBase}, the newest commit in common with {Text.Quote.Plain(Asked)}."
        : $"Compared with {Text.Quote.Plain(Asked)} ({ShortBase}).";
}
