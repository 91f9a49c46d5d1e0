using System.Globalization;
using System.Text;

using Yardstick.Changes;
using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Reports;

/// <summary>What a pull request means, as its one comment: what changes, whom it concerns, and what is found.</summary>
public static class ChangeReport
{
    /// <summary>A comment on GitHub holds 65 536 characters; this leaves room for what a workflow adds.</summary>
    public const int MostCharacters = 60_000;

    // What one line of a part may take, so that parts can be cut to any length.
    private const int LongestBlock = 4_000;

    /// <summary>What changed alone, with no judgement of it.</summary>
    public static void Write(Comparison comparison, TextWriter output) =>
        output.Write(Fitted(Escape(ChangeWords.Summary(comparison.Changes)), comparison, Parts(comparison, null)));

    /// <param name="report">One whose comparison is known.</param>
    internal static void Write(Report report, TextWriter output) =>
        output.Write(Fitted(Escape($"{report.Verdict} {ChangeWords.Summary(report.Comparison!.Changes)}"), report.Comparison, Parts(report.Comparison, report)));

    private static List<Part> Parts(Comparison comparison, Report? report)
    {
        var changes = comparison.Changes;
        var parts = new List<Part>();
        foreach (var impact in (Impact[])[Impact.Breaking, Impact.Behavioural, Impact.Additive, Impact.Editorial, Impact.None])
        {
            parts.Add(new Part(ChangeWords.Heading(impact), [.. changes.Metrics.Where(c => c.Impact == impact).Select(c => Block(c, changes))]));
        }

        parts.Add(new Part("The dictionary's own settings", [.. changes.Settings.Select(s => $"- `{Code(s.Place.File.Path)}` {Escape(Quote.Plain(s.Path))}: {Value(s.Before, "new")} → {Value(s.After, "gone")}\n")]));
        parts.Add(new Part("Who must agree", [.. Agreement.Of(changes).Select(a => $"- {Escape(Quote.Plain(a.Who))}{(a.Handle is { } handle ? $" `@{Code(handle)}`" : "")}: {Escape(string.Join("; ", a.Reasons))}\n")]));
        if (report is not null)
        {
            parts.Add(new Part("New findings", Findings(report, Standing.New)));
            parts.Add(new Part("Mended by this change", [.. report.Fixed.Select(d => $"- {d.Rule}: {Escape(d.Message)}\n")]));
            parts.Add(new Part("Known from before, failing nothing", Findings(report, Standing.Known)) { IsFolded = true });
            parts.Add(new Part("Waived", Findings(report, Standing.Waived)) { IsFolded = true });
            parts.Add(new Part("Governance score", report.ScoreChange is { } score ? [$"{Escape(score)}\n"] : []));
        }

        parts.Add(new Part("Limits", [.. ChangeWords.Limits(changes).Select(l => $"- {Escape(l)}\n")]));
        parts.Add(new Part("Not compared, because it cannot be read", [.. changes.Unread.Select(p => $"- {Escape(p)}\n")]));
        return [.. parts.Where(p => p.Blocks.Count > 0)];
    }

    private static string Block(MetricChange change, ChangeSet changes)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\n**{Escape(Quote.Plain(change.Metric.Title))}** (`{Code(change.Metric.Id)}`): {Escape(ChangeWords.Fate(change))}\n");
        if (change.Fields.Count > 0)
        {
            text.Append("\n| field | before | after |\n| --- | --- | --- |\n");
            foreach (var field in change.Fields)
            {
                var notes = string.Concat(field.Notes.Select(n => $"<br>{Escape(Quote.Plain(n))}"));
                text.Append(CultureInfo.InvariantCulture, $"| {Escape(Quote.Plain(field.Path))} | {Escape(ChangeWords.Before(field))} | {Escape(ChangeWords.After(field))}{notes} |\n");
            }
        }

        var effect = Effect.Of(change, changes);
        if (change.Impact > Impact.Editorial && (effect.Chain.Count > 0 || effect.Below.Count > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n```text\n{Tree(change.Metric, effect)}```\n");
        }

        return text.Length <= LongestBlock ? text.ToString() : $"\n**{Escape(Quote.Plain(change.Metric.Title))}** (`{Code(change.Metric.Id)}`): {Escape(ChangeWords.Fate(change))}, in {Counted.Of(change.Fields.Count, "field")}\n";
    }

    // The company KPI at the top, the metric below, and under it everything that moves it, near or far.
    private static string Tree(Metric metric, Effect effect)
    {
        const int MostBelow = 12;
        var text = new StringBuilder();
        var depth = 0;
        foreach (var step in effect.Chain.Reverse().Select(e => e.To.Id).Append(metric.Id + "  ← changes here"))
        {
            Line(depth++, step, isLast: true);
        }

        List<string> below = [.. effect.Below.Take(MostBelow).Select(m => m.Id)];
        if (effect.Below.Count > MostBelow)
        {
            below.Add(string.Create(CultureInfo.InvariantCulture, $"and {effect.Below.Count - MostBelow} more"));
        }

        for (var i = 0; i < below.Count; i++)
        {
            Line(depth, below[i], isLast: i == below.Count - 1);
        }

        return text.ToString();

        void Line(int at, string id, bool isLast) => text.Append(' ', Math.Max(0, at - 1) * 3).Append(at == 0 ? "" : isLast ? "└─ " : "├─ ").Append(Code(id)).Append('\n');
    }

    private static List<string> Findings(Report report, Standing standing) =>
    [
        .. report.WorstFirst.Where(d => d.Standing == standing).Select(d =>
            string.Create(CultureInfo.InvariantCulture, $"- **{ReportJson.Word(d.Severity)}** {d.Rule} in `{Code(d.Place.File.ShownPath)}:{d.Place.Start.Line}`: {Escape(d.Message)}{(standing == Standing.New ? " " + Escape(d.Finding.Help) : "")}\n")),
    ];

    // The largest part loses its last half until all fits; what is left out is counted.
    private static string Fitted(string verdict, Comparison comparison, List<Part> parts)
    {
        for (; ; )
        {
            var text = new StringBuilder();
            text.Append(CultureInfo.InvariantCulture, $"**{verdict}**\n\n{Escape(comparison.Sentence)}\n");
            foreach (var part in parts)
            {
                text.Append(part.Text);
            }

            if (text.Length <= MostCharacters)
            {
                return text.ToString();
            }

            var largest = parts.MaxBy(p => p.Text.Length)!;
            parts[parts.IndexOf(largest)] = largest.Halved();
        }
    }

    private static string Value(string? text, string none) => text is null ? none : Escape(Quote.Plain(text));

    private static string Escape(string text) => MarkdownReport.Escape(text);

    private static string Code(string text) => MarkdownReport.Code(text);

    private sealed record Part(string Title, IReadOnlyList<string> Blocks)
    {
        public bool IsFolded { get; init; }

        public int LeftOut { get; init; }

        public string Text
        {
            get
            {
                var more = LeftOut == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"\nand {LeftOut} more that would not fit here.\n");
                return IsFolded
                    ? $"\n<details><summary>{Title} ({(Blocks.Count + LeftOut).ToString(CultureInfo.InvariantCulture)})</summary>\n\n{Body}{more}\n</details>\n"
                    : $"\n### {Title}\n\n{Body}{more}";
            }
        }

        private string Body => string.Concat(Blocks).TrimStart('\n');

        public Part Halved() => this with { Blocks = [.. Blocks.Take(Blocks.Count / 2)], LeftOut = LeftOut + Blocks.Count - (Blocks.Count / 2), IsFolded = true };
    }
}
