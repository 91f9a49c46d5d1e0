using Yardstick.Model;

namespace Yardstick.Changes;

/// <summary>Which metrics a change reaches, beside the one that it changes.</summary>
/// <param name="Chain">Up to a company KPI, step by step; empty for a company KPI and an orphan.</param>
/// <param name="Above">Everything that it moves or that is computed from it, directly or through others, nearest first.</param>
/// <param name="Below">Everything that moves it or that it is computed from, directly or through others, nearest first.</param>
public sealed record Effect(IReadOnlyList<Edge> Chain, IReadOnlyList<Metric> Above, IReadOnlyList<Metric> Below)
{
    /// <summary>What it moves beside its chain, through other links or through formulas.</summary>
    public IEnumerable<Metric> BesideTheChain => Above.Where(m => Chain.All(e => e.To.Id != m.Id));

    /// <summary>In the head's cascade, or for a metric that is gone, in the base's.</summary>
    public static Effect Of(MetricChange change, ChangeSet changes)
    {
        var catalogue = change.After is null ? changes.Base : changes.Head;
        var metric = change.Metric;
        var cascade = catalogue.Cascade;
        return new Effect(
            cascade.Chain(metric),
            Cascade.Reach(metric, m => cascade.Up(m).Select(e => e.To).Concat(catalogue.Formulas.UsersOf(m))),
            Cascade.Reach(metric, m => cascade.Down(m).Select(e => e.From).Concat(catalogue.Formulas.SourcesOf(m))));
    }
}

/// <summary>The metrics that name another one in their own definition, and so rest on what it means.</summary>
internal static class Dependants
{
    /// <summary>Those in use whose link leads to it, and those whose formula takes it as an input; in the order of ids.</summary>
    public static IReadOnlyList<Metric> Of(Metric metric, Catalogue catalogue) =>
    [
        .. catalogue.Cascade.Down(metric).Select(e => e.From).Union(catalogue.Formulas.UsersOf(metric))
            .Where(m => m.IsCurrent && m.Id != metric.Id)
            .OrderBy(m => m.Id, StringComparer.Ordinal),
    ];
}
