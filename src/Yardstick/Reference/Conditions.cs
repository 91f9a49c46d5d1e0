using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Reference;

/// <summary>What a mapping's schema says about its keys depending on each other, in words.</summary>
internal sealed class Conditions
{
    private readonly Dictionary<string, List<string>> needed = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<Variant>> variants = new(StringComparer.Ordinal);

    /// <summary>Another form of a key, and when it holds: "when direction is range".</summary>
    public sealed record Variant(string When, YamlMapping Schema);

    public Conditions(YamlMapping schema)
    {
        Require(schema, "");
        Read(schema);
        if (schema["anyOf"] is YamlSequence choices)
        {
            var names = choices.Items.SelectMany(Required).ToList();
            names.ForEach(n => Add(n, $"one of {Listing.Of(names)} is needed"));
        }
    }

    /// <summary>Whether a key may be left out, in a sentence.</summary>
    public string NeedOf(string key) => Sentence.Of(needed.TryGetValue(key, out var phrases) ? string.Join("; ", phrases) : "may be left out");

    public IReadOnlyList<Variant> VariantsOf(string key) => variants.TryGetValue(key, out var list) ? list : [];

    private void Read(YamlMapping schema)
    {
        if (schema["if"] is YamlMapping condition && Words(condition) is { } when)
        {
            Apply(schema["then"], $"when {when}");
            Apply(schema["else"], $"unless {when}");
        }

        foreach (var part in schema["allOf"] is YamlSequence parts ? parts.Items.OfType<YamlMapping>() : [])
        {
            Require(part, "");
            Read(part);
        }
    }

    private void Apply(YamlNode? outcome, string when)
    {
        if (outcome is not YamlMapping schema)
        {
            return;
        }

        Require(schema, when);
        foreach (var entry in schema["properties"] is YamlMapping properties ? properties.Entries : [])
        {
            if (entry.Value is YamlMapping variant)
            {
                if (!variants.TryGetValue(entry.Name, out var list))
                {
                    variants[entry.Name] = list = [];
                }

                list.Add(new Variant(when, variant));
            }
            else
            {
                Add(entry.Name, $"left out {when}");
            }
        }

        foreach (var part in schema["allOf"] is YamlSequence parts ? parts.Items : [])
        {
            Apply(part, when);
        }
    }

    private void Require(YamlMapping schema, string when)
    {
        foreach (var name in Required(schema))
        {
            Add(name, $"needed {when}".TrimEnd());
        }
    }

    private void Add(string key, string phrase)
    {
        if (!needed.TryGetValue(key, out var phrases))
        {
            needed[key] = phrases = [];
        }

        phrases.Add(phrase);
    }

    private static string? Words(YamlMapping condition)
    {
        if (condition["properties"] is not YamlMapping { Entries: [var tested] } || tested.Value is not YamlMapping test)
        {
            var stated = Required(condition).ToList();
            return stated.Count == 0 ? null : $"{Listing.Of(stated)} is stated";
        }

        return test["const"] is YamlScalar value ? $"{tested.Name} is {value.Text}"
            : test["enum"] is YamlSequence values ? $"{tested.Name} is {Listing.Of([.. values.Items.OfType<YamlScalar>().Select(v => v.Text)], "or")}"
            : null;
    }

    private static IEnumerable<string> Required(YamlNode schema) =>
        schema is YamlMapping mapping && mapping["required"] is YamlSequence names ? names.Items.OfType<YamlScalar>().Select(n => n.Text) : [];
}
