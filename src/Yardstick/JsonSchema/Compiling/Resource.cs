using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>A schema with an identity of its own: the root of a document, or an embedded schema with $id.</summary>
internal sealed class Resource(string uri, YamlNode root, Dialect dialect)
{
    public string Uri { get; } = uri;

    public YamlNode Root { get; } = root;

    public Dialect Dialect { get; } = dialect;

    public Dictionary<string, YamlNode> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>The subset of the anchors that $dynamicRef looks for along the way taken.</summary>
    public Dictionary<string, YamlNode> DynamicAnchors { get; } = new(StringComparer.Ordinal);

    /// <summary>The compiled targets of the dynamic anchors that some $dynamicRef names.</summary>
    public Dictionary<string, Subschema> DynamicTargets { get; } = new(StringComparer.Ordinal);
}

/// <param name="Pointer">From the root of the resource.</param>
internal sealed record SchemaLocation(Resource Resource, string Pointer)
{
    public override string ToString() => $"{Resource.Uri}#{Pointer}";
}
