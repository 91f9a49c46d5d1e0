using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>Too few or too many, doubled, or without what must be in it.</summary>
internal static class ListSentences
{
    public static Sentence WrongCount(Subject subject, int count, bool isMinimum, bool ofItems, long limit)
    {
        var (one, many) = ofItems ? ("item", "items") : ("field", "fields");
        var message = count == 0
            ? $"{subject.Label} is empty; it needs at least {Words.Count(limit, one, many)}."
            : $"{subject.Label} has {Words.Count(count, one, many)}; it {(isMinimum ? "needs at least" : "may have at most")} {Words.Number(limit)}.";
        return new(message, ValueSentences.Reason(subject));
    }

    public static Sentence Twice(Subject subject, YamlNode second) => new(
        second is YamlScalar ? $"{Words.Value(second)} stands twice in {subject.Label}." : $"The same item stands twice in {subject.Label}.",
        "Remove one of them.");

    public static Sentence WrongContent(Subject subject, Subschema wanted, long count, long minimum, long? maximum)
    {
        var kind = wanted.Title is { } title ? Words.Lower(title) : "item of the kind wanted";
        if (count < minimum)
        {
            return new(
                minimum == 1 ? $"{subject.Label} has no {kind}." : $"{subject.Label} needs at least {Words.Number(minimum)} × {kind}; it has {Words.Number(count)}.",
                wanted.Description);
        }

        return new($"{subject.Label} may have at most {Words.Number(maximum ?? 0)} × {kind}; it has {Words.Number(count)}.", wanted.Description);
    }
}
