using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>A value of the wrong type: what is there, what is wanted, and the usual cause.</summary>
internal static class TypeSentences
{
    public static Sentence Mismatch(Subject subject, YamlNode instance, Types wanted)
    {
        var label = Capital(subject.Label);
        if (instance is YamlScalar { Kind: ScalarKind.Null })
        {
            return new($"{label} is empty.", subject.FillIn(Wanted(wanted)));
        }

        var help = wanted switch
        {
            _ when (wanted & Types.Array) != 0 && instance is YamlScalar scalar => $"Write a list: [{scalar.Text}].",
            _ when (wanted & Types.String) != 0 => HelpToText(instance, subject),
            _ when (wanted & (Types.Number | Types.Integer)) != 0 => HelpToNumber(instance, wanted),
            Types.Boolean => HelpToTruth(instance),
            Types.Object => instance is YamlSequence ? "Write its fields without '- '." : "Write its fields below it, one a line, as 'name: value'.",
            Types.Array => "Begin each item with '- '.",
            _ => $"Write {Wanted(wanted)}.",
        };
        return new($"{label} is {Actual(instance)} here, not {Wanted(wanted)}.", help);
    }

    public static Sentence NoDecimal(Subject subject, YamlScalar number) => new(
        $"{Capital(subject.Label)} is {Words.Value(number)}, which cannot be kept exactly: numbers have up to 28 digits, and up to 28 places behind the point.",
        "Round it, or choose a unit in which it is shorter.");

    public static string Wanted(Types types)
    {
        var words = new List<string>();
        void AddWhere(Types type, string word)
        {
            if ((types & type) == type)
            {
                words.Add(word);
            }
        }

        AddWhere(Types.String, "a text");
        AddWhere(Types.Number, "a number");
        if ((types & Types.Number) == 0)
        {
            AddWhere(Types.Integer, "a whole number");
        }

        AddWhere(Types.Boolean, "true or false");
        AddWhere(Types.Array, "a list");
        AddWhere(Types.Object, "a group of fields");
        AddWhere(Types.Null, "empty");
        return Words.List(words, "or");
    }

    private static string Actual(YamlNode instance) => instance switch
    {
        YamlScalar { Kind: ScalarKind.String, Text: "" } => "an empty text",
        YamlScalar { Kind: ScalarKind.String } text => $"the text {Words.Value(text)}",
        YamlScalar { IsFinite: true } number => $"the number {Words.Value(number)}",
        _ => Words.Value(instance),
    };

    private static string HelpToText(YamlNode instance, Subject subject) => instance switch
    {
        YamlScalar scalar when Lengthened(scalar.Text, subject.ExampleText) is { } whole => $"Write all its parts: {whole}.",
        YamlScalar scalar => $"Put it in quotes: '{scalar.Text}'.",
        YamlSequence { Items: [YamlScalar only] } => $"Write it without brackets: {only.Text}.",
        YamlSequence => $"Write one text, without '- ' or brackets. {ValueSentences.Reason(subject)}".TrimEnd(),
        _ => $"Write one text{(subject.ExampleText is { } example ? ", such as " + example : "")}; put it in quotes if it holds ': '.",
    };

    // In quotes, a version such as 1.10 would still lack its third part.
    private static string? Lengthened(string text, string? example)
    {
        var (parts, wanted) = (text.Split('.'), example?.Trim('\'').Split('.') ?? []);
        return wanted.Length > parts.Length && parts.Concat(wanted).All(p => p.Length > 0 && p.All(char.IsAsciiDigit))
            ? text + string.Concat(Enumerable.Repeat(".0", wanted.Length - parts.Length))
            : null;
    }

    private static string HelpToNumber(YamlNode instance, Types wanted)
    {
        if (instance is YamlScalar { Kind: ScalarKind.String } text)
        {
            if (CoreSchema.KindOf(text.Text) is ScalarKind.Integer or ScalarKind.Float)
            {
                return $"Remove the quotes: {text.Text}.";
            }

            if (WrittenNumber.Help(text.Text, isWhole: (wanted & Types.Number) == 0) is { } help)
            {
                return help;
            }
        }

        return (wanted & Types.Number) != 0 ? "Write a number alone, such as 12.5; a unit or sign has its own field." : "Write a number without a fraction.";
    }

    private static string HelpToTruth(YamlNode instance) => instance is YamlScalar { Kind: ScalarKind.String } text
        ? text.Text.ToLowerInvariant() switch
        {
            "yes" or "on" or "y" or "true" => "Write true.",
            "no" or "off" or "n" or "false" => "Write false.",
            _ => "Write true or false.",
        }
        : "Write true or false.";

    private static string Capital(string label) => label.StartsWith("the ", StringComparison.Ordinal) ? "T" + label[1..] : label;
}
