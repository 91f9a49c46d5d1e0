using System.Globalization;

using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>The small parts of English that the sentences are made of.</summary>
internal static class Words
{
    /// <summary>In UTF-16 code units; longer examples explain less than they hide.</summary>
    public const int LongestExample = 48;

    private const int LongestQuote = 60;

    private static readonly HashSet<string> WithoutArticle = new(StringComparer.Ordinal) { "access", "data", "evidence", "feedback", "information" };

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Count(long count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    /// <summary>A title inside a sentence: abbreviations keep their capitals.</summary>
    public static string Lower(string title) => string.Join(' ', title.Split(' ').Select(w =>
        w.Length > 0 && char.IsUpper(w[0]) && w.AsSpan(1).IndexOfAnyInRange('A', 'Z') < 0 && !(w.Length == 1 && w != "A")
            ? w.ToLowerInvariant()
            : w));

    /// <summary>With a or an, as it sounds; a plural stands without.</summary>
    public static string WithArticle(string noun)
    {
        var word = noun.Split(' ', ',')[0];
        var last = noun.Split(' ')[^1];
        return IsPlural(last) || WithoutArticle.Contains(last) ? noun : (StartsWithVowelSound(word) ? "an " : "a ") + noun;
    }

    public static string List(IReadOnlyCollection<string> words, string conjunction) => words.Count switch
    {
        0 => "",
        1 => words.First(),
        _ => $"{string.Join(", ", words.SkipLast(1))} {conjunction} {words.Last()}",
    };

    public static string Quote(string text) => $"'{Shorten(text)}'";

    /// <summary>A value as it can stand in a sentence.</summary>
    public static string Value(YamlNode node) => node switch
    {
        YamlScalar { Kind: ScalarKind.Null } => "empty",
        YamlScalar { Kind: ScalarKind.String } text => Quote(text.Text),
        YamlScalar scalar => Shorten(scalar.Text),
        YamlSequence => "a list",
        _ => "a group of fields",
    };

    public static string FirstSentence(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text : text[..(end + 1)];
    }

    private static string Shorten(string text)
    {
        var line = string.Concat(UserInfo.Hidden(text).Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        if (line.Length <= LongestQuote)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
        return line[..end].TrimEnd() + "…";
    }

    private static bool IsPlural(string word) =>
        word.Length > 3 && word.EndsWith('s')
        && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal) && !word.EndsWith("is", StringComparison.Ordinal);

    private static bool StartsWithVowelSound(string word)
    {
        if (word.Length == 0)
        {
            return false;
        }

        // Abbreviations are spelt out: an OKR, an SLA, a KPI, a URL.
        if (word.Length <= 4 && word.All(char.IsUpper))
        {
            return "AEFHILMNORSX".Contains(word[0], StringComparison.Ordinal);
        }

        string[] soundsLikeYouOrOne = ["uni", "use", "usa", "usu", "eu", "one", "once", "uri", "url"];
        string[] silent = ["hour", "honest", "honour", "heir"];
        var lower = word.ToLowerInvariant();
        return silent.Any(s => lower.StartsWith(s, StringComparison.Ordinal))
            || ("aeiou".Contains(lower[0], StringComparison.Ordinal)
                && (lower.StartsWith("unin", StringComparison.Ordinal) || lower.StartsWith("unim", StringComparison.Ordinal)
                    || !soundsLikeYouOrOne.Any(s => lower.StartsWith(s, StringComparison.Ordinal))));
    }
}
