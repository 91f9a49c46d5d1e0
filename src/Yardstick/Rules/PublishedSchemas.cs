using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

using Yardstick.Model;

namespace Yardstick.Rules;

/// <summary>The JSON Schemas of the files an organisation keeps and of those the tool writes, for editors and other programs.</summary>
public static class PublishedSchemas
{
    private const string Configuration = "configuration";
    private const string Report = "report";
    private const string Diff = "diff";

    // Texts in schemas hold quotes and apostrophes that should stay readable.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>In alphabetical order.</summary>
    public static IReadOnlyList<string> Names => SchemaTexts.Names;

    /// <summary>A schema in draft 2020-12. That of the configuration lists every rule with its options; that of a report holds that of the changes in it.</summary>
    public static string Text(string name) => name switch
    {
        Configuration => Write(ConfigurationSchema.WithRules(Parse(name))),
        Report => Write(WithDiff(Parse(name))),
        _ => SchemaTexts.Of(name),
    };

    /// <summary>
    /// The same schema in draft-07. The schemas use nothing that draft-07 lacks, so only the names of the
    /// dialect and of the definitions differ.
    /// </summary>
    public static string Draft7(string name)
    {
        var schema = JsonNode.Parse(Text(name))!.AsObject();
        Convert(schema);
        return Write(schema);
    }

    private static JsonObject WithDiff(JsonObject report)
    {
        var diff = Parse(Diff);
        diff.Remove("$schema");
        diff.Remove("$id");
        report["$defs"]![Diff] = diff;
        return report;
    }

    private static JsonObject Parse(string name) => JsonNode.Parse(SchemaTexts.Of(name))!.AsObject();

    private static string Write(JsonObject schema) => schema.ToJsonString(Readable) + "\n";

    private static void Convert(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
            {
                Convert(item);
            }
        }
        else if (node is JsonObject json)
        {
            var entries = json.ToList();
            json.Clear();
            foreach (var (key, value) in entries)
            {
                Convert(value);
                json[key == "$defs" ? "definitions" : key] = (key, value?.GetValueKind()) switch
                {
                    ("$schema", JsonValueKind.String) => "http://json-schema.org/draft-07/schema#",
                    ("$ref", JsonValueKind.String) => value!.GetValue<string>().Replace("#/$defs/", "#/definitions/", StringComparison.Ordinal),
                    _ => value,
                };
            }
        }
    }
}
