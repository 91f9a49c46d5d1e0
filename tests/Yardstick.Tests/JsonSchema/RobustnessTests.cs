using Yardstick.JsonSchema;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.JsonSchema;

/// <summary>Whatever the schema and the value: an answer, with words and a place for every failure, and no exception.</summary>
public sealed class RobustnessTests
{
    private const int Seed = 20_26;

    [Fact]
    public void Every_schema_of_the_suite_answers_for_values_made_for_others()
    {
        var cases = Cases();
        var values = cases.SelectMany(c => ((YamlSequence)c["tests"]!).Items).Select(t => ((YamlMapping)t)["data"]!).ToList();
        var random = new Random(Seed);
        foreach (var schema in cases.Select(c => SchemaCompiler.Compile(c["schema"]!, new SchemaOptions { AssertFormats = true }).Schema).OfType<Schema>())
        {
            for (var i = 0; i < 40; i++)
            {
                AssertAnswers(schema, values[random.Next(values.Count)]);
            }
        }
    }

    [Fact]
    public void Damaged_schemas_give_problems_or_work()
    {
        var random = new Random(Seed);
        var value = JsonReader.Read(new SourceFile("v.json", """{"a": [1, "x", null, {"b": true}], "foo": 1.5, "bar": "baz"}""")).Root!;
        foreach (var testCase in Cases())
        {
            for (var i = 0; i < 5; i++)
            {
                var compilation = SchemaCompiler.Compile(Damage(testCase["schema"]!, random), new SchemaOptions { AssertFormats = true });
                Assert.True(compilation.Schema is null == compilation.Problems.Any());
                Assert.All(compilation.Problems, p => Assert.True(p.Message.EndsWith('.') && p.Help.Length > 0, p.Message));
                if (compilation.Schema is { } schema)
                {
                    AssertAnswers(schema, value);
                }
            }
        }
    }

    private static void AssertAnswers(Schema schema, YamlNode value)
    {
        var failures = schema.Evaluate(value);

        Assert.Equal(schema.IsValid(value), !failures.Any());
        Assert.All(failures, f =>
        {
            Assert.EndsWith(".", f.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("  ", f.Text, StringComparison.Ordinal);
            Assert.InRange(f.Place.Span.Start, value.Span.Start, value.Span.End);
            Assert.InRange(f.Place.Span.End, f.Place.Span.Start, value.Span.End);
        });
    }

    /// <summary>Replaces a tenth of the nodes by something that mostly doesn't belong there.</summary>
    private static YamlNode Damage(YamlNode node, Random random)
    {
        if (random.Next(10) == 0)
        {
            return random.Next(6) switch
            {
                0 => new YamlScalar(node.File, node.Span, "#/nowhere", ScalarKind.String),
                1 => new YamlScalar(node.File, node.Span, "-1", ScalarKind.Integer),
                2 => new YamlScalar(node.File, node.Span, "1e999999999", ScalarKind.Float),
                3 => new YamlScalar(node.File, node.Span, "null", ScalarKind.Null),
                4 => new YamlSequence(node.File, node.Span, [node]),
                _ => new YamlMapping(node.File, node.Span, [new YamlEntry(new YamlScalar(node.File, node.Span, "not", ScalarKind.String), node)]),
            };
        }

        return node switch
        {
            YamlMapping mapping => new YamlMapping(node.File, node.Span, [.. mapping.Entries.Select(e => new YamlEntry(e.Key, Damage(e.Value, random)))]),
            YamlSequence list => new YamlSequence(node.File, node.Span, [.. list.Items.Select(i => Damage(i, random))]),
            _ => node,
        };
    }

    private static List<YamlMapping> Cases() =>
        [.. OfficialSuite.Files("").SelectMany(f => OfficialSuite.Cases(f).Items).Cast<YamlMapping>()];
}
