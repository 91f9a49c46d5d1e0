using System.Text.Json.Nodes;

using Yardstick.Diagnostics;

namespace Yardstick.Rules;

/// <summary>
/// The schema of the configuration with every rule and its options written out, so that an editor completes and
/// explains them. What it refuses there, unknown-rule and unknown-option report.
/// </summary>
internal static class ConfigurationSchema
{
    public static JsonObject WithRules(JsonObject schema)
    {
        var properties = new JsonObject();
        foreach (var rule in RuleSet.All.Where(r => r.IsConfigurable).OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            properties[rule.Id] = OfRule(rule);
        }

        var rules = schema["properties"]!["rules"]!.AsObject();
        rules.Remove("propertyNames");
        rules["properties"] = properties;
        rules["additionalProperties"] = false;
        return schema;
    }

    private static JsonObject OfRule(Rule rule) => new()
    {
        ["title"] = rule.Id,
        ["description"] = $"{rule.Summary} {rule.Why}",
        ["default"] = Word(rule.Severity),

        // What all rules take is described once; the options are this rule's own.
        ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = "#/$defs/rule" }),
        ["properties"] = Properties(rule),
        ["additionalProperties"] = false,
        ["examples"] = new JsonArray(rule.Severity == Severity.Warning ? "error" : "warning", ExampleOf(rule)),
    };

    private static JsonObject Properties(Rule rule)
    {
        var properties = new JsonObject { ["severity"] = true, ["where"] = true };
        foreach (var option in rule.Options)
        {
            var schema = option.Schema();
            schema["title"] = option.Name;
            schema["description"] = option.Description;
            schema["default"] = option.StandardJson();
            schema["examples"] = new JsonArray(option.StandardJson());
            properties[option.Name] = schema;
        }

        return properties;
    }

    // A standard list of words is long, and stands at its option.
    private static JsonObject ExampleOf(Rule rule) => rule.Options.FirstOrDefault(o => o is not WordsOption) is { } option
        ? new JsonObject { ["severity"] = "note", [option.Name] = option.StandardJson() }
        : new JsonObject { ["severity"] = "note" };

    private static string Word(Severity severity) => Model.Word.Of(severity);
}
