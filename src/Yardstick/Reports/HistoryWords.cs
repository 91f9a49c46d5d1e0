using Yardstick.Changes;
using Yardstick.History;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Reports;

/// <summary>What happened to metrics in plain words, alike in every report and on every page.</summary>
public static class HistoryWords
{
    // Where a text is longer, only that it changed is said.
    private const int LongestValue = 60;

    // What is new with all its fields may take two lines.
    private const int LongestParts = 160;

    /// <summary>Whether the words leave out what was before and after, which is too long for them.</summary>
    public static bool AreShort(Happening what) => what.Parts.Count == 0 && AreLong(what.Before, what.After);

    /// <summary>Whether two values are too long for a sentence.</summary>
    public static bool AreLong(string? before, string? after) => before?.Length > LongestValue || after?.Length > LongestValue;

    /// <summary>Of a value that the reader may not know, an empty text stands for it.</summary>
    public static string Of(HistoryEvent happened, Names names) => new Teller(happened.What, happened.Version, happened.Before, names) { Since = happened.Version.KnownBefore(happened.Revision.Date) }.Tell();

    /// <summary>A difference between two definitions of a metric, whatever its weight.</summary>
    public static string Of(FieldChange change, Metric before, Metric after, Names names) =>
        new Teller(EventKinds.Of(change, before, after), MetricVersion.Of(after, null), MetricVersion.Of(before, null), names).Tell();

    private sealed record Teller(Happening What, MetricVersion Version, MetricVersion? Former, Names Names)
    {
        public string? Since { get; init; }

        public string Tell()
        {
            var kind = Version.IsKpi ? "KPI" : "metric";
            return What.Kind switch
            {
                EventKind.Created => Version.Status == "proposed" ? $"Proposed as a {kind}" : Since is { } day ? $"Taken into this dictionary as a {kind}, known since {Days.InWords(day)}" : $"Created as a {kind}",
                EventKind.Restored => "Brought back after its file was removed",
                EventKind.Removed => "Removed: its file is gone",
                EventKind.IdChanged => $"Has the id {Quote.Plain(What.After ?? "")} instead of {Quote.Plain(What.Before ?? "")}",
                EventKind.Promoted => "Promoted to KPI",
                EventKind.Demoted => "No longer a KPI",
                EventKind.Proposed when What.Field == "status" => "Proposed anew",
                EventKind.Activated => "Became active",
                EventKind.Deprecated => "Deprecated",
                EventKind.Retired => "Retired",
                _ when What.Before?.Length == 0 || What.After?.Length == 0 => Untold("changed"),
                _ => Items() ?? Whole() ?? Value(),
            };
        }

        // One item of a list, or a list as a whole, that came or went.
        private string? Items()
        {
            var field = What.Field!;
            var items = field.EndsWith(']') ? FieldWords.Item(field, Names)
                : What.Parts.Count > 0 && What.Parts.All(p => p.Path.Length == 0) ? Listing.Of([.. What.Parts.Select(p => FieldWords.Value(field, p.Text, null, Names))])
                : null;
            var isNew = What.Before is null;
            return items is null || (What.Before is not null && What.After is not null) ? null : field.Split('[')[0] switch
            {
                "contributes_to" => $"{(isNew ? "Now" : "No longer")} contributes to {items}",
                "balanced_by" => $"{(isNew ? "Now" : "No longer")} balanced by {items}",
                "distinct_from" => $"{(isNew ? "Now" : "No longer")} told apart from {items}",
                var list => $"{FieldWords.Label(list, Names)}: {items} {(isNew ? "added" : "taken out")}",
            };
        }

        // A group of fields that is new or gone.
        private string? Whole()
        {
            var (field, isNew) = (What.Field!, What.Before is null);
            if (What.Parts.Count == 0)
            {
                return null;
            }

            var version = isNew ? Version : Former ?? Version;
            var told = field switch
            {
                "target" => Aim(version),
                "baseline" when Part("value") is { } value => FieldWords.Value("baseline.value", value, version, Names) + (Part("date") is { } date ? $", as of {Days.InWords(date)}" : ""),
                _ => null,
            };
            if (told is not null)
            {
                return isNew ? $"{FieldWords.Label(field, Names)} set to {told}" : $"{FieldWords.Label(field, Names)} taken out, it was {told}";
            }

            var parts = string.Join(", ", What.Parts.Select(p => $"{Lowered(FieldWords.Label($"{field}.{p.Path}", Names))} {FieldWords.Value($"{field}.{p.Path}", p.Text, version, Names)}"));
            return parts.Length > LongestParts ? Untold("changed") : $"{FieldWords.Label(field, Names)} {(isNew ? "set" : "taken out")}: {parts}";
        }

        private string? Aim(MetricVersion version)
        {
            var (value, low, high) = (Amount("value"), Amount("min"), Amount("max"));
            var aim = value
                ?? (low is not null && high is not null ? $"{low} to {high}" : low is not null ? $"at least {low}" : high is not null ? $"at most {high}" : null);
            return aim is null ? null : $"{aim}{(Part("due") is { } due ? $", by {Days.InWords(due)}" : "")}{(Part("basis") == "placeholder" ? ", as a placeholder" : "")}";

            string? Amount(string part) => Part(part) is { } text ? FieldWords.Value("target." + part, text, version, Names) : null;
        }

        private string Value()
        {
            var label = FieldWords.Label(What.Field!, Names);
            if (AreLong(What.Before, What.After))
            {
                return Untold("reworded");
            }

            if (What.Before is not { } before)
            {
                return $"{label} set to {Told(What.After!, Version)}{By()}";
            }

            if (What.After is not { } after)
            {
                return $"{label} taken out, it was {Told(before, Former)}";
            }

            var (from, to) = FieldWords.KindOf(What.Field!) == FieldValue.Amount ? (FieldWords.Number(before), FieldWords.Number(after)) : (null, null);
            var verb = from is null || to is null || Former?.Unit != Version.Unit || from == to ? "changed" : from < to ? "raised" : "lowered";
            var start = verb == "changed" ? Told(before, Former) : Model.Amount.Short(from!.Value, Version.Unit, Version.Display);
            return $"{label} {verb} from {start} to {Told(after, Version)}{By()}";
        }

        // A target's day stands with it, changed or not.
        private string By()
        {
            if (What.Field is not ("target.value" or "target.min" or "target.max"))
            {
                return "";
            }

            var former = Former?.TargetDue is { } was && was != Version.TargetDue ? Days.InWords(was) : null;
            return (Version.TargetDue, former) switch
            {
                (null, null) => "",
                (null, _) => $", no longer by {former}",
                ({ } due, null) => $", by {Days.InWords(due)}",
                ({ } due, _) => $", by {Days.InWords(due)} instead of {former}",
            };
        }

        private string Untold(string verb)
        {
            var label = FieldWords.Label(What.Field!, Names);
            return What.Before is null ? $"{label} written down" : What.After is null ? $"{label} taken out" : $"{label} {verb}";
        }

        private string Told(string text, MetricVersion? version) => FieldWords.Value(What.Field!, text, version, Names);

        private string? Part(string path) => What.Parts.FirstOrDefault(p => p.Path == path)?.Text;

        // Names of units and systems keep their capitals.
        private static string Lowered(string label) => label.Length > 1 && char.IsUpper(label[1]) ? label : char.ToLowerInvariant(label[0]) + label[1..];
    }
}
