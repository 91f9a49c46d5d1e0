using Yardstick.Reference;

namespace Yardstick.Site.Pages;

/// <summary>A worksheet in which somebody who knows no git defines new metrics.</summary>
public sealed record ProposePage : Page
{
    public required IReadOnlyList<SheetPart> Parts { get; init; }

    /// <summary>What a definition says without being asked.</summary>
    public required IReadOnlyList<FormField> Written { get; init; }

    /// <summary>The keys of a definition in the order in which a file states them.</summary>
    public required IReadOnlyList<string> Order { get; init; }

    public override IReadOnlyList<string> Scripts => ["propose.js"];

    /// <summary>Where a proposal can be made by filling in an issue.</summary>
    public string? IssueForm { get; init; }
}

/// <summary>Questions that belong together.</summary>
/// <param name="Main">Those that a definition cannot or should not do without.</param>
/// <param name="More">Those that may wait.</param>
public sealed record SheetPart(string Title, string Anchor, IReadOnlyList<FormField> Main, IReadOnlyList<FormField> More);
