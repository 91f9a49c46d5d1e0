namespace Yardstick.Site.Pages;

/// <summary>A name with its content: a text, links, or an address outside the site.</summary>
/// <param name="Outside">A checked address on the web.</param>
public sealed record Fact(string Name, string? Text, IReadOnlyList<Anchor> Links, string? Outside)
{
    public static Fact Of(string name, string? text) => new(name, text, [], null);

    public static Fact Of(string name, IReadOnlyList<Anchor> links) => new(name, null, links, null);
}

/// <summary>A stretch of a formula in reading form: words, or a fraction.</summary>
/// <param name="IsName">Whether it names an input.</param>
public sealed record FormulaPart(string Text, bool IsName, string? Target)
{
    /// <summary>What stands above and below the line of a fraction. A fraction within these is written with ÷.</summary>
    public IReadOnlyList<FormulaPart>? Above { get; init; }

    public IReadOnlyList<FormulaPart>? Below { get; init; }
}

/// <param name="Name">What readers know it by.</param>
/// <param name="Written">What the expression calls it; nothing where that is the same.</param>
public sealed record InputRow(string Name, string? Written, MetricName? Metric, string? Unit, string? From, string? Description);

/// <summary>How a metric is computed.</summary>
/// <param name="Exact">The expression as the definition has it.</param>
/// <param name="Example">The worked example, line by line, and its result.</param>
/// <param name="IsWithheld">Whether it uses numbers that this audience doesn't see; then nothing else is given.</param>
public sealed record Formula(
    string? Exact,
    IReadOnlyList<FormulaPart> Parts,
    IReadOnlyList<InputRow> Inputs,
    IReadOnlyList<Fact> Example,
    string? Result,
    bool IsWithheld);

/// <summary>A line of where the metric is heading.</summary>
/// <param name="State">neutral, good, warning or critical.</param>
public sealed record Mark(string Name, string State, string? Value, string? When, string? Note);

public sealed record Aim(string? Sentence, IReadOnlyList<Mark> Marks, BulletGraph? Picture, bool HasTarget);

public sealed record Alike(MetricName Metric, string? Because);

public sealed record LogEntry(string? Version, string? Date, string? Change, bool IsEditorial);

public sealed record MetricPage : Page
{
    public required MetricName Metric { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Level, kind, timing and status in words.</summary>
    public required IReadOnlyList<string> Marks { get; init; }

    /// <summary>Who answers for it.</summary>
    public Anchor? Owner { get; init; }

    /// <summary>Why the metric is measured, in a sentence; nothing when no chain of reasons leads to the company.</summary>
    public string? Story { get; init; }

    /// <summary>The chain that the story tells, from this metric up.</summary>
    public required IReadOnlyList<Anchor> Chain { get; init; }

    /// <summary>What became of a metric that is no longer used, or is going to be replaced.</summary>
    public Notice? Notice { get; init; }

    /// <summary>Markdown.</summary>
    public string? Definition { get; init; }

    public string? Excludes { get; init; }

    public string? Population { get; init; }

    public string? Why { get; init; }

    public string? Decision { get; init; }

    public required IReadOnlyList<string> Levers { get; init; }

    public string? Risks { get; init; }

    public required IReadOnlyList<Alike> DistinctFrom { get; init; }

    public Formula? Formula { get; init; }

    /// <summary>The tree of what it is computed from, where that includes other metrics.</summary>
    public string? DriverTree { get; init; }

    /// <summary>Its chain in the picture of the whole hierarchy.</summary>
    public string? Hierarchy { get; init; }

    public required Aim Aim { get; init; }

    public LayeredPicture? Cascade { get; init; }

    public required IReadOnlyList<Step> Moves { get; init; }

    public required IReadOnlyList<Step> MovedBy { get; init; }

    /// <summary>A few others that move the same metric, as the first step of its chain: thousands may, and each of their pages would name all.</summary>
    public required IReadOnlyList<MetricName> Siblings { get; init; }

    /// <summary>The rest of them stands on the page of the metric that they move. Nothing where there is none.</summary>
    public required Anchor? MoreSiblings { get; init; }

    public required IReadOnlyList<MetricName> BalancedBy { get; init; }

    /// <summary>What it keeps in balance itself.</summary>
    public required IReadOnlyList<MetricName> Balances { get; init; }

    /// <summary>Markdown.</summary>
    public string? Playbook { get; init; }

    public required IReadOnlyList<FindingNote> Findings { get; init; }

    /// <summary>Nothing for a metric that is no longer used or about to be replaced, and where no score is shown.</summary>
    public ScoreTable? Score { get; init; }

    /// <summary>What the change that is previewed does to it.</summary>
    public AlteredMetric? Altered { get; init; }

    /// <summary>What that change does to the links that lead here.</summary>
    public required IReadOnlyList<Happened> AlteredBelow { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<TimelineEntry> History { get; init; }

    /// <summary>Why nothing is known of what happened, and what to do about it.</summary>
    public string? HistoryProblem { get; init; }

    /// <summary>What its change log says beside that.</summary>
    public required IReadOnlyList<LogEntry> ChangeLog { get; init; }

    /// <summary>What everybody looks for, even where it is missing.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>What few look for, folded away.</summary>
    public required IReadOnlyList<Fact> MoreFacts { get; init; }

    /// <summary>How to name the definition elsewhere so that it can be found again.</summary>
    public required string Citation { get; init; }

    /// <summary>The same content as JSON and as Markdown.</summary>
    public required IReadOnlyList<Twin> Twins { get; init; }

    /// <summary>Where the definition can be changed, and the file to look for there.</summary>
    public string? SourceAddress { get; init; }

    /// <summary>The worksheet in which a change to it is suggested.</summary>
    public string? Change { get; init; }

    /// <summary>What a reader can do about the metric.</summary>
    public required IReadOnlyList<Way> Ways { get; init; }

    public string? SourceFile { get; init; }

    public bool IsCompanyKpi { get; init; }

    public bool IsRetired { get; init; }

    /// <param name="place">A section of the page.</param>
    public IReadOnlyList<Happened> AlteredIn(string place) => [.. (Altered?.What ?? []).Concat(AlteredBelow).Where(h => h.Place == place)];
}

/// <summary>The page in another form.</summary>
/// <param name="Type">Its media type.</param>
public sealed record Twin(string Name, string Target, string Type);

/// <param name="Text">What happened, in a sentence.</param>
public sealed record Notice(string Text, Anchor? Successor);

/// <summary>Something a reader can do.</summary>
/// <param name="Target">An address on the web, or one from the site's root.</param>
/// <param name="What">What happens then, in words that follow the link.</param>
/// <param name="IsWorksheet">Whether it opens a worksheet with something in it, which only scripts can do.</param>
public sealed record Way(string Text, string Target, string What, bool IsWorksheet = false);
