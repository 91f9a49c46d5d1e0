using Yardstick.Changes;

namespace Yardstick.History;

/// <summary>A metric's life, whatever it was called.</summary>
/// <param name="Id">Today's, or the last it had.</param>
/// <param name="FormerIds">Oldest first.</param>
/// <param name="IsGone">Whether its file is no more.</param>
/// <param name="Events">Newest first; those of one commit with the weightiest first.</param>
public sealed record MetricHistory(string Id, IReadOnlyList<string> FormerIds, bool IsGone, MetricVersion Version, IReadOnlyList<HistoryEvent> Events);

/// <summary>All that happened to the metrics of a dictionary.</summary>
public sealed class DictionaryHistory
{
    private readonly Dictionary<string, MetricHistory> byId = new(StringComparer.Ordinal);

    internal DictionaryHistory(Lives lives, Func<LifeStep, VersionStep> stepOf)
    {
        Metrics = [.. lives.All.Select(l => Of(l, stepOf)).OrderBy(m => m.Id, StringComparer.Ordinal)];
        Skipped = lives.Skipped;
        foreach (var metric in Metrics)
        {
            byId.TryAdd(metric.Id, metric);
        }

        foreach (var metric in Metrics)
        {
            foreach (var former in metric.FormerIds)
            {
                byId.TryAdd(former, metric);
            }
        }
    }

    /// <summary>In the order of ids, those that are gone among them.</summary>
    public IReadOnlyList<MetricHistory> Metrics { get; }

    /// <summary>Versions that could not be read, oldest first.</summary>
    public IReadOnlyList<SkippedVersion> Skipped { get; }

    /// <summary>The newest commit that changed a metric; nothing where none did.</summary>
    public Revision? Newest => Metrics.Where(m => m.Events.Count > 0).Select(m => m.Events[0].Revision).MaxBy(r => r.Time);

    /// <summary>Every id that is or was in use.</summary>
    public IEnumerable<string> Ids => byId.Keys;

    /// <param name="id">Today's or a former one.</param>
    public MetricHistory? Find(string id) => byId.GetValueOrDefault(id);

    private static MetricHistory Of(Life life, Func<LifeStep, VersionStep> stepOf)
    {
        var events = new List<HistoryEvent>();
        for (var i = life.Steps.Count - 1; i >= 0; i--)
        {
            var step = life.Steps[i];
            var between = stepOf(step);
            var isWhole = step.Kind is EventKind.Created or EventKind.Removed or EventKind.Restored or EventKind.IdChanged;
            var log = step.Kind switch
            {
                EventKind.Created => step.Version.Entry is { } entry ? [entry] : [],
                EventKind.Removed => [],
                _ => between.ChangeLog,
            };
            if (isWhole)
            {
                events.Add(new HistoryEvent(step.Revision, Whole(step), step.Version, step.Before, log));
            }

            foreach (var what in between.Happenings)
            {
                if (!(isWhole && what.Kind == EventKind.IdChanged))
                {
                    events.Add(new HistoryEvent(step.Revision, what, step.Version, step.Before, log));
                }
            }
        }

        return new MetricHistory(life.Id, life.FormerIds, life.Path is null, life.Last.Version, events);
    }

    private static Happening Whole(LifeStep step) => step.Kind switch
    {
        EventKind.IdChanged => new Happening(EventKind.IdChanged, Impact.Breaking, "id", step.Before?.Id, step.Version.Id),
        EventKind.Removed => new Happening(EventKind.Removed, Impact.Breaking),
        var kind => new Happening(kind!.Value, Impact.Additive),
    };
}
