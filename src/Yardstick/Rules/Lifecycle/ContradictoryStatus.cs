using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Lifecycle;

public static class ContradictoryStatus
{
    public static Rule Rule { get; } = new()
    {
        Id = "contradictory-status",
        Family = RuleFamily.Lifecycle,
        Severity = Severity.Error,
        Summary = "A metric in use names a successor or says when it was retired, or a deprecated one says the latter.",
        Why = "Half of the readers go on using the number and the other half have stopped.",
        Bad = """
            # file: sales/win-rate.yaml
            retired: {date: 2026-04-01, reason: Offers are no longer decided by us}
            """,
        Good = """
            # file: sales/win-rate.yaml
            status: active
            """,
        Particulars = [],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var metric in context.Catalogue.Metrics)
        {
            if (metric.Status is not { } status || metric.IsRetired)
            {
                continue;
            }

            if (metric.States("retired"))
            {
                yield return Offence(metric, status, "retired", "says when it was retired", "retired");
            }
            else if (metric.IsCurrent && metric.States("successor"))
            {
                yield return Offence(metric, status, "successor", "names a successor", "deprecated");
            }
        }
    }

    private static Finding Offence(Metric metric, Stated<Status> status, string field, string what, string meant) => new(
        metric.PlaceOf(field),
        $"{Quote.Of(metric.Title)} is {Word.Of(status.Value)}, but {what}.",
        $"Write 'status: {meant}' if that is so, or remove '{field}'.")
    {
        Related = [new(status.Place, "The status is stated here.")],
    };
}
