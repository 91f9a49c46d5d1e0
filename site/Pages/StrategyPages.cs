namespace Yardstick.Site.Pages;

/// <summary>What is done for a key result area.</summary>
/// <param name="IsPast">Whether its day has passed.</param>
public sealed record InitiativeLine(string Name, Anchor? Owner, string? Due, bool IsPast);

/// <summary>A KPI as a measure of an objective.</summary>
/// <param name="Timing">leading or lagging.</param>
public sealed record Measure(MetricName Metric, string? Timing, string? Aim);

/// <summary>An objective within a perspective, with its measures.</summary>
/// <param name="Objective">The strategic objective around the key result area; nothing where no objective is stated.</param>
public sealed record ScorecardRow(
    string Name,
    string Fragment,
    Anchor? Objective,
    IReadOnlyList<Measure> Measures,
    IReadOnlyList<InitiativeLine> Initiatives);

/// <summary>How many of a number of KPIs move first, and how many confirm.</summary>
/// <param name="Remark">What is missing, in a sentence.</param>
public sealed record TimingBalance(string Name, int Leading, int Lagging, int Unstated, string? Remark)
{
    public int All => Leading + Lagging + Unstated;
}

/// <param name="Others">Metrics in use that look from here without being KPIs.</param>
public sealed record PerspectiveBlock(string Name, string Question, string Fragment, IReadOnlyList<ScorecardRow> Rows, IReadOnlyList<MetricName> Others);

/// <summary>An arrow of the strategy map in words: the metrics by which one objective moves another.</summary>
/// <param name="IsAgainst">Whether it leads down the map.</param>
public sealed record CauseLine(ObjectiveSide From, ObjectiveSide To, Anchor Mover, Anchor Moved, string? Because, bool IsAgainst);

/// <summary>An objective as one perspective looks at it; others may look at it too.</summary>
public sealed record ObjectiveSide(Anchor Objective, string Perspective);

public sealed record BalancedScorecardPage : Page
{
    public required LayeredPicture? Map { get; init; }

    public required IReadOnlyList<CauseLine> Causes { get; init; }

    /// <summary>Each perspective, then all together.</summary>
    public required IReadOnlyList<TimingBalance> Balance { get; init; }

    public required IReadOnlyList<PerspectiveBlock> Perspectives { get; init; }

    /// <summary>KPIs that state no perspective.</summary>
    public required IReadOnlyList<MetricName> Unplaced { get; init; }
}

public sealed record AreaEntry(string Name, string? Description, IReadOnlyList<Measure> Kpis, IReadOnlyList<InitiativeLine> Initiatives);

/// <param name="Okrs">Of this quarter and later ones.</param>
public sealed record ObjectiveEntry(
    string Name,
    string Fragment,
    Anchor? Owner,
    string? Why,
    IReadOnlyList<AreaEntry> Areas,
    IReadOnlyList<Measure> Kpis,
    IReadOnlyList<Anchor> Okrs,
    IReadOnlyList<FindingNote> Findings);

/// <summary>A metric with the way it is to go in a quarter.</summary>
/// <param name="Id">What is named as a metric, where no metric bears that id.</param>
/// <param name="Sentence">From where to where, and what of it would be healthy.</param>
/// <param name="Remarks">What stands against it or beside it, a sentence each.</param>
public sealed record KeyResultEntry(MetricName? Metric, string? Id, string? Sentence, string? Description, BulletGraph? Picture, IReadOnlyList<string> Remarks, IReadOnlyList<Anchor> BalancedBy);

/// <param name="Expected">The share of the way that is expected, in percent.</param>
public sealed record OkrEntry(
    string Name,
    string Fragment,
    Anchor? Owner,
    Anchor? Objective,
    string Expected,
    IReadOnlyList<KeyResultEntry> KeyResults,
    IReadOnlyList<FindingNote> Findings);

public sealed record ObjectiveYear(string Name, string Fragment, IReadOnlyList<ObjectiveEntry> Objectives);

/// <param name="IsPast">Whether the quarter is over.</param>
public sealed record OkrQuarter(string Name, string Fragment, bool IsPast, IReadOnlyList<OkrEntry> Okrs);

public sealed record ObjectivesPage : Page
{
    /// <summary>What there is, counted in words.</summary>
    public required IReadOnlyList<string> Marks { get; init; }

    public required IReadOnlyList<ObjectiveYear> Years { get; init; }

    public required IReadOnlyList<OkrQuarter> Quarters { get; init; }

    /// <summary>KPIs that serve no objective.</summary>
    public required IReadOnlyList<MetricName> Unserving { get; init; }
}

/// <summary>A team on the ladder, with the metrics by which it moves an input.</summary>
public sealed record LadderTeam(Anchor Team, IReadOnlyList<MetricName> Metrics);

/// <summary>A metric that moves the North Star directly.</summary>
/// <param name="Fragment">The name by which a link reaches it.</param>
public sealed record LadderInput(Step Step, string Fragment, IReadOnlyList<LadderTeam> Teams);

public sealed record NorthStarPage : Page
{
    public NorthStar? Star { get; init; }

    public required LayeredPicture? Picture { get; init; }

    public required IReadOnlyList<LadderInput> Inputs { get; init; }

    /// <summary>Company KPIs that don't move the North Star.</summary>
    public required IReadOnlyList<MetricName> Beside { get; init; }

    /// <summary>Functions of which no metric moves the North Star.</summary>
    public required IReadOnlyList<Anchor> TeamsOff { get; init; }
}
