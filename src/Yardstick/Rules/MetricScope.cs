using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules;

/// <summary>The company, a function or a role, with the metrics that count towards its limit.</summary>
/// <param name="Place">Where it is stated: a function or role by its id, the company in the configuration.</param>
/// <param name="ActiveMetrics">In the order of ids.</param>
internal sealed record MetricScope(Level Level, string Title, Place Place, Limit Limit, IReadOnlyList<Metric> ActiveMetrics)
{
    /// <summary>The function or role whose limit it is, wherever a finding on it stands; nothing for the company.</summary>
    public Subject? Subject { get; init; }

    /// <summary>The company first, then functions and roles in the order of the organisation file; nothing while the limits are unknown.</summary>
    public static IEnumerable<MetricScope> All(Catalogue catalogue)
    {
        if (!catalogue.KnowsConfiguration)
        {
            yield break;
        }

        var limits = catalogue.Configuration.Limits;
        var ofCompany = Active(catalogue.OfCompany());
        if ((catalogue.Configuration.Node?.Place ?? ofCompany.FirstOrDefault()?.Place) is { } place)
        {
            yield return new(Level.Company, "The company", PlaceOfCompany(catalogue) ?? place, limits.Company, ofCompany);
        }

        foreach (var function in catalogue.Organisation.Functions.DistinctBy(f => f.Id.Value))
        {
            var id = function.Id.Value;
            yield return new(Level.Function, Quote.Plain(function.Title), function.Id.Place, limits.OfFunction(id), Active(catalogue.OfFunction(id))) { Subject = new(SubjectKind.Function, id) };
        }

        foreach (var role in catalogue.Organisation.Roles.DistinctBy(r => r.Id.Value))
        {
            var id = role.Id.Value;
            yield return new(Level.Role, Quote.Plain(role.Title), role.Id.Place, limits.OfRole(id), Active(catalogue.OfRole(id))) { Subject = new(SubjectKind.Role, id) };
        }
    }

    // A copy bears the id of another metric, which is an offence of its own.
    private static List<Metric> Active(IEnumerable<Metric> metrics) => [.. metrics.Where(m => m.IsActive).DistinctBy(m => m.Id)];

    private static Place? PlaceOfCompany(Catalogue catalogue) =>
        catalogue.Configuration.NorthStar?.Place ?? catalogue.Configuration.Title?.Place;
}
