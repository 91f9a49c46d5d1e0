using System.Globalization;
using System.Text;

using Yardstick.Model;
using Yardstick.Rules.Lifecycle;
using Yardstick.Site.Mapping;
using Yardstick.Site.Output;
using Yardstick.Site.Rendering;
using Yardstick.Text;

namespace Yardstick.Site.Data;

/// <summary>The dictionary as a table (RFC 4180) that no spreadsheet takes for formulas.</summary>
internal static class MetricsCsv
{
    private const string NewLine = "\r\n";

    private static readonly string[] Columns =
    [
        "id", "name", "aliases", "level", "kind", "function", "role", "owner", "status", "version", "unit", "period", "direction", "target", "review_due", "page",
        "definition", "formula", "baseline_value", "baseline_date", "target_value", "target_min", "target_max", "target_due", "target_basis",
    ];

    // These need no quotes; a name of digits alone is a name all the same.
    private static readonly string[] Numbers = ["baseline_value", "target_value", "target_min", "target_max"];

    public static void Write(Register register, Stream stream, Entries entries)
    {
        stream.Write(Encoding.UTF8.GetBytes(string.Join(',', Columns) + NewLine));
        foreach (var metric in register.Published.Metrics)
        {
            stream.Write(entries.Of(metric, row => WriteRow(metric, register, row)));
            entries.EndsAt(stream.Position);
        }
    }

    private static void WriteRow(Metric metric, Register register, Utf8Writer row)
    {
        var cells = Cells(metric, register);
        for (var i = 0; i < cells.Length; i++)
        {
            row.Write(i == 0 ? "" : ",");
            if (cells[i] is { } number && Numbers.Contains(Columns[i]))
            {
                row.Write(number);
            }
            else
            {
                WriteQuoted(cells[i], row);
            }
        }

        row.Write(NewLine);
    }

    private static string?[] Cells(Metric metric, Register register) =>
    [
        metric.Id,
        metric.Title,
        string.Join("; ", metric.Aliases.Select(a => a.Value)),
        metric.Level is { } level ? Word.Of(level.Value) : null,
        metric.Kind is { } kind ? Word.Of(kind.Value) : null,
        metric.Function?.Value,
        metric.Role?.Value,
        register.Name(metric).Owner,
        metric.Status is { } status ? Word.Of(status.Value) : null,
        metric.Version?.Value,
        metric.Unit?.Value,
        metric.Period?.Value,
        metric.Direction is { } direction ? Word.Of(direction.Value) : null,
        Aims.Short(metric),
        Rhythms.NextReview(metric, register.Published.Configuration) is { } due ? Days.Iso(due) : null,
        Targets.Metric(metric.Id),
        register.DefinitionInWords(metric),
        metric.Formula is { } formula && !FormulaLines.IsWithheld(formula, register.Published) ? formula.Expression?.Value : null,
        Number(metric.Baseline?.Value),
        Day(metric.Baseline?.Date),
        Number(metric.Target?.Value),
        Number(metric.Target?.Minimum),
        Number(metric.Target?.Maximum),
        Day(metric.Target?.Due),
        metric.Target?.Basis is { } basis ? Word.Of(basis.Value) : null,
    ];

    private static string? Number(Stated<decimal>? number) => number?.Value.ToString(CultureInfo.InvariantCulture);

    private static string? Day(Stated<DateOnly>? day) => day is { } stated ? Days.Iso(stated.Value) : null;

    // What begins with one of these would be computed; an apostrophe makes it text. Where cells are parted by semicolons or
    // tabs, as spreadsheets of many countries have it, a cell begins behind each of them.
    private static void WriteQuoted(string? cell, TextWriter csv)
    {
        csv.Write('"');
        var begins = true;
        foreach (var c in cell ?? "")
        {
            if (begins && c is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\u2212' or '＝' or '＋' or '－' or '＠')
            {
                csv.Write('\'');
            }

            if (c == '"')
            {
                csv.Write('"');
            }

            csv.Write(c);
            begins = c is ';' or '\t' or '\r' or '\n';
        }

        csv.Write('"');
    }
}
