using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>Values that fit none, or too many, of several forms.</summary>
internal static class BranchSentences
{
    /// <summary>Branches that all fail in the same way, told as one offence; null where they differ.</summary>
    public static Sentence? Merge(Subject subject, YamlNode instance, IReadOnlyList<IReadOnlyList<Offence>> branches, int depth)
    {
        if (branches.All(b => b is [{ Cause: TypeKeyword } o] && o.Instance == instance))
        {
            return TypeSentences.Mismatch(subject, instance, branches.Aggregate(Types.None, (t, b) => t | ((TypeKeyword)b[0].Cause!).Wanted));
        }

        if (branches.All(b => b is [{ Cause: AllowedValuesKeyword } o] && o.Instance == instance))
        {
            return ValueSentences.NotAllowed(subject, instance, [.. branches.SelectMany(b => ((AllowedValuesKeyword)b[0].Cause!).Values)]);
        }

        if (branches.All(b => b is [{ Cause: null } o] && o.Depth == depth && o.Identity.Contains(" missing ", StringComparison.Ordinal)))
        {
            var names = branches.Select(b => b[0].Identity.Split(' ')[^2]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(n => $"'{n}'").ToList();
            return new Sentence($"{subject.Capitalised} needs {Words.List(names, "or")}.", ValueSentences.Reason(subject));
        }

        return null;
    }

    public static Sentence MoreThanOne(Subject subject, Subschema first, Subschema second)
    {
        if (RequiredBy(first) is { Count: > 0 } some && RequiredBy(second) is { Count: > 0 } others)
        {
            var names = some.Concat(others).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(n => $"'{n}'").ToList();
            return new($"{subject.Capitalised} has only one of {Words.List(names, "and")}.", "Remove the others.");
        }

        var forms = new[] { first.Title, second.Title }.OfType<string>().Select(Words.Lower).Select(Words.WithArticle).ToList();
        return new(
            forms.Count == 2 ? $"{subject.Capitalised} can be read both as {forms[0]} and as {forms[1]}." : $"{subject.Capitalised} fits more than one of the forms allowed here.",
            "Change it so that one reading is left.");
    }

    /// <summary>Where <c>not</c> refuses the presence of a field, that field.</summary>
    public static YamlEntry? RefusedField(Subschema refused, YamlNode instance) =>
        RequiredBy(refused) is [.., var name] && instance is YamlMapping mapping && mapping.TryFind(name, out var entry) ? entry : null;

    public static Sentence Refused(Subject subject, YamlNode instance, Subschema refused)
    {
        var reason = refused.Description ?? subject.Description;
        if (RequiredBy(refused) is { Count: > 0 } names)
        {
            var quoted = names.Select(n => $"'{n}'").ToList();
            return names.Count == 1
                ? new($"{subject.Capitalised} has no {quoted[0]}.", reason ?? "Remove it.")
                : new($"{subject.Capitalised} has no {Words.List(quoted, "and")} together.", reason ?? "Remove one of them.");
        }

        return instance is YamlScalar
            ? new($"{Words.Value(instance)} is not allowed as {(subject.Noun is null ? subject.Label : Words.WithArticle(subject.Noun))}.", reason)
            : new($"{subject.Capitalised} is not allowed in this form.", reason);
    }

    /// <summary>The condition of an <c>if</c> that compares fields with values, as a clause; null for any other.</summary>
    public static string? Condition(YamlNode condition)
    {
        if (condition is not YamlMapping schema || schema["properties"] is not YamlMapping properties
            || schema.Entries.Any(e => e.Name is not ("properties" or "required" or "type")))
        {
            return null;
        }

        var clauses = new List<string>();
        foreach (var (name, value) in properties.Entries)
        {
            if (value is not YamlMapping { Entries: [var only] })
            {
                return null;
            }

            var values = only.Name switch
            {
                "const" => [only.Value],
                "enum" when only.Value is YamlSequence list => list.Items,
                _ => [],
            };
            if (values.Count == 0 || values.Any(v => v is not YamlScalar))
            {
                return null;
            }

            clauses.Add($"{name} is {Words.List([.. values.Select(Words.Value)], "or")}");
        }

        return clauses.Count == 0 ? null : Words.List(clauses, "and");
    }

    /// <summary>The fields of which a schema only asks that they are there.</summary>
    public static IReadOnlyList<string> RequiredBy(Subschema schema) =>
        schema.Keywords is [MembersKeyword members] ? members.Required
        : schema.Keywords is [RequiredKeyword required] ? required.Names
        : [];
}
