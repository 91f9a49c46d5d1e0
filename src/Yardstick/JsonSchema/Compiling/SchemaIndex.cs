using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>Knows every resource, anchor and schema location of the documents reached so far.</summary>
internal sealed class SchemaIndex(SchemaRegistry registry, List<SchemaProblem> problems)
{
    private static readonly HashSet<string> OneSchema = new(StringComparer.Ordinal)
    {
        "items", "contains", "additionalProperties", "propertyNames", "if", "then", "else", "not",
        "unevaluatedItems", "unevaluatedProperties", "contentSchema", "additionalItems",
    };

    private static readonly HashSet<string> ListOfSchemas = new(StringComparer.Ordinal)
    {
        "allOf", "anyOf", "oneOf", "prefixItems", "items",
    };

    private static readonly HashSet<string> SchemasByName = new(StringComparer.Ordinal)
    {
        "properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependencies",
    };

    private static readonly string[] DefinitionKeywords = ["$defs", "definitions"];

    private readonly Dictionary<string, Resource> resources = new(StringComparer.Ordinal);
    private readonly Dictionary<YamlNode, SchemaLocation> locations = [];

    public IEnumerable<Resource> Resources => resources.Values.Distinct();

    public SchemaLocation LocationOf(YamlNode schema) => locations[schema];

    public Resource AddDocument(string uri, YamlNode root, Dialect fallback)
    {
        var dialect = DialectOf(root, fallback);
        var resource = new Resource(uri, root, dialect);
        resources[uri] = resource;
        Scan(root, resource, "");

        // The root's own $id may have given it another name; both lead to it.
        return resources[uri] = locations[root].Resource;
    }

    /// <summary>The schema that a reference standing in a resource leads to, or a sentence why there is none.</summary>
    public YamlNode? Find(Resource from, string reference, out string problem)
    {
        problem = "";
        var (document, fragment) = UriReference.Split(UriReference.Resolve(from.Uri, reference));
        var resource = FindResource(document, from.Dialect);
        if (resource is null)
        {
            problem = $"'{reference}' leads to {document}, which is not known here.";
            return null;
        }

        fragment = Uri.UnescapeDataString(fragment);
        if (fragment.Length == 0)
        {
            return resource.Root;
        }

        var target = fragment[0] == '/' ? FindPointer(resource, fragment) : resource.Anchors.GetValueOrDefault(fragment);
        if (target is null)
        {
            problem = $"'{reference}' leads nowhere.";
        }

        return target;
    }

    public static IEnumerable<string> NamesIn(Resource resource) =>
        resource.Anchors.Keys.Select(a => "#" + a)
            .Concat(DefinitionKeywords.SelectMany(k => resource.Root is YamlMapping root && root[k] is YamlMapping map
                ? map.Entries.Select(e => $"#/{k}/{JsonPointer.Escape(e.Name)}")
                : []));

    private Resource? FindResource(string uri, Dialect dialect)
    {
        if (resources.TryGetValue(uri, out var known))
        {
            return known;
        }

        return registry.Find(uri) is { } root ? AddDocument(uri, root, dialect) : null;
    }

