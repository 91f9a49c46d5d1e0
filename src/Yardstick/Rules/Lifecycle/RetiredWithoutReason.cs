using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Lifecycle;

public static class RetiredWithoutReason
{
    public static Rule Rule { get; } = new()
    {
        Id = "retired-without-reason",
        Family = RuleFamily.Lifecycle,
        Severity = Severity.Error,
        Summary = "A retired metric does not say why it was given up.",
        Why = "Someone will propose the same number again, and nobody remembers what was wrong with it.",
        Bad = """
            # file: sales/call-attempts.yaml
            retired: {date: 2026-04-01}
            """,
        Good = """
            # file: sales/call-attempts.yaml
            retired: {date: 2026-04-01, reason: Counting calls made people call more and listen less}
            """,
        Check = Check,
    };

    // A reason of another type is a matter for the schema.
    private static IEnumerable<Finding> Check(RuleContext context) =>
        from metric in context.Catalogue.Metrics
        where metric.IsRetired
        where !metric.States("retired") || metric.Retired is { StatesReason: false }
        select new Finding(
            metric.Retired?.Place ?? metric.Status!.Place,
            $"{Quote.Of(metric.Title)} is retired, but nothing says why.",
            "Add 'retired: {date: …, reason: …}' with what was learnt.");
}
