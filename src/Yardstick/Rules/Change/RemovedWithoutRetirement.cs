using Yardstick.Changes;
using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Change;

public static class RemovedWithoutRetirement
{
    public static Rule Rule { get; } = new()
    {
        Id = "removed-without-retirement",
        Family = RuleFamily.Change,
        Severity = Severity.Error,
        NeedsBase = true,
        Summary = "The file of a metric that was in force is gone.",
        Why = "Old reports still show the number; without its file nobody can look up what it meant, and its id could come to mean another one.",
        Bad = """
            # no file: sales/call-attempts.yaml
            """,
        Good = """
            # file: sales/call-attempts.yaml
            version: 1.2.0
            retired: {date: 2026-04-01, reason: Counting calls made people listen less}
            changelog:
              - {version: 1.2.0, date: 2026-11-20, change: The reason in fewer words}
              - {version: 1.1.0, date: 2026-04-01, change: Retired}
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) =>
        from change in context.Changes?.Metrics ?? []
        where change is { Kind: ChangeKind.Removed, Before: { } }
        let metric = change.Before
        where metric.Status?.Value != Status.Proposed
        select new Finding(
            metric.Place,
            metric.IsRetired ? $"The file of the retired metric {Quote.Of(metric.Title)} is gone." : $"{Quote.Of(metric.Title)} is removed without having been retired.",
            metric.IsRetired
                ? "Put the file back: it says what old numbers meant, and keeps the id from being used again."
                : "Put the file back with status: retired and a retired: with date and reason.");
}
