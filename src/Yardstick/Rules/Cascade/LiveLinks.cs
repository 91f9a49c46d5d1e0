using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Cascade;

/// <summary>A link and the metric that states it.</summary>
internal sealed record LiveLink(Metric Metric, Link Link);

/// <summary>A metric that moves another one.</summary>
internal sealed record Feed(Metric From, Metric To);

/// <summary>The links of metrics that are still in use.</summary>
internal static class LiveLinks
{
    public static IEnumerable<LiveLink> Of(Catalogue catalogue) =>
        from metric in catalogue.Metrics
        where !metric.IsRetired
        from link in metric.Links
        select new LiveLink(metric, link);

    /// <summary>What a link leads to, in quotes: its name, or while it cannot be found, its id.</summary>
    public static string TargetOf(Link link, Catalogue catalogue) => Quote.Of(catalogue.Find(link.Metric.Value)?.Title ?? link.Metric.Value);

    /// <summary>What takes the place of a metric, for one that links to it or is computed from it: nothing where that is gone itself, or is the one that asks.</summary>
    public static Stated<string>? SuccessorFor(Metric asking, Metric replaced, Catalogue catalogue) =>
        replaced.Successor is { } successor && catalogue.Knows(successor.Value) && catalogue.Find(successor.Value) is not { IsRetired: true }
        && successor.Value != asking.Id && successor.Value != replaced.Id
            ? successor
            : null;

    /// <summary>Those whose target exists.</summary>
    public static IEnumerable<Edge> Edges(Catalogue catalogue) =>
        catalogue.Metrics.Where(m => !m.IsRetired).SelectMany(catalogue.Cascade.Up);

    /// <summary>
    /// What moves what: by a link, or because a formula takes the other metric as an input, which needs no link.
    /// </summary>
    public static IEnumerable<Feed> Feeding(Catalogue catalogue)
    {
        foreach (var edge in Edges(catalogue).Where(e => !ReferenceEquals(e.From, e.To)))
        {
            yield return new(edge.From, edge.To);
        }

        foreach (var metric in catalogue.Metrics.Where(m => !m.IsRetired))
        {
            foreach (var input in metric.Formula?.Inputs ?? [])
            {
                if (input.Metric is { } id && catalogue.Find(id.Value) is { IsRetired: false } source && !ReferenceEquals(source, metric))
                {
                    yield return new(source, metric);
                }
            }
        }
    }
}
