using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules;

/// <summary>The company, a function or a role, with the metrics that count towards its limit.</summary>
/// <param name="Place">Where it is stated: a function or role by its id, the company in the configuration.</param>
/// <param name="ActiveMetrics">In the order of ids.</param>
internal sealed record MetricScope(Level Level, string Title, Place Place, Limit Limit, IReadOnlyList<Metric> ActiveMetrics)
{
    /// <summary>The company first, then functions and roles in the order of the organisation file.</summary>
    public static IEnumerable<MetricScope> All(Catalogue catalogue)
    {
        var limits = catalogue.Configuration.Limits;
        var active = catalogue.Metrics.Where(m => m.IsActive).ToList();
        var ofCompany = active.Where(m => m.Level?.Value == Level.Company).ToList();
        if ((catalogue.Configuration.Node ?? ofCompany.FirstOrDefault()?.Node) is { } node)
        {
            yield return new(Level.Company, "The company", PlaceOfCompany(catalogue) ?? node.Place, limits.Company, ofCompany);
        }

        var ofFunction = active.Where(m => m.Level?.Value == Level.Function).ToLookup(m => m.Function?.Value);
        foreach (var function in catalogue.Organisation.Functions)
        {
            yield return new(Level.Function, function.Title, function.Id.Place, limits.OfFunction(function.Id.Value), [.. ofFunction[function.Id.Value]]);
        }

        var ofRole = active.Where(m => m.Level?.Value == Level.Role).ToLookup(m => m.Role?.Value);
        foreach (var role in catalogue.Organisation.Roles)
        {
            yield return new(Level.Role, role.Title, role.Id.Place, limits.OfRole(role.Id.Value), [.. ofRole[role.Id.Value]]);
        }
    }

    private static Place? PlaceOfCompany(Catalogue catalogue) =>
        catalogue.Configuration.NorthStar?.Place ?? catalogue.Configuration.Title?.Place;
}
