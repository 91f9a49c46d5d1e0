using System.Text.Json.Nodes;

using Yardstick.Reference;
using Yardstick.Rules;

namespace Yardstick.Tests.Reference;

/// <summary>The form of a metric asks for what the schema describes, and nothing else.</summary>
public sealed class SchemaFormTests
{
    private static readonly IReadOnlyList<FormField> Fields = SchemaForm.Of("metric");

    [Fact]
    public void Every_key_is_a_field_in_the_order_of_the_schema_but_for_switches_and_those_of_the_organisations_own()
    {
        var keys = JsonNode.Parse(PublishedSchemas.Text("metric"))!["properties"]!.AsObject().Select(p => p.Key);
        Assert.Equal(keys.Where(k => k is not ("custom" or "stub")), Fields.Select(f => f.Name));
        Assert.All(All(Fields), f => Assert.NotEqual("", f.Description));
    }

    [Theory]
    [InlineData("definition", FormFieldKind.Text)]
    [InlineData("kind", FormFieldKind.Choice)]
    [InlineData("levers", FormFieldKind.Texts)]
    [InlineData("stewards", FormFieldKind.Names)]
    [InlineData("source", FormFieldKind.Group)]
    [InlineData("contributes_to", FormFieldKind.Groups)]
    [InlineData("formula.inputs", FormFieldKind.NamedGroups)]
    [InlineData("formula.example", FormFieldKind.NamedNumbers)]
    [InlineData("formula.example.result", FormFieldKind.Number)]
    [InlineData("baseline.date", FormFieldKind.Date)]
    public void A_field_takes_what_its_schema_says(string path, FormFieldKind kind) => Assert.Equal(kind, Field(path).Kind);

    [Theory]
    [InlineData("function", "functions")]
    [InlineData("owner", "owners")]
    [InlineData("stewards", "people")]
    [InlineData("watchers", "parties")]
    [InlineData("contributes_to.metric", "metrics")]
    [InlineData("formula.inputs.unit", "units")]
    [InlineData("id", null)]
    public void A_name_says_what_it_names(string path, string? names) => Assert.Equal(names, Field(path).Names);

    [Fact]
    public void What_depends_on_other_fields_says_so()
    {
        Assert.Equal(["level is company"], Field("function").AbsentWhen.Select(Words));
        Assert.Equal(["level is function", "level is role"], Field("function").NeededWhen.Select(Words));
        Assert.Equal(["kind is kpi"], Field("target").NeededWhen.Select(Words));
        Assert.Equal(["direction is not higher, lower"], Field("target.value").AbsentWhen.Select(Words));
        Assert.Equal(["direction is not range"], Field("target.min").AbsentWhen.Select(Words));
        Assert.Empty(Field("target.due").AbsentWhen);
        Assert.Equal(["metric is stated"], Field("formula.inputs.from").AbsentWhen.Select(Words));
        Assert.Equal(["metric is not stated"], Field("formula.inputs.from").NeededWhen.Select(Words));
        Assert.True(Field("contributes_to.because").IsNeeded);
        Assert.False(Field("aliases").IsNeeded);
    }

    [Theory]
    [InlineData("organisation")]
    [InlineData("objectives")]
    [InlineData("waivers")]
    public void Other_schemas_are_forms_as_well(string name) => Assert.NotEmpty(SchemaForm.Of(name));

    private static string Words(FormCondition condition) =>
        $"{condition.Field} is {(condition.IsNot ? "not " : "")}{(condition.Values.Count == 0 ? "stated" : string.Join(", ", condition.Values))}";

    private static FormField Field(string path) => path.Split('.').Aggregate((Field: (FormField?)null, Fields), (at, name) =>
    {
        var field = at.Fields.First(f => f.Name == name);
        return (field, field.Fields);
    }).Field!;

    private static IEnumerable<FormField> All(IEnumerable<FormField> fields) => fields.SelectMany(f => All(f.Fields).Prepend(f));
}
