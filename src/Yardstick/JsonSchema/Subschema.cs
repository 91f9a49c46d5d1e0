using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>A compiled schema object, or true or false. Nothing in it changes once the compiler is done.</summary>
internal sealed class Subschema(YamlNode source, SchemaLocation location)
{
    public YamlNode Source { get; } = source;

    public SchemaLocation Location { get; } = location;

    public Keyword[] Keywords { get; set; } = [];

    /// <summary>Whether it needs to know what its in-place parts have looked at.</summary>
    public bool AsksForUnevaluated { get; set; }

    public bool IsFalse => Source is YamlScalar { Kind: ScalarKind.Boolean, IsTrue: false };

    public string? Title => TextOf("title");

    public string? Description => TextOf("description");

    public IEnumerable<YamlNode> Examples =>
        Source is YamlMapping mapping && mapping["examples"] is YamlSequence examples ? examples.Items : [];

    /// <param name="run">The run this is part of.</param>
    /// <param name="instance">The value to judge.</param>
    /// <param name="seen">Where an enclosing schema wants to know which members or items were looked at.</param>
    public bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen)
    {
        if (Keywords.Length == 0)
        {
            return true;
        }

        if (!run.TryEnter(this, instance, out var before))
        {
            return false;
        }

        var own = AsksForUnevaluated ? new Tracker() : seen;
        var valid = true;
        foreach (var keyword in Keywords)
        {
            if (!keyword.Evaluate(run, instance, own))
            {
                valid = false;
                if (run.Report is null)
                {
                    break;
                }
            }
        }

        run.Leave(before);
        if (valid && seen is not null && own != seen)
        {
            seen.Add(own!);
        }

        return valid;
    }

    /// <summary>The keyword of a kind, where the schema has it.</summary>
    public T? Find<T>()
        where T : Keyword => Array.Find(Keywords, k => k is T) as T;

    private string? TextOf(string keyword) =>
        Source is YamlMapping mapping && mapping[keyword] is YamlScalar { Kind: ScalarKind.String } text ? text.Text : null;
}
