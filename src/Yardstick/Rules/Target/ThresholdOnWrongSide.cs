using System.Globalization;

using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Target;

public static class ThresholdOnWrongSide
{
    public static Rule Rule { get; } = new()
    {
        Id = "threshold-on-wrong-side",
        Family = RuleFamily.Target,
        Severity = Severity.Error,
        Summary = "A warning lies on the better side of the target, or a critical threshold is not worse than the warning.",
        Why = "The alarm is silent when it should sound, or sounds when all is well.",
        Bad = """
            # file: sales/win-rate.yaml
            direction: higher
            target: {value: 0.24, due: 2027-03-31, basis: agreed, agreed_by: ada.moreau}
            thresholds: {warning: 0.25, critical: 0.18}
            """,
        Good = """
            # file: sales/win-rate.yaml
            direction: higher
            target: {value: 0.24, due: 2027-03-31, basis: agreed, agreed_by: ada.moreau}
            thresholds: {warning: 0.21, critical: 0.18}
            """,
        Particulars = ["target", "thresholds"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) =>
        from metric in context.Catalogue.Metrics
        where metric.IsCurrent && metric.Direction is not null
        from finding in metric.Direction!.Value == Direction.Range ? OfRange(metric) : OfValue(metric, metric.Direction!.Value)
        select finding;

    private static IEnumerable<Finding> OfValue(Metric metric, Direction direction)
    {
        var target = metric.Target?.Value;
        var warning = metric.Warning?.Value;
        var critical = metric.Critical?.Value;
        if (warning is not null && target is not null && Aims.IsWorse(target.Value, warning.Value, direction))
        {
            yield return Beyond(metric, "warning", warning, target, direction);
        }

        if (critical is not null && target is not null && Aims.IsWorse(target.Value, critical.Value, direction))
        {
            yield return Beyond(metric, "critical threshold", critical, target, direction);
        }
        else if (critical is not null && warning is not null && !Aims.IsWorse(critical.Value, warning.Value, direction))
        {
            yield return NotWorse(metric, critical, warning, direction == Direction.Higher ? "below" : "above");
        }
    }

    private static IEnumerable<Finding> OfRange(Metric metric)
    {
        var sides = new[]
        {
            (Direction: Direction.Higher, Target: metric.Target?.Minimum, Warning: metric.Warning?.Below, Critical: metric.Critical?.Below, Side: "below"),
            (Direction: Direction.Lower, Target: metric.Target?.Maximum, Warning: metric.Warning?.Above, Critical: metric.Critical?.Above, Side: "above"),
        };
        foreach (var threshold in new[] { metric.Warning, metric.Critical })
        {
            if (threshold is { Below: { } below, Above: { } above } && below.Value >= above.Value)
            {
                yield return new Finding(
                    below.Place,
                    string.Create(CultureInfo.InvariantCulture, $"A threshold of {Quote.Of(metric.Title)} is crossed below {below.Value} and above {above.Value}: no value lies between them."),
                    "Write the smaller value as 'below' and the larger one as 'above'.");
                yield break;
            }
        }

        foreach (var (direction, target, warning, critical, side) in sides)
        {
            if (warning is not null && target is not null && Aims.IsWorse(target.Value, warning.Value, direction))
            {
                yield return Inside(metric, "warning", warning, target);
            }

            if (critical is not null && target is not null && Aims.IsWorse(target.Value, critical.Value, direction))
            {
                yield return Inside(metric, "critical threshold", critical, target);
            }
            else if (critical is not null && warning is not null && !Aims.IsWorse(critical.Value, warning.Value, direction))
            {
                yield return NotWorse(metric, critical, warning, side);
            }
        }
    }

    private static Finding Beyond(Metric metric, string what, Stated<decimal> threshold, Stated<decimal> target, Direction direction) => new(
        threshold.Place,
        string.Create(CultureInfo.InvariantCulture, $"The {what} of {Quote.Of(metric.Title)}, {threshold.Value}, is better than its target, {target.Value}."),
        $"{(direction == Direction.Higher ? "Higher" : "Lower")} is better here, so it belongs {(direction == Direction.Higher ? "below" : "above")} the target; or correct the direction.")
    {
        Related = [new(target.Place, "The target is stated here."), new(metric.Direction!.Place, "The direction is stated here.")],
    };

    private static Finding Inside(Metric metric, string what, Stated<decimal> threshold, Stated<decimal> bound) => new(
        threshold.Place,
        string.Create(CultureInfo.InvariantCulture, $"The {what} of {Quote.Of(metric.Title)}, {threshold.Value}, lies within the range that is its target."),
        string.Create(CultureInfo.InvariantCulture, $"Put it at {bound.Value} or further out."))
    {
        Related = [new(bound.Place, "The range ends here.")],
    };

    private static Finding NotWorse(Metric metric, Stated<decimal> critical, Stated<decimal> warning, string side) => new(
        critical.Place,
        string.Create(CultureInfo.InvariantCulture, $"The critical threshold of {Quote.Of(metric.Title)}, {critical.Value}, is no worse than its warning, {warning.Value}."),
        string.Create(CultureInfo.InvariantCulture, $"It belongs {side} {warning.Value}, so that the warning comes first."))
    {
        Related = [new(warning.Place, "The warning is stated here.")],
    };
}
