using System.Text;

using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.Yaml;

public sealed class JsonReaderTests
{
    [Fact]
    public void Every_node_knows_the_text_it_stands_for()
    {
        var file = new SourceFile("a.json", Encoding.UTF8.GetBytes("\uFEFF{\"ä\\n🐲\" : [1.50, \"ß\", true], \"b\": {\"c\": null}}"));
        var root = (YamlMapping)JsonReader.Read(file).Root!;
        string Covered(YamlNode node) => file.Text[node.Span.Start..node.Span.End];

        Assert.Equal("\"ä\\n🐲\"", Covered(root.Entries[0].Key));
        Assert.Equal("ä\n🐲", root.Entries[0].Name);
        Assert.Equal("[1.50, \"ß\", true]", Covered(root.Entries[0].Value));
        Assert.Equal(["1.50", "\"ß\"", "true"], ((YamlSequence)root.Entries[0].Value).Items.Select(Covered));
        Assert.Equal("{\"c\": null}", Covered(root["b"]!));
        Assert.Equal(file.Text, Covered(root));
    }

    [Theory]
    [InlineData("1", ScalarKind.Integer, "1")]
    [InlineData("-1.0e5", ScalarKind.Float, "-1.0e5")]
    [InlineData("true", ScalarKind.Boolean, "true")]
    [InlineData("null", ScalarKind.Null, "null")]
    [InlineData("\"1\"", ScalarKind.String, "1")]
    [InlineData("\"\\u00e4 \\u0000 \\\"\\/\\b\\f\\t\\\\\"", ScalarKind.String, "ä \0 \"/\b\f\t\\")]
    public void Scalars_keep_their_text(string json, ScalarKind kind, string text)
    {
        var scalar = (YamlScalar)JsonReader.Read(new SourceFile("a.json", json)).Root!;

        Assert.Equal((kind, text), (scalar.Kind, scalar.Text));
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\udc00\\ud800\"")]
    [InlineData("{\"\\ud800x\": 1}")]
    public void Half_a_surrogate_pair_is_refused(string json) => Assert.StartsWith(
        "An escape here is half a character",
        Assert.Single(JsonReader.Read(new SourceFile("a.json", json)).Problems).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("", 0, "The file is empty.")]
    [InlineData("{\"a\": 1,}", 8, "A comma stands before the closing bracket.")]
    [InlineData("{'a': 1}", 1, "Single quotes.")]
    [InlineData("{\"a\": yes}", 6, "A word without quotes.")]
    [InlineData("{a: 1}", 1, "A word without quotes.")]
    [InlineData("{\"a\" 1}", 5, "This is not valid JSON.")]
    [InlineData("[1 \"b\"]", 3, "A text stands where none can be.")]
    [InlineData("// note\n1", 0, "A comment.")]
    [InlineData("{\"ä\": [1, 2", 11, "The text ends before the JSON is complete.")]
    [InlineData("[1]]", 3, "A closing bracket that fits no open one, or a value is missing before it.")]
    [InlineData("[01]", 2, "This is not valid JSON.")]
    [InlineData("[\"a\nb\"]", 3, "A line break or tab inside a text.")]
    public void What_is_no_JSON_is_told_with_its_place(string json, int at, string message)
    {
        var problem = Assert.Single(JsonReader.Read(new SourceFile("a.json", json)).Problems);

        Assert.Equal((message, at), (problem.Message, problem.Span.Start));
    }

    [Fact]
    public void A_key_that_stands_twice_is_told_with_both_places()
    {
        var document = JsonReader.Read(new SourceFile("a.json", """{"a": 1, "b": 2, "a": 3}"""));
        var problem = Assert.Single(document.Problems);

        Assert.Equal((new Span(17, 20), new Span(1, 4)), (problem.Span, problem.Earlier!.Value));
        Assert.Equal("1", ((YamlScalar)((YamlMapping)document.Root!)["a"]!).Text);
    }

    [Fact]
    public void What_stands_before_a_mistake_is_kept()
    {
        var document = JsonReader.Read(new SourceFile("a.json", "{\"a\": [1, 2], \"b\": [3, oops"));

        Assert.False(document.IsWhole);
        Assert.Equal(["a", "b"], ((YamlMapping)document.Root!).Entries.Select(e => e.Name));
    }

    [Theory]
    [InlineData(65, false)]
    [InlineData(64, true)]
    public void Nesting_has_a_limit(int depth, bool isWhole) => Assert.Equal(
        isWhole,
        JsonReader.Read(new SourceFile("a.json", new string('[', depth) + new string(']', depth))).IsWhole);

    [Fact]
    public void Limits_end_the_reading()
    {
        Assert.Equal(YamlProblemKind.Unsafe, Assert.Single(JsonReader.Read(new SourceFile("a.json", "[1, 2, 3]"), new YamlLimits { Nodes = 2 }).Problems).Kind);
        Assert.Equal(YamlProblemKind.Unsafe, Assert.Single(JsonReader.Read(new SourceFile("a.json", "\"abcdef\""), new YamlLimits { ScalarLength = 3 }).Problems).Kind);
        Assert.Equal(YamlProblemKind.Unsafe, Assert.Single(JsonReader.Read(new SourceFile("a.json", "[1, 2]"), new YamlLimits { Bytes = 3 }).Problems).Kind);
        Assert.Equal(YamlProblemKind.Invalid, Assert.Single(JsonReader.Read(new SourceFile("a.json", new byte[] { 0x22, 0xFF, 0x22 })).Problems).Kind);
    }
}
