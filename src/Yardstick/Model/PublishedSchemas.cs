using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Yardstick.Model;

/// <summary>The JSON Schemas of the files an organisation keeps and of those the tool writes.</summary>
public static class PublishedSchemas
{
    private const string Suffix = ".schema.json";

    // Texts in schemas hold quotes and apostrophes that should stay readable.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>In alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. from resource in typeof(PublishedSchemas).Assembly.GetManifestResourceNames()
           where resource.EndsWith(Suffix, StringComparison.Ordinal)
           orderby resource
           select resource[..^Suffix.Length],
    ];

    /// <summary>A schema as it is written, in draft 2020-12.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(PublishedSchemas).Assembly.GetManifestResourceStream(name + Suffix)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>
    /// The same schema in draft-07. The schemas use nothing that draft-07 lacks, so only the names of the
    /// dialect and of the definitions differ.
    /// </summary>
    public static string Draft7(string name)
    {
        var schema = JsonNode.Parse(Text(name))!.AsObject();
        Convert(schema);
        return schema.ToJsonString(Readable) + "\n";
    }

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
