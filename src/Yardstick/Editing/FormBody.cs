using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Editing;

/// <summary>
/// Reads what a GitHub issue form sends: a heading for each label, and below it the answer. The text is anyone's;
/// what is read are answers and nothing else, which the same checks judge as those given on a terminal.
/// </summary>
public static class FormBody
{
    /// <summary>The label under which the form asks for a metric of the library to start from.</summary>
    public const string LibraryLabel = "Start from the library";

    // What GitHub lets an issue hold.
    private const int LongestBody = 65_536;

    private const string Nothing = "_No response_";

    /// <summary>Reads no more than shows that a form is too long.</summary>
    public static (IReadOnlyDictionary<string, string> Answers, string? Problem) Read(TextReader reader)
    {
        var body = new char[LongestBody + 1];
        return Read(new string(body, 0, reader.ReadBlock(body)));
    }

    /// <returns>Answers by label, or a problem in one sentence.</returns>
    private static (IReadOnlyDictionary<string, string> Answers, string? Problem) Read(string body)
    {
        var none = new Dictionary<string, string>(StringComparer.Ordinal);
        if (body.Length > LongestBody)
        {
            return (none, $"The form has more than {LongestBody} characters.");
        }

        if (Characters.IndexOfUnsafe(body) is >= 0 and var at)
        {
            return (none, $"The form holds the character U+{(int)body[at]:X4}, which could mislead a reader. Remove it.");
        }

        var labels = ProposalFields.All.Select(f => f.Label).Append(LibraryLabel).ToHashSet(StringComparer.Ordinal);
        var answers = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? current = null;
        foreach (var line in body.ReplaceLineEndings("\n").Split('\n'))
        {
            // A heading that is none of the form's belongs to the answer it stands in.
            if (line.StartsWith("### ", StringComparison.Ordinal) && labels.Contains(line[4..].Trim()))
            {
                var label = line[4..].Trim();
                if (!answers.TryAdd(label, current = []))
                {
                    return (none, $"The heading {Quote.Of(label)} stands twice, so it cannot be told which answer counts.");
                }
            }
            else
            {
                current?.Add(line.TrimEnd());
            }
        }

        return (
            answers.Select(a => (a.Key, Text: string.Join('\n', a.Value).Trim())).Where(a => a.Text.Length > 0 && a.Text != Nothing).ToDictionary(a => a.Key, a => a.Text, StringComparer.Ordinal),
            answers.Count == 0 ? "This is no filled form: none of its headings is there." : null);
    }
}
