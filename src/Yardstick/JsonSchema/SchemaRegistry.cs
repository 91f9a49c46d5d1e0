using System.Collections.Immutable;
using System.Text;

using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>The documents that references may lead to. Nothing is ever fetched: what isn't here doesn't exist.</summary>
public sealed class SchemaRegistry
{
    private static readonly Dictionary<string, Lazy<YamlNode>> Metaschemas = new[]
    {
        "schema", "meta/core", "meta/applicator", "meta/unevaluated", "meta/validation", "meta/meta-data",
        "meta/format-annotation", "meta/format-assertion", "meta/content",
    }.ToDictionary(n => "https://json-schema.org/draft/2020-12/" + n, n => new Lazy<YamlNode>(() => Embedded(n)), StringComparer.Ordinal);

    private readonly ImmutableDictionary<string, YamlNode> documents;

    private SchemaRegistry(ImmutableDictionary<string, YamlNode> documents) => this.documents = documents;

    /// <summary>The metaschemas of draft 2020-12 and nothing else.</summary>
    public static SchemaRegistry Default { get; } = new(ImmutableDictionary.Create<string, YamlNode>(StringComparer.Ordinal));

    /// <summary>A registry that also holds a document, under the URI it would be fetched from.</summary>
    public SchemaRegistry With(string uri, YamlNode root) => new(documents.SetItem(UriReference.Split(uri).Document, root));

    /// <summary>A registry that also holds a document, under its own $id; without one it stays out of reach.</summary>
    public SchemaRegistry With(YamlNode root) =>
        root is YamlMapping mapping && mapping["$id"] is YamlScalar id ? With(id.Text, root) : this;

    internal YamlNode? Find(string uri) =>
        documents.TryGetValue(uri, out var root) ? root : Metaschemas.GetValueOrDefault(uri)?.Value;

    private static YamlNode Embedded(string name)
    {
        var resource = "metaschema/" + name.Replace("meta/", "", StringComparison.Ordinal);
        using var stream = typeof(SchemaRegistry).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return JsonReader.Read(new SourceFile(resource, reader.ReadToEnd())).Root!;
    }
}
