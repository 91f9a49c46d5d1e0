namespace Yardstick.Site.Pages;

/// <summary>Metrics of one function, role or person under a heading.</summary>
public sealed record Scorecard(string Heading, string? Note, IReadOnlyList<ScoreLine> Lines);

/// <param name="Metrics">How many current metrics the person answers for, directly and through roles.</param>
public sealed record PersonEntry(string Name, string Target, string Metrics);

public sealed record ScorecardsPage : Page
{
    public required IReadOnlyList<FunctionEntry> Functions { get; init; }

    public required IReadOnlyList<PersonEntry> People { get; init; }

    /// <summary>Where a balanced scorecard is drafted; nothing in an edition for those who can't.</summary>
    public string? Builder { get; init; }
}

public sealed record FunctionPage : Page
{
    public string? Description { get; init; }

    public Anchor? Lead { get; init; }

    public bool IsSupport { get; init; }

    /// <summary>"3 active metrics of its own; at most 5".</summary>
    public required string Usage { get; init; }

    public required IReadOnlyList<MovedKpi> Moves { get; init; }

    public required Scorecard Own { get; init; }

    /// <summary>Where the strategy's pages show its metrics.</summary>
    public required IReadOnlyList<Fact> TakesPart { get; init; }

    public required IReadOnlyList<FunctionEntry> Functions { get; init; }

    public required IReadOnlyList<RoleEntry> Roles { get; init; }

    /// <summary>Of its metrics, those of its roles and of the functions inside it; nothing where no score is shown.</summary>
    public required ScoreTable? Score { get; init; }

    /// <summary>Metrics that are no longer used.</summary>
    public required IReadOnlyList<MetricName> Former { get; init; }

    public required IReadOnlyList<FindingNote> Findings { get; init; }
}

public sealed record RolePage : Page
{
    public string? Description { get; init; }

    public Anchor? Function { get; init; }

    /// <summary>The metrics of its function, where the role has none of its own.</summary>
    public required IReadOnlyList<Anchor> OfFunction { get; init; }

    /// <summary>How many these are, in words.</summary>
    public required string OfFunctionCount { get; init; }

    /// <summary>The company KPIs that its function moves, for a role without metrics of its own.</summary>
    public required IReadOnlyList<Anchor> FunctionMoves { get; init; }

    public required IReadOnlyList<Anchor> HeldBy { get; init; }

    public required string Usage { get; init; }

    public required IReadOnlyList<MovedKpi> Moves { get; init; }

    public required Scorecard Own { get; init; }

    /// <summary>Where the strategy's pages show its metrics.</summary>
    public required IReadOnlyList<Fact> TakesPart { get; init; }

    public required IReadOnlyList<MetricName> Former { get; init; }

    public required IReadOnlyList<FindingNote> Findings { get; init; }
}

/// <summary>How a person is reached.</summary>
/// <param name="Handle">What they are called there, with the @.</param>
/// <param name="Host">Where the dictionary's files are, in words.</param>
/// <param name="Issue">Where a question to them is written.</param>
public sealed record Contact(string? Handle, string Host, string? Issue);

public sealed record PersonPage : Page
{
    public required IReadOnlyList<Anchor> Leads { get; init; }

    public required IReadOnlyList<Anchor> Holds { get; init; }

    /// <summary>"Answers for 4 metrics".</summary>
    public required string Usage { get; init; }

    /// <summary>How they are reached; nothing where nothing is known of it.</summary>
    public Contact? Ask { get; init; }

    /// <summary>The company KPIs that these metrics move; nothing where these are company KPIs themselves.</summary>
    public IReadOnlyList<MovedKpi>? Moves { get; init; }

    /// <summary>What the person owns, then what they own through each role.</summary>
    public required IReadOnlyList<Scorecard> AnswersFor { get; init; }

    public required IReadOnlyList<MetricName> Helps { get; init; }
}
