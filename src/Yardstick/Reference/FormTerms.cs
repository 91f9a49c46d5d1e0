using Yardstick.Yaml;

namespace Yardstick.Reference;

/// <summary>Another form of a field, and when it holds.</summary>
internal sealed record FormVariant(string Field, FormCondition When, YamlMapping Schema);

/// <summary>What a mapping's schema says about its fields depending on each other, as terms that a program can follow.</summary>
internal sealed class FormTerms
{
    private readonly HashSet<string> needed = new(StringComparer.Ordinal);
    private readonly List<Term> neededWhen = [];
    private readonly List<Term> absentWhen = [];
    private readonly List<FormVariant> variants = [];

    public FormTerms(YamlMapping schema) => Read(schema);

    public bool IsNeeded(string field) => needed.Contains(field);

    public IReadOnlyList<FormCondition> NeededWhen(string field) => [.. neededWhen.Where(t => t.Field == field).Select(t => t.When)];

    public IReadOnlyList<FormCondition> AbsentWhen(string field) => [.. absentWhen.Where(t => t.Field == field).Select(t => t.When)];

    public IReadOnlyList<FormVariant> VariantsOf(string field) => [.. variants.Where(v => v.Field == field)];

    private void Read(YamlMapping schema)
    {
        needed.UnionWith(Required(schema));
        if (schema["if"] is YamlMapping condition && ConditionOf(condition) is { } when)
        {
            Apply(schema["then"], when);
            Apply(schema["else"], when with { IsNot = true });
        }

        foreach (var part in Parts(schema))
        {
            Read(part);
        }
    }

    private void Apply(YamlNode? outcome, FormCondition when)
    {
        if (outcome is not YamlMapping schema)
        {
            return;
        }

        neededWhen.AddRange(Required(schema).Select(name => new Term(name, when)));
        foreach (var entry in schema["properties"] is YamlMapping properties ? properties.Entries : [])
        {
            if (entry.Value is YamlMapping variant)
            {
                variants.Add(new FormVariant(entry.Name, when, variant));
            }
            else
            {
                absentWhen.Add(new Term(entry.Name, when));
            }
        }

        foreach (var part in Parts(schema))
        {
            Apply(part, when);
        }
    }

    private static FormCondition? ConditionOf(YamlMapping condition) =>
        condition["properties"] is not YamlMapping { Entries: [var tested] } ? Required(condition) is [var stated] ? new FormCondition(stated, []) : null
        : tested.Value is not YamlMapping test ? null
        : test["const"] is YamlScalar value ? new FormCondition(tested.Name, [value.Text])
        : test["enum"] is YamlSequence values ? new FormCondition(tested.Name, [.. values.Items.OfType<YamlScalar>().Select(v => v.Text)])
        : null;

    private static IEnumerable<YamlMapping> Parts(YamlMapping schema) => schema["allOf"] is YamlSequence parts ? parts.Items.OfType<YamlMapping>() : [];

    private static List<string> Required(YamlMapping schema) =>
        schema["required"] is YamlSequence names ? [.. names.Items.OfType<YamlScalar>().Select(n => n.Text)] : [];

    private sealed record Term(string Field, FormCondition When);
}
