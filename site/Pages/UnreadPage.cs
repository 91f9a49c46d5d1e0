namespace Yardstick.Site.Pages;

/// <summary>That a metric's file cannot be read, in place of a page with holes.</summary>
public sealed record UnreadPage : Page
{
    /// <summary>From the dictionary's folder.</summary>
    public required string File { get; init; }

    /// <summary>Where it can be mended; nothing where no repository is known.</summary>
    public required string? SourceAddress { get; init; }

    /// <summary>What is wrong with it, with line and column; nothing for an audience that sees no findings.</summary>
    public required IReadOnlyList<FoundAt> Findings { get; init; }
}

/// <summary>A finding and where it stands: a file with line and column.</summary>
public sealed record FoundAt(string Place, FindingNote Finding);
