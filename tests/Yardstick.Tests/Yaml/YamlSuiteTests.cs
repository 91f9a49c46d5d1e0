using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.Yaml;

/// <summary>The YAML test suite: what is valid is read exactly or refused for a listed reason, what is invalid is refused.</summary>
public sealed class YamlSuiteTests(ITestOutputHelper output)
{
    private const int CasesInSuite = 402;
    private const int LeastInvalidRefused = 89;

    private sealed record Case(string Id, string Name, string Yaml, string? Json, bool IsInvalid);

    [Fact]
    public void Every_valid_case_is_read_exactly_or_refused_for_a_listed_reason()
    {
        var refused = new List<string>();
        var wrong = new List<string>();
        var read = 0;
        foreach (var item in Cases().Where(c => !c.IsInvalid))
        {
            var document = Read(item);
            if (!document.IsWhole)
            {
                refused.Add($"{item.Id}  {item.Name}  --  {document.Problems[0].Message}\n");
                continue;
            }

            read++;
            if (item.Json is not null && !SameJson(item.Json, document.Root!))
            {
                wrong.Add(item.Id);
            }
        }

        output.WriteLine($"{read} valid cases read, {refused.Count} refused by policy, {wrong.Count} read wrongly");
        Assert.Empty(wrong);
        Golden.Equal("yaml/suite-refused.txt", string.Concat(refused));
    }

    [Fact]
    public void Invalid_cases_are_refused()
    {
        var invalid = Cases().Where(c => c.IsInvalid).ToList();
        var accepted = invalid.Where(c => Read(c).IsWhole).Select(c => c.Id).ToList();
        output.WriteLine($"{invalid.Count - accepted.Count} of {invalid.Count} invalid cases refused; accepted: {string.Join(", ", accepted)}");
        Assert.True(invalid.Count - accepted.Count >= LeastInvalidRefused, string.Join(", ", accepted));
    }

    [Fact]
    public void Every_node_of_every_case_lies_where_its_span_says()
    {
        foreach (var item in Cases())
        {
            Spans.AssertCover(Read(item));
        }
    }

    internal static IEnumerable<string> Texts() => Cases().Select(c => c.Yaml);

    private static YamlDocument Read(Case item) => YamlReader.Read(new SourceFile(item.Id + ".yaml", item.Yaml));

    private static List<Case> Cases()
    {
        using var suite = JsonDocument.Parse(File.ReadAllBytes(Suites.Find("yaml/cases.json")));
        var cases = suite.RootElement.GetProperty("cases").EnumerateArray().Select(c => new Case(
            c.GetProperty("id").GetString()!,
            c.GetProperty("name").GetString()!,
            c.GetProperty("yaml").GetString()!,
            c.GetProperty("json").GetString(),
            c.GetProperty("error").GetBoolean())).ToList();
        Assert.Equal(CasesInSuite, cases.Count);
        return cases;
    }

    // An empty stream has no JSON value; the suite writes it as an empty text, we read it as null.
    private static bool SameJson(string expected, YamlNode actual) =>
        JsonNode.DeepEquals(string.IsNullOrWhiteSpace(expected) ? null : JsonNode.Parse(expected), ToJson(actual));

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(ToJson)]),
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(e => KeyValuePair.Create(e.Name, ToJson(e.Value)))),
        YamlScalar { Kind: ScalarKind.Null } => null,
        YamlScalar { Kind: ScalarKind.Boolean } scalar => JsonValue.Create(scalar.IsTrue),
        YamlScalar { Kind: ScalarKind.Integer } scalar when scalar.Text.StartsWith("0x", StringComparison.Ordinal) =>
            JsonNode.Parse(Convert.ToInt64(scalar.Text, 16).ToString(CultureInfo.InvariantCulture)),
        YamlScalar { Kind: ScalarKind.Integer } scalar when scalar.Text.StartsWith("0o", StringComparison.Ordinal) =>
            JsonNode.Parse(Convert.ToInt64(scalar.Text[2..], 8).ToString(CultureInfo.InvariantCulture)),
        YamlScalar { IsNumber: true } scalar => JsonNode.Parse(double.Parse(scalar.Text, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture)),
        YamlScalar scalar => JsonValue.Create(scalar.Text),
        _ => throw new InvalidOperationException("There is no other kind of node."),
    };
}
