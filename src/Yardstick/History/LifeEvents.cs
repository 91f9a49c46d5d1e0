using Yardstick.Changes;

namespace Yardstick.History;

/// <summary>Tells a life as events.</summary>
internal static class LifeEvents
{
    public static IReadOnlyList<HistoryEvent> Of(Life life, HistoryStore store)
    {
        var events = new List<HistoryEvent>();
        for (var i = life.Steps.Count - 1; i >= 0; i--)
        {
            var step = life.Steps[i];
            var between = (step.IsComparison ? store.Step(step.Before!, step.Blob) : null) ?? VersionStep.Nothing;
            var version = store.Version(step.Blob)!;
            var before = step.Before is null ? null : store.Version(step.Before);
            var isWhole = step.Kind is EventKind.Created or EventKind.Removed or EventKind.Restored or EventKind.IdChanged;
            var log = step.Kind switch
            {
                EventKind.Created => version.Entry is { } entry && version.KnownBefore(step.Revision.Date) is null ? [entry] : [],
                EventKind.Removed => [],
                _ => between.ChangeLog,
            };
            if (isWhole)
            {
                events.Add(new HistoryEvent(step.Revision, Whole(step.Kind!.Value, before, version), version, before, log));
            }

            foreach (var what in between.Happenings)
            {
                if (!(isWhole && what.Kind == EventKind.IdChanged))
                {
                    events.Add(new HistoryEvent(step.Revision, what, version, before, log));
                }
            }
        }

        return events;
    }

    private static Happening Whole(EventKind kind, MetricVersion? before, MetricVersion version) => kind switch
    {
        EventKind.IdChanged => new Happening(kind, Impact.Breaking, "id", before?.Id, version.Id),
        EventKind.Removed => new Happening(kind, Impact.Breaking),
        _ => new Happening(kind, Impact.Additive),
    };
}
