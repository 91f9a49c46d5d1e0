using Yardstick.Rules;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Reference;

/// <summary>Tells a published schema as a reference of keys.</summary>
public static class SchemaReference
{
    /// <summary>The schemas of the files that an organisation keeps, in the order in which it meets them, and which file each is.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Files { get; } =
    [
        new("metric", "a metric's file"),
        new("organisation", "organisation.yaml"),
        new("objectives", "objectives.yaml"),
        new("waivers", "waivers.yaml"),
        new("configuration", "yardstick.yaml"),
    ];

    public static FileReference Of(string name)
    {
        var root = (YamlMapping)JsonReader.Read(new SourceFile(name, PublishedSchemas.Text(name))).Root!;
        var definitions = new Definitions(root);
        return new FileReference(
            name,
            Files.First(f => f.Key == name).Value,
            Text(root, "description"),
            KeysOf(root, new Parent("", "", 0), definitions),
            [.. definitions.Groups.Select(g => GroupOf(g, definitions))]);
    }

    private static KeyGroup GroupOf(YamlEntry entry, Definitions definitions)
    {
        var schema = (YamlMapping)entry.Value;
        return new KeyGroup(Text(schema, "title"), entry.Name, Text(schema, "description"), KeysOf(schema, new Parent("", entry.Name + "-", 0), definitions));
    }

    /// <summary>What the keys of a mapping stand under: what comes before their names in paths and in anchors.</summary>
    private sealed record Parent(string Path, string Anchor, int Depth);

    private static List<KeyReference> KeysOf(YamlMapping schema, Parent at, Definitions definitions)
    {
        var conditions = new Conditions(schema);
        var keys = new List<KeyReference>();
        foreach (var entry in schema["properties"] is YamlMapping properties ? properties.Entries : [])
        {
            if (entry.Value is YamlMapping property)
            {
                keys.Add(KeyOf(entry.Name, property, conditions, at, definitions));
                var below = new Parent(at.Path + entry.Name, at.Anchor + entry.Name, at.Depth + 1);
                keys.AddRange(Below(property, below, definitions));
                keys.AddRange(InVariants(conditions.VariantsOf(entry.Name), below, definitions));
            }
        }

        return keys;
    }

    private static KeyReference KeyOf(string name, YamlMapping property, Conditions conditions, Parent at, Definitions definitions) => new(
        at.Path + name,
        at.Anchor + name,
        at.Depth,
        Text(property, "title"),
        Text(property, "description"),
        Sentence.Of(ValueWords.Of(property, definitions)),
        conditions.NeedOf(name),
        property["default"] is { } standard ? Examples.OnOneLine(standard) : null,
        Examples.Of(name, property["examples"]))
    {
        Group = Definitions.NameIn(property) is { } definition && definitions.IsGroup(definition) ? new KeyLink(Text(definitions.Named(definition), "title"), definition) : null,
    };

    // The keys below a key: those of its own mapping, of its list's entries, or of the values of names that the file chooses.
    private static List<KeyReference> Below(YamlMapping schema, Parent at, Definitions definitions)
    {
        var inside = at with { Path = at.Path + ".", Anchor = at.Anchor + "-" };
        var keys = KeysOf(schema, inside, definitions);
        if (Definitions.NameIn(schema) is { } name && !definitions.IsGroup(name))
        {
            keys.AddRange(Below(definitions.Named(name), at, definitions));
        }

        if (schema["items"] is YamlMapping items)
        {
            keys.AddRange(Below(items, at with { Path = at.Path + "[]" }, definitions));
        }

        if (schema["additionalProperties"] is YamlMapping values)
        {
            keys.AddRange(Below(values, at with { Path = at.Path + ".<name>" }, definitions));
        }

        return keys;
    }

    // Forms of one key share most of theirs: what differs says when it holds.
    private static List<KeyReference> InVariants(IReadOnlyList<Conditions.Variant> variants, Parent at, Definitions definitions)
    {
        var keys = new List<KeyReference>();
        foreach (var variant in variants)
        {
            foreach (var key in Below(variant.Schema, at, definitions))
            {
                var known = keys.FindIndex(k => k.Path == key.Path);
                if (known < 0)
                {
                    var isInAll = variants.All(v => Below(v.Schema, at, definitions).Exists(k => k.Path == key.Path));
                    keys.Add(isInAll ? key : key with { Needed = Sentence.Of($"only {variant.When}; {char.ToLowerInvariant(key.Needed[0])}{key.Needed[1..]}") });
                }
                else if (keys[known] with { Example = key.Example } != key)
                {
                    keys[known] = Either(keys[known], key, variant.When);
                }
            }
        }

        return keys;
    }

    private static KeyReference Either(KeyReference first, KeyReference second, string when) => first with
    {
        Description = $"{first.Description} {Sentence.Of(when)[..^1]}: {second.Description}",
        Values = $"{first.Values} {Sentence.Of(when)[..^1]}: {second.Values}",
        Example = $"{first.Example}# or\n{second.Example}",
        Group = first.Group ?? second.Group,
    };

    private static string Text(YamlMapping schema, string key) => (schema[key] as YamlScalar)?.Text ?? "";
}
