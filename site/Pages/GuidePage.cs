namespace Yardstick.Site.Pages;

public sealed record GuideIndexPage : Page
{
    public required IReadOnlyList<Anchor> Entries { get; init; }
}

public sealed record GuidePage : Page
{
    /// <summary>Markdown without its title.</summary>
    public required string Text { get; init; }
}
