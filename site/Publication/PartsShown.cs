using Yardstick.Model;

namespace Yardstick.Site.Publication;

/// <summary>The functions, roles and people that visible metrics belong to, with the functions around them.</summary>
internal static class PartsShown
{
    public static Organisation Of(IReadOnlyList<Metric> metrics, Organisation organisation)
    {
        var functions = new HashSet<string>(StringComparer.Ordinal);
        var roles = new HashSet<string>(StringComparer.Ordinal);
        var people = new HashSet<string>(StringComparer.Ordinal);
        foreach (var metric in metrics)
        {
            AddFunction(metric.Function?.Value);
            AddRole(metric.Role?.Value);
            AddRole(metric.Owner?.Value);
            if (metric.Owner is { } owner && organisation.Accountable(owner.Value) is { } person)
            {
                people.Add(person.Id.Value);
            }
        }

        return organisation.Only(functions, roles, people);

        void AddRole(string? id)
        {
            if (id is not null && organisation.Role(id) is { } role)
            {
                roles.Add(id);
                AddFunction(role.Function?.Value);
            }
        }

        void AddFunction(string? id)
        {
            if (id is not null && organisation.Function(id) is { } function)
            {
                functions.Add(id);
                functions.UnionWith(organisation.Above(function).Select(f => f.Id.Value));
            }
        }
    }
}
