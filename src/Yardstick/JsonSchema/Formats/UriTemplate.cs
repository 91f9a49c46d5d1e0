using System.Text.RegularExpressions;

namespace Yardstick.JsonSchema;

/// <summary>URI templates by the grammar of RFC 6570, section 2.</summary>
internal static partial class UriTemplate
{
    private const string NameCharacter = "(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2})";
    private const string Name = NameCharacter + @"(?:\.?" + NameCharacter + ")*";
    private const string Variable = Name + @"(?:\*|:[1-9][0-9]{0,3})?";
    private const string Literal = """[^\x00-\x20\x7F-\x9F"%<>\\^`{|}]|%[0-9A-Fa-f]{2}""";

    public static bool Is(string text) => Template().IsMatch(text);

    // NonBacktracking: a template comes from outside and may be long.
    [GeneratedRegex(
        @"\A(?:" + Literal + @"|\{[+#./;?&=,!@|]?" + Variable + "(?:," + Variable + @")*\})*\z",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Template();
}
