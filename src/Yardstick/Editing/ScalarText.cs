using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

using Yardstick.Yaml;

namespace Yardstick.Editing;

/// <summary>Writes a text as a YAML scalar that every reader, of YAML 1.1 too, reads as that text.</summary>
internal static partial class ScalarText
{
    // What readers of YAML 1.1 take for something else than text.
    private static readonly string[] OldWords = ["y", "n", "yes", "no", "on", "off"];

    /// <summary>On one line, fit for lists and mappings in brackets as well.</summary>
    public static string Of(string text)
    {
        if (Plain().IsMatch(text)
            && CoreSchema.KindOf(text) == ScalarKind.String
            && !OldWords.Contains(text, StringComparer.OrdinalIgnoreCase)
            && !OldNumber().IsMatch(text)
            && !text.Contains(": ", StringComparison.Ordinal)
            && !text.Contains(" #", StringComparison.Ordinal))
        {
            return text;
        }

        return text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029') ? DoubleQuoted(text) : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    private static string DoubleQuoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    // Begins with a letter or digit, ends with no colon or blank, and holds no bracket, comma or control sign.
    [GeneratedRegex(@"\A[\p{L}\p{Nd}]([^\p{C}\p{Z},\[\]{}]| (?! ))*(?<![: ])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    // 190:20:30 is a number in base 60, and 1_000 a thousand.
    [GeneratedRegex(@"\A[0-9][0-9_]*(:[0-9]+)*(\.[0-9_]*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex OldNumber();
}
