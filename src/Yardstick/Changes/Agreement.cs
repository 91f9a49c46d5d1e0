using Yardstick.Model;

namespace Yardstick.Changes;

/// <summary>A person who must agree to a change, and why.</summary>
/// <param name="Who">The person's name, or where nobody is known of that id, the id.</param>
/// <param name="Handle">On the repository's host, without the @; nothing where the organisation states none.</param>
/// <param name="Reasons">Such as "owns mrr".</param>
public sealed record Agreement(string Who, string? Handle, IReadOnlyList<string> Reasons)
{
    /// <summary>
    /// The owners of what changes, before and after; of what rests on it, where its meaning changes; and the governance owners, where a
    /// company KPI or the configuration, organisation or waivers change. In the order of names.
    /// </summary>
    public static IReadOnlyList<Agreement> Of(ChangeSet changes)
    {
        var reasons = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var change in changes.Metrics.Where(c => c.Impact > Impact.None))
        {
            foreach (var owner in new[] { change.Before?.Owner?.Value, change.After?.Owner?.Value }.OfType<string>().Distinct())
            {
                Add(owner, $"owns {change.Metric.Id}");
            }

            if (change.Impact >= Impact.Behavioural)
            {
                var catalogue = change.After is null ? changes.Base : changes.Head;
                foreach (var dependant in Dependants.Of(change.Metric, catalogue))
                {
                    Add(dependant.Owner?.Value, $"owns {dependant.Id}, which rests on {change.Metric.Id}");
                }
            }
        }

        var companyKpi = changes.Metrics.FirstOrDefault(c => c.Impact > Impact.None && (c.Before?.IsCompanyKpi == true || c.After?.IsCompanyKpi == true));
        var governed = companyKpi is not null ? $"governs company KPIs, such as {companyKpi.Metric.Id}" : changes.Settings.Count > 0 ? "governs the dictionary" : null;
        var governors = changes.Base.Configuration.GovernanceOwners is { Count: > 0 } known ? known : changes.Head.Configuration.GovernanceOwners;
        foreach (var governor in governed is null ? [] : governors)
        {
            Add(governor.Value, governed!);
        }

        return [.. reasons.Select(r => Person(r.Key) is { } person ? new Agreement(person.Title, person.Handle?.Value, r.Value) : new Agreement(r.Key, null, r.Value)).OrderBy(a => a.Who, StringComparer.Ordinal)];

        void Add(string? owner, string reason)
        {
            if (owner is null)
            {
                return;
            }

            var id = Accountable(owner)?.Id.Value ?? owner;
            if (!reasons.TryGetValue(id, out var list))
            {
                reasons[id] = list = [];
            }

            list.Add(reason);
        }

        Person? Person(string id) => changes.Base.Organisation.Person(id) ?? changes.Head.Organisation.Person(id);

        Person? Accountable(string owner) => changes.Base.Organisation.Accountable(owner) ?? changes.Head.Organisation.Accountable(owner);
    }
}
