using Yardstick.Model;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Editing;

/// <summary>The order of the fields of a mapping and of those inside it: that in which the published schema lists them.</summary>
internal sealed class FieldOrder
{
    private static readonly Lazy<FieldOrder> Metric = new(() => OfSchema("metric"));

    private readonly YamlMapping definitions;
    private readonly YamlMapping fields;
    private readonly Dictionary<string, int> ranks;

    private FieldOrder(YamlMapping definitions, YamlMapping fields)
    {
        this.definitions = definitions;
        this.fields = fields;
        ranks = fields.Entries.Select((e, rank) => (e.Name, rank)).ToDictionary(p => p.Name, p => p.rank, StringComparer.Ordinal);
    }

    public static FieldOrder OfMetric => Metric.Value;

    public IEnumerable<string> Names => fields.Entries.Select(e => e.Name);

    /// <summary>The numbers of a mapping's entries in the order in which they should stand.</summary>
    /// <returns>Nothing where they do already, or where one of them is not known.</returns>
    public IReadOnlyList<int>? Arrange(YamlMapping mapping)
    {
        var places = mapping.Entries.Select(e => ranks.GetValueOrDefault(e.Name, -1)).ToList();
        if (places.Contains(-1) || places.SequenceEqual(places.Order()))
        {
            return null;
        }

        return [.. Enumerable.Range(0, places.Count).OrderBy(i => places[i])];
    }

    /// <summary>The order inside a field, or inside each item of it; nothing where its fields are the author's.</summary>
    public FieldOrder? Inside(string field)
    {
        var schema = Resolved(fields[field]);
        schema = schema?["items"] is YamlMapping items ? Resolved(items) : schema;

        // What depends on other fields, such as the target on the direction, is described under its own name.
        schema = schema?["properties"] is null && definitions[field] is YamlMapping named ? named : schema;
        return schema?["properties"] is YamlMapping inner && schema["additionalProperties"] is not YamlMapping ? new FieldOrder(definitions, inner) : null;
    }

    private static FieldOrder OfSchema(string name)
    {
        var schema = (YamlMapping)JsonReader.Read(new SourceFile(name, SchemaTexts.Of(name))).Root!;
        return new FieldOrder((YamlMapping)schema["$defs"]!, (YamlMapping)schema["properties"]!);
    }

    private YamlMapping? Resolved(YamlNode? schema) =>
        schema is not YamlMapping mapping ? null
        : mapping["$ref"] is YamlScalar reference ? definitions[reference.Text[(reference.Text.LastIndexOf('/') + 1)..]] as YamlMapping
        : mapping;
}
