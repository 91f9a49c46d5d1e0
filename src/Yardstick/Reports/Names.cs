using Yardstick.Model;

namespace Yardstick.Reports;

/// <summary>What ids are called; an id that nothing bears is called by itself.</summary>
/// <param name="Party">Of a person, a role or a function.</param>
/// <param name="Metric">Of a metric.</param>
/// <param name="Objective">Of an objective, or behind a slash of one of its key result areas.</param>
/// <param name="Custom">Of a field of the organisation's own.</param>
public sealed record Names(Func<string, string> Party, Func<string, string> Metric, Func<string, string> Objective, Func<string, string> Custom)
{
    public static Names Of(Catalogue catalogue) => Of(catalogue.Organisation, catalogue.Find, catalogue.Objectives, catalogue.CustomSchema);

    /// <param name="find">The metric of an id, as far as the reader may know it.</param>
    public static Names Of(Organisation organisation, Func<string, Metric?> find, Objectives objectives, CustomSchema? custom) => new(
        organisation.NameOf,
        id => find(id)?.Title ?? id,
        path => objectives.TitleOf(path) ?? path,
        name => (custom?.TitleOf(name) ?? name).Replace('_', ' '));
}
