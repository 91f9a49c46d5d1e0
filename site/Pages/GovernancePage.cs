namespace Yardstick.Site.Pages;

/// <summary>A line of the arithmetic of a score: held × weight of asked × weight.</summary>
public sealed record ScoreRow(string Criterion, string Asks, string Help, int Weight, int Held, int Asked)
{
    public bool IsOpen => Held < Asked;
}

/// <param name="Percent">0 to 100; nothing where nothing is asked.</param>
public sealed record ScoreTable(int? Percent, int Earned, int Possible, IReadOnlyList<ScoreRow> Rows);

/// <summary>A function's score as a line among others.</summary>
/// <param name="Depth">0 for a function that is part of no other.</param>
public sealed record FunctionScore(Anchor Function, int Depth, int? Percent, int Earned, int Possible);

/// <summary>How much of a limit is used.</summary>
/// <param name="State">room, full, neutral or warning.</param>
/// <param name="Note">What the state means here, in words.</param>
public sealed record LimitRow(Anchor Of, int Used, int Most, string State, string Note)
{
    /// <summary>0 for what is part of nothing else.</summary>
    public int Depth { get; init; }
}

/// <param name="Sum">How many are over the limit, full, and with room.</param>
public sealed record LimitGroup(string Name, string Fragment, string Sum, IReadOnlyList<LimitRow> Rows);

/// <param name="About">The metric whose file it stands in.</param>
public sealed record PlacedFinding(Anchor? About, FindingNote Finding);

/// <summary>Definitions that are to be reviewed.</summary>
public sealed record ReviewGroup(string Name, string Fragment, IReadOnlyList<ReviewEntry> Entries)
{
    public bool IsOverdue { get; init; }

    /// <summary>Whether it lies so far ahead that it opens when asked to.</summary>
    public bool IsFolded { get; init; }
}

/// <param name="Date">As year-month-day.</param>
public sealed record ReviewEntry(string Date, string Day, MetricName Metric);

public sealed record GovernancePage : Page
{
    public required ScoreTable Score { get; init; }

    public required IReadOnlyList<FunctionScore> Functions { get; init; }

    public required IReadOnlyList<LimitGroup> Limits { get; init; }

    /// <summary>What keeps limits and loads from being the whole truth, in a sentence.</summary>
    public string? Caveat { get; init; }

    /// <summary>Severity in the plural and number, worst first.</summary>
    public required IReadOnlyList<Fact> Counts { get; init; }

    public required IReadOnlyList<PlacedFinding> Findings { get; init; }

    /// <summary>How many further findings there are.</summary>
    public required int Further { get; init; }

    /// <summary>Findings that are waived, with the terms; what ends soonest first.</summary>
    public required IReadOnlyList<PlacedFinding> Agreed { get; init; }

    public required IReadOnlyList<ReviewGroup> Reviews { get; init; }

    public required IReadOnlyList<LimitRow> People { get; init; }

    /// <summary>Metrics whose owner is gone or about to go.</summary>
    public required IReadOnlyList<MetricName> Ownerless { get; init; }
}
