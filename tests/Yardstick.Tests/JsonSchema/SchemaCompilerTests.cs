using Yardstick.JsonSchema;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.JsonSchema;

public sealed class SchemaCompilerTests
{
    [Theory]
    [InlineData("""{"$ref": "#/$defs/persn", "$defs": {"person": {}}}""", "\"#/$defs/persn\"", "'#/$defs/persn' leads nowhere. Did you mean '#/$defs/person'?")]
    [InlineData("""{"$ref": "https://example.com/other"}""", "\"https://example.com/other\"", "'https://example.com/other' leads to https://example.com/other, which is not known here. Correct it, or give the document it leads to; nothing is fetched from the network.")]
    [InlineData("""{"type": "strng"}""", "\"strng\"", "'strng' is not a type. Use array, boolean, integer, null, number, object or string. Did you mean 'string'?")]
    [InlineData("""{"minLength": -1}""", "-1", "minLength is -1 here, not a whole number from 0 on. Write a whole number from 0 on.")]
    [InlineData("""{"required": "id"}""", "\"id\"", "required is 'id' here, not a list of texts. Write a list of texts.")]
    [InlineData("""{"properties": {"a": 3}}""", "3", "A schema is an object, true or false; this is 3. Write an object of keywords.")]
    [InlineData("""{"items": [{"type": "string"}]}""", "[{\"type\": \"string\"}]", "A schema is an object, true or false; this is a list. Write an object of keywords.")]
    [InlineData("""{"pattern": "(a"}""", "\"(a\"", "The pattern (a cannot be read: a '(' is not closed. Write it as JavaScript reads patterns with the flag u.")]
    [InlineData("""{"patternProperties": {"\\a": true}}""", "\"\\\\a\"", "The pattern \\a cannot be read: \\a is no escape that JavaScript knows. Write it as JavaScript reads patterns with the flag u.")]
    [InlineData("""{"multipleOf": 0}""", "0", "multipleOf is 0. Write a number above 0.")]
    [InlineData("""{"anyOf": []}""", "[]", "anyOf is an empty list. Give it at least one schema.")]
    [InlineData("""{"$schema": "https://example.com/dialect"}""", "\"https://example.com/dialect\"", "'https://example.com/dialect' is no dialect known here. Use https://json-schema.org/draft/2020-12/schema.")]
    [InlineData("""{"$ref": "#"}""", "{\"$ref\": \"#\"}", "The schema refers to itself without end. Let the reference lead on to a part of the value, or remove it.")]
    [InlineData("""{"type": "string",}""", "}", "A comma stands before the closing bracket. Remove it: JSON has none behind the last item.")]
    public void A_broken_schema_gives_a_problem_and_its_place(string schema, string covered, string sentence)
    {
        var file = new SourceFile("schema.json", schema);
        var compilation = SchemaCompiler.Compile(file);

        Assert.Null(compilation.Schema);
        var problem = Assert.Single(compilation.Problems);
        Assert.Equal(sentence, $"{problem.Message} {problem.Help}");
        Assert.Equal(covered, file.Text[problem.Place.Span.Start..problem.Place.Span.End]);
    }

    [Fact]
    public void All_mistakes_of_a_schema_are_told_at_once()
    {
        var compilation = SchemaCompiler.Compile(new SourceFile("s.json", """{"type": "a", "properties": {"x": {"enum": 1, "$ref": "#/no"}}}"""));

        Assert.Equal(["/type", "/properties/x/enum", "/properties/x/$ref"], compilation.Problems.Select(p => p.Pointer));
    }

    [Fact]
    public void References_lead_to_documents_of_the_registry()
    {
        var person = JsonReader.Read(new SourceFile("p.json", """{"$id": "urn:x:person", "type": "string"}""")).Root!;
        var compilation = SchemaCompiler.Compile(
            new SourceFile("s.json", """{"$ref": "urn:x:person"}"""),
            new SchemaOptions { Registry = SchemaRegistry.Default.With(person) });

        Assert.Equal("urn:x:person#/type", Assert.Single(compilation.Schema!.Evaluate(person)).SchemaLocation);
    }

    [Fact]
    public void Draft_7_and_4_are_read_as_they_were_meant()
    {
        var old = Compile("""
            {"$schema": "http://json-schema.org/draft-07/schema#", "items": [{"$ref": "#/definitions/n", "maximum": 1}], "additionalItems": false, "definitions": {"n": {"type": "number"}}}
            """);
        var oldest = Compile("""{"$schema": "http://json-schema.org/draft-04/schema#", "minimum": 1, "exclusiveMinimum": true}""");

        Assert.True(old.IsValid(Json("[5]")));
        Assert.False(old.IsValid(Json("[5, 6]")));
        Assert.False(oldest.IsValid(Json("1")));
        Assert.True(oldest.IsValid(Json("1.5")));
    }

    [Fact]
    public void The_metaschema_holds_for_itself_and_tells_mistakes()
    {
        var metaschema = Compile("""{"$ref": "https://json-schema.org/draft/2020-12/schema"}""");

        Assert.True(metaschema.IsValid(Json("""{"$ref": "https://json-schema.org/draft/2020-12/schema", "items": {"type": ["string", "null"]}}""")));
        Assert.Equal(
            "'strng' is no value for type. Use array, boolean, integer, null, number, object or string. Did you mean 'string'?",
            Assert.Single(metaschema.Evaluate(Json("""{"properties": {"a": {"type": "strng"}}}"""))).Text);
    }

    private static Schema Compile(string schema) => SchemaCompiler.Compile(new SourceFile("s.json", schema)).Schema!;

    private static YamlNode Json(string text) => JsonReader.Read(new SourceFile("i.json", text)).Root!;
}
