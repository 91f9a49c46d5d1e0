using System.Text.Json.Nodes;

using Yardstick.Diagnostics;
using Yardstick.JsonSchema;
using Yardstick.Rules;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.Rules;

/// <summary>Which severity a finding has where the configuration states several.</summary>
public sealed class SeverityTests
{
    // One finding each in a function and in a role of another.
    private const string Offences = """
        # file: marketing/campaign-manager/cost-per-lead.yaml
        # without: balanced_by
        # file: sales/sales-cycle-length.yaml
        # without: balanced_by

        """;

    [Theory]
    [InlineData("error", "Error Error")]
    [InlineData("{severity: off}", "")]
    [InlineData("{where: [{level: role, severity: note}]}", "Note Warning")]
    [InlineData("{where: [{path: 'sales/**', severity: error}]}", "Warning Error")]
    [InlineData("{where: [{function: marketing, severity: off}]}", "Warning")]
    [InlineData("{where: [{role: campaign-manager, severity: error}]}", "Error Warning")]
    [InlineData("{severity: off, where: [{function: sales, severity: error}]}", "Error")]
    [InlineData("{severity: error, where: [{level: company, severity: off}]}", "Error Error")]
    [InlineData("{where: [{path: '**', severity: off}, {function: sales, severity: note}]}", "Note")]
    [InlineData("{where: [{function: sales, severity: note}, {path: '**', severity: off}]}", "")]
    [InlineData("{where: [{level: role, function: sales, severity: off}]}", "Warning Warning")]
    [InlineData("{where: [{level: role, function: marketing, path: 'marketing/', severity: off}]}", "Warning")]
    public void The_last_case_that_holds_counts(string setting, string expected)
    {
        var found = Check($"# file: yardstick.yaml\nrules: {{unbalanced-metric: {setting}}}\n");
        Assert.Equal(expected, string.Join(' ', found.Select(d => d.Severity)));
    }

    [Fact]
    public void A_function_is_meant_with_the_functions_inside_it()
    {
        const string Nested = """
            # file: organisation.yaml
            functions:
              - {id: marketing, name: Marketing, lead: ben.okafor, part_of: growth}
              - {id: sales, name: Sales, lead: chloe.varga}
              - {id: growth, name: Growth, lead: ada.moreau}
            # file: yardstick.yaml
            rules: {unbalanced-metric: {where: [{function: growth, severity: off}]}}
            """;
        Assert.Equal(["sales/sales-cycle-length.yaml"], Check(Nested).Select(d => d.Place.File.Path));
    }

    [Fact]
    public void A_function_itself_is_of_its_level()
    {
        const string Overlay = """
            # file: yardstick.yaml
            limits: {function: {max: 2}}
            rules: {too-many-metrics: {where: [{level: function, severity: note}, {function: sales, severity: warning}]}}
            """;
        var found = Pipeline.Check(ExampleOverlay.Lay(Overlay), RuleExampleTests.Today).Diagnostics.Where(d => d.Rule == "too-many-metrics");
        Assert.Equal([Severity.Note, Severity.Warning], found.Select(d => d.Severity));
    }

    [Theory]
    [InlineData("{level: rolle, severity: off}")]
    [InlineData("{levels: role, severity: off}")]
    [InlineData("{severity: off}")]
    [InlineData("{path: [sales], severity: off}")]
    public void A_case_that_cannot_be_read_holds_nowhere(string stated)
    {
        var found = Check($"# file: yardstick.yaml\nrules: {{unbalanced-metric: {{where: [{stated}]}}}}\n");
        Assert.Equal([Severity.Warning, Severity.Warning], found.Select(d => d.Severity));
    }

    [Fact]
    public void A_waived_finding_bears_the_severity_of_its_case()
    {
        const string Overlay = """
            # file: yardstick.yaml
            rules: {unbalanced-metric: {where: [{level: role, severity: error}]}}
            # file: waivers.yaml
            waivers:
              - rule: unbalanced-metric
                metric: cost-per-lead
                reason: The counter-metric arrives in January
                approved_by: ada.moreau
                created: 2026-10-01
                expires: 2027-01-31
            """;
        Assert.Equal(["Error Waived", "Warning New"], Check(Overlay).Select(d => $"{d.Severity} {d.Standing}"));
    }

    [Fact]
    public void A_waiver_of_what_is_off_there_is_unused()
    {
        const string Overlay = """
            # file: yardstick.yaml
            rules: {unbalanced-metric: {where: [{level: role, severity: off}]}}
            # file: waivers.yaml
            waivers:
              - rule: unbalanced-metric
                metric: cost-per-lead
                reason: The counter-metric arrives in January
                approved_by: ada.moreau
                created: 2026-10-01
                expires: 2027-01-31
            """;
        Assert.Contains(Pipeline.Check(ExampleOverlay.Lay(Offences + Overlay), RuleExampleTests.Today).Diagnostics, d => d.Rule == "unused-waiver");
    }

    [Fact]
    public void What_cannot_be_read_is_an_error_whatever_a_case_says()
    {
        const string Overlay = """
            # file: yardstick.yaml
            rules: {schema-violation: {severity: off, where: [{path: '**', severity: off}]}}
            # file: sales/win-rate.yaml
            status: activ
            """;
        var found = Pipeline.Check(ExampleOverlay.Lay(Overlay), RuleExampleTests.Today).Diagnostics;
        Assert.Equal(["schema-violation Error", "unknown-option Error"], found.Select(d => $"{d.Rule} {d.Severity}").Order());
    }

    [Fact]
    public void The_schema_for_editors_names_every_rule_and_option_and_takes_the_standard_values()
    {
        var text = PublishedSchemas.Text("configuration");
        var schema = SchemaCompiler.Compile(new SourceFile("configuration.schema.json", text), new SchemaOptions { AssertFormats = true }).Schema!;
        var rules = JsonNode.Parse(text)!["properties"]!["rules"]!["properties"]!.AsObject();
        Assert.Equal(RuleSet.All.Where(r => r.IsConfigurable).Select(r => r.Id).Order(StringComparer.Ordinal), rules.Select(r => r.Key));
        foreach (var rule in RuleSet.All.Where(r => r.IsConfigurable))
        {
            Assert.All(rule.Options, o => Assert.Equal(o.Description, (string?)rules[rule.Id]!["properties"]![o.Name]!["description"]));
            var options = string.Concat(rule.Options.Select(o => $", {o.Name}: {o.StandardText}"));
            Assert.Empty(Failures($"{rule.Id}: {{severity: note, where: [{{level: role, severity: off}}]{options}}}"));
            Assert.NotEmpty(Failures($"{rule.Id}: {{severity: note, unheard_of: 1}}"));
        }

        Assert.NotEmpty(Failures("unheard-of: error"));

        IEnumerable<string> Failures(string setting) =>
            schema.Evaluate(YamlReader.Read(new SourceFile("yardstick.yaml", $"title: A\nnorth_star: mrr\nrules:\n  {setting}\n")).Root!).Select(f => f.Message);
    }

    private static List<Diagnostic> Check(string overlay) =>
        [.. Pipeline.Check(ExampleOverlay.Lay(Offences + overlay), RuleExampleTests.Today).Diagnostics.Where(d => d.Rule == "unbalanced-metric")];
}
