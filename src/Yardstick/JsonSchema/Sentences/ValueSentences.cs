using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>A value that is not allowed, or out of bounds.</summary>
internal static class ValueSentences
{
    private const int LongestList = 20;

    public static Sentence NotAllowed(Subject subject, YamlNode instance, IReadOnlyList<YamlNode> values)
    {
        var allowed = values.OfType<YamlScalar>().ToList();
        var names = allowed.Select(v => v.Kind == ScalarKind.Null ? "null" : v.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var nearest = instance is YamlScalar wanted && allowed.Any(v => v.Kind == ScalarKind.String) ? NearestName.Find(wanted.Text, names) : null;
        var message = instance switch
        {
            YamlScalar { Kind: ScalarKind.Null } or YamlScalar { Text: "" } => $"{subject.Label} is empty.",
            _ when values.Count == 1 && names.Count == 1 => $"{subject.Label} is {Words.Value(instance)} here, not {Words.Value(allowed[0])}.",
            _ when subject.Noun is null => $"{Words.Value(instance)} is no value for {subject.Label}.",
            _ => $"{Words.Value(instance)} is not {Words.WithArticle(subject.Noun)}.",
        };
        var help = (names.Count is > 0 and <= LongestList && names.Count == values.Count ? $"Use {Words.List(names, "or")}." : "")
            + (nearest is null ? "" : $" Did you mean '{nearest}'?");
        return new(message, help.Length == 0 ? null : help.Trim(), nearest);
    }

    public static Sentence OutOfBounds(Subject subject, YamlScalar instance, Bound bound, string limit)
    {
        var wanted = bound switch
        {
            Bound.Minimum => "at least",
            Bound.ExclusiveMinimum => "more than",
            Bound.Maximum => "at most",
            _ => "less than",
        };
        return new($"{subject.Label} is {Words.Value(instance)}; it must be {wanted} {limit}.", Reason(subject));
    }

    public static Sentence NoMultiple(Subject subject, YamlScalar instance, string factor) =>
        new($"{subject.Label} is {Words.Value(instance)}; it must be a multiple of {factor}.", Reason(subject));

    public static string? Reason(Subject subject) => subject.Description is null ? null : Words.FirstSentence(subject.Description);
}
