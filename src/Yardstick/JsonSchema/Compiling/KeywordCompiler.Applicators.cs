using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>The keywords that apply further schemas.</summary>
internal sealed partial class KeywordCompiler
{
    private void AddMembers()
    {
        var applies = Dialect.Has(Vocabularies.Applicator);
        var required = Dialect.Has(Vocabularies.Validation) ? reader.Texts("required") ?? [] : [];
        var properties = applies ? reader.Map("properties") ?? [] : [];
        var patterns = applies ? Patterns() : [];
        var additional = applies ? Schema("additionalProperties") : null;
        if (properties.Count == 0 && patterns.Count == 0 && additional is null)
        {
            if (required.Count > 0)
            {
                keywords.Add(new RequiredKeyword(required));
            }
        }
        else
        {
            var rules = properties.ToDictionary(e => e.Name, e => new MemberRule(compiler.Enqueue(e.Value), 0), StringComparer.Ordinal);
            var inTable = required.Take(MembersKeyword.RequiredLimit).ToList();
            for (var i = 0; i < inTable.Count; i++)
            {
                rules[inTable[i]] = new MemberRule(rules.GetValueOrDefault(inTable[i])?.Schema, 1UL << i);
            }

            keywords.Add(new MembersKeyword(rules, patterns, additional, inTable));
            if (required.Count > MembersKeyword.RequiredLimit)
            {
                keywords.Add(new RequiredKeyword([.. required.Skip(MembersKeyword.RequiredLimit)]));
            }
        }

        if (applies && Schema("propertyNames") is { } names)
        {
            keywords.Add(new PropertyNamesKeyword(names));
        }
    }

    private List<(EcmaRegex Pattern, Subschema Schema)> Patterns()
    {
        var patterns = new List<(EcmaRegex Pattern, Subschema Schema)>();
        foreach (var entry in reader.Map("patternProperties") ?? [])
        {
            if (compiler.Pattern(entry.Name, reader, entry.Key, "patternProperties") is { } pattern)
            {
                patterns.Add((pattern, compiler.Enqueue(entry.Value)));
            }
        }

        return patterns;
    }

    private void AddLists()
    {
        Subschema[] prefix = Dialect.IsOlder ? [] : Schemas("prefixItems");
        Subschema? rest;
        if (Dialect.IsOlder && reader["items"] is YamlSequence)
        {
            prefix = Schemas("items");
            rest = Schema("additionalItems");
        }
        else
        {
            rest = Schema("items");
        }

        if (prefix.Length > 0 || rest is not null)
        {
            keywords.Add(new ItemsKeyword(prefix, rest));
        }

        if (Schema("contains") is { } wanted)
        {
            var validates = Dialect.Has(Vocabularies.Validation);
            keywords.Add(new ContainsKeyword(
                wanted,
                (validates ? reader.Count("minContains") : null) ?? 1,
                validates ? reader.Count("maxContains") : null));
        }
    }

    private void AddBranches()
    {
        if (Schemas("allOf") is { Length: > 0 } all)
        {
            keywords.Add(new AllOfKeyword(all));
        }

        if (Schemas("anyOf") is { Length: > 0 } any)
        {
            keywords.Add(new AnyOfKeyword(any));
        }

        if (Schemas("oneOf") is { Length: > 0 } one)
        {
            keywords.Add(new OneOfKeyword(one));
        }

        if (Schema("not") is { } refused)
        {
            keywords.Add(new NotKeyword(refused));
        }

        if (Schema("if") is { } condition)
        {
            keywords.Add(new IfKeyword(condition, Schema("then"), Schema("else")));
        }
    }

    private void AddDependentSchemas()
    {
        if (reader.Map("dependentSchemas") is { } dependent)
        {
            keywords.Add(new DependentSchemasKeyword("dependentSchemas", [.. dependent.Select(e => (e.Name, compiler.Enqueue(e.Value)))]));
        }

        // Its two halves got names of their own in 2019-09; the old name stays in use.
        if (reader.Map("dependencies") is { } dependencies)
        {
            var names = dependencies.Where(e => e.Value is YamlSequence).Select(e => (e.Name, reader.Texts(e.Value, "dependencies"))).ToList();
            var schemas = dependencies.Where(e => e.Value is not YamlSequence).Select(e => (e.Name, compiler.Enqueue(e.Value))).ToList();
            keywords.Add(new DependentRequiredKeyword("dependencies", names));
            keywords.Add(new DependentSchemasKeyword("dependencies", schemas));
        }
    }
}
