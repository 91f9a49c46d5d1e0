using Yardstick.Changes;
using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Identity;

public static class ReusedId
{
    public static Rule Rule { get; } = new()
    {
        Id = "reused-id",
        Family = RuleFamily.Identity,
        Severity = Severity.Error,
        NeedsBase = true,
        Summary = "An id comes to mean another number than the one it meant before it was retired or removed.",
        Why = "Old reports and links hold on to the id; they would silently show another number under the old name.",
        Bad = """
            # file: sales/call-attempts.yaml
            status: proposed
            # without: retired
            owner: chloe.varga
            unit: person
            version: 2.0.0
            contributes_to:
              - {metric: win-rate, type: driver, because: people who are called twice are won more often}
            changelog:
              - {version: 2.0.0, date: 2026-11-20, change: Counts people who were called}
              - {version: 1.1.0, date: 2026-04-01, change: Retired}
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

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var change in context.Changes?.Metrics ?? [])
        {
            if (change is { Before: { IsRetired: true }, After: { IsRetired: false } revived } && change.Fields.Any(f => f.Impact == Impact.Breaking))
            {
                yield return Offence(revived, "was retired, and comes back as another number");
            }
            else if (change is { Before: null, After: { } added } && context.Removed.TryGetValue(added.Id, out var former) && !MetricComparison.AreSameNumber(former, added.File))
            {
                yield return Offence(added, "was removed from the dictionary, and comes back as another number");
            }
        }
    }

    private static Finding Offence(Model.Metric metric, string fate) => new(
        metric.Place,
        $"The id {Quote.Of(metric.Id)} {fate}.",
        "Choose another id; if it is the same number, restore the definition as it was and change it from there.");
}
