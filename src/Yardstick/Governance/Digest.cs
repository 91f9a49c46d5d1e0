using Yardstick.Changes;
using Yardstick.History;
using Yardstick.Model;
using Yardstick.Rules.Lifecycle;

namespace Yardstick.Governance;

/// <summary>A metric that changed, and what happened to it.</summary>
/// <param name="Last">The commit that changed it last; nothing where the history knows of none.</param>
/// <param name="ChangeLog">What its owners wrote about it.</param>
public sealed record DigestChange(MetricChange Change, IReadOnlyList<HistoryEvent> Events, Revision? Last, IReadOnlyList<string> ChangeLog);

/// <summary>A metric that something is due for.</summary>
/// <param name="Day">Nothing where a review is due and nobody knows since when.</param>
public sealed record DueMetric(Metric Metric, DateOnly? Day);

/// <summary>What a team that looks after metrics should know this week.</summary>
/// <param name="Since">As the user named it.</param>
/// <param name="Reviews">Those that are overdue first, then those due soon.</param>
/// <param name="Waivers">Those that ended or end soon, the earliest first.</param>
/// <param name="Targets">Those whose day has passed, the longest overdue first.</param>
public sealed record Digest(
    string Since,
    DateOnly Today,
    Revision? Head,
    ChangeSet Changes,
    IReadOnlyList<DigestChange> Changed,
    IReadOnlyList<DueMetric> Reviews,
    IReadOnlyList<Waiver> Waivers,
    IReadOnlyList<DueMetric> Targets)
{
    /// <summary>How many days ahead "soon" reaches.</summary>
    public const int DaysAhead = 30;

    public static Digest Of(string since, DateOnly today, ChangeSet changes, DictionaryHistory history)
    {
        var head = changes.Head;
        var last = LastDay(today);
        return new Digest(
            since,
            today,
            history.Newest,
            changes,
            [.. changes.Metrics.Where(c => c.Impact > Impact.None).Select(c => Told(c, history))],
            [.. Reviewed(head).Where(r => r.Day is null || r.Day <= last).OrderBy(r => r.Day ?? DateOnly.MinValue).ThenBy(r => r.Metric.Id, StringComparer.Ordinal)],
            [.. head.Waivers.Where(w => w.Expires is { } end && end.Value <= last).OrderBy(w => w.Expires!.Value)],
            [.. head.Metrics.Where(m => m.IsCurrent && m.Target?.Due?.Value < today).Select(m => new DueMetric(m, m.Target!.Due!.Value)).OrderBy(t => t.Day)]);
    }

    private static IEnumerable<DueMetric> Reviewed(Catalogue catalogue) =>
        catalogue.Metrics.Where(m => m.IsActive).Select(m => new DueMetric(m, Rhythms.NextReview(m, catalogue.Configuration)));

    private static DigestChange Told(MetricChange change, DictionaryHistory history)
    {
        var revision = history.Find(change.Metric.Id)?.Events is [var newest, ..] ? newest.Revision : null;
        return new DigestChange(change, HistoryEvent.Of(change, revision ?? Revision.None), revision, VersionStep.NewEntries(change.Before, change.After));
    }

    private static DateOnly LastDay(DateOnly today) => today > DateOnly.MaxValue.AddDays(-DaysAhead) ? DateOnly.MaxValue : today.AddDays(DaysAhead);
}
