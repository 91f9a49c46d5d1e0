using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

using Yardstick.Model;

namespace Yardstick.Tests.Site;

/// <summary>
/// A site whose metrics, people, functions, roles, objectives and waivers hold an attack each, in every text that their schema
/// knows, and another one in the revision before.
/// </summary>
public sealed class HostileSite : IDisposable
{
    private const int Parts = 3;

    private static readonly JsonSerializerOptions AsItStands = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TestSite site = new();

    public HostileSite()
    {
        var now = Attacks.Texts;
        Fill(now);
        foreach (var (attack, i) in now.Select((a, i) => (a, i)))
        {
            site.With(PathOf(i), Written(Metric(i, attack)));
        }

        site.After(past =>
        {
            foreach (var (attack, i) in now.Skip(1).Append(now[0]).Select((a, i) => (a, i)))
            {
                past.Write("metrics/" + PathOf(i), Written(Metric(i, attack)));
            }
        });
        site.Built(Visibility.Restricted);
    }

    internal TestSite Site => site;

    public static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"hostile-{number}");

    public void Dispose() => site.Dispose();

    // People, functions and roles take turns: a page for each attack would show the same once more.
    private static string OwnerOf(int number) => IdOf(number - (number % Parts));

    private static string PathOf(int number) => $"sales/{IdOf(number)}.yaml";

    private void Fill(IReadOnlyList<string> attacks)
    {
        var organisation = site.Source("organisation.yaml");
        var objectives = site.Source("objectives.yaml");
        var waivers = "waivers:\n";
        for (var i = 0; i < attacks.Count; i++)
        {
            var id = IdOf(i);
            var owner = OwnerOf(i);
            organisation = (i % Parts) switch
            {
                0 => Listed(organisation, "people", Of("organisation", "personEntry", attacks[i], ("id", owner), ("until", null))),
                1 => Listed(organisation, "functions", Of("organisation", "functionEntry", attacks[i], ("id", "part-" + id), ("part_of", "sales"), ("lead", owner))),
                _ => Listed(organisation, "roles", Of("organisation", "roleEntry", attacks[i], ("id", "role-" + id), ("function", "sales"), ("held_by", new JsonArray(owner)))),
            };
            objectives = Listed(objectives, "objectives", Of("objectives", "objective", attacks[i], ("id", id), ("owner", owner)));
            objectives = Listed(objectives, "okrs", Of("objectives", "okr", attacks[i], ("id", id), ("owner", owner), ("period", "2026-Q4"), ("objective", "keep-customers")));
            waivers += $"  - {Written(Of("waivers", "waiver", attacks[i], ("rule", "orphan-metric"), ("metric", id), ("function", null), ("role", null), ("created", "2026-10-01"), ("expires", "2027-01-31")))}\n";
        }

        var configuration = Of("configuration", null, attacks[0], ("rules", null), ("known_findings", null), ("north_star", "mrr"), ("custom_schema", "own.schema.yaml"));
        var fields = new JsonObject();
        for (var i = 0; i < attacks.Count; i++)
        {
            fields[attacks[i]] = new JsonObject { ["title"] = attacks[i], ["description"] = attacks[i] };
        }

        site.With("organisation.yaml", organisation).With("objectives.yaml", objectives).With("waivers.yaml", waivers).With("yardstick.yaml", Written(configuration))
            .With("own.schema.yaml", Written(new JsonObject { ["title"] = attacks[0], ["type"] = "object", ["properties"] = fields }));
    }

    private static string Listed(string file, string list, JsonObject entry) =>
        ("\n" + file).Replace($"\n{list}:\n", $"\n{list}:\n  - {Written(entry)}\n", StringComparison.Ordinal)[1..];

    private static string Written(JsonObject json) => json.ToJsonString(AsItStands);

    private static JsonObject Metric(int number, string attack)
    {
        var id = IdOf(number);
        string[] states = ["active", "proposed", "deprecated", "retired"];
        var metric = Of("metric", null, attack,
            ("id", id), ("status", states[number % states.Length]), ("kind", "kpi"), ("function", "sales"), ("role", null), ("level", "function"), ("owner", OwnerOf(number)), ("version", "1.0.0"),
            ("objective", "keep-customers/serve-well"), ("visibility", "public"), ("direction", "lower"));
        metric["contributes_to"]![0]!["metric"] = "mrr";
        metric["distinct_from"]![0]!["metric"] = "mrr";
        metric["review"] = new JsonObject { ["every"] = "quarter", ["last"] = "2026-10-01" };
        metric["formula"]!["expression"] = $"spend / '{attack}'";
        metric["custom"] = new JsonObject { [attack] = attack, ["other"] = attack };
        return metric;
    }

    // What a schema describes with the attack as every text, aside from words of fixed lists.
    private static JsonObject Of(string schema, string? part, string attack, params (string Name, JsonNode? Value)[] stated)
    {
        var root = JsonNode.Parse(SchemaTexts.Of(schema))!;
        var filled = (JsonObject)Filled(part is null ? root : root["$defs"]![part]!, root, attack)!;
        foreach (var (name, value) in stated)
        {
            filled.Remove(name);
            if (value is not null)
            {
                filled[name] = value;
            }
        }

        return filled;
    }

    private static JsonNode? Filled(JsonNode schema, JsonNode root, string attack)
    {
        if ((schema["$ref"] ?? schema["allOf"]?[0]?["$ref"]) is { } reference)
        {
            return Filled(root["$defs"]![reference.GetValue<string>()["#/$defs/".Length..]]!, root, attack);
        }

        if (schema["enum"] is JsonArray words)
        {
            return words[0]!.DeepClone();
        }

        return (schema["type"] is JsonArray several ? several[0] : schema["type"])?.GetValue<string>() switch
        {
            "object" => Mapping(schema, root, attack),
            "array" => new JsonArray(Filled(schema["items"]!, root, attack)),
            "number" or "integer" => 1,
            "boolean" => true,
            _ => attack,
        };
    }

    private static JsonObject Mapping(JsonNode schema, JsonNode root, string attack)
    {
        var mapping = new JsonObject();
        foreach (var (name, value) in schema["properties"] as JsonObject ?? [])
        {
            mapping[name] = Filled(value!, root, attack);
        }

        if (schema["additionalProperties"] is JsonObject any)
        {
            mapping["other"] = Filled(any, root, attack);
            mapping[attack] = Filled(any, root, attack);
        }

        return mapping;
    }
}
