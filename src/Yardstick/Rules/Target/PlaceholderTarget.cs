using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Target;

public static class PlaceholderTarget
{
    public static Rule Rule { get; } = new()
    {
        Id = "placeholder-target",
        Family = RuleFamily.Target,
        Severity = Severity.Warning,
        Summary = "An active metric has a target that nobody has agreed to yet.",
        Why = "A guess that stands long enough is taken for a promise.",
        Bad = """
            # file: sales/win-rate.yaml
            target: {value: 0.24, due: 2027-03-31, basis: placeholder}
            """,
        Good = """
            # file: sales/win-rate.yaml
            target: {value: 0.24, due: 2027-03-31, basis: agreed, agreed_by: ada.moreau}
            """,
        Particulars = ["target"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) =>
        from aim in Aims.Of(context.Catalogue)
        where aim.Metric.IsActive && aim.Target.Basis?.Value == TargetBasis.Placeholder
        select new Finding(
            aim.Target.Basis!.Place,
            $"The target of {Quote.Of(aim.Metric.Title)} is a placeholder.",
            "Agree on it with those who are measured and write 'basis: agreed' and 'agreed_by'; until then, the metric's status is 'proposed'.");
}
