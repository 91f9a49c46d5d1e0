using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Definition;

public static class KpiWithoutObjective
{
    public static Rule Rule { get; } = new()
    {
        Id = "kpi-without-objective",
        Family = RuleFamily.Definition,
        Severity = Severity.Error,
        Summary = "A KPI serves no strategic objective.",
        Why = "Only a tie to an objective makes a metric a KPI; without it people cannot tell what it decides.",
        Bad = """
            # file: sales/win-rate.yaml
            kind: kpi
            # without: objective
            """,
        Good = """
            # file: sales/win-rate.yaml
            kind: metric
            # without: objective
            """,
        Particulars = ["objective"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) =>
        from metric in context.Catalogue.Metrics
        where metric is { IsKpi: true, IsRetired: false } && !metric.States("objective")
        select new Finding(
            metric.Kind!.Place,
            $"{Quote.Of(metric.Title)} is a KPI but names no objective.",
            "Add 'objective: objective/key-result-area', or make it an ordinary metric with 'kind: metric'.");
}
