using System.Globalization;

using Yardstick.Changes;
using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Change;

public static class DependantsNotReviewed
{
    public static Rule Rule { get; } = new()
    {
        Id = "dependants-not-reviewed",
        Family = RuleFamily.Change,
        Severity = Severity.Warning,
        NeedsBase = true,
        Summary = "A metric comes to mean another number, or a company KPI gets another target, and what rests on it was not looked at.",
        Why = "A link or a formula that was right for the old number may be wrong for the new one, and its owners would not know.",
        Bad = """
            # file: sales/win-rate.yaml
            version: 2.0.0
            period: quarter
            changelog:
              - {version: 2.0.0, date: 2026-11-20, change: Counted by quarter}
              - {version: 1.0.0, date: 2026-06-30, change: First agreed definition}
            """,
        Good = """
            # file: sales/win-rate.yaml
            version: 2.0.0
            period: quarter
            changelog:
              - {version: 2.0.0, date: 2026-11-20, change: Counted by quarter}
              - {version: 1.0.0, date: 2026-06-30, change: First agreed definition}
            # file: sales/sales-cycle-length.yaml
            review: {every: quarter, last: 2026-11-20}
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        if (context.Changes is not { } changes)
        {
            yield break;
        }

        foreach (var change in changes.Metrics.Where(Matters))
        {
            var metric = change.After!;
            var unreviewed = Dependants.Of(metric, changes.Head).Where(d => !IsReviewed(d, changes)).ToList();
            if (unreviewed.Count > 0)
            {
                var field = change.Fields[0];
                yield return new Finding(
                    field.Place,
                    string.Create(CultureInfo.InvariantCulture, $"{Quote.Of(metric.Title)} changes its {Quote.Plain(field.Path)}, and {unreviewed.Count} of the metrics that rest on it {(unreviewed.Count == 1 ? "was" : "were")} not reviewed."),
                    $"Let their owners look at them, and set review: last: {context.Today:yyyy-MM-dd} in each.")
                {
                    Details = [$"They are: {Listing.Of([.. unreviewed.Select(d => d.Id)])}"],
                    Related = [.. unreviewed.Select(d => new RelatedPlace(d.Review?.Last?.Place ?? d.Place, Quote.Plain(d.Title)))],
                };
            }
        }
    }

    private static bool Matters(MetricChange change) =>
        change is { Before: not null, After: not null }
        && (change.Fields.Any(f => f.Impact == Impact.Breaking)
            || change.Kind == ChangeKind.Retired
            || (change.After.IsCompanyKpi && change.Fields.Any(f => f.Impact == Impact.Behavioural && f.Path.StartsWith("target", StringComparison.Ordinal))));

    // New with the change, or reviewed in it.
    private static bool IsReviewed(Metric metric, ChangeSet changes) =>
        changes.Base.Find(metric.Id) is not { } before || metric.Review?.Last?.Value > (before.Review?.Last?.Value ?? DateOnly.MinValue);
}
