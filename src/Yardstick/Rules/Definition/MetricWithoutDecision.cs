using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Definition;

public static class MetricWithoutDecision
{
    public static Rule Rule { get; } = new()
    {
        Id = "metric-without-decision",
        Family = RuleFamily.Definition,
        Severity = Severity.Note,
        Summary = "An active metric does not say what is decided with it.",
        Why = "A number that changes nothing costs work to gather and attention to read.",
        Bad = """
            # file: sales/win-rate.yaml
            # without: decision
            """,
        Good = """
            # file: sales/win-rate.yaml
            decision: Decides which offers are reworked.
            """,
        Particulars = ["aliases", "decision"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        // Of these it is said more plainly.
        var vain = VanityMetric.Offenders(context).Select(s => s.Metric).ToHashSet();
        return from metric in context.Catalogue.Metrics
               where metric.IsActive && !metric.States("decision") && !vain.Contains(metric)
               select new Finding(
                   (metric.Name ?? metric.StatedId)?.Place ?? metric.Place,
                   $"Nothing says what is decided with {Quote.Of(metric.Title)}.",
                   "Add 'decision:' with who does what differently when it moves; if nobody does, retire it.");
    }
}
