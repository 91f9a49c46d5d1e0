using System.Globalization;

using Yardstick.Changes;
using Yardstick.History;
using Yardstick.Text;

namespace Yardstick.Reports;

/// <summary>The history of a metric for people at a terminal, newest first.</summary>
public static class HistoryText
{
    public static void Write(MetricHistory metric, Names names, TextWriter output)
    {
        var former = metric.FormerIds.Count == 0 ? "" : $", formerly {Listing.Of([.. metric.FormerIds])}";
        output.WriteLine(Printable.Line($"{metric.Id}  {Quote.Plain(metric.Version.Name)}{former}{(metric.IsGone ? ": its file is gone" : "")}"));
        Revision? last = null;
        foreach (var happened in metric.Events)
        {
            if (happened.Revision != last)
            {
                last = happened.Revision;
                var version = happened.Version.Number is { } number ? $"  version {Quote.Plain(number)}" : "";
                output.WriteLine();
                output.WriteLine(Printable.Line(string.Create(CultureInfo.InvariantCulture, $"{last.Date:yyyy-MM-dd}{version}  {Quote.Plain(last.Author)}  {last.ShortId}")));
                foreach (var sentence in happened.ChangeLog)
                {
                    output.WriteLine(Printable.Line($"  \"{sentence.Trim()}\""));
                }
            }

            var weight = happened.What.Impact is Impact.Breaking ? " (numbers before and after don't compare)" : "";
            output.WriteLine(Printable.Line($"  {HistoryWords.Of(happened, names)}{weight}"));
            foreach (var note in happened.What.Notes ?? [])
            {
                output.WriteLine(Printable.Line($"    {note}"));
            }
        }
    }
}
