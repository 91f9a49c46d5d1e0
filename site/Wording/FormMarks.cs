using Yardstick.Reference;

namespace Yardstick.Site.Wording;

/// <summary>What a form's scripts read of the schema: marks on its fields.</summary>
internal static class FormMarks
{
    // What doesn't fit on a line of the form.
    private const int LongText = 36;

    public static string KindOf(FormField field) => field.Kind switch
    {
        FormFieldKind.Text when field.IsMarkdown => "markdown",
        FormFieldKind.Names => "list",
        FormFieldKind.NamedGroups => "named",
        FormFieldKind.NamedNumbers => "numbers",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    public static bool IsLong(FormField field) => field.Kind == FormFieldKind.Texts || field.IsMarkdown || (field is { Kind: FormFieldKind.Text, Names: null } && field.Example?.Length > LongText);

    /// <summary>What sentences call a field; nothing where that is its title.</summary>
    public static string? Noun(FormField field) => field.Noun == field.Title ? null : field.Noun;

    public static string? Needed(FormField field) => field.IsNeeded ? "always" : Terms(field.NeededWhen);

    public static string? Absent(FormField field) => Terms(field.AbsentWhen);

    /// <summary>The first example, each text of a list after the other; nothing where a choice shows all there is.</summary>
    public static string? Example(FormField field) => field.Kind == FormFieldKind.Choice ? null : field.Example?.Replace("\n", "; ", StringComparison.Ordinal);

    /// <summary>What the scripts make of an answer that is said as people say it.</summary>
    public static string? Shortcut(FormField field) => field.Names switch
    {
        null or "measures" => null,
        "units" => "'EUR per customer' will do as well.",
        _ => "A name will do: its id is written for you.",
    };

    // "level=function|role", "kind!=kpi", "metric=*" where any value counts; one of several is enough.
    private static string? Terms(IReadOnlyList<FormCondition> conditions) =>
        conditions.Count == 0 ? null : string.Join(';', conditions.Select(c => $"{c.Field}{(c.IsNot ? "!" : "")}={(c.Values.Count == 0 ? "*" : string.Join('|', c.Values))}"));
}
