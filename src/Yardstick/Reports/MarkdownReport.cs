using System.Globalization;
using System.Text;

using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Reports;

/// <summary>Findings for a pull request's comment: a table by file, worst first, with what to do.</summary>
public static class MarkdownReport
{
    // A comment on GitHub holds 65 536 characters; this leaves room for what a workflow adds.
    private const int MostCharacters = 60_000;

    public static void Write(Report report, TextWriter output)
    {
        if (report.Comparison is not null)
        {
            ChangeReport.Write(report, output);
            return;
        }

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"**{Escape(report.Verdict)}**\n");
        var written = 0;
        foreach (var file in report.WorstFirst.GroupBy(d => d.Place.File.ShownPath))
        {
            var table = Table(file.Key, [.. file]);
            if (text.Length + table.Length > MostCharacters)
            {
                break;
            }

            text.Append(table);
            written += file.Count();
        }

        if (written < report.Diagnostics.Count)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{Counted.Of(report.Diagnostics.Count - written, "further finding")} would not fit here. Run `yardstick check` to see them all.\n");
        }

        output.Write(text);
    }

    private static string Table(string path, IReadOnlyList<Diagnostic> diagnostics)
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"\n### {Escape(path)}\n\n| line | finding | what to do |\n| ---: | --- | --- |\n");
        foreach (var diagnostic in diagnostics)
        {
            var finding = string.Join("<br>", diagnostic.Statements.Select(Escape));
            table.Append(CultureInfo.InvariantCulture, $"| {diagnostic.Place.Start.Line} | **{ReportJson.Before(diagnostic.Standing)}{ReportJson.Word(diagnostic.Severity)}** {diagnostic.Rule}<br>{finding} | {Escape(diagnostic.Finding.Help)} |\n");
        }

        return table.ToString();
    }

    /// <summary>Text as text: no markup, no HTML, no table cell ends, no link made of an address or number, and nobody is notified by an @.</summary>
    internal static string Escape(string text)
    {
        const string NoWidth = "&#8203;";
        var escaped = new StringBuilder(text.Length);
        var line = Printable.Line(text);
        for (var i = 0; i < line.Length; i++)
        {
            _ = line[i] switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '@' => escaped.Append('@').Append(NoWidth),
                '#' => escaped.Append("\\#").Append(NoWidth),
                ':' when line.AsSpan(i).StartsWith("://") => escaped.Append(':').Append(NoWidth),
                '.' when line.AsSpan(0, i).EndsWith("www", StringComparison.OrdinalIgnoreCase) => escaped.Append(NoWidth).Append('.'),
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '!' => escaped.Append('\\').Append(line[i]),
                var c => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Text between backticks: nothing in there may end them.</summary>
    internal static string Code(string text) => Printable.Line(Text.Quote.Plain(text)).Replace('`', '\'');
}
