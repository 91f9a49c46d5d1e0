namespace Yardstick.Site.Pages;

/// <summary>The metric above all others, in one sentence.</summary>
public sealed record NorthStar(MetricName Metric, string? Why, string? Aim);

public sealed record KpiCard(MetricName Metric, string? Why, string? Aim);

public sealed record HomePage : Page
{
    public string? Description { get; init; }

    /// <summary>How many findings make the dictionary one that is published all the same.</summary>
    public required int Errors { get; init; }

    public NorthStar? NorthStar { get; init; }

    /// <summary>Those of the company without the North Star, which has said the same already.</summary>
    public required IReadOnlyList<KpiCard> Kpis { get; init; }

    public required IReadOnlyList<FunctionEntry> Functions { get; init; }

    /// <summary>A metric to explain the reading with, and its story.</summary>
    public Anchor? Example { get; init; }

    /// <summary>How many there are, in words.</summary>
    public required string Metrics { get; init; }

    public required int FunctionCount { get; init; }

    public required int RoleCount { get; init; }

    /// <summary>What the change that is previewed alters, the weightiest first.</summary>
    public required IReadOnlyList<AlteredMetric> Altered { get; init; }

    /// <summary>How many more metrics it alters than are shown.</summary>
    public required int AlteredFurther { get; init; }

    /// <summary>How many more changes there are than are shown.</summary>
    public required int LatelyFurther { get; init; }

    /// <summary>What changed last; nothing where no history is known.</summary>
    public required IReadOnlyList<ChangeEntry> Lately { get; init; }

    /// <summary>Name and content of what is known about this edition: revision, date, audience.</summary>
    public required IReadOnlyList<Fact> Edition { get; init; }
}

/// <summary>One metric of the dictionary.</summary>
public sealed record DictionaryRow(
    MetricName Metric,
    IReadOnlyList<string> Aliases,
    Anchor? Role,
    string? Kind,
    Anchor? Owner,
    string? Unit,
    string? Direction,
    string? Status);

/// <summary>The metrics of the company or of a function with its roles.</summary>
/// <param name="Fragment">The name by which a link reaches the group.</param>
public sealed record DictionaryGroup(string Name, string Fragment, string? Target, int Depth, IReadOnlyList<DictionaryRow> Rows);

/// <summary>A value of a facet.</summary>
/// <param name="Value">How an address says it.</param>
/// <param name="Metrics">How many metrics bear it.</param>
public sealed record FilterChoice(string Value, string Label, int Metrics);

/// <summary>A facet to filter the dictionary by.</summary>
public sealed record Filter(string Key, string Name, IReadOnlyList<FilterChoice> Choices)
{
    /// <summary>What its numbers count, where that needs saying.</summary>
    public string? Note { get; init; }
}

public sealed record DictionaryPage : Page
{
    public override IReadOnlyList<string> Scripts => ["dictionary.js"];

    public required IReadOnlyList<Filter> Filters { get; init; }

    /// <summary>As many as on the first page.</summary>
    public required int Errors { get; init; }

    public required int Metrics { get; init; }

    /// <summary>The same in words, with how many are active.</summary>
    public required string Extent { get; init; }

    public required IReadOnlyList<DictionaryGroup> Groups { get; init; }

    /// <summary>What exists, and only a circle sees more of.</summary>
    public required IReadOnlyList<Anchor> Stubs { get; init; }

    /// <summary>Metrics whose files cannot be read.</summary>
    public required IReadOnlyList<Anchor> Unread { get; init; }

    /// <summary>What the change that is previewed removes.</summary>
    public required IReadOnlyList<string> Removed { get; init; }
}

/// <summary>A metric in the hierarchy with what moves it.</summary>
/// <param name="Continued">Where what moves it is shown, when it is too deep to be shown here.</param>
/// <param name="Below">How many metrics move it, directly or through others.</param>
/// <param name="Elsewhere">What else moves it; shown in full under another metric that it moves as well, or on another page.</param>
public sealed record Branch(
    Step Step,
    string Fragment,
    string? Continued,
    int Below,
    IReadOnlyList<Branch> Children,
    IReadOnlyList<Mention> Elsewhere);

/// <summary>A metric that is shown in full at another place of the hierarchy.</summary>
/// <param name="Target">That place; nothing for a metric of another dictionary whose address is not known.</param>
/// <param name="Part">The page that shows it, where that is another one: a function's name, or the whole hierarchy's.</param>
public sealed record Mention(string Name, string? Target, string? Kind, string? Because, string? Part);

/// <summary>A tree of the hierarchy: below a company KPI, below a metric of the function that the page is about, or where another tree became too deep.</summary>
/// <param name="Moves">What the top contributes to beyond the page.</param>
public sealed record Tree(string Fragment, Branch Top, Anchor? ContinuedFrom, IReadOnlyList<Mention> Moves);

public sealed record HierarchyPage : Page
{
    public override IReadOnlyList<string> Scripts => ["hierarchy.js"];

    public HierarchyPicture? Picture { get; init; }

    /// <summary>The function that the page is about; nothing for the page about all.</summary>
    public Anchor? Function { get; init; }

    /// <summary>Where each function has a page of its own hierarchy, these with their numbers of metrics.</summary>
    public IReadOnlyList<FunctionEntry> Functions { get; init; } = [];

    /// <summary>The page with all metrics in one picture, where this one shows functions.</summary>
    public Anchor? Whole { get; init; }

    public required IReadOnlyList<Tree> Trees { get; init; }

    /// <summary>Metrics from which no chain leads to a company KPI.</summary>
    public required IReadOnlyList<MetricName> Unconnected { get; init; }
}

public sealed record RuleEntry(string Id, string Target, string Summary, string Severity, string? Standard);

public sealed record RuleGroup(string Name, string Fragment, IReadOnlyList<RuleEntry> Rules);

public sealed record RulesPage : Page
{
    public required IReadOnlyList<RuleGroup> Groups { get; init; }
}

public sealed record OptionRow(string Name, string Description, string Expected, string Standard);

public sealed record RulePage : Page
{
    /// <summary>What a configuration may set beside the severity.</summary>
    public IReadOnlyList<OptionRow> Options { get; init; } = [];

    /// <summary>Where it counts otherwise in this dictionary, a sentence each, the one that counts last standing last.</summary>
    public IReadOnlyList<string> Cases { get; init; } = [];

    public required string Id { get; init; }

    public required string RuleSummary { get; init; }

    public required string Why { get; init; }

    public required string Family { get; init; }

    /// <summary>How the rule counts in this dictionary.</summary>
    public required string Severity { get; init; }

    /// <summary>How it counts unless configured, where this dictionary differs.</summary>
    public string? Standard { get; init; }

    public required bool IsConfigurable { get; init; }

    /// <summary>What yardstick.yaml states to make it count otherwise; nothing where that cannot be.</summary>
    public required string? Setting { get; init; }

    /// <summary>The same for a part of the dictionary.</summary>
    public required string? PartSetting { get; init; }

    public required string Bad { get; init; }

    public required string Good { get; init; }
}
