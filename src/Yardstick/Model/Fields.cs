using System.Globalization;

using Yardstick.Yaml;

namespace Yardstick.Model;

/// <summary>
/// Reads the fields of a mapping. What is absent or has another type reads as nothing: the schema has
/// reported it, and the rest of the model is built all the same.
/// </summary>
internal readonly record struct Fields(YamlMapping? Mapping)
{
    public static Fields Of(YamlNode? node) => new(node as YamlMapping);

    public Stated<string>? Text(string name) => AsText(Mapping?[name]);

    public IReadOnlyList<Stated<string>> Texts(string name) => Each(name, AsText);

    /// <summary>What is made of each item of a list, without those of which nothing can be made.</summary>
    public IReadOnlyList<T> Each<T>(string name, Func<YamlNode, T?> make)
        where T : class
    {
        if (Mapping?[name] is not YamlSequence { Items: { Count: > 0 } items })
        {
            return [];
        }

        // No longer than it must be: each of thousands of metrics keeps several.
        var made = new T[items.Count];
        var count = 0;
        foreach (var item in items)
        {
            if (make(item) is { } one)
            {
                made[count++] = one;
            }
        }

        return count == made.Length ? made : made[..count];
    }

    /// <summary>As <see cref="Each{T}(string, Func{YamlNode, T})"/>, of a list of mappings.</summary>
    public IReadOnlyList<T> EachOf<T>(string name, Func<Fields, T?> make)
        where T : class =>
        Each(name, node => node is YamlMapping mapping ? make(new(mapping)) : null);

    public Stated<T>? Word<T>(string name)
        where T : struct, Enum =>
        Text(name) is { } text && Model.Word.Parse<T>(text.Value) is { } value ? new(value, text.Place) : null;

    public Stated<decimal>? Number(string name) => AsNumber(Mapping?[name]);

    public Stated<int>? Count(string name) =>
        Number(name) is { Value: >= int.MinValue and <= int.MaxValue } number && decimal.IsInteger(number.Value)
            ? new((int)number.Value, number.Place)
            : null;

    public Stated<DateOnly>? Date(string name) =>
        Text(name) is { } text && DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new(date, text.Place)
            : null;

    public bool IsTrue(string name) => Mapping?[name] is YamlScalar { IsTrue: true };

    public Fields Inner(string name) => Of(Mapping?[name]);

    public IEnumerable<YamlNode> Items(string name) => Mapping?[name] is YamlSequence sequence ? sequence.Items : [];

    /// <summary>The mappings of a list.</summary>
    public IEnumerable<YamlMapping> Mappings(string name) => Items(name).OfType<YamlMapping>();

    public static Stated<string>? AsText(YamlNode? node) =>
        node is YamlScalar { Kind: ScalarKind.String } scalar ? new(scalar.Text, scalar.Place) : null;

    public static Stated<decimal>? AsNumber(YamlNode? node) =>
        node is YamlScalar { IsNumber: true } scalar && (TryParse(scalar.Text, out var value) || (Yaml.Number.TryParse(scalar.Text, out var number) && TryParse(number.ToString(), out value)))
            ? new(value, scalar.Place)
            : null;

    private static bool TryParse(string text, out decimal value) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
