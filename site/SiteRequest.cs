using Yardstick.Model;
using Yardstick.Site.Branding;

namespace Yardstick.Site;

/// <summary>What to build, for whom and where. Everything that is no part of the dictionary itself comes in here.</summary>
public sealed record SiteRequest
{
    /// <summary>The folder to write to: new, empty, or written by an earlier run.</summary>
    public string Output { get; init; } = "";

    /// <summary>Folders the sources were read from. The output may neither hold them nor lie within them.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The dictionary's folder from the root of its repository, ending in a slash, or empty; nothing when it lies in no repository.</summary>
    public string? FolderInRepository { get; init; }

    public Visibility Audience { get; init; } = Visibility.Internal;

    /// <summary>The web address of the home page, where it is known: for search engines, previews and the page for missing addresses.</summary>
    public string? BaseAddress { get; init; }

    public Edition Edition { get; init; } = Edition.Unknown;

    /// <summary>The day that reviews and targets are judged at; nothing is overdue where it isn't known.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>What the organisation gives of its own.</summary>
    public Brand Brand { get; init; } = Brand.None;

    /// <summary>A folder that remembers which pages came of what, so that what did not change is not made again; nothing for none.</summary>
    public string? Cache { get; init; }

    public required string ToolVersion { get; init; }

    /// <summary>The number of the state that is shown to someone working on the dictionary: pages say what is wrong, and ask for the next state. Nothing for a site to publish.</summary>
    public int? ServedState { get; init; }

    /// <summary>How many pages are made at the same time; 0 for one on each core.</summary>
    public int Parallelism { get; init; }
}

/// <summary>What a run did.</summary>
public sealed record SiteResult
{
    /// <summary>Why nothing was written, in a sentence or two; nothing when the site was built.</summary>
    public string? Refusal { get; init; }

    /// <summary>Number of HTML pages of the site.</summary>
    public int Pages { get; init; }

    /// <summary>Number of metrics that the audience sees.</summary>
    public int Metrics { get; init; }

    public int Written { get; init; }

    public int Unchanged { get; init; }

    public int Removed { get; init; }

    /// <summary>What was left out although its audience may see it, a sentence each.</summary>
    public IReadOnlyList<string> Omitted { get; init; } = [];
}
