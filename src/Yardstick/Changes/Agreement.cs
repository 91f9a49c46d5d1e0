using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Changes;

/// <summary>A person who must agree to a change, and why.</summary>
/// <param name="Who">The person's name, or where nobody is known of that id, the id.</param>
/// <param name="Handle">On the repository's host, without the @; nothing where the organisation states none.</param>
/// <param name="Reasons">Such as "owns Win rate".</param>
public sealed record Agreement(string Who, string? Handle, IReadOnlyList<string> Reasons)
{
    /// <summary>
    /// The owners of what changes, before and after; who agreed to a target that is another one now; the owners of what rests on or moves
    /// it, where its meaning changes; and the governance owners, where a company KPI or the configuration, organisation or waivers change.
    /// In the order of names.
    /// </summary>
    public static IReadOnlyList<Agreement> Of(ChangeSet changes) => Of(changes, changes.Metrics, changes.Settings.Count > 0);

    /// <summary>The same for a part of what changes, as an audience sees it.</summary>
    /// <param name="withSettings">Whether a change of the configuration, organisation or waivers is part of it.</param>
    public static IReadOnlyList<Agreement> Of(ChangeSet changes, IReadOnlyList<MetricChange> metrics, bool withSettings)
    {
        var stakes = new Dictionary<string, Stake>(StringComparer.Ordinal);
        foreach (var change in metrics.Where(c => c.Impact > Impact.None))
        {
            foreach (var owner in new[] { change.Before?.Owner?.Value, change.After?.Owner?.Value }.OfType<string>().Distinct())
            {
                StakeOf(owner).Owned.Add(change.Metric.Title);
            }

            if (change.After?.Target?.AgreedBy is { } agreedBy && change.Before?.Target?.AgreedBy?.Value == agreedBy.Value && change.Fields.Any(f => f.Path.StartsWith("target.", StringComparison.Ordinal)))
            {
                StakeOf(agreedBy.Value).Agreed.Add(change.Metric.Title);
            }

            if (change.Impact >= Impact.Behavioural)
            {
                var catalogue = change.After is null ? changes.Base : changes.Head;
                var computed = catalogue.Formulas.UsersOf(change.Metric).Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
                foreach (var owned in Dependants.Of(change.Metric, catalogue).Where(d => d.Owner is not null).GroupBy(d => Id(d.Owner!.Value), StringComparer.Ordinal))
                {
                    var stake = StakeOf(owned.Key);
                    var title = Quote.Plain(change.Metric.Title);
                    stake.Depend([.. owned.Where(d => computed.Contains(d.Id))], $"rests on {title}", $"rest on {title}");
                    stake.Depend([.. owned.Where(d => !computed.Contains(d.Id))], $"moves {title}", $"move {title}");
                }
            }
        }

        var companyKpi = metrics.FirstOrDefault(c => c.Impact > Impact.None && (c.Before?.IsCompanyKpi == true || c.After?.IsCompanyKpi == true));
        var governed = companyKpi is not null ? $"governs company KPIs, such as {Quote.Plain(companyKpi.Metric.Title)}" : withSettings ? "governs the dictionary" : null;
        var governors = changes.Base.Configuration.GovernanceOwners is { Count: > 0 } known ? known : changes.Head.Configuration.GovernanceOwners;
        foreach (var governor in governed is null ? [] : governors)
        {
            StakeOf(governor.Value).Governed = governed;
        }

        return
        [
            .. stakes.Select(s => Person(s.Key) is { } person ? new Agreement(person.Title, person.Handle?.Value, s.Value.Reasons) : new Agreement(s.Key, null, s.Value.Reasons))
                .OrderBy(a => a.Who, StringComparer.Ordinal),
        ];

        Stake StakeOf(string owner)
        {
            var id = Id(owner);
            return stakes.TryGetValue(id, out var stake) ? stake : stakes[id] = new Stake();
        }

        string Id(string owner) => (changes.Base.Organisation.Accountable(owner) ?? changes.Head.Organisation.Accountable(owner))?.Id.Value ?? owner;

        Person? Person(string id) => changes.Base.Organisation.Person(id) ?? changes.Head.Organisation.Person(id);
    }

    // What one person has to do with a change.
    private sealed class Stake
    {
        public List<string> Owned { get; } = [];

        /// <summary>What has another target than the one that this person agreed to.</summary>
        public List<string> Agreed { get; } = [];

        public List<string> Dependants { get; } = [];

        public string? Governed { get; set; }

        public IReadOnlyList<string> Reasons =>
        [
            .. Owned.Count == 0 ? Array.Empty<string>() : [$"owns {Listing.Of(Owned)}"],
            .. Agreed.Count == 0 ? Array.Empty<string>() : [$"agreed to the old {(Agreed.Count == 1 ? "target" : "targets")} of {Listing.Of(Agreed)}"],
            .. Dependants,
            .. Governed is null ? Array.Empty<string>() : [Governed],
        ];

        public void Depend(IReadOnlyList<Metric> owned, string one, string several)
        {
            if (owned.Count > 0)
            {
                Dependants.Add($"owns {Listing.Of([.. owned.Select(m => m.Title)])}, which {(owned.Count == 1 ? one : several)}");
            }
        }
    }
}
