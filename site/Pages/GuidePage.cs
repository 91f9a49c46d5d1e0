namespace Yardstick.Site.Pages;

public sealed record GuideIndexPage : Page
{
    /// <summary>What the organisation's own pages stand under.</summary>
    public required string OwnHeading { get; init; }

    /// <summary>Pages that the organisation wrote.</summary>
    public required IReadOnlyList<GuideEntry> Own { get; init; }

    /// <summary>The pages of every guide, by what people come for.</summary>
    public required IReadOnlyList<GuideGroup> Groups { get; init; }
}

public sealed record GuideGroup(string Title, IReadOnlyList<Anchor> Entries);

/// <param name="Text">Markdown without its heading.</param>
public sealed record GuideSection(string Heading, string Fragment, string Text);

/// <param name="Link">Without an address for a page that is gone.</param>
/// <param name="Fate">What becomes of it by the change that is previewed.</param>
public sealed record GuideEntry(Anchor Link, string? Fate);

public sealed record GuidePage : Page
{
    /// <summary>Markdown without its title.</summary>
    public required string Text { get; init; }

    /// <summary>What follows the text in parts that readers jump to; nothing on most pages.</summary>
    public IReadOnlyList<GuideSection> Sections { get; init; } = [];

    /// <summary>What becomes of the page by the change that is previewed.</summary>
    public string? Fate { get; init; }

    /// <summary>What that change writes in another way.</summary>
    public Rewording? Altered { get; init; }

    /// <summary>A part of the text that can be answered; nothing for most pages.</summary>
    public SelfTest? Test { get; init; }

    public override IReadOnlyList<string> Scripts => Test is null ? [] : ["self-test.js"];

    /// <summary>Where the organisation's own page is changed; nothing for a page of every guide.</summary>
    public string? Edit { get; init; }
}
