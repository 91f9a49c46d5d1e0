using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Nodes;

using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Rules;

/// <summary>Something about a rule that an organisation may set in its configuration, beside the severity.</summary>
/// <param name="Name">In snake_case, as all fields.</param>
/// <param name="Description">What it sets, in one sentence.</param>
public abstract record RuleOption(string Name, string Description)
{
    /// <summary>What may be written, as it ends a sentence: "a whole number from 0".</summary>
    public abstract string Expected { get; }

    /// <summary>The standard value as it is written in YAML.</summary>
    public abstract string StandardText { get; }

    /// <summary>What may be written, as a JSON Schema.</summary>
    public abstract JsonObject Schema();

    /// <summary>The standard value as JSON.</summary>
    public abstract JsonNode StandardJson();

    /// <summary>Whether a value may stand there.</summary>
    public abstract bool Accepts(YamlNode node);
}

/// <summary>An option with the type of its value.</summary>
public abstract record RuleOption<T>(string Name, T Standard, string Description) : RuleOption(Name, Description)
    where T : notnull
{
    public abstract bool TryRead(YamlNode node, [NotNullWhen(true)] out T? value);

    public override bool Accepts(YamlNode node) => TryRead(node, out _);
}

/// <summary>A whole number, such as of days.</summary>
public sealed record CountOption(string Name, int Standard, string Description) : RuleOption<int>(Name, Standard, Description)
{
    // Ten thousand days are 27 years.
    private const int Most = 10_000;

    public override string Expected => string.Create(CultureInfo.InvariantCulture, $"a whole number from 0 to {Most}");

    public override string StandardText => Standard.ToString(CultureInfo.InvariantCulture);

    public override JsonObject Schema() => new() { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = Most };

    public override JsonNode StandardJson() => Standard;

    public override bool TryRead(YamlNode node, out int value)
    {
        value = 0;
        return node is YamlScalar { Kind: ScalarKind.Integer } scalar
            && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out value)
            && value <= Most;
    }
}

/// <summary>A list of words or short phrases. Capital letters and hyphens count for nothing.</summary>
public sealed record WordsOption(string Name, IReadOnlyList<string> Standard, string Description) : RuleOption<IReadOnlyList<string>>(Name, Standard, Description)
{
    public override string Expected => "a list of words, as [page views, likes]";

    public override string StandardText => $"[{string.Join(", ", Standard)}]";

    public override JsonObject Schema() => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject { ["type"] = "string", ["pattern"] = @"[\p{L}\p{N}]" },
    };

    public override JsonNode StandardJson() => new JsonArray([.. Standard.Select(w => (JsonNode)w)]);

    public override bool TryRead(YamlNode node, [NotNullWhen(true)] out IReadOnlyList<string>? value)
    {
        value = node is YamlSequence list && list.Items.All(i => i is YamlScalar { Kind: ScalarKind.String } s && PlainWords.Of(s.Text).Length > 0)
            ? [.. list.Items.Cast<YamlScalar>().Select(s => s.Text)]
            : null;
        return value is not null;
    }
}

/// <summary>One of a few words.</summary>
public sealed record ChoiceOption(string Name, string Standard, IReadOnlyList<string> Choices, string Description) : RuleOption<string>(Name, Standard, Description)
{
    public override string Expected => $"one of {Listing.Of([.. Choices], "or")}";

    public override string StandardText => Standard;

    public override JsonObject Schema() => new() { ["type"] = "string", ["enum"] = new JsonArray([.. Choices.Select(c => (JsonNode)c)]) };

    public override JsonNode StandardJson() => Standard;

    public override bool TryRead(YamlNode node, [NotNullWhen(true)] out string? value)
    {
        value = node is YamlScalar { Kind: ScalarKind.String } scalar && Choices.Contains(scalar.Text, StringComparer.Ordinal) ? scalar.Text : null;
        return value is not null;
    }
}
