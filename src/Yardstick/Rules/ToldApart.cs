using Yardstick.Model;

namespace Yardstick.Rules;

/// <summary>Two metrics that are alike, in the order of their dictionary.</summary>
internal sealed record Alike(Metric Later, Metric Earlier);

/// <summary>Pairs of metrics that are alike on purpose: <c>distinct_from</c> says how they differ, or one succeeds the other.</summary>
internal sealed class ToldApart
{
    private readonly HashSet<Pair> pairs = [];

    public ToldApart(Catalogue catalogue)
    {
        foreach (var metric in catalogue.Metrics)
        {
            foreach (var distinction in metric.DistinctFrom.Where(d => d.Because is not null))
            {
                pairs.Add(Ordered(metric.Id, distinction.Metric.Value));
            }

            if (metric.Successor is { } successor)
            {
                pairs.Add(Ordered(metric.Id, successor.Value));
            }
        }
    }

    public bool Are(Metric one, Metric other) => pairs.Contains(Ordered(one.Id, other.Id));

    /// <summary>
    /// Of metrics that are alike, each one after the first with the earliest before it that it is not told apart from.
    /// No step is taken that a statement does not pay for.
    /// </summary>
    public IEnumerable<Alike> Unsettled(IReadOnlyList<Metric> alike)
    {
        for (var i = 1; i < alike.Count; i++)
        {
            var later = alike[i];
            if (alike.Take(i).FirstOrDefault(earlier => !Are(later, earlier)) is { } earlier)
            {
                yield return new(later, earlier);
            }
        }
    }

    private static Pair Ordered(string one, string other) =>
        string.CompareOrdinal(one, other) < 0 ? new(one, other) : new(other, one);

    private sealed record Pair(string First, string Second);
}
