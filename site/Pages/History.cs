namespace Yardstick.Site.Pages;

/// <summary>A text as it was and as it is, cut to where they differ.</summary>
/// <param name="Start">What both have in common before, and nothing else.</param>
public sealed record Rewording(string? Start, string? Before, string? After, string? End);

/// <summary>Something that happened to a metric.</summary>
/// <param name="Impact">breaking, behavioural, additive or editorial.</param>
/// <param name="Notes">What it means, a sentence each.</param>
public sealed record Happened(string Text, string Impact, Rewording? Words, IReadOnlyList<string> Notes)
{
    /// <summary>The section of the metric's page that a preview marks for it; nothing where the top of the page tells of it.</summary>
    public string? Place { get; init; }
}

/// <summary>A commit as people are told of it.</summary>
/// <param name="Address">On the web, where it is known.</param>
public sealed record CommitMark(string Id, string? Address);

/// <summary>What a commit did to a metric.</summary>
/// <param name="Date">As year-month-day.</param>
/// <param name="Version">Of the definition, from then on.</param>
/// <param name="Author">Nothing in an edition that doesn't tell.</param>
public sealed record TimelineEntry(string Date, string Day, string? Version, IReadOnlyList<Happened> Events, IReadOnlyList<string> ChangeLog, string? Author, CommitMark? Commit);
