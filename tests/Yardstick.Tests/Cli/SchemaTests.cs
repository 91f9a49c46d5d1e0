using System.Text.Json;
using System.Text.Json.Nodes;

using Yardstick.JsonSchema;
using Yardstick.Rules;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.Cli;

/// <summary>The published schemas: sound in both drafts, described to the last property, true to their own examples.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> Names => [.. PublishedSchemas.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schema_fits_the_metaschema_and_compiles(string name)
    {
        var file = new SourceFile(name, PublishedSchemas.Text(name));
        Assert.Empty(SchemaCompiler.Compile(file, new SchemaOptions { AssertFormats = true }).Problems);
        var metaschema = SchemaCompiler.Compile(new SourceFile("meta", """{"$ref": "https://json-schema.org/draft/2020-12/schema"}""")).Schema!;
        Assert.Empty(metaschema.Evaluate(JsonReader.Read(file).Root!));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_property_has_a_title_a_description_and_valid_examples(string name)
    {
        var root = JsonNode.Parse(PublishedSchemas.Text(name))!;
        var offences = new List<string>();
        foreach (var (path, property) in Properties(root, "#"))
        {
            if (property["title"] is null || property["description"] is null || property["examples"] is not JsonArray { Count: > 0 } examples)
            {
                offences.Add($"{path} lacks a title, a description or examples");
                continue;
            }

            var wrapped = new JsonObject { ["$defs"] = root["$defs"]?.DeepClone(), ["allOf"] = new JsonArray(property.DeepClone()) };
            var schema = SchemaCompiler.Compile(new SourceFile(path, wrapped.ToJsonString()), new SchemaOptions { AssertFormats = true }).Schema!;
            foreach (var example in examples)
            {
                var document = JsonReader.Read(new SourceFile("example", example?.ToJsonString() ?? "null"));
                offences.AddRange(schema.Evaluate(document.Root!).Select(f => $"{path}: the example {example?.ToJsonString()} fails: {f.Message}"));
            }
        }

        Assert.Empty(offences);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_twin_in_draft_07_uses_nothing_that_draft_lacks(string name)
    {
        var twin = JsonNode.Parse(PublishedSchemas.Draft7(name))!;
        Assert.Equal("http://json-schema.org/draft-07/schema#", (string?)twin["$schema"]);
        string[] newer = ["$defs", "$anchor", "$dynamicRef", "$dynamicAnchor", "unevaluatedProperties", "unevaluatedItems", "dependentRequired", "dependentSchemas", "prefixItems", "minContains", "maxContains"];
        Assert.Empty(Keywords(twin).Intersect(newer));
        Assert.All(References(twin), r => Assert.StartsWith("#/definitions/", r, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_that_a_schema_names_exists()
    {
        var named = PublishedSchemas.Names.SelectMany(n => Annotations(JsonNode.Parse(PublishedSchemas.Text(n))!)).Distinct().ToList();
        Assert.NotEmpty(named);
        Assert.All(named, r => Assert.NotNull(RuleSet.Find(r)));
    }

    private static IEnumerable<(string Path, JsonObject Schema)> Properties(JsonNode node, string path)
    {
        if (node is JsonObject json)
        {
            foreach (var (key, value) in json.Where(p => p.Value is not null and not JsonValue))
            {
                if (key == "properties" && value is JsonObject properties && !path.EndsWith("/properties", StringComparison.Ordinal))
                {
                    // A property under if, then or not only refines one that is described elsewhere.
                    var refines = path.Contains("/if", StringComparison.Ordinal) || path.Contains("/then", StringComparison.Ordinal) || path.Contains("/else", StringComparison.Ordinal) || path.Contains("/not", StringComparison.Ordinal);
                    foreach (var (name, schema) in properties.Where(p => p.Value is JsonObject && !refines))
                    {
                        yield return ($"{path}/properties/{name}", (JsonObject)schema!);
                    }
                }

                if (key is not "examples" and not "default" and not "const" and not "enum")
                {
                    foreach (var inner in Properties(value!, $"{path}/{key}"))
                    {
                        yield return inner;
                    }
                }
            }
        }
        else if (node is JsonArray array)
        {
            for (var i = 0; i < array.Count; i++)
            {
                foreach (var inner in array[i] is { } item ? Properties(item, $"{path}/{i}") : [])
                {
                    yield return inner;
                }
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Entries(JsonNode? node) => node switch
    {
        JsonObject json => json.Concat(json.SelectMany(p => Entries(p.Value))),
        JsonArray array => array.SelectMany(Entries),
        _ => [],
    };

    private static IEnumerable<string> Keywords(JsonNode node) => Entries(node).Select(e => e.Key);

    private static IEnumerable<string> References(JsonNode node) => Entries(node).Where(e => e.Key == "$ref").Select(e => (string)e.Value!);

    private static IEnumerable<string> Annotations(JsonNode node) =>
        Entries(node).Where(e => e.Key == "x-rule" && e.Value?.GetValueKind() == JsonValueKind.String).Select(e => (string)e.Value!);
}
