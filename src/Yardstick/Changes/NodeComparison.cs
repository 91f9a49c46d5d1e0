using System.Globalization;

using Yardstick.Yaml;

namespace Yardstick.Changes;

/// <summary>A value that differs between two trees.</summary>
/// <param name="Path">Such as <c>contributes_to[mrr].because</c>: items of lists by what names them, not by their order.</param>
/// <param name="Field">The path without the names of items.</param>
/// <param name="Before">Nothing where it is new.</param>
/// <param name="After">Nothing where it is gone.</param>
public sealed record Difference(string Path, string Field, YamlNode? Before, YamlNode? After);

/// <summary>Compares two trees field by field. The order of fields and of items, and how lines are broken, make no difference.</summary>
public static class NodeComparison
{
    /// <summary>The fields that name an item of a list: the first that it has.</summary>
    public static IReadOnlyList<string> ItemNames { get; } = ["id", "rule", "metric", "version", "reference", "name"];

    private static readonly string[] WaiverSubjects = ["metric", "function", "role"];

    /// <summary>In the order of the fields before, then of those that are new. What is new or gone as a whole is one difference.</summary>
    public static IReadOnlyList<Difference> Of(YamlNode? before, YamlNode? after)
    {
        var differences = new List<Difference>();
        Compare("", "", before, after, differences);
        return differences;
    }

    /// <summary>A value on one line: numbers in one spelling, text without its line breaks.</summary>
    public static string Text(YamlNode? node) => node switch
    {
        null => "",
        YamlScalar { IsNumber: true } number when decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) =>
            value.ToString("0.#############################", CultureInfo.InvariantCulture),
        YamlScalar scalar => string.Join(' ', scalar.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        YamlMapping mapping => string.Join(", ", mapping.Entries.Select(e => $"{e.Name}: {Text(e.Value)}")),
        YamlSequence sequence => string.Join(", ", sequence.Items.Select(i => i is YamlMapping ? $"({Text(i)})" : Text(i))),
        _ => "",
    };

    private static void Compare(string path, string field, YamlNode? before, YamlNode? after, List<Difference> differences)
    {
        if (before is YamlMapping or null && after is YamlMapping or null && (path.Length == 0 || (before is not null && after is not null)))
        {
            CompareParts(Entries(before as YamlMapping), Entries(after as YamlMapping), name => (path.Length == 0 ? name : $"{path}.{name}", path.Length == 0 ? name : $"{field}.{name}"), differences);
        }
        else if (before is YamlSequence left && after is YamlSequence right)
        {
            CompareParts(Items(left), Items(right), name => ($"{path}[{name}]", field), differences);
        }
        else if (before is null || after is null || Text(before) != Text(after))
        {
            differences.Add(new Difference(path, field, before, after));
        }
    }

    private static void CompareParts(List<Part> before, List<Part> after, Func<string, (string Path, string Field)> at, List<Difference> differences)
    {
        var left = before.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        var right = after.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        foreach (var (name, value) in before)
        {
            var (path, field) = at(name);
            Compare(path, field, value, right.GetValueOrDefault(name), differences);
        }

        foreach (var (name, value) in after.Where(p => !left.ContainsKey(p.Name)))
        {
            var (path, field) = at(name);
            Compare(path, field, null, value, differences);
        }
    }

    private static List<Part> Entries(YamlMapping? mapping) =>
        [.. (mapping?.Entries ?? []).Select(e => new Part(e.Name, e.Value))];

    // The second of two items of one name is told apart by a count.
    private static List<Part> Items(YamlSequence sequence)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var items = new List<Part>(sequence.Items.Count);
        foreach (var item in sequence.Items)
        {
            var name = NameOf(item);
            var turn = seen[name] = seen.GetValueOrDefault(name) + 1;
            items.Add(new Part(turn == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} #{turn}"), item));
        }

        return items;
    }

    /// <summary>What tells an item of a list from the others.</summary>
    public static string NameOf(YamlNode item)
    {
        if (item is not YamlMapping mapping)
        {
            return Text(item);
        }

        var key = ItemNames.FirstOrDefault(n => mapping[n] is YamlScalar);
        return key switch
        {
            null => Text(mapping),
            "rule" => string.Join(' ', WaiverSubjects.Select(s => mapping[s]).OfType<YamlScalar>().Prepend((YamlScalar)mapping[key]!).Select(Text)),
            _ => Text(mapping[key]),
        };
    }

    // A field of a mapping, or an item of a list by what names it.
    private sealed record Part(string Name, YamlNode Value);
}
