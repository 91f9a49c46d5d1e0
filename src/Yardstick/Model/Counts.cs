using System.Globalization;

using Yardstick.Text;

namespace Yardstick.Model;

/// <summary>How many metrics there are, told alike wherever it is told, so that no two places give two numbers.</summary>
public static class Counts
{
    /// <summary>What the number of a function or role counts: no role and no function inside it has a part in it.</summary>
    public const string Own = "its own metrics";

    /// <summary>What the number of a function counts together with its roles.</summary>
    public const string WithRoles = Own + " and its roles'";

    /// <summary>What the number of a function counts together with all inside it.</summary>
    public const string WithAll = Own + ", its roles' and those of the functions inside it";

    /// <summary>The sentence for a list in which a number stands beside each name.</summary>
    /// <param name="whose">One of the three above.</param>
    /// <param name="withRetired">Whether metrics count that are measured no longer.</param>
    public static string Beside(string whose, bool withRetired) => $"The number beside a name counts {whose}{(withRetired ? ", retired ones too" : "; retired ones are not counted")}.";

    /// <summary>"5 own metrics": of a function without its roles and the functions inside it.</summary>
    public static string OfOwn(IReadOnlyCollection<Metric> metrics) => Told(metrics, metrics.Count switch { 0 => "metrics of its own", 1 => "own metric", _ => "own metrics" });

    /// <summary>"134 metrics (132 active, 1 deprecated, 1 retired)"; those in brackets only where not all are active.</summary>
    public static string Of(IReadOnlyCollection<Metric> metrics) => Told(metrics, metrics.Count == 1 ? "metric" : "metrics");

    /// <summary>"3 active metrics of its own; at most 5": never one number of another, which would read as if all of those existed.</summary>
    /// <param name="most">How many there may be; nothing where that is nobody's concern.</param>
    /// <param name="isAll">Whether none is hidden from the reader.</param>
    public static string ActiveOfOwn(int active, int? most, bool isAll) =>
        $"{Counted.OrNone(active, "active metric")} of its own{(isAll ? "" : ", as far as shown")}{(most is { } limit ? "; at most " + Amount.Number(limit) : "")}";

    private static string Told(IReadOnlyCollection<Metric> metrics, string noun)
    {
        var words = Word.All<Status>();
        var counts = new int[words.Count + 1];
        foreach (var metric in metrics)
        {
            counts[metric.Status is { } status ? (int)status.Value : words.Count]++;
        }

        var all = metrics.Count == 0 ? "no " + noun : Counted.Of(metrics.Count, noun, noun);
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
