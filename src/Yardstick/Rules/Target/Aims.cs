using Yardstick.Model;

namespace Yardstick.Rules.Target;

/// <summary>A metric with its target.</summary>
internal sealed record Aim(Metric Metric, Model.Target Target);

/// <summary>The targets of metrics that are in use or meant to be.</summary>
internal static class Aims
{
    public static IEnumerable<Aim> Of(Catalogue catalogue) =>
        from metric in catalogue.Metrics
        where metric.IsCurrent && metric.Target is not null
        select new Aim(metric, metric.Target!);

    /// <summary>Whether the level was set from outside, by a regulator or in a contract: it is to be kept, not to be reached.</summary>
    public static bool IsImposed(Model.Target target) => target.Basis?.Value is TargetBasis.Regulatory or TargetBasis.Contractual;

    /// <summary>Whether one value is worse than another for people who want it higher, or lower.</summary>
    public static bool IsWorse(decimal value, decimal than, Direction direction) =>
        direction == Direction.Higher ? value < than : value > than;
}
