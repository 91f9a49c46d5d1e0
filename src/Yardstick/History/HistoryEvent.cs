using Yardstick.Changes;
using Yardstick.Model;

namespace Yardstick.History;

/// <summary>What happened to a metric, in the words that the JSON form gives.</summary>
public enum EventKind
{
    Created,
    Proposed,
    Activated,
    Promoted,
    Demoted,
    FormulaChanged,
    MeasurementChanged,
    DefinitionChanged,
    TargetMoved,
    BaselineMoved,
    ThresholdsMoved,
    OwnerChanged,
    Moved,
    Relinked,
    Renamed,
    IdChanged,
    VisibilityChanged,
    Deprecated,
    Retired,
    Removed,
    Restored,
    OtherChanged,
}

/// <summary>One difference between two versions of a definition, named for what it means.</summary>
/// <param name="Field">Such as <c>target.value</c>; nothing where the whole metric is meant.</param>
/// <param name="Before">On one line; nothing where it is new.</param>
/// <param name="After">On one line; nothing where it is gone.</param>
/// <param name="Notes">What it means, a sentence each.</param>
public sealed record Happening(EventKind Kind, Impact Impact, string? Field = null, string? Before = null, string? After = null, IReadOnlyList<string>? Notes = null)
{
    /// <summary>The fields or items inside one that is new or gone as a whole.</summary>
    public IReadOnlyList<FieldPart> Parts { get; init; } = [];
}

/// <summary>Something that happened to a metric at a revision.</summary>
/// <param name="Version">The definition as it was from then on; for one that was removed, until then.</param>
/// <param name="Before">The definition before; nothing for one that is new.</param>
/// <param name="ChangeLog">What the owners say about it in the change log.</param>
public sealed record HistoryEvent(Revision Revision, Happening What, MetricVersion Version, MetricVersion? Before, IReadOnlyList<string> ChangeLog)
{
    /// <summary>Who may know of it: those who might see the definition before as well as after.</summary>
    public Visibility Audience => Before is { } before && before.Audience > Version.Audience ? before.Audience : Version.Audience;

    /// <summary>The same of two versions that are compared without the commits between them.</summary>
    public static IReadOnlyList<HistoryEvent> Of(MetricChange change, Revision revision)
    {
        var (before, after) = (change.Before, change.After);
        Happening? whole = change.Kind switch
        {
            ChangeKind.Added => new Happening(EventKind.Created, change.Impact),
            ChangeKind.Removed => new Happening(EventKind.Removed, change.Impact),
            ChangeKind.Renamed => new Happening(EventKind.IdChanged, change.Impact, "id", before!.Id, after!.Id),
            _ => null,
        };
        var fields = before is null || after is null ? [] : EventKinds.Of(change.Fields, before, after).Where(h => whole is null || h.Kind != whole.Kind);
        return [.. (whole is null ? fields : fields.Prepend(whole)).Select(h => new HistoryEvent(revision, h, MetricVersion.Of(change.Metric, null), before is null ? null : MetricVersion.Of(before, null), []))];
    }
}
