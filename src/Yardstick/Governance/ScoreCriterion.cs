using Yardstick.Model;
using Yardstick.Rules;
using Yardstick.Rules.Balance;

namespace Yardstick.Governance;

/// <summary>Something that a definition should have.</summary>
public sealed record ScoreCriterion
{
    public required string Id { get; init; }

    /// <summary>What holds where it is earned, in one sentence.</summary>
    public required string Asks { get; init; }

    /// <summary>Of which metrics it is asked, as it ends a sentence: "KPIs".</summary>
    public required string AskedOf { get; init; }

    /// <summary>How to earn it, in one sentence.</summary>
    public required string Help { get; init; }

    /// <summary>Points that each metric earns by it, unless the configuration says otherwise; 0 to 100.</summary>
    public required int Weight { get; init; }

    public required Func<Metric, ScoreContext, bool> Holds { get; init; }

    /// <summary>
    /// Whether a metric that lacks it is to have it. Where the definition does not tell, it is asked: otherwise a
    /// gap would earn more than its mending.
    /// </summary>
    public required Func<Metric, ScoreContext, bool> IsAsked { get; init; }
}

/// <summary>What a definition is judged by: the dictionary and the date, and of the metrics only those that are looked at.</summary>
/// <param name="Cascade">The links between them.</param>
/// <param name="Find">A metric among them by its id.</param>
public sealed record ScoreContext(RuleContext Rules, Cascade Cascade, Func<string, Metric?> Find)
{
    private readonly Lazy<Func<Metric, string?>> oneSided = new(() => UnbalancedMetric.OneSided(Rules));

    public DateOnly Today => Rules.Today;

    public Configuration Configuration => Rules.Catalogue.Configuration;

    public FormulaTable Formulas => Rules.Catalogue.Formulas;

    /// <summary>Whether a metric measures volume, speed or cost alone.</summary>
    public bool IsOneSided(Metric metric) => oneSided.Value(metric) is not null;
}