    private YamlNode? FindPointer(Resource resource, string pointer)
    {
        var node = resource.Root;
        var location = new SchemaLocation(resource, "");
        foreach (var step in JsonPointer.Steps(pointer))
        {
            var next = node switch
            {
                YamlMapping mapping => mapping[step],
                YamlSequence list when JsonPointer.TryIndex(step, list.Items.Count, out var index) => list.Items[index],
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            node = next;
            location = locations.TryGetValue(node, out var known)
                ? known
                : location with { Pointer = $"{location.Pointer}/{JsonPointer.Escape(step)}" };
        }

        if (!locations.ContainsKey(node))
        {
            Scan(node, location.Resource, location.Pointer);
        }

        return node;
    }

    private void Scan(YamlNode root, Resource resource, string pointer)
    {
        var pending = new Stack<Pending>();
        pending.Push(new(root, resource, pointer));
        while (pending.TryPop(out var next))
        {
            var location = new SchemaLocation(next.Resource, next.Pointer);
            if (next.Node is YamlMapping mapping)
            {
                location = Identify(mapping, location);
                PushChildren(mapping, location, pending);
            }

            locations[next.Node] = location;
        }
    }

    /// <summary>Takes up a schema's $id and anchors, and answers the location that the $id may have changed.</summary>
    private SchemaLocation Identify(YamlMapping schema, SchemaLocation location)
    {
        var dialect = location.Resource.Dialect;
        var refAlone = dialect.RefStandsAlone && schema["$ref"] is not null;
        if (schema[dialect.IdKeyword] is YamlScalar { Kind: ScalarKind.String } id && !refAlone)
        {
            var (uri, fragment) = UriReference.Split(UriReference.Resolve(location.Resource.Uri, id.Text));
            if (uri != location.Resource.Uri)
            {
                location = new(new Resource(uri, schema, DialectOf(schema, dialect)), "");
                resources[uri] = location.Resource;
            }

            if (fragment.Length > 0 && dialect.IsOlder)
            {
                location.Resource.Anchors.TryAdd(fragment, schema);
            }
            else if (fragment.Length > 0)
            {
                problems.Add(new(id.Place, location.Pointer + "/$id", "An $id has no fragment.", "Remove the part from '#' on, or use $anchor."));
            }
        }

        AddAnchor(schema, "$anchor", location, isDynamic: false);
        AddAnchor(schema, "$dynamicAnchor", location, isDynamic: true);
        return location;
    }

    private void AddAnchor(YamlMapping schema, string keyword, SchemaLocation location, bool isDynamic)
    {
        if (schema[keyword] is not YamlScalar { Kind: ScalarKind.String } name)
        {
            return;
        }

        if (!location.Resource.Anchors.TryAdd(name.Text, schema) && location.Resource.Anchors[name.Text] != schema)
        {
            problems.Add(new(name.Place, $"{location.Pointer}/{keyword}", $"The anchor '{name.Text}' stands twice in this schema.", "Rename one of them."));
        }

        if (isDynamic)
        {
            location.Resource.DynamicAnchors.TryAdd(name.Text, schema);
        }
    }

    private static void PushChildren(YamlMapping schema, SchemaLocation at, Stack<Pending> pending)
    {
        foreach (var (keyword, value) in schema.Entries)
        {
            var pointer = $"{at.Pointer}/{JsonPointer.Escape(keyword)}";
            switch (value)
            {
                case YamlSequence list when ListOfSchemas.Contains(keyword):
                    pending.Push(new(list, at.Resource, pointer));
                    for (var i = 0; i < list.Items.Count; i++)
                    {
                        pending.Push(new(list.Items[i], at.Resource, $"{pointer}/{i}"));
                    }

                    break;
                case YamlMapping map when SchemasByName.Contains(keyword):
                    foreach (var (name, child) in map.Entries)
                    {
                        pending.Push(new(child, at.Resource, $"{pointer}/{JsonPointer.Escape(name)}"));
                    }

                    break;
                case var _ when OneSchema.Contains(keyword):
                    pending.Push(new(value, at.Resource, pointer));
                    break;
            }
        }
    }

    private Dialect DialectOf(YamlNode root, Dialect fallback)
    {
        if (root is not YamlMapping schema || schema["$schema"] is not YamlScalar uri)
        {
            return fallback;
        }

        if (Dialect.Find(uri.Text) is { } known)
        {
            return known;
        }

        if (registry.Find(uri.Text.TrimEnd('#')) is not YamlMapping metaschema)
        {
            problems.Add(new(uri.Place, "/$schema", $"'{uri.Text}' is no dialect known here.", "Use https://json-schema.org/draft/2020-12/schema."));
            return fallback;
        }

        return metaschema["$vocabulary"] is YamlMapping vocabularies ? FromVocabularies(vocabularies, uri) : Dialect.Draft202012;
    }

    private Dialect FromVocabularies(YamlMapping vocabularies, YamlScalar uri)
    {
        var result = Vocabularies.Core;
        foreach (var (name, required) in vocabularies.Entries)
        {
            if (Dialect.FindVocabulary(name) is { } vocabulary)
            {
                result |= vocabulary;
            }
            else if (required is YamlScalar { IsTrue: true })
            {
                problems.Add(new(uri.Place, "/$schema", $"The dialect needs the vocabulary {name}, which is not known here.", "Use another dialect."));
            }
        }

        return new Dialect(result);
    }

    private sealed record Pending(YamlNode Node, Resource Resource, string Pointer);
}
