using System.Globalization;

using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>A text of the wrong length or form.</summary>
internal static class TextSentences
{
    public static Sentence WrongLength(Subject subject, YamlScalar instance, int length, bool isMinimum, long limit)
    {
        if (string.IsNullOrWhiteSpace(instance.Text))
        {
            return Empty(subject);
        }

        var bound = isMinimum ? "at least" : "at most";
        return new($"{subject.Label} is {Words.Count(length, "character", "characters")} long; it must have {bound} {Words.Number(limit)}.", ValueSentences.Reason(subject));
    }

    public static Sentence WrongForm(Subject subject, YamlScalar instance, string pattern)
    {
        if (string.IsNullOrWhiteSpace(instance.Text))
        {
            return Empty(subject);
        }

        if (instance.Text.FirstOrDefault(IsUnseen) is var unseen and not '\0')
        {
            return new($"{subject.Label} holds the character U+{(int)unseen:X4}, which looks like a space or like nothing.", "Write the text anew by hand: such a character often comes with a text that is copied from a page or a chat.");
        }

        var message = subject.Noun is null
            ? $"{Words.Value(instance)} is no valid value for {subject.Label}."
            : $"{Words.Value(instance)} is not a valid {subject.Noun}.";
        var help = (subject.ExampleText is { } example ? $"Write it like {example}. " : "")
            + (subject.Description ?? (subject.Example is null ? $"It must match the pattern {pattern}." : ""));
        return new(message, help.Trim());
    }

    public static Sentence WrongFormat(Subject subject, YamlScalar instance, Format format) => string.IsNullOrWhiteSpace(instance.Text)
        ? Empty(subject)
        : new($"{Words.Value(instance)} is not {Words.WithArticle(format.Noun)}.", (format.Name == "date" ? Days.LengthOfMonth(instance.Text) : null) ?? format.Help);

    private static bool IsUnseen(char sign) => char.GetUnicodeCategory(sign) is UnicodeCategory.Format || (char.GetUnicodeCategory(sign) is UnicodeCategory.SpaceSeparator && sign != ' ');

    private static Sentence Empty(Subject subject) => new($"{subject.Label} is empty.", subject.FillIn("a text"));
}
