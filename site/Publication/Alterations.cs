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

    public string Title => Metric?.Title ?? Events[0].Version.Name;

    /// <summary>Whether it is in use no longer.</summary>
    public bool IsLeaving => Change.Kind is ChangeKind.Removed or ChangeKind.Retired;

    /// <summary>Whether it contributes to another one from now on.</summary>
    public bool LeadsTo(string id) => !IsLeaving && Leads(Change.After, id);

    /// <summary>The ids of what it contributes to now and not before, or before and not now, as far as the events tell of it.</summary>
    public IEnumerable<string> Relinked =>
        from link in (Change.Before?.Links ?? []).Concat(Change.After?.Links ?? [])
        group link by link.Metric.Value into links
        where Leads(Change.Before, links.Key) != LeadsTo(links.Key)
        where Change.Kind != ChangeKind.Changed || Events.Any(e => e.What.Field == $"contributes_to[{links.Key}]")
        select links.Key;

    private static bool Leads(Metric? metric, string id) => metric is not null && metric.Links.Any(l => l.Metric.Value == id);
}

/// <summary>A page of the organisation's own guide that a change adds, changes or removes.</summary>
/// <param name="Before">Nothing where it is new.</param>
/// <param name="After">Nothing where it is gone.</param>
internal sealed record AlteredGuidePage(string Name, GuideFile? Before, GuideFile? After)
{
    public ChangeKind Kind => Before is null ? ChangeKind.Added : After is null ? ChangeKind.Removed : ChangeKind.Changed;

    public string Title => (After ?? Before)!.Title;
}

/// <summary>What a change does to the metrics that an audience sees and saw, and to the organisation's own guide, as far as it may know.</summary>
internal sealed class Alterations
{
    private readonly Dictionary<string, Alteration> byId = new(StringComparer.Ordinal);
    private readonly ILookup<string, Alteration> below;

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
        Guide = published.OwnGuide is { } guide && comparison is not null ? [.. Compared(comparison.Changes.Base.Guide, guide).Where(p => history.IsOpen(p.Title))] : [];
        below = All.SelectMany(a => a.Relinked.Select(id => new Relinking(id, a))).ToLookup(r => r.To, r => r.By, StringComparer.Ordinal);
    }

    /// <summary>Nothing where nobody asked.</summary>
    public Comparison? Comparison { get; }

    /// <summary>The weightiest first, else in the order of ids.</summary>
    public IReadOnlyList<Alteration> All { get; }

    /// <summary>In the order of the guide, what is gone after it.</summary>
    public IReadOnlyList<AlteredGuidePage> Guide { get; }

    public Alteration? Of(Metric metric) => byId.GetValueOrDefault(metric.Id);

    public bool Has(Metric metric) => byId.ContainsKey(metric.Id);

    /// <summary>Those that contribute to a metric from now on, or no longer.</summary>
    public IEnumerable<Alteration> Below(Metric metric) => below[metric.Id];

    /// <summary>Whether pictures show a metric: it is in use, or this change retires it.</summary>
    public bool IsDrawn(Metric metric) => !metric.IsRetired || Of(metric)?.Change.Kind == ChangeKind.Retired;

    /// <summary>What is in use no longer; what is removed has no page any more.</summary>
    public IEnumerable<Alteration> Leaving => All.Where(a => a.IsLeaving);

    // The number in front of a file's name is no part of what the page says.
    private static IEnumerable<AlteredGuidePage> Compared(Guide before, Guide after)
    {
        var were = before.Pages.ToDictionary(p => p.Name!, StringComparer.Ordinal);
        foreach (var page in after.Pages)
        {
            were.Remove(page.Name!, out var was);
            if (was?.File.Text != page.File.Text)
            {
                yield return new AlteredGuidePage(page.Name!, was, page);
            }
        }

        foreach (var page in before.Pages.Where(p => were.ContainsKey(p.Name!)))
        {
            yield return new AlteredGuidePage(page.Name!, page, null);
        }
    }

    private sealed record Relinking(string To, Alteration By);
}
