using System.Globalization;

using Yardstick.History;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Reports;

/// <summary>What the value of a field stands for, and so how it is told.</summary>
internal enum FieldValue
{
    Text,

    /// <summary>A word of a fixed list.</summary>
    Term,

    /// <summary>A number in the metric's unit.</summary>
    Amount,
    Date,
    Truth,
    Unit,
    Party,
    Metric,
    Objective,
}

/// <summary>The fields of a definition and their values as people call them.</summary>
internal static class FieldWords
{
    // {0} stands for the item of a list that a field lies in, which is of the kind that the list has.
    private static readonly Row[] Rows =
    [
        new("aliases", "Aliases"),
        new("balanced_by", "Balance", FieldValue.Metric),
        new("baseline.date", "Date of the baseline", FieldValue.Date),
        new("baseline.value", "Baseline", FieldValue.Amount),
        new("benchmark.value", "Benchmark", FieldValue.Amount),
        new("changelog", "Change log"),
        new("contributes_to", "Links", FieldValue.Metric),
        new("contributes_to.because", "Reason of the link to {0}"),
        new("contributes_to.evidence", "Evidence for the link to {0}"),
        new("contributes_to.evidence.state", "Evidence for the link to {0}", FieldValue.Term),
        new("contributes_to.type", "Kind of the link to {0}", FieldValue.Term),
        new("custom", "Own fields"),
        new("decision", "Decision made with it"),
        new("direction", "Better direction", FieldValue.Term),
        new("discussed", "Rhythm of discussion", FieldValue.Term),
        new("display", "Way to show it", FieldValue.Term),
        new("distinct_from", "Distinction", FieldValue.Metric),
        new("distinct_from.because", "Reason why it is told apart from {0}"),
        new("excludes", "What it excludes"),
        new("formula.example", "Worked example"),
        new("formula.expression", "Formula"),
        new("formula.inputs", "Inputs of the formula"),
        new("function", "Function", FieldValue.Party),
        new("implemented_by", "Place where it is computed"),
        new("level", "Level", FieldValue.Term),
        new("objective", "Objective", FieldValue.Objective),
        new("owner", "Owner", FieldValue.Party),
        new("period", "Period", FieldValue.Term),
        new("perspective", "Perspective", FieldValue.Term),
        new("retired.date", "Date of retirement", FieldValue.Date),
        new("retired.reason", "Reason of retirement"),
        new("review.every", "Rhythm of review", FieldValue.Term),
        new("review.last", "Last review", FieldValue.Date),
        new("role", "Role", FieldValue.Party),
        new("source.system", "Source"),
        new("status", "Status", FieldValue.Term),
        new("stewards", "Stewards", FieldValue.Party),
        new("stub", "Named to those who may not see it", FieldValue.Truth),
        new("successor", "Successor", FieldValue.Metric),
        new("target.agreed_by", "Person who agreed on the target", FieldValue.Party),
        new("target.basis", "Basis of the target", FieldValue.Term),
        new("target.due", "Date of the target", FieldValue.Date),
        new("target.max", "Upper end of the target", FieldValue.Amount),
        new("target.min", "Lower end of the target", FieldValue.Amount),
        new("target.value", "Target", FieldValue.Amount),
        new("thresholds.critical", "Critical threshold", FieldValue.Amount),
        new("thresholds.critical.above", "Upper critical threshold", FieldValue.Amount),
        new("thresholds.critical.below", "Lower critical threshold", FieldValue.Amount),
        new("thresholds.warning", "Warning threshold", FieldValue.Amount),
        new("thresholds.warning.above", "Upper warning threshold", FieldValue.Amount),
        new("thresholds.warning.below", "Lower warning threshold", FieldValue.Amount),
        new("traits.horizon", "Horizon", FieldValue.Term),
        new("traits.nature", "Nature", FieldValue.Term),
        new("traits.scope", "Scope", FieldValue.Term),
        new("traits.timing", "Timing", FieldValue.Term),
        new("unit", "Unit", FieldValue.Unit),
        new("visibility", "Visibility", FieldValue.Term),
        new("watchers", "Told of changes", FieldValue.Party),
        new("why", "Reason why it is measured"),
    ];

    /// <summary>What a field is called, at the beginning of a sentence.</summary>
    public static string Label(string path, Names names)
    {
        var key = KeyOf(path);
        var item = Item(path, names);
        if (Find(key) is { } row)
        {
            return row.Words.Replace("{0}", item, StringComparison.Ordinal) + (item is null || row.Words.Contains("{0}", StringComparison.Ordinal) ? "" : $" ({item})");
        }

        var words = key.StartsWith("custom.", StringComparison.Ordinal)
            ? string.Join(", ", key.Split('.').Skip(1).Select(n => Quote.Plain(names.Custom(n))))
            : Quote.Plain(key).Replace('_', ' ').Replace(".", ", ", StringComparison.Ordinal) + (item is null ? "" : $" ({item})");
        return words.Length == 0 ? "A field without a name" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    public static FieldValue KindOf(string path) => Find(KeyOf(path))?.Value ?? FieldValue.Text;

    /// <summary>The item of a list that a path leads into, by its name; nothing where it leads into none.</summary>
    public static string? Item(string path, Names names)
    {
        var open = path.IndexOf('[', StringComparison.Ordinal);
        var close = path.IndexOf(']', StringComparison.Ordinal);
        return open >= 0 && close > open ? Value(path[..open], path[(open + 1)..close], null, names) : null;
    }

    /// <summary>A value as people say it, short enough for a sentence.</summary>
    /// <param name="version">Tells the unit of amounts.</param>
    public static string Value(string path, string text, MetricVersion? version, Names names) => KindOf(path) switch
    {
        FieldValue.Term => Quote.Plain(text.Replace('-', ' ')),
        FieldValue.Amount when Number(text) is { } number => Amount.Of(number, version?.Unit, version?.Display),
        FieldValue.Truth => text == "true" ? "yes" : "no",
        FieldValue.Date => Days.InWords(text),
        FieldValue.Unit => Quote.Plain(UnitWords.Of(text)),
        FieldValue.Party => Quote.Plain(names.Party(text)),
        FieldValue.Metric => Quote.Plain(names.Metric(text)),
        FieldValue.Objective => Quote.Plain(names.Objective(text)),
        _ => Quote.Plain(text),
    };

    public static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Of contributes_to[mrr].type, "contributes_to.type".
    private static string KeyOf(string path)
    {
        var open = path.IndexOf('[', StringComparison.Ordinal);
        var close = path.LastIndexOf(']');
        return open >= 0 && close > open ? path[..open] + path[(close + 1)..] : path;
    }

    private static Row? Find(string key) => Array.Find(Rows, r => r.Field == key);

    private sealed record Row(string Field, string Words, FieldValue Value = FieldValue.Text);
}
