using System.Globalization;

using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Site.Wording;

/// <summary>How many metrics there are, told alike wherever it is told, so that no two pages give two numbers.</summary>
internal static class Counts
{
    /// <summary>"134 metrics (132 active, 1 deprecated, 1 retired)"; those in brackets only where not all are active.</summary>
    public static string Of(IReadOnlyCollection<Metric> metrics)
    {
        var parts = from status in (Status?[])[Status.Active, Status.Proposed, Status.Deprecated, Status.Retired, null]
                    let count = metrics.Count(m => m.Status?.Value == status)
                    where count > 0
                    select string.Create(CultureInfo.InvariantCulture, $"{count:#,##0} {(status is { } known ? Word.Of(known) : "without a status")}");
        var all = Counted.OrNone(metrics.Count, "metric");
        return metrics.All(m => m.Status?.Value == Status.Active) ? all : $"{all} ({string.Join(", ", parts)})";
    }
}
