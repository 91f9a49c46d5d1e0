namespace Yardstick.Site.Pages;

/// <summary>What a commit did alike to one metric or several.</summary>
/// <param name="What">The weightiest first.</param>
/// <param name="Further">How many metrics are not named.</param>
/// <param name="Fragment">Its place on the page where every metric is named; nothing where lists name few anyway.</param>
/// <param name="All">Where every metric is named; nothing where they all are here.</param>
/// <param name="Functions">Their functions and those around them, as an address says them.</param>
public sealed record ChangeEntry(
    IReadOnlyList<Anchor> Metrics,
    int Further,
    string? Fragment,
    string? All,
    IReadOnlyList<Happened> What,
    string Date,
    string Day,
    IReadOnlyList<string> ChangeLog,
    string? Author,
    CommitMark? Commit,
    IReadOnlyList<string> Functions);

/// <summary>Changes of one day, of one impact or of one function.</summary>
/// <param name="Note">What stands below the heading.</param>
/// <param name="More">Where the rest of them is.</param>
public sealed record ChangeGroup(string Name, string Fragment, string? Target, string? Note, IReadOnlyList<ChangeEntry> Entries, Anchor? More);

/// <summary>What happened to the metrics, in one of its orders: the latest, or all of a year or month.</summary>
public sealed record ChangesPage : Page
{
    public override IReadOnlyList<string> Scripts => ["changes.js"];

    public required string Lead { get; init; }

    /// <summary>Why nothing is known.</summary>
    public string? Problem { get; init; }

    /// <summary>The same in other orders; this page's own has no target.</summary>
    public required IReadOnlyList<Anchor> Orders { get; init; }

    /// <summary>Years or months, newest first, with all that happened in each.</summary>
    public required IReadOnlyList<Anchor> Times { get; init; }

    public required IReadOnlyList<Filter> Filters { get; init; }

    /// <summary>Whether the groups are days, so that the entries need not say theirs.</summary>
    public required bool IsByDay { get; init; }

    public required IReadOnlyList<ChangeGroup> Groups { get; init; }

    /// <summary>Feeds that a reader may subscribe to.</summary>
    public required IReadOnlyList<Anchor> Feeds { get; init; }
}
