using System.Globalization;
using System.Text.RegularExpressions;

using Yardstick.Site.Pages;

namespace Yardstick.Site.Mapping;

/// <summary>Reads the self-test of a page: in its Markdown it is a list with reasons, to be read in the repository too.</summary>
internal static partial class SelfTests
{
    private const string Begin = "<!-- self-test -->";
    private const string End = "<!-- end of self-test -->";

    /// <returns>Nothing for a page without one.</returns>
    public static SelfTest? Of(string text)
    {
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        if (begin < 0)
        {
            return null;
        }

        var end = text.IndexOf(End, begin, StringComparison.Ordinal);
        var parts = new List<SelfTestPart>();
        var questions = new List<SelfTestQuestion>();
        var outcomes = new List<Outcome>();
        foreach (var line in text[begin..end].Split('\n'))
        {
            if (Question().Match(line) is { Success: true } asked)
            {
                questions.Add(new(int.Parse(asked.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), asked.Groups["text"].Value, asked.Groups["reason"].Value));
            }
            else if (Result().Match(line) is { Success: true } result)
            {
                outcomes.Add(new(result.Groups["words"].Value, result.Groups["advice"].Value));
                if (questions.Count > 0)
                {
                    parts.Add(new(questions, outcomes[^1]));
                    questions = [];
                }
            }
        }

        return new(text[..begin], parts, outcomes[^1], text[(end + End.Length)..]);
    }

    /// <summary>A text to be read as a whole, without the marks of where its test is.</summary>
    public static string WithoutMarks(string text) => text.Replace(Begin, "", StringComparison.Ordinal).Replace(End, "", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<number>[0-9]+)\. (?<text>[^*]+\?) \*(?<reason>[^*]+)\*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Question();

    [GeneratedRegex(@"^\*\*(?<words>[^*]+)\*\* (?<advice>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Result();
}
