namespace Yardstick.Reference;

internal static class Sentence
{
    /// <summary>A phrase as a sentence: with a capital letter and a full stop.</summary>
    public static string Of(string phrase) => $"{char.ToUpperInvariant(phrase[0])}{phrase[1..].TrimEnd('.')}.";
}
