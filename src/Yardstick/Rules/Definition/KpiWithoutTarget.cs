using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Definition;

public static class KpiWithoutTarget
{
    public static Rule Rule { get; } = new()
    {
        Id = "kpi-without-target",
        Family = RuleFamily.Definition,
        Severity = Severity.Error,
        Summary = "A KPI has no target.",
        Why = "Without a target nobody can say whether the value is good, and a KPI exists to say just that.",
        Bad = """
            # file: sales/win-rate.yaml
            kind: kpi
            # without: target
            # without: thresholds
            """,
        Good = """
            # file: sales/win-rate.yaml
            kind: metric
            # without: target
            # without: thresholds
            """,
        Particulars = ["target"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) =>
        from metric in context.Catalogue.Metrics
        where metric is { IsKpi: true, IsRetired: false } && !metric.States("target")
        select new Finding(
            metric.Kind!.Place,
            $"{Quote.Of(metric.Title)} is a KPI but has no target.",
            "Add a target with its value and the day it is due; until one is agreed, give it 'basis: placeholder'.");
}
