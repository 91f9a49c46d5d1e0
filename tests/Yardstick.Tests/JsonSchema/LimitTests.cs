using Yardstick.JsonSchema;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.JsonSchema;

/// <summary>Schemas and values made to exhaust the machine end in a sentence, on a thread with a stack of 1 MB.</summary>
public sealed class LimitTests
{
    private const int SmallStack = 1024 * 1024;

    [Theory]
    [InlineData("""{"items": {"$ref": "#"}, "type": "array"}""")]
    [InlineData("""{"items": {"anyOf": [{"oneOf": [{"allOf": [{"$ref": "#"}]}]}]}}""")]
    [InlineData("""{"items": {"if": true, "then": {"not": {"not": {"$ref": "#"}}}}, "unevaluatedItems": false}""")]
    [InlineData("""{"$dynamicAnchor": "node", "items": {"$dynamicRef": "#node"}}""")]
    public void Deep_values_do_not_exhaust_the_stack(string schema) => Assert.Equal(
        "The values are nested too deep to be checked. Flatten the structure.",
        EvaluateOnSmallStack(schema, new string('[', 5000) + new string(']', 5000)));

    [Theory]
    [InlineData("""{"anyOf": [{"$ref": "#"}]}""")]
    [InlineData("""{"not": {"$ref": "#"}}""")]
    [InlineData("""{"if": {"$ref": "#"}}""")]
    [InlineData("""{"$dynamicAnchor": "a", "$dynamicRef": "#a"}""")]
    [InlineData("""{"dependentSchemas": {"a": {"$ref": "#"}}}""")]
    public void A_schema_that_leads_back_to_itself_is_told(string schema) => Assert.Equal(
        "The schema refers to itself here without end. Mend the schema: a reference must lead on to a part of the value.",
        EvaluateOnSmallStack(schema, """{"a": 1}"""));

    [Theory]
    [InlineData("""{"items": {"allOf": [{"$ref": "#"}, {"$ref": "#"}]}, "type": "array"}""")]
    [InlineData("""{"items": {"oneOf": [{"$ref": "#"}, {"$ref": "#"}, {"type": "null"}]}, "type": "array"}""")]
    public void A_schema_that_doubles_its_work_at_every_level_is_stopped(string schema) => Assert.Equal(
        "Checking this takes too much work. Simplify the schema: it goes over the same values again and again.",
        EvaluateOnSmallStack(schema, new string('[', 60) + new string(']', 60)));

    [Fact]
    public void Failures_that_double_at_every_level_are_cut_off() => Assert.NotEmpty(EvaluateOnSmallStack(
        """{"items": {"allOf": [{"$ref": "#"}, {"$ref": "#"}, {"type": "null"}]}, "type": "array"}""",
        new string('[', 60) + new string(']', 60)));

    [Fact]
    public void A_deep_schema_compiles()
    {
        var schema = string.Concat(Enumerable.Repeat("""{"not":""", 5000)) + "true" + new string('}', 5000);

        Assert.NotEmpty(EvaluateOnSmallStack(schema, "1"));
    }

    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(a|aa)+$")]
    [InlineData("^(a*)*b")]
    public void A_pattern_that_backtracks_without_end_is_answered(string pattern) => Assert.Contains(
        "is no valid value",
        EvaluateOnSmallStack($$"""{"pattern": "{{pattern}}"}""", $"\"{new string('a', 50_000)}!\""),
        StringComparison.Ordinal);

    [Fact]
    public void A_pattern_with_look_around_that_takes_too_long_says_so()
    {
        var schema = """{"pattern": "^(?=(a|aa)+$)"}""";

        Assert.StartsWith("Comparing this with the pattern ^(?=(a|aa)+$) took too long.", EvaluateOnSmallStack(schema, $"\"{new string('a', 80)}!\""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"multipleOf": 3, "maximum": 1}""", "1e1000000000")]
    [InlineData("""{"uniqueItems": true, "minItems": 3}""", "[1e1000000000, 1e-1000000000]")]
    [InlineData("""{"maxLength": 1e1000000000, "minItems": 1e1000000000, "items": true}""", "[1]")]
    public void Huge_exponents_cost_nothing(string schema, string instance) => Assert.NotEmpty(EvaluateOnSmallStack(schema, instance));

    [Fact]
    public void Many_equal_looking_items_are_compared_in_linear_time()
    {
        var items = string.Join(',', Enumerable.Range(0, 50_000).Select(i => $$"""{"a": [[[{{i}}]]]}"""));

        Assert.Equal("", EvaluateOnSmallStack("""{"uniqueItems": true}""", $"[{items}]"));
    }

    [Fact]
    public void One_schema_serves_many_threads()
    {
        var schema = SchemaCompiler.Compile(new SourceFile("s.json", """{"items": {"type": "integer", "pattern": "a"}, "unevaluatedItems": false}""")).Schema!;
        var counts = new int[64];
        Parallel.For(0, counts.Length, i => counts[i] = schema.Evaluate(JsonReader.Read(new SourceFile("i.json", "[1, 2, \"x\", 1.5]")).Root!).Count);

        Assert.All(counts, c => Assert.Equal(2, c));
    }

    private static string EvaluateOnSmallStack(string schema, string instance)
    {
        var limits = new YamlLimits { Depth = 50_000, Nodes = 5_000_000, Bytes = 50_000_000, ScalarLength = 1_000_000 };
        var answer = "no answer";
        var thread = new Thread(
            () =>
            {
                var compilation = SchemaCompiler.Compile(JsonReader.Read(new SourceFile("s.json", schema), limits).Root!);
                answer = compilation.Schema is { } compiled
                    ? string.Join('\n', compiled.Evaluate(JsonReader.Read(new SourceFile("i.json", instance), limits).Root!).Select(f => f.Text))
                    : string.Join('\n', compilation.Problems.Select(p => p.Message));
            },
            SmallStack);
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromMinutes(1)), "No answer within a minute.");
        return answer;
    }
}
