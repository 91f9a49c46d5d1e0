using Yardstick.Rules;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Reference;

/// <summary>Tells a published schema as a form: the same keys, in the same order and words, as fields that can be filled in.</summary>
public static class SchemaForm
{
    public static IReadOnlyList<FormField> Of(string name)
    {
        var root = (YamlMapping)JsonReader.Read(new SourceFile(name, PublishedSchemas.Text(name))).Root!;
        return FieldsOf(root, new Definitions(root));
    }

    // What allows any keys, as fields of the organisation's own do, is described elsewhere and no form can ask for it.
    private static List<FormField> FieldsOf(YamlMapping schema, Definitions definitions)
    {
        var terms = new FormTerms(schema);
        var fields = new List<FormField>();
        foreach (var entry in schema["properties"] is YamlMapping properties ? properties.Entries : [])
        {
            if (entry.Value is YamlMapping property && Filled(entry.Name, property, terms.VariantsOf(entry.Name), definitions) is { } field)
            {
                fields.Add(field with
                {
                    IsNeeded = terms.IsNeeded(entry.Name),
                    NeededWhen = terms.NeededWhen(entry.Name),
                    AbsentWhen = terms.AbsentWhen(entry.Name),
                });
            }
        }

        return fields;
    }

    private static FormField? Filled(string name, YamlMapping property, IReadOnlyList<FormVariant> variants, Definitions definitions)
    {
        var kind = variants.Count > 0 ? FormFieldKind.Group : KindOf(property, definitions);
        if (kind is null)
        {
            return null;
        }

        var whole = Whole(property, definitions);
        var entries = whole["items"] as YamlMapping ?? whole["additionalProperties"] as YamlMapping;
        var form = kind == FormFieldKind.Names ? Whole(entries!, definitions) : whole;
        return new FormField(name, kind.Value, Text(property, "title") ?? name, Text(property, "description") ?? "")
        {
            Pattern = Text(form, "pattern"),
            PatternInWords = Text(form, "description"),
            Choices = whole["enum"] is YamlSequence words ? [.. words.Items.OfType<YamlScalar>().Select(w => w.Text)] : [],
            Example = ExampleIn(property),
            IsMarkdown = (Text(property, "contentMediaType") ?? Text(whole, "contentMediaType")) == "text/markdown",
            Names = NamesIn(name, Definitions.NameIn(kind == FormFieldKind.Names ? entries! : property)),
            Entry = kind == FormFieldKind.Group ? Text(whole, "title") ?? Text(property, "title") : entries is null ? null : Text(Whole(entries, definitions), "title"),
            NamePattern = whole["propertyNames"] is YamlMapping names ? Text(Whole(names, definitions), "pattern") : null,
            Fields = kind switch
            {
                FormFieldKind.Group when variants.Count > 0 => Merged(variants, definitions),
                FormFieldKind.Groups or FormFieldKind.NamedGroups => FieldsOf(Whole(entries!, definitions), definitions),
                FormFieldKind.Group or FormFieldKind.NamedNumbers => FieldsOf(whole, definitions),
                _ => [],
            },
        };
    }

    private static FormFieldKind? KindOf(YamlMapping property, Definitions definitions)
    {
        var whole = Whole(property, definitions);
        var type = (whole["type"] as YamlScalar)?.Text ?? ((whole["type"] as YamlSequence)?.Items[0] as YamlScalar)?.Text;
        return type switch
        {
            _ when whole["enum"] is not null => FormFieldKind.Choice,
            "string" when Text(whole, "format") == "date" => FormFieldKind.Date,
            "string" => FormFieldKind.Text,
            "number" or "integer" => FormFieldKind.Number,
            "array" when whole["items"] is YamlMapping items => Whole(items, definitions)["properties"] is not null ? FormFieldKind.Groups
                : NamesIn("", Definitions.NameIn(items)) is not null ? FormFieldKind.Names
                : FormFieldKind.Texts,
            "object" when whole["additionalProperties"] is YamlMapping entry => KindOf(entry, definitions) == FormFieldKind.Number ? FormFieldKind.NamedNumbers : FormFieldKind.NamedGroups,
            "object" when whole["properties"] is not null => FormFieldKind.Group,
            _ => null,
        };
    }

    // Forms of one key share most of their fields: what differs says when it holds.
    private static List<FormField> Merged(IReadOnlyList<FormVariant> variants, Definitions definitions)
    {
        var all = variants.Select(v => FieldsOf(Whole(v.Schema, definitions), definitions)).ToList();
        var merged = new List<FormField>();
        for (var i = 0; i < all.Count; i++)
        {
            var when = variants[i].When;
            foreach (var field in all[i].Where(f => !merged.Exists(m => IsSame(m, f))))
            {
                var isInAll = all.TrueForAll(fields => fields.Exists(f => IsSame(f, field)));
                merged.Add(isInAll ? field : field with { AbsentWhen = [.. field.AbsentWhen, when with { IsNot = !when.IsNot }] });
            }
        }

        // What holds for all forms stands after what only one of them has.
        return [.. merged.OrderBy(f => f.AbsentWhen.Count == 0)];
    }

    private static bool IsSame(FormField one, FormField other) => one.Name == other.Name && one.Kind == other.Kind;

    private static string? NamesIn(string field, string? definition) => (field, definition) switch
    {
        ("function", _) => "functions",
        ("role", _) => "roles",
        ("owner", _) => "owners",
        ("objective", _) => "objectives",
        (_, "person") => "people",
        (_, "party") => "parties",
        (_, "unit") => "units",
        (_, "reference") => "metrics",
        _ => null,
    };

    // What the definition says, where the schema refers to one.
    private static YamlMapping Whole(YamlMapping schema, Definitions definitions) =>
        Definitions.NameIn(schema) is { } name ? Whole(definitions.Named(name), definitions) : schema;

    private static string? ExampleIn(YamlMapping property) => property["examples"] is YamlSequence { Items: [var first, ..] }
        ? first switch
        {
            YamlScalar text => text.Text,
            YamlSequence list when list.Items.All(i => i is YamlScalar) => string.Join('\n', list.Items.Cast<YamlScalar>().Select(i => i.Text)),
            _ => null,
        }
        : null;

    private static string? Text(YamlMapping schema, string key) => (schema[key] as YamlScalar)?.Text;
}
