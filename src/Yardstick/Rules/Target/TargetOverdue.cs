using System.Globalization;

using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Target;

public static class TargetOverdue
{
    public static Rule Rule { get; } = new()
    {
        Id = "target-overdue",
        Family = RuleFamily.Target,
        Severity = Severity.Warning,
        Summary = "The day a target was due has passed, and the target still stands.",
        Why = "A target that nobody closes, met or missed, teaches that targets do not matter.",
        Bad = """
            # file: sales/win-rate.yaml
            target: {value: 0.24, due: 2026-09-30, basis: agreed, agreed_by: ada.moreau}
            """,
        Good = """
            # file: sales/win-rate.yaml
            target: {value: 0.24, due: 2027-09-30, basis: agreed, agreed_by: ada.moreau}
            """,
        Particulars = ["target"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) =>
        from aim in Aims.Of(context.Catalogue)
        where aim.Target.Due is { } due && due.Value < context.Today
        let days = context.Today.DayNumber - aim.Target.Due!.Value.DayNumber
        select new Finding(
            aim.Target.Due!.Place,
            string.Create(CultureInfo.InvariantCulture, $"The target of {Quote.Of(aim.Metric.Title)} was due {days} {(days == 1 ? "day" : "days")} ago."),
            "Write down what came of it, take today's value as the new baseline, and agree on the next target.");
}
