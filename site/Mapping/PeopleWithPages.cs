using Yardstick.Site.Publication;

namespace Yardstick.Site.Mapping;

/// <summary>Whoever a visible page names: someone who owns, helps with or leads nothing here needs no page.</summary>
internal static class PeopleWithPages
{
    /// <returns>Their ids.</returns>
    public static HashSet<string> Of(Published published)
    {
        var organisation = published.Organisation;
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var metric in published.Metrics)
        {
            foreach (var party in metric.Stewards.Select(s => s.Value).Append(metric.Owner?.Value))
            {
                if (party is not null && (organisation.Person(party) ?? organisation.Accountable(party)) is { } person)
                {
                    named.Add(person.Id.Value);
                }
            }
        }

        named.UnionWith(organisation.Roles.SelectMany(r => r.HeldBy).Select(h => h.Value));
        named.UnionWith(organisation.Functions.Select(f => f.Lead?.Value).OfType<string>());
        named.RemoveWhere(id => !Ids.IsUsable(id) || organisation.Person(id) is null);
        return named;
    }
}
