using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Lifecycle;

public static class DeprecatedWithoutSuccessor
{
    public static Rule Rule { get; } = new()
    {
        Id = "deprecated-without-successor",
        Family = RuleFamily.Lifecycle,
        Severity = Severity.Error,
        Summary = "A deprecated metric names no successor, or one that cannot take its place.",
        Why = "Whoever still uses the number has to know what to use instead.",
        Bad = """
            # file: sales/call-attempts.yaml
            status: deprecated
            owner: eli.santos
            # without: retired
            contributes_to:
              - metric: win-rate
                type: driver
                because: more calls give more chances to win an offer
            """,
        Good = """
            # file: sales/call-attempts.yaml
            status: deprecated
            successor: win-rate
            owner: eli.santos
            # without: retired
            contributes_to:
              - metric: win-rate
                type: driver
                because: more calls give more chances to win an offer
            """,
        Particulars = [],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;
        var references = new MetricReferences(catalogue, m => m.IsCurrent);
        foreach (var metric in catalogue.Metrics)
        {
            if (metric.Successor is { } successor)
            {
                if (Reason(metric, successor.Value, catalogue, references) is { } reason)
                {
                    yield return new Finding(
                        successor.Place,
                        $"{Quote.Of(metric.Title)} is to be succeeded by {Quote.Of(successor.Value)}, but {reason}.",
                        references.Help(successor.Value, "Name the metric that people should use from now on."));
                }
            }
            else if (metric.Status?.Value == Status.Deprecated && !metric.States("successor"))
            {
                yield return new Finding(
                    metric.Status.Place,
                    $"{Quote.Of(metric.Title)} is deprecated, but names no successor.",
                    "Add 'successor:' with the metric to use instead; if there is none, retire it and say why.");
            }
        }
    }

    private static string? Reason(Metric metric, string successor, Catalogue catalogue, MetricReferences references) =>
        successor == metric.Id ? "that is the same metric"
        : metric.Status?.Value == Status.Deprecated && catalogue.Find(successor) is { IsRetired: true } ? "that one is retired"
        : references.Absence(successor);
}
