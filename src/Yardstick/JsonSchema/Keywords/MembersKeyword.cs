using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>What a schema says about a member of a certain name.</summary>
/// <param name="Schema">Null where the name is only required.</param>
/// <param name="Required">The bit of a required name, or 0.</param>
internal sealed record MemberRule(Subschema? Schema, ulong Required);

/// <summary>The keywords properties, patternProperties, additionalProperties and required in one pass over the members.</summary>
internal sealed class MembersKeyword(
    IReadOnlyDictionary<string, MemberRule> rules,
    IReadOnlyList<(EcmaRegex Pattern, Subschema Schema)> patterns,
    Subschema? additional,
    IReadOnlyList<string> required) : Keyword("properties")
{
    /// <summary>Required names beyond these are held by a <see cref="RequiredKeyword"/>.</summary>
    public const int RequiredLimit = 64;

    private readonly Dictionary<string, MemberRule> rules = new(rules, StringComparer.Ordinal);
    private readonly (EcmaRegex Pattern, Subschema Schema)[] patterns = [.. patterns];
    private readonly ulong allRequired = BitsOf(rules.Values);

    public IEnumerable<string> Names => rules.Where(r => r.Value.Schema is { IsFalse: false }).Select(r => r.Key);

    public IReadOnlyList<string> Required { get; } = required;

    public Subschema? this[string name] => rules.TryGetValue(name, out var rule) ? rule.Schema : null;

    private static ulong BitsOf(IEnumerable<MemberRule> rules)
    {
        var bits = 0UL;
        foreach (var rule in rules)
        {
            bits |= rule.Required;
        }

        return bits;
    }

    public override bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen)
    {
        if (instance is not YamlMapping mapping)
        {
            return true;
        }

        var missing = allRequired;
        var valid = true;
        var entries = mapping.Entries;
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            if (rules.TryGetValue(entry.Name, out var rule))
            {
                missing &= ~rule.Required;
            }

            if (!EvaluateEntry(run, mapping, entry, rule?.Schema, out var known))
            {
                valid = false;
                if (run.Report is null)
                {
                    return false;
                }
            }

            if (known)
            {
                seen?.Mark(i);
            }
        }

        if (missing != 0)
        {
            ReportMissing(run.Report, mapping, missing);
        }

        return valid && missing == 0;
    }

    private bool EvaluateEntry(Evaluation run, YamlMapping mapping, YamlEntry entry, Subschema? schema, out bool known)
    {
        var valid = true;
        known = schema is not null;
        if (schema is not null)
        {
            valid = run.EvaluateMember(schema, entry);
        }

        foreach (var (pattern, matching) in patterns)
        {
            if (run.Matches(pattern, entry.Name, entry.Key))
            {
                known = true;
                valid &= run.EvaluateMember(matching, entry);
            }
        }

        if (known || additional is null)
        {
            return valid;
        }

        known = true;
        if (additional.IsFalse)
        {
            run.Report?.AddUnknown("additionalProperties", mapping, entry, Names);
            return false;
        }

        return run.EvaluateMember(additional, entry);
    }

    private void ReportMissing(Report? report, YamlMapping mapping, ulong missing)
    {
        if (report is null)
        {
            return;
        }

        foreach (var name in Required)
        {
            if ((rules[name].Required & missing) != 0)
            {
                report.AddMissing("required", mapping, name);
            }
        }
    }
}

/// <summary>The keyword required, where it stands alone.</summary>
internal sealed class RequiredKeyword(IReadOnlyList<string> names) : Keyword("required")
{
    public IReadOnlyList<string> Names { get; } = names;

    public override bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen)
    {
        if (instance is not YamlMapping mapping)
        {
            return true;
        }

        var valid = true;
        foreach (var name in Names)
        {
            if (!mapping.TryFind(name, out _))
            {
                valid = false;
                run.Report?.AddMissing(Name, mapping, name);
            }
        }

        return valid;
    }
}

internal sealed class PropertyNamesKeyword(Subschema names) : Keyword("propertyNames")
{
    public override bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen)
    {
        if (instance is not YamlMapping mapping)
        {
            return true;
        }

        var valid = true;
        foreach (var entry in mapping.Entries)
        {
            // A key may look like a number or a truth value; as a name it is a text.
            var name = new YamlScalar(mapping.File, entry.KeySpan, entry.Name, ScalarKind.String);
            run.Report?.Open(new Step(entry.Name, entry.Key, name));
            valid &= names.Evaluate(run, name, null);
            run.Report?.Close();
        }

        return valid;
    }
}
