using Yardstick.Model;

namespace Yardstick.Changes;

/// <summary>Who may approve a metric: the governance owners those of the company, the heads of functions theirs. Nobody approves a metric they own.</summary>
public static class Approvers
{
    /// <summary>
    /// People who are here, in the order in which they are asked: for a function or role the lead, then those of the functions around it,
    /// and the governance owners last.
    /// </summary>
    public static IReadOnlyList<Person> Of(Metric metric, Catalogue catalogue, DateOnly today)
    {
        var organisation = catalogue.Organisation;
        var ids = catalogue.Configuration.GovernanceOwners.Select(o => o.Value);
        if (metric.Level?.Value != Level.Company && metric.Function is { } id && organisation.Function(id.Value) is { } function)
        {
            ids = organisation.Above(function).Prepend(function).Select(f => f.Lead?.Value).OfType<string>().Concat(ids);
        }

        var owner = metric.Owner is { } stated ? organisation.Accountable(stated.Value) : null;
        return [.. ids.Distinct(StringComparer.Ordinal).Select(organisation.Person).OfType<Person>().Where(p => p.Id.Value != owner?.Id.Value && !p.HasLeft(today))];
    }
}
