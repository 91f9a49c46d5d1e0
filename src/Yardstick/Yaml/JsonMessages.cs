using System.Text.Json;

using Yardstick.Text;

namespace Yardstick.Yaml;

/// <summary>Says in plain words why a text is not JSON.</summary>
internal static class JsonMessages
{
    public static YamlProblem From(JsonException exception, SourceFile file, int at)
    {
        if (exception.Message.Contains("configured depth", StringComparison.Ordinal))
        {
            return new(YamlProblemKind.Unsafe, At(file, at), "Objects and arrays are nested too deep.", "Flatten the structure.");
        }

        var (message, help) = Explain(exception.Message, file.Text, at);
        return new(YamlProblemKind.Invalid, At(file, at), message, help);
    }

    private static (string Message, string Help) Explain(string parser, string text, int at)
    {
        if (text.AsSpan().IsWhiteSpace())
        {
            return ("The file is empty.", "Write a JSON value into it.");
        }

        if (parser.Contains("trailing comma", StringComparison.Ordinal))
        {
            return ("A comma stands before the closing bracket.", "Remove it: JSON has none behind the last item.");
        }

        if (at >= text.Length)
        {
            return ("The text ends before the JSON is complete.", "Close what is open: a quote, a bracket or a brace.");
        }

        return text[at] switch
        {
            '\'' => ("Single quotes.", "Write texts in double quotes."),
            '/' or '#' => ("A comment.", "Remove it: JSON has no comments."),
            '\n' or '\r' or '\t' => ("A line break or tab inside a text.", "Write \\n or \\t, or close the quotes."),
            '"' => ("A text stands where none can be.", "Put a comma before it, or a colon behind the name."),
            '{' or '[' => ("A value stands where none can be.", "Put a comma before it, or a colon behind the name."),
            '}' or ']' => ("A closing bracket that fits no open one, or a value is missing before it.", "Check the brackets."),
            '0' or '+' or '.' => ("A number that JSON does not know.", "Write it without leading zeros, plus sign or bare point, such as 0.5."),
            var c when char.IsLetter(c) => ("A word without quotes.", "Put it in double quotes; only true, false and null stand without."),
            _ => ("This is not valid JSON.", "Check the commas, quotes and brackets here and just before."),
        };
    }

    private static Span At(SourceFile file, int at)
    {
        at = Math.Clamp(at, 0, file.Text.Length);
        return new Span(at, Math.Min(at + 1, file.Text.Length));
    }
}
