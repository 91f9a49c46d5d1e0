using Yardstick.Changes;
using Yardstick.History;
using Yardstick.Model;

namespace Yardstick.Site.Publication;

/// <summary>What a change does to a metric.</summary>
/// <param name="Metric">As it is now; nothing where it is gone.</param>
/// <param name="Events">Field by field, the weightiest first.</param>
internal sealed record Alteration(Metric? Metric, MetricChange Change, IReadOnlyList<HistoryEvent> Events)
{
    public Impact Impact => Events[0].What.Impact;
}

/// <summary>What a change does to the metrics that an audience sees and saw, as far as it may know.</summary>
internal sealed class Alterations
{
    private readonly Dictionary<string, Alteration> byId = new(StringComparer.Ordinal);

    public Alterations(Published published, PublishedHistory history, Comparison? comparison)
    {
        Comparison = comparison;
        var all = new List<Alteration>();
        foreach (var change in comparison?.Changes.Metrics ?? [])
        {
            var metric = change.After is { } after ? published.Find(after.Id) : null;
            if (change.After is not null && metric is null)
            {
                continue;
            }

            var events = HistoryEvent.Of(change, Revision.None).Select(e => history.Shown(e, metric)).OfType<HistoryEvent>().ToList();
            if (events.Count > 0)
            {
                var alteration = new Alteration(metric, change, events);
                all.Add(alteration);
                byId.TryAdd(change.Metric.Id, alteration);
            }
        }

        All = [.. all.OrderByDescending(a => a.Impact)];
    }

    /// <summary>Nothing where nobody asked.</summary>
    public Comparison? Comparison { get; }

    /// <summary>The weightiest first, else in the order of ids.</summary>
    public IReadOnlyList<Alteration> All { get; }

    public Alteration? Of(Metric metric) => byId.GetValueOrDefault(metric.Id);
}
