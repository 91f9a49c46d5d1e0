namespace Yardstick.Site.Pages;

public sealed record GuideIndexPage : Page
{
    /// <summary>What the organisation's own pages stand under.</summary>
    public required string OwnHeading { get; init; }

    /// <summary>Pages that the organisation wrote.</summary>
    public required IReadOnlyList<Anchor> Own { get; init; }

    public required IReadOnlyList<Anchor> Entries { get; init; }

    /// <summary>Pages to look something up in.</summary>
    public required IReadOnlyList<Anchor> References { get; init; }
}

public sealed record GuidePage : Page
{
    /// <summary>Markdown without its title.</summary>
    public required string Text { get; init; }

    /// <summary>Where the organisation's own page is changed; nothing for a page of every guide.</summary>
    public string? Edit { get; init; }
}
