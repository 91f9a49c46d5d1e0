using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Changes;

/// <summary>Another value in a file that exists once: the configuration, the organisation, the objectives, the waivers.</summary>
/// <param name="Before">On one line; nothing where it is new.</param>
/// <param name="After">On one line; nothing where it is gone.</param>
public sealed record SettingChange(DefinitionKind File, string Path, string? Before, string? After, Place Place);

/// <summary>All that differs between two revisions of a dictionary.</summary>
public sealed class ChangeSet
{
    private readonly Dictionary<Metric, MetricChange> byMetric = [];

    private ChangeSet(Catalogue before, Catalogue after)
    {
        Base = before;
        Head = after;
        Unread = [.. before.Files.Where(f => !f.IsWhole).Select(f => f.File.ShownPath + " before the change"), .. after.Files.Where(f => !f.IsWhole).Select(f => f.File.ShownPath)];
        Metrics = [.. MetricChanges().OrderBy(c => c.Metric.Id, StringComparer.Ordinal)];
        Settings = [.. SettingChanges()];
        foreach (var change in Metrics)
        {
            byMetric.TryAdd(change.Metric, change);
        }
    }

    public static ChangeSet Between(Catalogue before, Catalogue after) => new(before, after);

    public Catalogue Base { get; }

    public Catalogue Head { get; }

    /// <summary>In the order of ids.</summary>
    public IReadOnlyList<MetricChange> Metrics { get; }

    public IReadOnlyList<SettingChange> Settings { get; }

    /// <summary>Files that could not be read to their end, so that nothing is said of what changed in them.</summary>
    public IReadOnlyList<string> Unread { get; }

    public bool IsEmpty => Metrics.Count == 0 && Settings.Count == 0;

    public Impact Impact => Metrics.Count == 0 ? Impact.None : Metrics.Max(m => m.Impact);

    /// <summary>What the change does to a metric as it is now; nothing where that is nothing.</summary>
    public MetricChange? Of(Metric metric) => byMetric.GetValueOrDefault(metric);

    private IEnumerable<MetricChange> MetricChanges()
    {
        var unread = Base.Files.Concat(Head.Files).Where(f => !f.IsWhole).Select(f => f.File.Path).ToHashSet(StringComparer.Ordinal);
        var gone = Base.Metrics.Where(m => !Head.Knows(m.Id)).ToList();
        var added = Head.Metrics.Where(m => !Base.Knows(m.Id)).DistinctBy(m => m.Id).ToList();
        var renames = Renames.Find(gone.Select(m => Renames.IdentityOf(m, Base.Formulas)), added.Select(m => Renames.IdentityOf(m, Head.Formulas)));
        foreach (var rename in renames)
        {
            yield return new MetricChange(ChangeKind.Renamed, rename.Before, rename.After, MetricComparison.Of(Base, rename.Before, Head, rename.After)) { Likeness = rename.Likeness };
        }

        foreach (var metric in gone.Except(renames.Select(r => r.Before)))
        {
            yield return new MetricChange(ChangeKind.Removed, metric, null, []);
        }

        foreach (var metric in added.Except(renames.Select(r => r.After)))
        {
            yield return new MetricChange(ChangeKind.Added, null, metric, []);
        }

        foreach (var metric in Head.Metrics.DistinctBy(m => m.Id))
        {
            if (Base.Find(metric.Id) is { } before && !unread.Contains(metric.File.Path) && !unread.Contains(before.File.Path)
                && MetricComparison.Of(Base, before, Head, metric) is { Count: > 0 } fields)
            {
                yield return new MetricChange(metric.IsRetired && !before.IsRetired ? ChangeKind.Retired : ChangeKind.Changed, before, metric, fields);
            }
        }
    }

    private IEnumerable<SettingChange> SettingChanges()
    {
        foreach (var kind in (DefinitionKind[])[DefinitionKind.Configuration, DefinitionKind.Organisation, DefinitionKind.Objectives, DefinitionKind.Waivers])
        {
            var (before, after) = (Base.File(kind), Head.File(kind));
            if (before?.IsWhole == false || after?.IsWhole == false)
            {
                continue;
            }

            foreach (var difference in NodeComparison.Of(before?.Root, after?.Root))
            {
                yield return new SettingChange(
                    kind,
                    difference.Path,
                    difference.Before is null ? null : UserInfo.Hidden(NodeComparison.Text(difference.Before)),
                    difference.After is null ? null : UserInfo.Hidden(NodeComparison.Text(difference.After)),
                    (difference.After ?? after?.Root ?? difference.Before)!.Place);
            }
        }
    }
}
