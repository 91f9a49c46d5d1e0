using Yardstick.Reference;
using Yardstick.Text;

namespace Yardstick.Site.Wording;

/// <summary>When a question of a form must be answered, in words beside it.</summary>
internal static class FormNeeds
{
    /// <param name="within">What the field is a part of; nothing for one that stands for itself.</param>
    /// <returns>Nothing for what may always be left out.</returns>
    public static string? InWords(FormField field, FormField? within)
    {
        if (field.Need is { } stated)
        {
            return stated;
        }

        if (!field.IsNeeded)
        {
            return field.NeededWhen.Count == 0 ? null : "needed " + string.Join(" or ", field.NeededWhen.GroupBy(c => $"{c.Field} {c.IsNot}", StringComparer.Ordinal).Select(g => InWords(g.First() with { Values = [.. g.SelectMany(c => c.Values)] })));
        }

        return within switch
        {
            null => "needed",
            { Kind: FormFieldKind.Group, IsNeeded: true } => "needed",
            { Kind: FormFieldKind.Group, Noun: var noun } => $"needed with the {Lower(noun)}",
            { Entry: var entry, Noun: var noun } => $"needed for each {Lower(entry ?? noun)}",
        };
    }

    private static string InWords(FormCondition condition) => (condition.Field, condition.Values, condition.IsNot) switch
    {
        ("kind", ["kpi"], false) => "for a KPI",
        ("status", ["active"], false) => "before it is active",
        ("level", var levels, false) => "for a " + Listing.Of(levels, "or"),
        (var field, [], false) => $"with a {field}",
        (var field, [], true) => $"without a {field}",
        (var field, var values, var isNot) => $"where {field} is {(isNot ? "not " : "")}{Listing.Of(values, "or")}",
    };

    private static string Lower(string noun) => noun.ToLowerInvariant();
}
