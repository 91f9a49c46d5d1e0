using Yardstick.Yaml;

namespace Yardstick.Reference;

/// <summary>The definitions of a schema, and which of them are groups of keys: those that stand in more than one place.</summary>
internal sealed class Definitions
{
    private const string Prefix = "#/$defs/";

    private readonly YamlMapping? all;

    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);

    public Definitions(YamlMapping root)
    {
        all = root["$defs"] as YamlMapping;
        Count(root);
    }

    /// <summary>The definitions of shared keys, in the order of the schema.</summary>
    public IEnumerable<YamlEntry> Groups => all?.Entries.Where(e => IsGroup(e.Name)) ?? [];

    public bool IsGroup(string name) => uses.GetValueOrDefault(name) > 1 && Named(name)["properties"] is not null;

    public YamlMapping Named(string name) => (YamlMapping)all![name]!;

    /// <summary>The name of the definition that a subschema refers to, directly or beside keys of its own.</summary>
    public static string? NameIn(YamlMapping schema)
    {
        var holder = schema["allOf"] is YamlSequence { Items: [YamlMapping only] } ? only : schema;
        return ((schema["$ref"] ?? holder["$ref"]) as YamlScalar)?.Text[Prefix.Length..];
    }

    private void Count(YamlNode node)
    {
        if (node is YamlSequence list)
        {
            foreach (var item in list.Items)
            {
                Count(item);
            }
        }
        else if (node is YamlMapping mapping)
        {
            foreach (var entry in mapping.Entries)
            {
                if (entry is { Name: "$ref", Value: YamlScalar name })
                {
                    uses[name.Text[Prefix.Length..]] = uses.GetValueOrDefault(name.Text[Prefix.Length..]) + 1;
                }

                Count(entry.Value);
            }
        }
    }
}
