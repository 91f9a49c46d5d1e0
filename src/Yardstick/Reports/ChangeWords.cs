using System.Globalization;

using Yardstick.Changes;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Reports;

/// <summary>Changes in words, alike in every report.</summary>
public static class ChangeWords
{
    public static string Of(ChangeKind kind) => Word.Of(kind);

    /// <summary>"3 metrics changed: 1 breaking, 2 editorial."</summary>
    public static string Summary(ChangeSet changes)
    {
        if (changes.IsEmpty)
        {
            return "Nothing changed in meaning.";
        }

        var settings = changes.Settings.Count == 0 ? "" : $"{Counted.Of(changes.Settings.Count, "setting")} of the dictionary";
        if (changes.Metrics.Count == 0)
        {
            return $"{settings} changed.";
        }

        var counts = from impact in (Impact[])[Impact.Breaking, Impact.Behavioural, Impact.Additive, Impact.Editorial, Impact.None]
                     let count = changes.Metrics.Count(m => m.Impact == impact)
                     where count > 0
                     select string.Create(CultureInfo.InvariantCulture, $"{count} {Of(impact)}");
        return $"{Counted.Of(changes.Metrics.Count, "metric")}{(settings.Length == 0 ? "" : $" and {settings}")} changed: {string.Join(", ", counts)}.";
    }

    public static string Of(Impact impact) => impact == Impact.None ? "without weight" : Word.Of(impact);

    public static string Heading(Impact impact) => impact switch
    {
        Impact.None => "Without weight",
        _ => $"{char.ToUpperInvariant(Word.Of(impact)[0])}{Word.Of(impact)[1..]}: {Meaning(impact)}",
    };

    /// <summary>What an impact's word says to those who read it for the first time.</summary>
    public static string Meaning(Impact impact) => impact switch
    {
        Impact.Breaking => "numbers before and after don't compare",
        Impact.Behavioural => "people act on it differently",
        Impact.Additive => "something new is said",
        Impact.Editorial => "other words for the same",
        _ => "nothing that changes the meaning",
    };

    /// <summary>What became of the metric, and what it calls for: "changed, breaking, calls for version 2.0.0".</summary>
    public static string Fate(MetricChange change)
    {
        var fate = change.Kind == ChangeKind.Renamed ? $"renamed from {Quote.Plain(change.Before!.Id)}, because {change.Likeness}" : Of(change.Kind);
        var version = change is { CallsFor: { } least } ? $", calls for version {least}" : "";
        return $"{fate}, {Of(change.Impact)}{version}";
    }

    /// <summary>What a field's change means: "Target lowered from 340 to 300 EUR per customer"; of long texts both wordings, as far as they fit a line.</summary>
    public static string Told(FieldChange field, MetricChange change, Names names)
    {
        var sentence = HistoryWords.Of(field, change.Before!, change.After!, names);
        if (field is not { Before: { } before, After: { } after } || !HistoryWords.AreLong(before, after))
        {
            return sentence;
        }

        var (was, @is) = Quote.Apart(before, after);
        return $"{sentence}: {was} → {@is}";
    }

    /// <summary>"sales: 4 of 5", for every scope that a metric of the change is in.</summary>
    public static IEnumerable<string> Limits(ChangeSet changes)
    {
        var touched = changes.Metrics.Where(c => c.After is not null).Select(c => c.After!).ToList();
        var head = changes.Head;
        var limits = (changes.Base.File(DefinitionKind.Configuration) is null ? head : changes.Base).Configuration.Limits;
        if (touched.Exists(m => m.Level?.Value == Level.Company))
        {
            yield return Used("The company", head.OfCompany(), limits.Company);
        }

        foreach (var function in touched.Where(m => m is { Level.Value: Level.Function, Function: not null }).Select(m => m.Function!.Value).Distinct().Order(StringComparer.Ordinal))
        {
            yield return Used(head.Organisation.Function(function)?.Title ?? function, head.OfFunction(function), limits.OfFunction(function));
        }

        foreach (var role in touched.Where(m => m is { Level.Value: Level.Role, Role: not null }).Select(m => m.Role!.Value).Distinct().Order(StringComparer.Ordinal))
        {
            yield return Used(head.Organisation.Role(role)?.Title ?? role, head.OfRole(role), limits.OfRole(role));
        }
    }

    private static string Used(string who, IEnumerable<Metric> metrics, Limit limit) =>
        string.Create(CultureInfo.InvariantCulture, $"{Quote.Plain(who)}: {metrics.Where(m => m.IsActive).DistinctBy(m => m.Id).Count()} of {limit.Maximum}");
}
