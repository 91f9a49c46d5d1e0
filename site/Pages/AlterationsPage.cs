namespace Yardstick.Site.Pages;

/// <summary>What a change does to a metric.</summary>
/// <param name="Metric">Without an address where it is gone.</param>
/// <param name="Fate">added, changed, renamed, retired or removed.</param>
/// <param name="CallsFor">The least version that tells readers of it.</param>
/// <param name="Moves">The chain up to a company KPI, as its definition is now.</param>
/// <param name="Below">How many metrics move it, directly or through others, in words; nothing for none.</param>
public sealed record AlteredMetric(Anchor Metric, string Fate, IReadOnlyList<Happened> What, string? CallsFor, IReadOnlyList<Anchor> Moves, string? Below);

/// <summary>Metrics that are altered with the same weight.</summary>
public sealed record AlteredGroup(string Name, string Fragment, IReadOnlyList<AlteredMetric> Metrics);

/// <summary>Something else that a change alters, such as a page of the guide.</summary>
/// <param name="Link">Without an address where it is gone.</param>
/// <param name="Fate">added, changed or removed.</param>
public sealed record AlteredEntry(Anchor Link, string Fate);

/// <summary>Everything that a change alters.</summary>
public sealed record AlterationsPage : Page
{
    public required string Lead { get; init; }

    public required IReadOnlyList<AlteredGroup> Groups { get; init; }

    /// <summary>Pages of the organisation's own guide.</summary>
    public required IReadOnlyList<AlteredEntry> Guide { get; init; }

    /// <summary>Who must agree, and why.</summary>
    public required IReadOnlyList<Fact> Agreements { get; init; }

    /// <summary>What of the dictionary's own settings is another.</summary>
    public required IReadOnlyList<string> Settings { get; init; }

    /// <summary>Files of which nothing is said, since they cannot be read.</summary>
    public required IReadOnlyList<string> Unread { get; init; }
}
