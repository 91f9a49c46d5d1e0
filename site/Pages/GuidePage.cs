namespace Yardstick.Site.Pages;

public sealed record GuideIndexPage : Page
{
    public required IReadOnlyList<Anchor> Entries { get; init; }

    /// <summary>Pages to look something up in.</summary>
    public required IReadOnlyList<Anchor> References { get; init; }
}

public sealed record GuidePage : Page
{
    /// <summary>Markdown without its title.</summary>
    public required string Text { get; init; }
}
