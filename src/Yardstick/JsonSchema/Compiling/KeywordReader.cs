using System.Globalization;

using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>Reads the values of one schema object's keywords, noting each that is not what the keyword wants.</summary>
internal sealed class KeywordReader(YamlMapping schema, SchemaLocation location, List<SchemaProblem> problems)
{
    private static readonly string[] TypeNames = ["array", "boolean", "integer", "null", "number", "object", "string"];

    public YamlNode? this[string keyword] => schema[keyword];

    public bool Has(string keyword) => schema[keyword] is not null;

    public void AddProblem(YamlNode at, string keyword, string message, string help) =>
        problems.Add(new SchemaProblem(at.Place, $"{location.Pointer}/{keyword}", message, help));

    public string? Text(string keyword) => schema[keyword] switch
    {
        null => null,
        YamlScalar { Kind: ScalarKind.String } text => text.Text,
        var other => Refuse<string>(other, keyword, "a text"),
    };

    /// <summary>A count of items, characters or members; counts beyond long are all the same.</summary>
    public long? Count(string keyword)
    {
        if (schema[keyword] is not { } node)
        {
            return null;
        }

        if (node is YamlScalar { IsNumber: true } scalar && Yaml.Number.TryParse(scalar.Text, out var number) && number.IsInteger && number.Sign >= 0)
        {
            return decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value < long.MaxValue ? (long)value : long.MaxValue;
        }

        Refuse<object>(node, keyword, "a whole number from 0 on");
        return null;
    }

    public (Number Value, string Text)? Number(string keyword)
    {
        if (schema[keyword] is not { } node)
        {
            return null;
        }

        if (node is YamlScalar { IsNumber: true } scalar && Yaml.Number.TryParse(scalar.Text, out var number))
        {
            return (number, scalar.Text);
        }

        Refuse<object>(node, keyword, "a number");
        return null;
    }

    public bool IsTrue(string keyword)
    {
        switch (schema[keyword])
        {
            case null:
                return false;
            case YamlScalar { Kind: ScalarKind.Boolean } truth:
                return truth.IsTrue;
            case var other:
                Refuse<object>(other, keyword, "true or false");
                return false;
        }
    }

    public Types Types(string keyword)
    {
        var names = schema[keyword] switch
        {
            null => [],
            YamlSequence list => list.Items,
            var one => [one],
        };
        var types = JsonSchema.Types.None;
        foreach (var name in names)
        {
            var type = name is YamlScalar scalar ? TypeKeyword.Parse(scalar.Text) : JsonSchema.Types.None;
            if (type == JsonSchema.Types.None)
            {
                var nearest = name is YamlScalar text ? NearestName.Find(text.Text, TypeNames) : null;
                AddProblem(name, keyword, $"{Words.Value(name)} is not a type.", $"Use {Words.List(TypeNames, "or")}." + (nearest is null ? "" : $" Did you mean '{nearest}'?"));
            }

            types |= type;
        }

        return types;
    }

    public IReadOnlyList<string>? Texts(string keyword) => schema[keyword] is { } node ? Texts(node, keyword) : null;

    public IReadOnlyList<string> Texts(YamlNode node, string keyword)
    {
        if (node is not YamlSequence list || list.Items.Any(i => i is not YamlScalar { Kind: ScalarKind.String }))
        {
            Refuse<object>(node, keyword, "a list of texts");
            return [];
        }

        return [.. list.Items.Cast<YamlScalar>().Select(s => s.Text).Distinct(StringComparer.Ordinal)];
    }

    public IReadOnlyList<YamlNode>? List(string keyword) => schema[keyword] switch
    {
        null => null,
        YamlSequence list => list.Items,
        var other => Refuse<IReadOnlyList<YamlNode>>(other, keyword, "a list"),
    };

    public IReadOnlyList<YamlEntry>? Map(string keyword) => schema[keyword] switch
    {
        null => null,
        YamlMapping map => map.Entries,
        var other => Refuse<IReadOnlyList<YamlEntry>>(other, keyword, "an object"),
    };

    private T? Refuse<T>(YamlNode node, string keyword, string wanted)
        where T : class
    {
        AddProblem(node, keyword, $"{keyword} is {Words.Value(node)} here, not {wanted}.", $"Write {wanted}.");
        return null;
    }
}
