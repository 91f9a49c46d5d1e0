using System.Globalization;

using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Target;

public static class TargetNotRevisited
{
    private static readonly CountOption Days = new(
        "days",
        365,
        "How many days a baseline may be old before the target that rests on it has to be looked at again.");

    public static Rule Rule { get; } = new()
    {
        Id = "target-not-revisited",
        Family = RuleFamily.Target,
        Severity = Severity.Warning,
        Summary = "The baseline of a target is older than a year, unless configured otherwise, and the definition has not changed since.",
        Why = "The market has moved on; what was ambitious then may be out of reach now, or far too easy.",
        Options = [Days],
        Bad = """
            # file: sales/win-rate.yaml
            baseline: {value: 0.2, date: 2025-06-30}
            changelog:
              - {version: 1.0.0, date: 2025-06-30, change: First agreed definition}
            """,
        Good = """
            # file: sales/win-rate.yaml
            baseline: {value: 0.21, date: 2026-06-30}
            changelog:
              - {version: 1.0.0, date: 2025-06-30, change: First agreed definition}
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var window = context.Value(Rule, Days);
        return from aim in Aims.Of(context.Catalogue)
               where !Aims.IsImposed(aim.Target) && !(aim.Target.Due is { } due && due.Value < context.Today)
               let date = aim.Metric.Baseline?.Date
               where date is not null
               let days = context.Today.DayNumber - LastTouch(aim.Metric, date.Value).DayNumber
               where days > window
               select new Finding(
                   date.Place,
                   string.Create(CultureInfo.InvariantCulture, $"The target of {Quote.Of(aim.Metric.Title)} has not been looked at for {days} days; the window is {window}."),
                   "Compare it with today's value: set baseline and target anew, or say in the change log why they stay.");
    }

    private static DateOnly LastTouch(Metric metric, DateOnly baseline) =>
        metric.LastChange is { } change && change > baseline ? change : baseline;
}
