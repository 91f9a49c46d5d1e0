using Yardstick.Model;
using Yardstick.Site.Pages;
using Yardstick.Site.Publication;

namespace Yardstick.Site.Mapping;

/// <summary>An objective and one of its key result areas; nothing where none is stated or none such exists.</summary>
internal sealed record Served(Objective? Objective, KeyResultArea? Area)
{
    /// <summary>The two ids as metrics write them; empty for no objective.</summary>
    public string Key => Objective is null ? "" : Area is null ? Objective.Id.Value : $"{Objective.Id.Value}/{Area.Id.Value}";
}

/// <summary>Objectives, key result areas and OKRs, found by what names them.</summary>
internal sealed class Plans
{
    private readonly Dictionary<string, Objective> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> fragments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Okr>> byMetric = new(StringComparer.Ordinal);
    private readonly ILookup<string, Okr> byObjective;
    private readonly bool isShown;

    public Plans(Published published)
    {
        isShown = published.Allows(Disclosed.Plans);
        Yearly = [.. published.Objectives.Yearly.DistinctBy(o => o.Id.Value)];
        Okrs = [.. published.Objectives.Okrs.DistinctBy(o => o.Id.Value)];
        foreach (var objective in Yearly)
        {
            byId.Add(objective.Id.Value, objective);
        }

        // An id that cannot stand in an address is told by its place in the file.
        for (var i = 0; i < Yearly.Count; i++)
        {
            fragments.Add("objective/" + Yearly[i].Id.Value, Ids.IsUsable(Yearly[i].Id.Value) ? "objective-" + Yearly[i].Id.Value : "objective." + Amount.Plain(i));
        }

        for (var i = 0; i < Okrs.Count; i++)
        {
            fragments.Add("okr/" + Okrs[i].Id.Value, Ids.IsUsable(Okrs[i].Id.Value) ? "okr-" + Okrs[i].Id.Value : "okr." + Amount.Plain(i));
        }

        foreach (var okr in Okrs)
        {
            foreach (var metric in okr.KeyResults.Select(k => k.Metric?.Value).OfType<string>().Distinct(StringComparer.Ordinal))
            {
                if (!byMetric.TryGetValue(metric, out var list))
                {
                    byMetric[metric] = list = [];
                }

                list.Add(okr);
            }
        }

        byObjective = Okrs.ToLookup(o => o.Objective?.Value ?? "", StringComparer.Ordinal);
    }

    /// <summary>In the order of the file, each id once.</summary>
    public IReadOnlyList<Objective> Yearly { get; }

    public IReadOnlyList<Okr> Okrs { get; }

    public string FragmentOf(Objective objective) => fragments["objective/" + objective.Id.Value];

    public string FragmentOf(Okr okr) => fragments["okr/" + okr.Id.Value];

    public IEnumerable<Okr> OkrsOf(Objective objective) => byObjective[objective.Id.Value];

    public IReadOnlyList<Okr> OkrsOf(Metric metric) => byMetric.TryGetValue(metric.Id, out var list) ? list : [];

    public Objective? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>What a metric serves, as far as it exists.</summary>
    public Served Served(Metric metric)
    {
        var parts = (metric.Objective?.Value ?? "").Split('/', 2);
        var objective = Find(parts[0]);
        return new(objective, parts.Length > 1 ? objective?.KeyResultAreas.FirstOrDefault(a => a.Id.Value == parts[1]) : null);
    }

    public Anchor Link(Objective objective) => new(objective.Title, Target(FragmentOf(objective)));

    public Anchor Link(Okr okr) => new(okr.Title, Target(FragmentOf(okr)));

    /// <summary>"Grow recurring revenue: Win new customers"; what is stated, where that is no objective; nothing where nothing is.</summary>
    public Anchor? ServedBy(Metric metric) => Served(metric) switch
    {
        (null, _) => metric.Objective is { } stated ? new Anchor(stated.Value, null) : null,
        ({ } objective, null) => Link(objective),
        ({ } objective, { } area) => Link(objective) with { Text = $"{objective.Title}: {area.Title}" },
    };

    private string? Target(string fragment) => isShown ? $"{Targets.Objectives}#{fragment}" : null;
}
