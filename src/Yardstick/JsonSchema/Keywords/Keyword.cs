using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>One constraint of a schema, compiled.</summary>
internal abstract class Keyword(string name)
{
    public string Name { get; } = name;

    /// <summary>Schemas that are applied to the same value as this one's own.</summary>
    public virtual IEnumerable<Subschema> InPlace => [];

    /// <summary>
    /// Whether the value satisfies the keyword. Where the run reports, a keyword that says no has told why, and goes
    /// on to tell everything that is wrong.
    /// </summary>
    public abstract bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen);
}
