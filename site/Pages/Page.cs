namespace Yardstick.Site.Pages;

/// <summary>An entry of the bar at the top.</summary>
/// <param name="Folders">How the paths of the pages that belong to it begin, such as a folder with its slash.</param>
public sealed record NavigationEntry(string Text, string Target, IReadOnlyList<string> Folders);

/// <summary>What stands above every page.</summary>
/// <param name="More">The page that says more.</param>
public sealed record FrameWarning(string Text, Anchor? More);

/// <summary>What all pages of a site have in common.</summary>
public sealed record Frame
{
    /// <summary>The name of the dictionary.</summary>
    public required string Title { get; init; }

    /// <summary>Whether search engines may list the site.</summary>
    public bool IsOpen { get; init; }

    public IReadOnlyList<NavigationEntry> Navigation { get; init; } = [];

    /// <summary>The site's web address, ending in a slash; nothing when it isn't known.</summary>
    public string? Address { get; init; }

    /// <summary>Where an error is reported, on the repository's host.</summary>
    public string? ReportAddress { get; init; }

    /// <summary>Where a metric is proposed; nothing in an edition for those who can't.</summary>
    public string? Propose { get; init; }

    /// <summary>What definitions are checked against; nothing in an edition that doesn't tell.</summary>
    public string? Rules { get; init; }

    /// <summary>That the site doesn't show what holds now.</summary>
    public IReadOnlyList<FrameWarning> Warnings { get; init; } = [];

    /// <summary>The feed of all changes; nothing where no history is known.</summary>
    public Anchor? Feed { get; init; }

    /// <summary>The organisation's logo and stylesheet, from the site's root.</summary>
    public string? Logo { get; init; }

    public string? Stylesheet { get; init; }

    /// <summary>What someone who works on the dictionary is shown on every page; nothing on a published one.</summary>
    public ServedState? Served { get; init; }
}

/// <summary>How the files stand that someone works on.</summary>
/// <param name="Number">How many times they were read, this time included: a page that shows another state is out of date.</param>
/// <param name="Sum">How many errors and warnings there are, in words.</param>
/// <param name="Findings">The worst ones, in the order of places.</param>
/// <param name="Further">How many more there are.</param>
/// <param name="Former">The files that cannot be read now, and are shown as they last could be.</param>
public sealed record ServedState(int Number, string Sum, IReadOnlyList<ServedFinding> Findings, int Further, IReadOnlyList<string> Former);

/// <param name="Severity">The word for it, such as error.</param>
/// <param name="Place">File, line and column.</param>
public sealed record ServedFinding(string Severity, string Rule, string Place, string Message, string Help);

/// <summary>A link: a text, and an address from the site's root. Without an address only the text.</summary>
public sealed record Anchor(string Text, string? Target);

/// <summary>
/// One page as plain data. Components see nothing else, so the same data gives the same page.
/// </summary>
public abstract record Page
{
    /// <summary>The same on every page.</summary>
    public required Frame Frame { get; init; }

    /// <summary>The file from the site's root, with <c>/</c> between the parts.</summary>
    public required string Path { get; init; }

    public required string Title { get; init; }

    /// <summary>One sentence for search results and previews.</summary>
    public string? Summary { get; init; }

    /// <summary>The feed of what the page is about.</summary>
    public Anchor? Feed { get; init; }

    /// <summary>The way here from the home page, without the page itself.</summary>
    public IReadOnlyList<Anchor> Trail { get; init; } = [];

    /// <summary>What it loads besides what every page does, from the site's root.</summary>
    public virtual IReadOnlyList<string> Scripts => [];

    /// <summary>What stands before a target to reach it from this page.</summary>
    public virtual string Root => Path.Contains('/', StringComparison.Ordinal) ? "../" : "";

    /// <summary>What stands before a style, script or picture that the page loads.</summary>
    public virtual string AssetRoot => Root;

    /// <summary>Where styles are looked for.</summary>
    public virtual IEnumerable<string> StyleRoots => [AssetRoot];
}

/// <summary>Shown for an address that doesn't exist, from whichever folder that address seems to be in.</summary>
public sealed record NotFoundPage : Page
{
    public override string Root => Frame.Address ?? "";

    /// <summary>The path of the site's address without its host: right from every folder there, and opened as a file it asks no host.</summary>
    public override string AssetRoot => Frame.Address is { } address ? "/" + new Uri(address).AbsolutePath.TrimStart('/') : "";

    /// <summary>Beside it too, where they are found when it is opened as a file.</summary>
    public override IEnumerable<string> StyleRoots => AssetRoot.Length == 0 ? [""] : ["", AssetRoot];
}

/// <summary>Leads from an address that a metric once had to its page.</summary>
public sealed record MovedPage : Page
{
    /// <summary>The id that the metric had.</summary>
    public required string FormerId { get; init; }

    /// <summary>The id that it has.</summary>
    public required string Id { get; init; }

    public required Anchor To { get; init; }
}
