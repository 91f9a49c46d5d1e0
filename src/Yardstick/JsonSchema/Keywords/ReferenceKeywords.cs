using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

internal sealed class RefKeyword(string name, Subschema target) : Keyword(name)
{
    public override IEnumerable<Subschema> InPlace => [Target];

    public Subschema Target { get; } = target;

    public override bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen) => Target.Evaluate(run, instance, seen);
}

/// <summary>A $dynamicRef whose first target bears the dynamic anchor, so that an outer schema may take its place.</summary>
internal sealed class DynamicRefKeyword(Subschema initial, string anchor) : Keyword("$dynamicRef")
{
    public override IEnumerable<Subschema> InPlace => [initial];

    public override bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen) =>
        (run.FindDynamic(anchor) ?? initial).Evaluate(run, instance, seen);
}
