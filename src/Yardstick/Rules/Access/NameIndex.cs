using System.Globalization;
using System.Text;

using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Access;

/// <summary>A place in a text where metrics are named.</summary>
/// <param name="Span">Offsets into the text.</param>
internal sealed record NameInText(Span Span, IReadOnlyList<Metric> Metrics);

/// <summary>
/// Finds the names of all metrics in a text at once, word by word: the time depends on the length of the text and not on
/// the number of metrics.
/// </summary>
internal sealed class NameIndex
{
    // Longer names are sentences, and nobody quotes them whole.
    private const int MostWords = 12;

    private readonly Branch root = new();

    public NameIndex(IEnumerable<Metric> metrics)
    {
        foreach (var metric in metrics)
        {
            foreach (var name in metric.Aliases.Prepend(metric.Name).OfType<Stated<string>>().Select(n => n.Value).Append(metric.Id).Distinct(StringComparer.Ordinal))
            {
                Add(metric, name);
            }
        }
    }

    /// <summary>The names in a text, the longest at each place.</summary>
    public IEnumerable<NameInText> Find(string text)
    {
        var words = WordsOf(text);
        for (var i = 0; i < words.Count;)
        {
            var branch = root;
            var next = i + 1;
            NameInText? found = null;
            for (var j = i; j < words.Count && branch.Next.TryGetValue(words[j].Word, out branch!); j++)
            {
                var span = new Span(words[i].Span.Start, words[j].Span.End);
                var named = j > i ? branch.Metrics : branch.AsWritten.GetValueOrDefault(VisibleText.Of(text[span.Start..span.End])) ?? [];
                if (named.Count > 0)
                {
                    found = new NameInText(span, named);
                    next = j + 1;
                }
            }

            if (found is not null)
            {
                yield return found;
            }

            i = next;
        }
    }

    private void Add(Metric metric, string name)
    {
        var words = WordsOf(name);
        var isOnlyAnId = name == metric.Id && words.Count == 1;
        if (words.Count is 0 or > MostWords || isOnlyAnId)
        {
            return;
        }

        var branch = root;
        foreach (var (word, _) in words)
        {
            if (!branch.Next.TryGetValue(word, out var next))
            {
                branch.Next[word] = next = new();
            }

            branch = next;
        }

        // A single word such as Reach is a name only where it is written as one.
        if (words.Count > 1)
        {
            branch.Metrics.Add(metric);
        }
        else if (!branch.AsWritten.TryAdd(VisibleText.Of(name.Trim()), [metric]))
        {
            branch.AsWritten[VisibleText.Of(name.Trim())].Add(metric);
        }
    }

    private static List<WordAt> WordsOf(string text)
    {
        var words = new List<WordAt>();
        var start = -1;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                start = start < 0 ? at : start;
            }
            else if (start >= 0 && !BelongsToALetter(rune))
            {
                Add(at);
                start = -1;
            }

            at += rune.Utf16SequenceLength;
        }

        if (start >= 0)
        {
            Add(text.Length);
        }

        return words;

        void Add(int end) => words.Add(new(VisibleText.Of(text[start..end]).ToLowerInvariant(), new(start, end)));
    }

    // An accent that stands alone, or what has no width.
    private static bool BelongsToALetter(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private sealed class Branch
    {
        public Dictionary<string, Branch> Next { get; } = new(StringComparer.Ordinal);

        public List<Metric> Metrics { get; } = [];

        public Dictionary<string, List<Metric>> AsWritten { get; } = new(StringComparer.Ordinal);
    }

    private sealed record WordAt(string Word, Span Span);
}
