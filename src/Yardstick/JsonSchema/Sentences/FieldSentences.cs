using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>Fields that are missing, unknown or not wanted.</summary>
internal static class FieldSentences
{
    private const int LongestList = 12;
    private const int WordsOfNoun = 3;

    // A title that is or ends in one of these is no noun: "a metric needs a why" is no English.
    private static readonly HashSet<string> NoNouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "above", "after", "as", "at", "because", "before", "below", "by", "created", "due", "excludes", "expires", "from", "how", "in", "includes", "on",
        "of", "since", "to", "until", "when", "where", "why",
    };

    public static Sentence Missing(Subject subject, string name, Subschema? field, YamlScalar? because)
    {
        var example = field is null ? null : KnownNames.Reach(field).SelectMany(s => s.Examples).OfType<YamlScalar>().FirstOrDefault();
        var reason = field is null ? null : KnownNames.Reach(field).Select(s => s.Description).FirstOrDefault(d => d is not null);
        var add = example is not { Text.Length: <= Words.LongestExample } ? $"Add '{name}'." : $"Add '{name}: {example.Text}' or the like.";
        var condition = because is null ? "" : $" with '{because.Text}'";
        return new($"{subject.Capitalised}{condition} needs {Noun(name, field)}.", reason is null ? add : $"{Words.FirstSentence(reason)} {add}");
    }

    public static Sentence Unknown(Subject subject, YamlMapping mapping, string name, IReadOnlyList<string> allowed, Func<string, IEnumerable<string>> fieldsOf)
    {
        var whole = subject.Noun is null ? subject.Label : Words.WithArticle(subject.Noun);
        var message = $"'{name}' is not a field of {whole}.";
        var free = allowed.Where(n => !mapping.TryFind(n, out _)).Order(StringComparer.Ordinal).ToList();
        if (NearestName.Find(name, allowed) is { } nearest)
        {
            return mapping.TryFind(nearest, out _)
                ? new(message, $"Remove it, or check its spelling: '{nearest}' stands there already.")
                : new(message, $"Did you mean '{nearest}'?", nearest);
        }

        if (allowed.Order(StringComparer.Ordinal).FirstOrDefault(n => fieldsOf(n).Contains(name, StringComparer.Ordinal)) is { } parent)
        {
            return new(message, $"It belongs under '{parent}': indent it there.");
        }

        if (allowed.Count == 0)
        {
            return new(message, "Remove it.");
        }

        return free.Count is > 0 and <= LongestList
            ? new(message, $"Remove it, or use {Words.List(free, "or")}.")
            : new(message, "Remove it, or check its spelling.");
    }

    /// <summary>A field that is refused where it stands, mostly because of another field's value.</summary>
    public static Sentence NotWanted(Subject whole, Subject part, Step step) => step.Key is null
        ? new($"There is one item too many: {part.Label}.", "Remove it.")
        : new($"{whole.Capitalised} has no '{step.Name}'.", "Remove it" + (whole.Condition.Length == 0 ? "." : ", or change the other field."));

    private static string Noun(string name, Subschema? field)
    {
        var title = field is null ? null : KnownNames.Reach(field).Select(s => s.Title).FirstOrDefault(t => t is not null);
        var words = title?.Split(' ') ?? [];
        return title is null || words.Length > WordsOfNoun || NoNouns.Contains(words[0]) || NoNouns.Contains(words[^1])
            ? $"'{name}'"
            : Words.WithArticle(Words.Lower(title));
    }
}
