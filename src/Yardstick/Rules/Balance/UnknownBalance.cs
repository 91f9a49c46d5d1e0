using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Balance;

public static class UnknownBalance
{
    public static Rule Rule { get; } = new()
    {
        Id = "unknown-balance",
        Family = RuleFamily.Balance,
        Severity = Severity.Error,
        Summary = "A metric is balanced by one that does not exist, is retired, or is the metric itself.",
        Why = "Everyone believes that someone watches the other side, and nobody does.",
        Bad = """
            # file: sales/win-rate.yaml
            balanced_by: [qualified-lead]
            """,
        Good = """
            # file: sales/win-rate.yaml
            balanced_by: [qualified-leads]
            """,
        Particulars = [],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;
        var references = new MetricReferences(catalogue, m => !m.IsRetired);
        return from metric in catalogue.Metrics
               where !metric.IsRetired
               from balance in metric.BalancedBy
               let reason = Reason(metric, balance.Value, catalogue, references)
               where reason is not null
               select new Finding(
                   balance.Place,
                   $"{Quote.Of(metric.Title)} is to be balanced by {Quote.Of(balance.Value)}, but {reason}.",
                   references.Help(balance.Value, "Name a metric in use that gets worse when this one is pushed too far."));
    }

    private static string? Reason(Metric metric, string id, Catalogue catalogue, MetricReferences references) =>
        id == metric.Id ? "that is the same metric"
        : catalogue.Find(id) is { IsRetired: true } ? "that one is retired"
        : references.Absence(id);
}
