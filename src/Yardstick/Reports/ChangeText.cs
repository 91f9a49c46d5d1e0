using Yardstick.Changes;
using Yardstick.Text;

namespace Yardstick.Reports;

/// <summary>What changed, for people at a terminal.</summary>
public static class ChangeText
{
    public static void Write(Comparison comparison, TextWriter output)
    {
        var changes = comparison.Changes;
        var names = Names.Of(changes.Head);
        output.WriteLine(Printable.Line(comparison.Sentence));
        foreach (var change in changes.Metrics.OrderByDescending(c => c.Impact))
        {
            output.WriteLine();
            Write(change, changes, names, output);
        }

        if (changes.Settings.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("The dictionary's own settings");
            foreach (var setting in changes.Settings)
            {
                output.WriteLine(Printable.Line($"  {setting.Place.File.Path}  {Quote.Plain(setting.Path)}: {Value(setting.Before, "new")} → {Value(setting.After, "gone")}"));
            }
        }

        var agreements = Agreement.Of(changes);
        if (agreements.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("Who must agree");
            foreach (var agreement in agreements)
            {
                output.WriteLine(Printable.Line($"  {Quote.Plain(agreement.Who)}{(agreement.Handle is { } handle ? $" @{Quote.Plain(handle)}" : "")}: {string.Join("; ", agreement.Reasons)}"));
            }
        }

        foreach (var path in changes.Unread)
        {
            output.WriteLine(Printable.Line($"Not compared, because it cannot be read: {path}"));
        }

        output.WriteLine();
        output.WriteLine(ChangeWords.Summary(changes));
    }

    private static void Write(MetricChange change, ChangeSet changes, Names names, TextWriter output)
    {
        output.WriteLine(Printable.Line($"{change.Metric.Id}  {Quote.Plain(change.Metric.Title)}: {ChangeWords.Fate(change)}"));
        foreach (var field in change.Fields)
        {
            output.WriteLine(Printable.Line($"  {ChangeWords.Of(field.Impact),-14}  {ChangeWords.Told(field, change, names)}"));
            foreach (var note in field.Notes)
            {
                output.WriteLine(Printable.Line($"                  {note}"));
            }
        }

        var effect = Effect.Of(change, changes);
        if (effect.Chain.Count > 0)
        {
            output.WriteLine(Printable.Line($"  moves           {string.Join(" → ", effect.Chain.Select(e => Quote.Plain(e.To.Title)))}"));
        }

        if (effect.BesideTheChain.Any())
        {
            output.WriteLine(Printable.Line($"  {(effect.Chain.Count > 0 ? "also moves" : "moves"),-14}  {Listing.Of([.. effect.BesideTheChain.Select(m => m.Title)])}"));
        }

        if (effect.Below.Count > 0)
        {
            output.WriteLine(Printable.Line($"  below it        {Listing.Of([.. effect.Below.Select(m => m.Title)])}"));
        }
    }

    private static string Value(string? text, string none) => text is null ? none : Quote.Plain(text);
}
