using Yardstick.Changes;

namespace Yardstick.History;

/// <summary>Tells a life as events.</summary>
internal static class LifeEvents
{
    public static IReadOnlyList<HistoryEvent> Of(Life life, Func<LifeStep, VersionStep> stepOf)
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

        return events;
    }

    private static Happening Whole(LifeStep step) => step.Kind switch
    {
        EventKind.IdChanged => new Happening(EventKind.IdChanged, Impact.Breaking, "id", step.Before?.Id, step.Version.Id),
        EventKind.Removed => new Happening(EventKind.Removed, Impact.Breaking),
        var kind => new Happening(kind!.Value, Impact.Additive),
    };
}
