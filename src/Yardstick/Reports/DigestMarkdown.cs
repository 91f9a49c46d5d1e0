using System.Globalization;
using System.Text;

using Yardstick.Changes;
using Yardstick.Governance;
using Yardstick.Text;

namespace Yardstick.Reports;

/// <summary>A digest as a mail: what changed, weightiest first, and what waits for somebody.</summary>
public static class DigestMarkdown
{
    // A mail with more is read by nobody.
    private const int MostOfAPart = 50;

    public static void Write(Digest digest, TextWriter output)
    {
        output.Write($"# {Escape(DigestWords.Title(digest))}\n\n{Escape(DigestWords.Summary(digest))}\n");
        foreach (var impact in (Impact[])[Impact.Breaking, Impact.Behavioural, Impact.Additive, Impact.Editorial])
        {
            Part(output, ChangeWords.Heading(impact), [.. digest.Changed.Where(c => c.Change.Impact == impact).Select(c => Changed(c, digest))]);
        }

        Part(output, "The dictionary's own settings", [.. digest.Changes.Settings.Select(s => $"- `{Code(s.Place.File.Path)}` {Escape(Quote.Plain(s.Path))}: {Escape(Quote.Plain(s.Before ?? "new"))} → {Escape(Quote.Plain(s.After ?? "gone"))}\n")]);
        Part(output, "Definitions to look at", [.. digest.Reviews.Select(r => Due(r, DigestWords.Review(r, digest), digest))]);
        Part(output, "Waivers that end", [.. digest.Waivers.Select(w => $"- {Escape(DigestWords.Waiver(w, digest))}\n")]);
        Part(output, "Targets past their day", [.. digest.Targets.Select(t => Due(t, DigestWords.Target(t), digest))]);
        Part(output, "Could not be read, so nothing is said of them", [.. digest.Changes.Unread.Select(p => $"- {Escape(p)}\n")]);
    }

    private static void Part(TextWriter output, string title, IReadOnlyList<string> blocks)
    {
        if (blocks.Count > 0)
        {
            var more = blocks.Count > MostOfAPart ? string.Create(CultureInfo.InvariantCulture, $"\nand {blocks.Count - MostOfAPart} more.\n") : "";
            output.Write($"\n## {title}\n\n{string.Concat(blocks.Take(MostOfAPart)).TrimStart('\n')}{more}");
        }
    }

    private static string Changed(DigestChange change, Digest digest)
    {
        var metric = change.Change.Metric;
        var text = new StringBuilder();
        var catalogue = change.Change.After is null ? digest.Changes.Base : digest.Changes.Head;
        var changed = DigestWords.Changed(change) is { Length: > 0 } words ? $", {words}" : "";
        text.Append(CultureInfo.InvariantCulture, $"\n**{Escape(Quote.Plain(metric.Title))}** (`{Code(metric.Id)}`), owned by {Escape(DigestWords.Owner(metric, catalogue) + changed)}\n");
        foreach (var sentence in change.ChangeLog)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n> {Escape(sentence.Trim())}\n");
        }

        text.Append('\n');
        var names = Names.Of(digest.Changes.Head);
        foreach (var happened in change.Events)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {Escape(HistoryWords.Of(happened, names))}\n");
        }

        return text.ToString();
    }

    private static string Due(DueMetric due, string what, Digest digest) =>
        $"- **{Escape(Quote.Plain(due.Metric.Title))}** (`{Code(due.Metric.Id)}`), owned by {Escape(DigestWords.Owner(due.Metric, digest.Changes.Head))}: {Escape(what)}\n";

    private static string Escape(string text) => MarkdownReport.Escape(text);

    private static string Code(string text) => MarkdownReport.Code(text);
}
