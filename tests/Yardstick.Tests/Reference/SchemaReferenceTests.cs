using System.Text.Json.Nodes;

using Yardstick.Reference;
using Yardstick.Rules;

namespace Yardstick.Tests.Reference;

/// <summary>The reference of keys is complete: what a schema describes stands on its page, once.</summary>
public sealed class SchemaReferenceTests
{
    public static TheoryData<string> Names => [.. SchemaReference.Files.Select(f => f.Key)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_key_of_a_schema_stands_in_its_reference_once(string name)
    {
        var root = JsonNode.Parse(PublishedSchemas.Text(name))!;
        var reference = SchemaReference.Of(name);
        Assert.Equal(PathsIn(root, root, "").Distinct().Order(StringComparer.Ordinal), Expanded(reference.Keys, reference, "").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_key_has_an_address_of_its_own_and_says_what_it_is(string name)
    {
        var reference = SchemaReference.Of(name);
        var keys = reference.Keys.Concat(reference.Groups.SelectMany(g => g.Keys)).ToList();
        var anchors = keys.Select(k => k.Anchor).Concat(reference.Groups.Select(g => g.Anchor)).Append("keys").ToList();
        Assert.Equal(anchors.Distinct(), anchors);
        Assert.All(keys, k => Assert.DoesNotContain("", new[] { k.Title, k.Description, k.Values, k.Needed, k.Example }));
    }

    [Fact]
    public void A_key_says_when_it_is_needed_and_what_it_may_hold()
    {
        var keys = SchemaReference.Of("metric").Keys.ToDictionary(k => k.Path);
        Assert.Equal("Needed.", keys["id"].Needed);
        Assert.Equal("Needed when status is deprecated.", keys["successor"].Needed);
        Assert.Equal("Left out when level is company; needed when level is function; needed when level is role.", keys["function"].Needed);
        Assert.Equal("Only when direction is range; needed.", keys["target.min"].Needed);
        Assert.Equal("target-due", keys["target.due"].Anchor);
        Assert.Equal("A number. When direction is range: Keys of its own.", keys["thresholds.warning"].Values);
        Assert.Equal("internal", keys["visibility"].Default);
        Assert.Equal("One of component, driver or enabler.", keys["contributes_to[].type"].Values);
        Assert.Equal("because: a lower acquisition cost lets the same budget win more customers\n", keys["contributes_to[].because"].Example);
    }

    [Fact]
    public void Every_rule_and_each_of_its_options_stand_in_both_references()
    {
        var keys = SchemaReference.Of("configuration").Keys.ToDictionary(k => k.Path);
        var table = RulesMarkdown.Of(RuleSet.All);
        foreach (var rule in RuleSet.All)
        {
            var row = Assert.Single(table.Split('\n'), l => l.StartsWith($"| `{rule.Id}` |", StringComparison.Ordinal));
            Assert.Equal(rule.IsConfigurable, keys.ContainsKey($"rules.{rule.Id}"));
            foreach (var option in rule.Options)
            {
                Assert.Contains($"`{option.Name}`: {option.Description}", row, StringComparison.Ordinal);
                Assert.Equal(option.StandardText, keys[$"rules.{rule.Id}.{option.Name}"].Default);
            }
        }
    }

    // Every way into the schema is taken, whether or not keys below it are described together with others.
    private static IEnumerable<string> PathsIn(JsonNode? node, JsonNode root, string path)
    {
        if (node is not JsonObject schema)
        {
            yield break;
        }

        foreach (var (name, property) in schema["properties"]?.AsObject() ?? [])
        {
            if (property is JsonObject)
            {
                yield return $"{path}{name}";
            }

            foreach (var below in PathsIn(property, root, $"{path}{name}."))
            {
                yield return below;
            }
        }

        var referred = schema["$ref"] is { } target ? root["$defs"]![target.GetValue<string>()["#/$defs/".Length..]] : null;
        IEnumerable<JsonNode?> parts = [referred, schema["then"], .. schema["allOf"]?.AsArray() ?? []];
        foreach (var below in parts.SelectMany(p => PathsIn(p, root, path))
            .Concat(PathsIn(schema["items"], root, path.TrimEnd('.') + "[]."))
            .Concat(PathsIn(schema["additionalProperties"], root, path.TrimEnd('.') + ".<name>.")))
        {
            yield return below;
        }
    }

    private static IEnumerable<string> Expanded(IEnumerable<KeyReference> keys, FileReference reference, string path) =>
        keys.SelectMany(k => (IEnumerable<string>)
        [
            path + k.Path,
            .. k.Group is { } link ? Expanded(reference.Groups.Single(g => g.Anchor == link.Anchor).Keys, reference, $"{path}{k.Path}.") : [],
        ]);
}
