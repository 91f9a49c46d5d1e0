using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Target;

public static class TargetWithoutBaseline
{
    public static Rule Rule { get; } = new()
    {
        Id = "target-without-baseline",
        Family = RuleFamily.Target,
        Severity = Severity.Warning,
        Summary = "An active metric has an agreed target, and no baseline to judge it by.",
        Why = "Without the value at the start nobody can tell whether the target is bold, easy or already met.",
        Bad = """
            # file: sales/win-rate.yaml
            # without: baseline
            """,
        Good = """
            # file: sales/win-rate.yaml
            baseline: {value: 0.2, date: 2026-06-30}
            """,
        Particulars = ["baseline", "target"],
        Check = Check,
    };

    // What is imposed needs no start; a placeholder says itself that it rests on nothing.
    private static IEnumerable<Finding> Check(RuleContext context) =>
        from aim in Aims.Of(context.Catalogue)
        where aim.Metric.IsActive && !aim.Metric.States("baseline")
        where !Aims.IsImposed(aim.Target) && aim.Target.Basis?.Value != TargetBasis.Placeholder
        select new Finding(
            aim.Metric.PlaceOf("target"),
            $"{Quote.Of(aim.Metric.Title)} has a target, but no baseline.",
            "Add 'baseline: {value: …, date: …}' with the last value that is known.");
}
