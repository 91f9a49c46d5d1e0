using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>What a sentence is about: a value, and what the schema tells people of it.</summary>
/// <param name="Label">Where it stands: its key, or "item 2 of levers".</param>
/// <param name="Noun">What it is, without article: the title nearest to the place of use; null where there is none.</param>
/// <param name="Description">What the innermost schema says of its form.</param>
/// <param name="Example">How a good one looks, nearest to the place of use.</param>
/// <param name="Condition">Why the constraint holds here, such as "whose level is 'role'"; or empty.</param>
internal sealed record Subject(string Label, string? Noun, string? Description, YamlScalar? Example, string Condition)
{
    /// <summary>For the start of a sentence: "A metric", "A metric whose level is 'role'", "'inputs'".</summary>
    public string Capitalised
    {
        get
        {
            var words = (Noun is null ? Label : Words.WithArticle(Noun)) + (Condition.Length == 0 ? "" : " " + Condition);
            return char.ToUpperInvariant(words[0]) + words[1..];
        }
    }

    public string NounOrValue => Noun is null ? "value for " + Label : Noun;

    public string? ExampleText => Example is null ? null : Words.Value(Example);
}

/// <summary>What is said to a person about one offence.</summary>
internal readonly record struct Sentence(string Message, string? Help = null, string? Suggestion = null);
