namespace Yardstick.Changes;

/// <summary>A field of a definition and what a change to it does.</summary>
/// <param name="Field">A field, or with a dot a field inside one; the longest that fits a change decides.</param>
/// <param name="Standard">What holds where the field is left out; nothing for most.</param>
public sealed record FieldImpact(string Field, Impact Impact, string? Standard = null);

/// <summary>The one table of what a change to a field does. A field that is new is additive, unless it has no weight at all.</summary>
public static class ImpactTable
{
    public static IReadOnlyList<FieldImpact> Rows { get; } =
    [
        // Numbers no longer compare. A formula that only reads differently is editorial.
        new("formula", Impact.Breaking),
        new("formula.example", Impact.Editorial),
        new("unit", Impact.Breaking),
        new("period", Impact.Breaking),
        new("population", Impact.Breaking),
        new("direction", Impact.Breaking),
        new("level", Impact.Breaking),
        new("source", Impact.Breaking),
        new("source.refresh", Impact.Behavioural),
        new("source.quality", Impact.Editorial),
        new("source.access", Impact.Editorial),

        // People act on it differently. Words of the definition that the change log calls editorial are that.
        new("definition", Impact.Behavioural),
        new("excludes", Impact.Behavioural),
        new("kind", Impact.Behavioural),
        new("status", Impact.Behavioural),
        new("successor", Impact.Behavioural),
        new("retired", Impact.Behavioural),
        new("function", Impact.Behavioural),
        new("role", Impact.Behavioural),
        new("owner", Impact.Behavioural),
        new("target", Impact.Behavioural),
        new("baseline", Impact.Behavioural),
        new("thresholds", Impact.Behavioural),
        new("contributes_to", Impact.Behavioural),
        new("balanced_by", Impact.Behavioural),
        new("objective", Impact.Behavioural),
        new("perspective", Impact.Behavioural),
        new("discussed", Impact.Behavioural),
        new("review", Impact.Behavioural),
        new("visibility", Impact.Behavioural, Standard: "internal"),
        new("stub", Impact.Behavioural, Standard: "false"),

        // Other wording.
        new("id", Impact.Editorial),
        new("name", Impact.Editorial),
        new("aliases", Impact.Editorial),
        new("stewards", Impact.Editorial),
        new("watchers", Impact.Editorial),
        new("why", Impact.Editorial),
        new("decision", Impact.Editorial),
        new("levers", Impact.Editorial),
        new("risks", Impact.Editorial),
        new("display", Impact.Editorial),
        new("breakdowns", Impact.Editorial),
        new("traits", Impact.Editorial),
        new("implemented_by", Impact.Editorial),
        new("supplier", Impact.Editorial),
        new("benchmark", Impact.Editorial),
        new("distinct_from", Impact.Editorial),
        new("playbook", Impact.Editorial),
        new("dashboard", Impact.Editorial),
        new("tags", Impact.Editorial),
        new("custom", Impact.Editorial),

        // What is recorded about the definition, and no part of it.
        new("version", Impact.None),
        new("review.last", Impact.None),
        new("contributes_to.evidence", Impact.None),
        new("approval", Impact.None),
        new("changelog", Impact.None),
    ];

    /// <summary>Whether a path such as <c>contributes_to[mrr].type</c> lies in a field that definitions have.</summary>
    public static bool Knows(string path)
    {
        var field = path.Split('.', '[')[0];
        return Rows.Any(r => r.Field == field);
    }

    /// <param name="field">As <c>contributes_to.evidence.state</c>, without the keys of list items.</param>
    /// <returns>The row of the field, or of what it is part of; editorial for one that is not known.</returns>
    public static FieldImpact Of(string field)
    {
        var best = new FieldImpact(field, Impact.Editorial);
        var longest = 0;
        foreach (var row in Rows)
        {
            if (row.Field.Length > longest && field.StartsWith(row.Field, StringComparison.Ordinal) && (field.Length == row.Field.Length || field[row.Field.Length] == '.'))
            {
                best = row;
                longest = row.Field.Length;
            }
        }

        return best;
    }
}
