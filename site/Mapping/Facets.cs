using Yardstick.Model;
using Yardstick.Site.Pages;
using Yardstick.Site.Wording;

namespace Yardstick.Site.Mapping;

/// <summary>A trait that metrics are found by.</summary>
/// <param name="Key">How an address says it.</param>
/// <param name="Missing">What is said of metrics without it.</param>
internal sealed record Facet(string Key, string Name, string Missing, Func<Metric, Register, IEnumerable<Anchor>> Of);

/// <summary>A facet with all its choices in the order of their labels, and for each metric the numbers of those it falls under.</summary>
internal sealed record FacetColumn(string Key, string Name, IReadOnlyList<FilterChoice> Choices, IReadOnlyList<int[]> Rows);

/// <summary>What the dictionary is filtered by, and search knows of a metric beside its names.</summary>
internal static class Facets
{
    private const string NotStated = "Not stated yet";

    // A choice has its label as text, and as target what an address says. No id is a hyphen alone.
    private const string None = "-";

    private static readonly Facet[] All =
    [
        new("function", "Function", "No function", FunctionsOf),
        new("level", "Level", NotStated, (m, _) => Choice(m.Level)),
        new("kind", "Kind", NotStated, (m, _) => Choice(m.Kind, Terms.Of)),
        new("status", "Status", NotStated, (m, _) => Choice(m.Status)),
        new("owner", "Owner", "Nobody yet", (m, r) => m.Owner is { } owner ? [new Anchor(r.Accountable(owner.Value).Text, r.Organisation.Accountable(owner.Value)?.Id.Value ?? owner.Value)] : []),
        new("tag", "Tag", "No tag", (m, _) => m.Tags.Select(t => new Anchor(t.Value, t.Value))),
        new("timing", "Timing", NotStated, (m, _) => Choice(m.Traits.Timing)),
        new("perspective", "Perspective", NotStated, (m, _) => Choice(m.Perspective, Terms.Of)),
        new("direction", Headings.Direction, NotStated, (m, _) => Choice(m.Direction)),
        new("visibility", Headings.Visibility, NotStated, (m, _) => [Choice(m.Audience, Terms.Of)]),
    ];

    public static IReadOnlyList<FacetColumn> Of(Register register) => [.. All.Select(f => Column(f, register))];

    /// <summary>The facets by which metrics differ.</summary>
    public static IReadOnlyList<Filter> Filters(Register register) =>
        [.. register.FacetColumns.Where(c => c.Choices.Count > 1).Select(c => new Filter(c.Key, c.Name, c.Choices) { Note = c.Key == "function" ? NestedCount(register) : null })];

    private static string? NestedCount(Register register) =>
        register.Tree.InOrder.Any(f => f.Depth > 0) ? Counts.Beside(Counts.WithAll, withRetired: true) : null;

    private static FacetColumn Column(Facet facet, Register register)
    {
        var missing = new Anchor(facet.Missing, None);
        var found = new List<List<Anchor>>();
        var choices = new Dictionary<string, FilterChoice>(StringComparer.Ordinal);
        foreach (var metric in register.Published.Metrics)
        {
            var values = facet.Of(metric, register).DistinctBy(v => v.Target, StringComparer.Ordinal).ToList();
            if (values.Count == 0)
            {
                values.Add(missing);
            }

            found.Add(values);
            foreach (var value in values)
            {
                var known = choices.GetValueOrDefault(value.Target!) ?? new FilterChoice(value.Target!, value.Text, 0);
                choices[value.Target!] = known with { Metrics = known.Metrics + 1 };
            }
        }

        List<FilterChoice> inOrder = [.. choices.Values.OrderBy(c => c.Value == None).ThenBy(c => c.Label, StringComparer.OrdinalIgnoreCase).ThenBy(c => c.Value, StringComparer.Ordinal)];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var choice in inOrder)
        {
            numbers.Add(choice.Value, numbers.Count);
        }

        return new FacetColumn(facet.Key, facet.Name, inOrder, [.. found.Select(values => values.Select(v => numbers[v.Target!]).ToArray())]);
    }

    // A metric of a function inside another one is found under both.
    private static IEnumerable<Anchor> FunctionsOf(Metric metric, Register register)
    {
        var organisation = register.Organisation;
        var id = metric.Function?.Value ?? (metric.Role is { } role ? organisation.Role(role.Value)?.Function?.Value : null);
        return id is not null && organisation.Function(id) is { } function
            ? organisation.Above(function).Prepend(function).Select(f => new Anchor(f.Title, f.Id.Value))
            : [];
    }

    private static IEnumerable<Anchor> Choice<T>(Stated<T>? word, Func<T, string>? label = null)
        where T : struct, Enum => word is { } stated ? [Choice(stated.Value, label)] : [];

    private static Anchor Choice<T>(T value, Func<T, string>? label = null)
        where T : struct, Enum => new(label is null ? Terms.Capital(Word.Of(value)) : label(value), Word.Of(value));
}
