using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Reference;

/// <summary>What may be written as a value, in words.</summary>
internal static class ValueWords
{
    private const string AnyText = "nonEmptyText";

    public static string Of(YamlMapping schema, Definitions definitions)
    {
        if (schema["enum"] is YamlSequence choices)
        {
            return $"one of {Listing.Of([.. choices.Items.OfType<YamlScalar>().Select(c => c.Text)], "or")}";
        }

        if (Definitions.NameIn(schema) is { } name)
        {
            var definition = definitions.Named(name);

            // What the definition of a text in a certain form says is more than its type.
            var hasForm = name != AnyText && (definition["pattern"] is not null || definition["format"] is not null);
            return hasForm ? TextOf(definition["description"])! : Of(definition, definitions);
        }

        return schema["type"] switch
        {
            YamlSequence types => string.Join(", or ", types.Items.OfType<YamlScalar>().Select(t => OfType(t.Text, schema, definitions))),
            YamlScalar type => OfType(type.Text, schema, definitions),
            _ => "keys of its own",
        };
    }

    private static string OfType(string type, YamlMapping schema, Definitions definitions) => type switch
    {
        "null" => "null",
        "string" when schema["if"] is not null && schema["then"] is YamlMapping limited => Of(limited, definitions),
        "string" => "text",
        "boolean" => "true or false",
        "integer" => "a whole number" + Range(schema),
        "number" => "a number" + Range(schema),
        "array" => $"a list; each entry: {Inner(schema["items"], definitions)}",
        _ when schema["properties"] is null && schema["additionalProperties"] is YamlMapping each => $"names that you choose{NameForm(schema, definitions)}, each with {Inner(each, definitions)}",
        _ when schema["properties"] is null && schema["additionalProperties"] is null => "any keys",
        _ when schema["additionalProperties"] is YamlMapping others => $"keys of its own; any other name: {Inner(others, definitions)}",
        _ => "keys of its own",
    };

    private static string NameForm(YamlMapping schema, Definitions definitions) =>
        schema["propertyNames"] is { } form ? $" ({Inner(form, definitions)})" : "";

    private static string Inner(YamlNode? node, Definitions definitions)
    {
        var words = node is YamlMapping schema ? Of(schema, definitions).TrimEnd('.') : "anything";
        return char.ToLowerInvariant(words[0]) + words[1..];
    }

    private static string Range(YamlMapping schema)
    {
        var above = TextOf(schema["exclusiveMinimum"]);
        var (least, most) = (TextOf(schema["minimum"]), TextOf(schema["maximum"]));
        return (above, least, most) switch
        {
            ({ }, _, { }) => $" above {above}, up to {most}",
            (_, { }, { }) => $" from {least} to {most}",
            (_, { }, _) => $" from {least}",
            (_, _, { }) => $" up to {most}",
            _ => "",
        };
    }

    private static string? TextOf(YamlNode? node) => (node as YamlScalar)?.Text;
}
