using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.Yaml;

public sealed class YamlSuiteTests(ITestOutputHelper output)
{
    private sealed record Case(string Id, string Name, string Yaml, string? Json, bool Error);

    [Fact]
    public void Dump()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Suites.Find("yaml/cases.json")));
        var cases = document.RootElement.GetProperty("cases").EnumerateArray().Select(c => new Case(
            c.GetProperty("id").GetString()!, c.GetProperty("name").GetString()!, c.GetProperty("yaml").GetString()!,
            c.GetProperty("json").GetString(), c.GetProperty("error").GetBoolean())).ToList();
        foreach (var c in cases)
        {
            string r;
            try
            {
                var d = YamlReader.Read(new SourceFile(c.Id, c.Yaml));
                r = d.IsWhole ? "read" : d.Problems[0].Kind + ": " + d.Problems[0].Message;
                if (d.IsWhole && c.Json is not null && !c.Error)
                {
                    var got = ToJson(d.Root!)?.ToJsonString() ?? "null";
                    try
                    {
                        var want = JsonNode.Parse(c.Json)?.ToJsonString() ?? "null";
                        if (!JsonNode.DeepEquals(JsonNode.Parse(got), JsonNode.Parse(want))) r += " MISMATCH got " + got + " want " + want;
                    }
                    catch (JsonException) { r += " NOTJSON " + c.Json; }
                }
            }
            catch (Exception e) { r = "CRASH " + e; }
            output.WriteLine($"{c.Id} {(c.Error ? "BAD" : "OK")} {r}");
        }
    }

    private static JsonNode? ToJson(YamlNode n) => n switch
    {
        YamlSequence s => new JsonArray([.. s.Items.Select(ToJson)]),
        YamlMapping m => new JsonObject(m.Entries.Select(e => KeyValuePair.Create(e.Name, ToJson(e.Value)))),
        YamlScalar { Kind: ScalarKind.Null } => null,
        YamlScalar { Kind: ScalarKind.Boolean } b => JsonValue.Create(b.IsTrue),
        YamlScalar { Kind: ScalarKind.Integer or ScalarKind.Float } i => Num(i.Text),
        _ => JsonValue.Create(((YamlScalar)n).Text),
    };

    private static JsonNode? Num(string t) => t.StartsWith("0x", StringComparison.Ordinal) ? JsonValue.Create(Convert.ToInt64(t, 16)) : t.StartsWith("0o", StringComparison.Ordinal) ? JsonValue.Create(Convert.ToInt64(t[2..], 8)) : double.TryParse(t, NumberStyles.Float, CultureInfo.InvariantCulture, out var d) ? JsonValue.Create(d) : JsonValue.Create(t);
}
