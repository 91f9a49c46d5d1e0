using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>Turns the entries of one schema object into keywords; those that work on the same thing become one.</summary>
internal sealed partial class KeywordCompiler(SchemaCompiler compiler, Subschema owner, KeywordReader reader)
{
    private readonly List<Keyword> keywords = [];

    private Dialect Dialect => owner.Location.Resource.Dialect;

    public Keyword[] Compile()
    {
        AddReferences();
        if (Dialect.RefStandsAlone && reader.Has("$ref"))
        {
            return [.. keywords];
        }

        if (Dialect.Has(Vocabularies.Validation))
        {
            AddValueKeywords();
            AddNumberKeywords();
            AddCounts();
        }

        AddFormat();
        AddMembers();
        if (Dialect.Has(Vocabularies.Applicator))
        {
            AddLists();
            AddBranches();
            AddDependentSchemas();
        }

        // These look at what all others have left over.
        if (Dialect.Has(Vocabularies.Unevaluated) && Schema("unevaluatedItems") is { } items)
        {
            keywords.Add(new UnevaluatedItemsKeyword(items));
            owner.AsksForUnevaluated = true;
        }

        if (Dialect.Has(Vocabularies.Unevaluated) && Schema("unevaluatedProperties") is { } properties)
        {
            keywords.Add(new UnevaluatedPropertiesKeyword(owner, properties));
            owner.AsksForUnevaluated = true;
        }

        return [.. keywords];
    }

    private void AddReferences()
    {
        if (reader.Text("$ref") is { } reference && compiler.Resolve(owner, reference, reader["$ref"]!, "$ref") is { } target)
        {
            keywords.Add(new RefKeyword("$ref", target));
        }

        if (Dialect.IsOlder)
        {
            if (reader.Text("$recursiveRef") is not null && compiler.Resolve(owner, "#", reader["$recursiveRef"]!, "$recursiveRef") is { } root)
            {
                keywords.Add(new RefKeyword("$recursiveRef", root));
            }

            return;
        }

        if (reader.Text("$dynamicRef") is { } dynamic && compiler.Resolve(owner, dynamic, reader["$dynamicRef"]!, "$dynamicRef") is { } initial)
        {
            var anchor = UriReference.Split(dynamic).Fragment;
            var isDynamic = initial.Source is YamlMapping mapping && mapping["$dynamicAnchor"] is YamlScalar name && name.Text == anchor;
            keywords.Add(isDynamic ? new DynamicRefKeyword(initial, anchor) : new RefKeyword("$dynamicRef", initial));
            if (isDynamic)
            {
                compiler.UseDynamic(anchor);
            }
        }
    }

    private void AddValueKeywords()
    {
        if (reader.Has("type") && reader.Types("type") is var types and not Types.None)
        {
            keywords.Add(new TypeKeyword(types, compiler.Options.RefusesInexactNumbers));
        }

        if (reader.List("enum") is { } values)
        {
            keywords.Add(new AllowedValuesKeyword("enum", values));
        }

        if (reader["const"] is { } constant)
        {
            keywords.Add(new AllowedValuesKeyword("const", [constant]));
        }

        if (reader.Text("pattern") is { } pattern && compiler.Pattern(pattern, reader, reader["pattern"]!, "pattern") is { } compiled)
        {
            keywords.Add(new PatternKeyword(compiled));
        }
    }

    private void AddNumberKeywords()
    {
        AddBound("minimum", Bound.Minimum, "exclusiveMinimum", Bound.ExclusiveMinimum);
        AddBound("maximum", Bound.Maximum, "exclusiveMaximum", Bound.ExclusiveMaximum);
        if (reader.Number("multipleOf") is { } factor)
        {
            if (factor.Value.Sign > 0)
            {
                keywords.Add(new MultipleOfKeyword(factor.Value, factor.Text));
            }
            else
            {
                reader.AddProblem(reader["multipleOf"]!, "multipleOf", $"multipleOf is {factor.Text}.", "Write a number above 0.");
            }
        }
    }

    private void AddBound(string inclusive, Bound bound, string exclusive, Bound exclusiveBound)
    {
        // Draft 4 has a truth value in the exclusive keyword, which makes the other one exclusive.
        var isFlag = Dialect.IsOlder && reader[exclusive] is YamlScalar { Kind: ScalarKind.Boolean };
        var flag = isFlag && reader.IsTrue(exclusive);
        if (reader.Number(inclusive) is { } limit)
        {
            keywords.Add(new BoundKeyword(inclusive, flag ? exclusiveBound : bound, limit.Value, limit.Text));
        }

        if (!isFlag && reader.Number(exclusive) is { } exclusiveLimit)
        {
            keywords.Add(new BoundKeyword(exclusive, exclusiveBound, exclusiveLimit.Value, exclusiveLimit.Text));
        }
    }

    private void AddCounts()
    {
        if (reader.Count("minLength") is { } shortest and > 0)
        {
            keywords.Add(new LengthKeyword("minLength", isMinimum: true, shortest));
        }

        if (reader.Count("maxLength") is { } longest)
        {
            keywords.Add(new LengthKeyword("maxLength", isMinimum: false, longest));
        }

        foreach (var (name, isMinimum, ofItems) in new[] { ("minItems", true, true), ("maxItems", false, true), ("minProperties", true, false), ("maxProperties", false, false) })
        {
            if (reader.Count(name) is { } limit)
            {
                keywords.Add(new CountKeyword(name, isMinimum, ofItems, limit));
            }
        }

        if (reader.IsTrue("uniqueItems"))
        {
            keywords.Add(new UniqueItemsKeyword());
        }

        if (reader.Map("dependentRequired") is { } dependent)
        {
            keywords.Add(new DependentRequiredKeyword("dependentRequired", [.. dependent.Select(e => (e.Name, reader.Texts(e.Value, "dependentRequired")))]));
        }
    }

    private void AddFormat()
    {
        var asserts = Dialect.Has(Vocabularies.FormatAssertion) || (compiler.Options.AssertFormats && Dialect.Has(Vocabularies.FormatAnnotation));
        if (asserts && reader.Text("format") is { } name && Format.Find(name) is { } format)
        {
            keywords.Add(new FormatKeyword(format));
        }
    }

    private Subschema? Schema(string keyword) => reader[keyword] is { } node ? compiler.Enqueue(node) : null;

    private Subschema[] Schemas(string keyword)
    {
        var list = reader.List(keyword);
        if (list is { Count: 0 })
        {
            reader.AddProblem(reader[keyword]!, keyword, $"{keyword} is an empty list.", "Give it at least one schema.");
        }

        return list is null ? [] : [.. list.Select(compiler.Enqueue)];
    }
}
