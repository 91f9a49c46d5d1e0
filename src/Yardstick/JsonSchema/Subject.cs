using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>What a sentence is about: a value, and what the schema tells people of it.</summary>
/// <param name="Label">Where it stands: its key, or "item 2 of levers".</param>
/// <param name="Noun">What it is, without article: the title nearest to the place of use; null where there is none.</param>
/// <param name="Description">What the innermost schema says of its form.</param>
/// <param name="Example">How a good one looks, nearest to the place of use.</param>
/// <param name="IsRequired">Whether it may not be left out.</param>
/// <param name="Condition">Why the constraint holds here, such as "whose level is 'role'"; or empty.</param>
internal sealed record Subject(string Label, string? Noun, string? Description, YamlScalar? Example, bool IsRequired, string Condition)
{
    /// <summary>For the start of a sentence: "A metric", "A metric whose level is 'role'", "inputs".</summary>
    public string Capitalised
    {
        get
        {
            // A key keeps its case.
            var words = Noun is null ? Label : Words.WithArticle(Noun);
            words = Noun is null && !Label.Contains(' ', StringComparison.Ordinal) ? words : char.ToUpperInvariant(words[0]) + words[1..];
            return Condition.Length == 0 ? words : $"{words} {Condition}";
        }
    }

    /// <summary>The example, unless it is too long to stand in a sentence.</summary>
    public string? ExampleText => Example is { Text.Length: <= Words.LongestExample } ? Words.Value(Example) : null;

    /// <summary>What to do about a value that is there and yet says nothing.</summary>
    public string FillIn(string wanted) =>
        $"Write {wanted}" + (ExampleText is null ? "" : $", such as {ExampleText}") + (IsRequired ? "." : ", or remove it.");
}

/// <summary>What is said to a person about one offence.</summary>
internal readonly record struct Sentence(string Message, string? Help = null, string? Suggestion = null);
