using System.Globalization;

using Yardstick.Text;

namespace Yardstick.Model;

/// <summary>How many metrics there are, told alike wherever it is told, so that no two places give two numbers.</summary>
public static class Counts
{
    /// <summary>"134 metrics (132 active, 1 deprecated, 1 retired)"; those in brackets only where not all are active.</summary>
    public static string Of(IReadOnlyCollection<Metric> metrics)
    {
        var words = Word.All<Status>();
        var counts = new int[words.Count + 1];
        foreach (var metric in metrics)
        {
            counts[metric.Status is { } status ? (int)status.Value : words.Count]++;
        }

        var all = Counted.OrNone(metrics.Count, "metric");
        if (counts[(int)Status.Active] == metrics.Count)
        {
            return all;
        }

        var parts = new List<string>();
        foreach (var kind in (int[])[(int)Status.Active, (int)Status.Proposed, (int)Status.Deprecated, (int)Status.Retired, words.Count])
        {
            if (counts[kind] > 0)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{counts[kind]:#,##0} {(kind < words.Count ? words[kind] : "without a status")}"));
            }
        }

        return $"{all} ({string.Join(", ", parts)})";
    }
}
