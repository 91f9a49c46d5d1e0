using System.Globalization;

using Yardstick.History;
using Yardstick.Text;

namespace Yardstick.Reports;

/// <summary>What happened to metrics in plain words, alike in every report and on every page.</summary>
public static class HistoryWords
{
    private sealed record Label(string Field, string Words);

    // Where a text is longer, only that it changed is said.
    private const int LongestValue = 60;

    private static readonly Label[] Labels =
    [
        new("formula", "Formula"),
        new("formula.expression", "Formula"),
        new("target.value", "Target"),
        new("target.min", "Lower end of the target"),
        new("target.max", "Upper end of the target"),
        new("target.due", "Date of the target"),
        new("target.basis", "Basis of the target"),
        new("target.agreed_by", "Agreement on the target"),
        new("baseline.value", "Baseline"),
        new("baseline.date", "Date of the baseline"),
        new("thresholds.warning", "Warning threshold"),
        new("thresholds.critical", "Critical threshold"),
        new("source.system", "Source"),
        new("why", "Reason why it is measured"),
        new("decision", "Decision made with it"),
        new("excludes", "What it excludes"),
        new("discussed", "Rhythm of discussion"),
        new("review.every", "Rhythm of review"),
        new("implemented_by", "Place where it is computed"),
        new("balanced_by", "Balance"),
        new("distinct_from", "Distinction"),
    ];

    /// <summary>Whether the words leave out what was before and after, which is too long for them.</summary>
    public static bool AreShort(Happening what) => what.Before?.Length > LongestValue || what.After?.Length > LongestValue;

    /// <summary>Of a value that the reader may not know, an empty text stands for it.</summary>
    /// <param name="nameOf">The name of a person, role or function by its id.</param>
    public static string Of(HistoryEvent happened, Func<string, string> nameOf)
    {
        var what = happened.What;
        var kind = happened.Version.IsKpi ? "KPI" : "metric";
        return what.Kind switch
        {
            EventKind.Created => happened.Version.Status == "proposed" ? $"Proposed as a {kind}" : $"Created as a {kind}",
            EventKind.Restored => "Brought back after its file was removed",
            EventKind.Removed => "Removed: its file is gone",
            EventKind.IdChanged => $"Has the id {Plain(what.After)} instead of {Plain(what.Before)}",
            EventKind.Promoted => "Promoted to KPI",
            EventKind.Demoted => "No longer a KPI",
            EventKind.Proposed when what.Field == "status" => "Proposed anew",
            EventKind.Activated => "Became active",
            EventKind.Deprecated => "Deprecated",
            EventKind.Retired => "Retired",
            EventKind.OwnerChanged => Changed("Owner", Named(what.Before), Named(what.After), "changed"),
            EventKind.Moved => Changed(Words(what.Field!), Named(what.Before), Named(what.After), "changed"),
            EventKind.TargetMoved or EventKind.BaselineMoved or EventKind.ThresholdsMoved => Changed(Words(what.Field!), Measured(what.Before, happened.Before), Measured(what.After, happened.Version), "moved"),
            EventKind.Relinked when !what.Field!.Contains("].", StringComparison.Ordinal) && Item(what.Field) is { } target =>
                what.Before is null ? $"Now contributes to {target}" : what.After is null ? $"No longer contributes to {target}" : $"Contributes to {target} in another way",
            _ when Item(what.Field!) is { } item && (what.Before ?? what.After) == item =>
                $"{Words(what.Field!.Split('[')[0])}: {item} {(what.Before is null ? "added" : "taken out")}",
            _ => Changed(Words(what.Field!), what.Before, what.After, "changed"),
        };

        string? Named(string? id) => id is null ? null : nameOf(id);
    }

    /// <summary>"Target moved 4 → 3.5 %".</summary>
    private static string Changed(string label, string? before, string? after, string verb)
    {
        if (before?.Length == 0 || after?.Length == 0)
        {
            return before is null ? $"{label} written down" : after is null ? $"{label} taken out" : $"{label} {verb}";
        }

        if (before?.Length > LongestValue || after?.Length > LongestValue)
        {
            return before is null ? $"{label} written down" : after is null ? $"{label} taken out" : $"{label} reworded";
        }

        return before is null ? $"{label} set to {Plain(after)}"
            : after is null ? $"{label} taken out, it was {Plain(before)}"
            : $"{label} {verb}: {Plain(before)} → {Plain(after)}";
    }

    private static string Words(string field)
    {
        var known = Array.Find(Labels, l => l.Field == field.Split('[')[0])?.Words;
        if (known is not null && !field.Contains("].", StringComparison.Ordinal))
        {
            return Item(field) is { } item ? $"{known} ({item})" : known;
        }

        var words = Plain(field).Replace('_', ' ').Replace("[", " (", StringComparison.Ordinal).Replace("].", "), ", StringComparison.Ordinal).Replace("]", ")", StringComparison.Ordinal).Replace(".", ", ", StringComparison.Ordinal);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    // Of contributes_to[mrr], "mrr".
    private static string? Item(string field)
    {
        var open = field.IndexOf('[', StringComparison.Ordinal);
        var close = field.IndexOf(']', StringComparison.Ordinal);
        return open >= 0 && close > open ? Plain(field[(open + 1)..close]) : null;
    }

    private static string? Measured(string? value, MetricVersion? version)
    {
        if (version?.Unit is not { } unit || !decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return value;
        }

        return (unit, version.Display) switch
        {
            ("percent", _) => $"{value} %",
            ("ratio", "percent") when Math.Abs(number) < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{number * 100:0.############} %"),
            ("ratio", _) => value,
            _ => $"{value} {unit}",
        };
    }

    private static string Plain(string? text) => Quote.Plain(text ?? "");
}
