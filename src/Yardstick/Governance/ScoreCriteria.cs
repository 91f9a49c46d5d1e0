using Yardstick.Model;
using Yardstick.Rules.Definition;
using Yardstick.Rules.Lifecycle;
using Yardstick.Rules.Target;

namespace Yardstick.Governance;

/// <summary>Everything that is asked of a definition, and what it weighs: a hundred points in all.</summary>
public static class ScoreCriteria
{
    private const string EveryMetric = "every metric";
    private const string AllButCompanyKpis = "every metric but company KPIs that link to nothing";

    public static IReadOnlyList<ScoreCriterion> All { get; } =
    [
        new()
        {
            Id = "owned",
            Weight = 15,
            Asks = "One person who is still here answers for it.",
            AskedOf = EveryMetric,
            Help = "Name a person, or a role that exactly one person holds, as 'owner'.",
            Holds = IsOwned,
            IsAsked = Always,
        },
        new()
        {
            Id = "complete",
            Weight = 15,
            Asks = "It says what it is, what it is not, why it is measured and what is decided with it.",
            AskedOf = EveryMetric,
            Help = "Fill in 'definition', 'excludes', 'why' and 'decision'.",
            Holds = (m, _) => m is { Definition: not null, Excludes: not null, Why: not null, Decision: not null },
            IsAsked = Always,
        },
        new()
        {
            Id = "computed",
            Weight = 15,
            Asks = "Two people would compute the same number: formula, unit, period and direction are stated and agree.",
            AskedOf = EveryMetric,
            Help = "State 'formula' (not asked of a qualitative metric), 'unit', 'period' and 'direction', and mend what the rules find in them.",
            Holds = IsComputed,
            IsAsked = Always,
        },
        new()
        {
            Id = "sourced",
            Weight = 10,
            Asks = "It names the one system its numbers come from, and how often they are refreshed.",
            AskedOf = EveryMetric,
            Help = "State 'system' and 'refresh' under 'source'.",
            Holds = (m, _) => m.Source is { System: not null, Refresh: not null },
            IsAsked = Always,
        },
        new()
        {
            Id = "linked",
            Weight = 15,
            Asks = "Links that say why lead from it up to a company KPI.",
            AskedOf = AllButCompanyKpis,
            Help = "Add 'contributes_to' with the metric one level up that it moves, and a 'because'.",
            Holds = IsLinked,
            IsAsked = AsksForLinks,
        },
        new()
        {
            Id = "tested",
            Weight = 5,
            Asks = "Evidence supports at least one of its links, and refutes none.",
            AskedOf = AllButCompanyKpis,
            Help = "Compare the two numbers over the past quarters and write down under 'evidence' what came out; let go of links that were refuted.",
            Holds = IsTested,
            IsAsked = AsksForLinks,
        },
        new()
        {
            Id = "targeted",
            Weight = 10,
            Asks = "It sets out from a baseline to an agreed target, by a day that is still to come.",
            AskedOf = "KPIs",
            Help = "State 'baseline' and 'target' with 'due' and 'basis'; a placeholder is no target.",
            Holds = IsTargeted,
            IsAsked = (m, _) => m.Kind?.Value != Kind.Metric,
        },
        new()
        {
            Id = "balanced",
            Weight = 5,
            Asks = "Another metric shows what gets worse when people only try to move this one.",
            AskedOf = "metrics of volume, speed or cost (as unbalanced-metric tells them)",
            Help = "Name that metric under 'balanced_by'.",
            Holds = (m, context) => m.BalancedBy.Any(b => context.Find(b.Value) is { IsRetired: false }),
            IsAsked = MayBeOneSided,
        },
        new()
        {
            Id = "reviewed",
            Weight = 10,
            Asks = "Its definition was reviewed within its rhythm.",
            AskedOf = EveryMetric,
            Help = "Ask whether it is still right and still used, and write down the day under 'review'.",
            Holds = IsReviewed,
            IsAsked = Always,
        },
    ];

    private static bool Always(Metric metric, ScoreContext context) => true;

    private static bool IsOwned(Metric metric, ScoreContext context) =>
        metric.Owner is { } owner && context.Rules.Catalogue.Organisation.Accountable(owner.Value) is { } person && !person.HasLeft(context.Today);

    private static bool IsComputed(Metric metric, ScoreContext context) =>
        metric is { Period: not null, Direction: not null }
        && context.Formulas.UnitOf(metric) is not null
        && (context.Formulas.Of(metric) is { } formula ? Agrees(formula, context) : metric.Traits.Nature?.Value == Nature.Qualitative);

    // Data without a unit is a gap: filled in, it may show that the formula yields another unit than the metric states.
    private static bool Agrees(MetricFormula formula, ScoreContext context) =>
        formula.IsUnderstood
        && formula.Definition.Inputs.All(i => i.Metric is { } id ? id.Value != formula.Metric.Id && context.Rules.Catalogue.Find(id.Value) is not { IsRetired: true } : i.Unit is not null)
        && !UnitMismatch.Of(formula.Metric, context.Formulas).Any()
        && !WrongExample.Of(formula).Any();

    private static bool IsLinked(Metric metric, ScoreContext context) =>
        context.Cascade.Up(metric) is { Count: > 0 } links && links.All(l => l.Link.Because is not null) && context.Cascade.ReachesTheCompany(metric);

    private static bool IsTested(Metric metric, ScoreContext context)
    {
        var links = context.Cascade.Up(metric);
        return links.Any(l => Has(l, EvidenceState.Supported)) && !links.Any(l => Has(l, EvidenceState.Refuted));

        static bool Has(Edge edge, EvidenceState state) => edge.Link.Evidence?.State?.Value == state;
    }

    private static bool AsksForLinks(Metric metric, ScoreContext context) => !metric.IsCompanyKpi || context.Cascade.Up(metric).Count > 0;

    private static bool IsTargeted(Metric metric, ScoreContext context)
    {
        if (metric.Baseline?.Value is null || metric.Target is not { } target || (target.Value ?? target.Minimum ?? target.Maximum) is null
            || metric.Direction is null || TargetNotBetter.IsEmpty(target) || TargetNotBetter.IsNoBetter(metric, target))
        {
            return false;
        }

        // What a law or a contract asks for may hold for good.
        return target.Basis?.Value switch
        {
            TargetBasis.Placeholder => false,
            TargetBasis.Regulatory or TargetBasis.Contractual => target.Due is null || target.Due.Value >= context.Today,
            _ => target.Due?.Value >= context.Today,
        };
    }

    private static bool MayBeOneSided(Metric metric, ScoreContext context) => metric.Direction?.Value switch
    {
        null => true,
        Direction.Range => false,
        _ => context.Formulas.UnitOf(metric) is null || context.IsOneSided(metric),
    };

    // How long a review lasts depends on the kind, where the definition states no rhythm of its own.
    private static bool IsReviewed(Metric metric, ScoreContext context) =>
        (metric.Kind is not null || metric.Review?.Every is not null)
        && Rhythms.LastReview(metric) <= Rhythms.Latest(context.Today)
        && Rhythms.NextReview(metric, context.Configuration) >= context.Today;
}
