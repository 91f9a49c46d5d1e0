using System.Globalization;
using System.Text;

using Yardstick.Changes;
using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Reports;

/// <summary>What a pull request means, as its one comment: what changes, whom it concerns, and what is found.</summary>
public static class ChangeReport
{
    /// <summary>A comment on GitHub holds 65 536 characters; this leaves room for what a workflow adds.</summary>
    public const int MostCharacters = 60_000;

    // What one line of a part may take, so that parts can be cut to any length.
    private const int LongestBlock = 4_000;

    // The reader of a comment gets no further in one sentence.
    private const int LongestSentence = 1_000;

    private static readonly Impact[] Impacts = [Impact.Breaking, Impact.Behavioural, Impact.Additive, Impact.Editorial, Impact.None];

    private static readonly string[] Severities = ["error", "warning", "note"];

    /// <summary>What changed alone, with no judgement of it.</summary>
    public static void Write(Comparison comparison, string toolVersion, TextWriter output) =>
        output.Write(Of(null, Told(json => ChangeJson.Write(comparison, toolVersion, json))));

    internal static void Write(Report report, TextWriter output) => output.Write(Of(Told(json => JsonReport.Write(report, json))));

    /// <summary>The comment for a report in JSON that fits its schema.</summary>
    internal static string Of(YamlNode report) => Of(report, report.Part("changes"));

    // All that is written comes from the report in JSON, so that whoever has nothing else writes the same.
    private static string Of(YamlNode? report, YamlNode? changes) =>
        Fitted($"{Sentence(report.Text("verdict"))} {Sentence(changes.Text("summary"))}".Trim(), Sentence(changes.Text("compared")), Parts(report, changes));

    private static YamlNode Told(Action<Stream> write)
    {
        using var json = new MemoryStream();
        write(json);
        return JsonReader.Read(new SourceFile("report.json", json.ToArray()), new YamlLimits { Bytes = int.MaxValue, Nodes = int.MaxValue, ScalarLength = int.MaxValue }).Root!;
    }

    private static List<Part> Parts(YamlNode? report, YamlNode? changes)
    {
        var findings = report.Items("findings").OrderBy(f => Array.IndexOf(Severities, f.Text("severity"))).ToLookup(StandingOf);
        Part[] parts =
        [
            .. Impacts.Select(i => new Part(ChangeWords.Heading(i), [.. changes.Items("metrics").Where(m => m.Text("impact") == Word.Of(i)).Select(Block)])),
            new("The dictionary's own settings", [.. changes.Items("settings").Select(s => $"- `{Code(s.Text("file"))}` {Plain(s.Text("field"))}: {Plain(s.Text("before") ?? "new")} → {Plain(s.Text("after") ?? "gone")}\n")]),
            new("Who must agree", [.. changes.Items("agreement").Select(a => $"- {Plain(a.Text("who"))}{(a.Text("handle") is { } handle ? $" `@{Code(handle)}`" : "")}: {Sentence(string.Join("; ", a.Texts("reasons")))}\n")]),
            new("New findings", [.. findings[Standing.New].Select(Finding)]),
            new("Mended by this change", [.. report.Items("fixed").Select(f => $"- {Plain(f.Text("rule"))}: {Sentence(f.Text("message"))}\n")]),
            new("Known from before, failing nothing", [.. findings[Standing.Known].Select(Finding)]) { IsFolded = true },
            new("Waived", [.. findings[Standing.Waived].Select(Finding)]) { IsFolded = true },
            new("Governance score", report.Text("scoreChange") is { } score ? [$"{Sentence(score)}\n"] : []),
            new("Limits", [.. changes.Texts("limits").Select(l => $"- {Sentence(l)}\n")]),
            new("Not compared, because it cannot be read", [.. changes.Texts("notCompared").Select(p => $"- {Sentence(p)}\n")]),
        ];
        return [.. parts.Where(p => p.Blocks.Count > 0)];
    }

    private static string Block(YamlNode change)
    {
        var head = $"\n**{Plain(change.Text("name"))}** (`{Code(change.Text("id"))}`): {Sentence(change.Text("fate"))}";
        var fields = change.Items("fields");
        var text = new StringBuilder(head).Append('\n');
        if (fields.Count > 0)
        {
            text.Append('\n');
            foreach (var field in fields)
            {
                // A report of an earlier version has no words.
                var what = field.Text("text") ?? $"{field.Text("field")}: {field.Text("before") ?? "new"} → {field.Text("after") ?? "gone"}";
                var notes = string.Concat(field.Texts("notes").Select(n => $"<br>{Plain(n)}"));
                text.Append(CultureInfo.InvariantCulture, $"- {Sentence(what)}{notes}\n");
            }
        }

        if (change.Text("impact") is not ("editorial" or "none") && (change.Texts("chain").Count > 0 || change.Texts("below").Count > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n```text\n{Tree(change)}```\n");
            if (change.Texts("above").Except(change.Texts("chain"), StringComparer.Ordinal).ToList() is { Count: > 0 } beside)
            {
                text.Append(CultureInfo.InvariantCulture, $"\nIt also moves {Listing.Of([.. beside.Select(Plain)])}.\n");
            }
        }

        return text.Length <= LongestBlock ? text.ToString() : $"{head}, in {Counted.Of(fields.Count, "field")}\n";
    }

    // The company KPI at the top, the metric below, and under it everything that moves it, near or far.
    private static string Tree(YamlNode change)
    {
        const int MostBelow = 12;
        var text = new StringBuilder();
        var depth = 0;
        foreach (var step in change.Texts("chain").Reverse().Append(change.Text("id") + "  ← changes here"))
        {
            Line(depth++, step, isLast: true);
        }

        var all = change.Texts("below");
        List<string> below = [.. all.Take(MostBelow)];
        if (all.Count > MostBelow)
        {
            below.Add(string.Create(CultureInfo.InvariantCulture, $"and {all.Count - MostBelow} more"));
        }

        for (var i = 0; i < below.Count; i++)
        {
            Line(depth, below[i], isLast: i == below.Count - 1);
        }

        return text.ToString();

        void Line(int at, string id, bool isLast) => text.Append(' ', Math.Max(0, at - 1) * 3).Append(at == 0 ? "" : isLast ? "└─ " : "├─ ").Append(Code(id)).Append('\n');
    }

    private static Standing StandingOf(YamlNode finding) =>
        finding.Part("waiver") is not null ? Standing.Waived : finding.Text("known") == "true" ? Standing.Known : Standing.New;

    private static string Finding(YamlNode finding)
    {
        var help = StandingOf(finding) == Standing.New ? " " + Sentence(finding.Text("help")) : "";
        return $"- **{finding.Text("severity")}** {Plain(finding.Text("rule"))} in `{Code(finding.Text("path"))}:{Code(finding.Part("range").Text("startLine"))}`: {Sentence(finding.Text("message"))}{help}\n";
    }

    // The largest part loses its last half until all fits; what is left out is counted.
    private static string Fitted(string verdict, string compared, List<Part> parts)
    {
        for (; ; )
        {
            var text = new StringBuilder();
            text.Append(CultureInfo.InvariantCulture, $"**{verdict}**\n\n{compared}\n");
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

    private static string Sentence(string? text)
    {
        text ??= "";
        return MarkdownReport.Escape(text.Length <= LongestSentence ? text : text[..LongestSentence] + "…");
    }

    private static string Plain(string? text) => MarkdownReport.Escape(Quote.Plain(text ?? ""));

    private static string Code(string? text) => MarkdownReport.Code(text ?? "");

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
