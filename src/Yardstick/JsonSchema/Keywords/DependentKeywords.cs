using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

internal sealed class DependentRequiredKeyword(string name, IReadOnlyList<(string Name, IReadOnlyList<string> Required)> rules) : Keyword(name)
{
    public override bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen)
    {
        if (instance is not YamlMapping mapping)
        {
            return true;
        }

        var valid = true;
        foreach (var (present, required) in rules)
        {
            if (!mapping.TryFind(present, out var entry))
            {
                continue;
            }

            foreach (var name in required)
            {
                if (!mapping.TryFind(name, out _))
                {
                    valid = false;
                    run.Report?.AddMissing(Name, mapping, name, because: entry.Key);
                }
            }
        }

        return valid;
    }
}

internal sealed class DependentSchemasKeyword(string name, IReadOnlyList<(string Name, Subschema Schema)> rules) : Keyword(name)
{
    public override IEnumerable<Subschema> InPlace => rules.Select(r => r.Schema);

    public override bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen)
    {
        if (instance is not YamlMapping mapping)
        {
            return true;
        }

        var valid = true;
        foreach (var (present, schema) in rules)
        {
            if (mapping.TryFind(present, out _))
            {
                valid &= schema.Evaluate(run, instance, seen);
            }
        }

        return valid;
    }
}
