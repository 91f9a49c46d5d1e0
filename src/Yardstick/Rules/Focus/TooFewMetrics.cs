using System.Globalization;

using Yardstick.Diagnostics;
using Yardstick.Model;

namespace Yardstick.Rules.Focus;

public static class TooFewMetrics
{
    public static Rule Rule { get; } = new()
    {
        Id = "too-few-metrics",
        Family = RuleFamily.Focus,
        Severity = Severity.Note,
        Summary = "The company, a function or a role has fewer active metrics than its lower limit, three unless configured.",
        Why = "What no metric shows goes unseen, and too few show a part of the work only.",
        Bad = """
            # file: sales/sales-training-completion.yaml
            status: proposed
            """,
        Good = """
            # file: sales/sales-training-completion.yaml
            status: active
            """,
        Particulars = [],
        Check = Check,
    };

    // A metric whose function or role is unknown is missing somewhere, and nobody knows where.
    private static bool IsLost(Metric metric, Organisation organisation) =>
        (metric.Function is { } function && organisation.Function(function.Value) is null)
        || (metric.Role is { } role && organisation.Role(role.Value) is null);

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        // What was not read may be what is missed here.
        if (!context.Catalogue.IsSound || context.Catalogue.Metrics.Any(m => IsLost(m, context.Catalogue.Organisation)))
        {
            yield break;
        }

        foreach (var scope in MetricScope.All(context.Catalogue))
        {
            // Not every role is measured; one that is should be seen whole.
            var isExpected = scope.Level != Level.Role || scope.ActiveMetrics.Count > 0;
            if (isExpected && scope.ActiveMetrics.Count < scope.Limit.Minimum)
            {
                yield return Offence(scope);
            }
        }
    }

    private static Finding Offence(MetricScope scope) => new(
        scope.Place,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{scope.Title} has {Count(scope.ActiveMetrics.Count)}; {scope.Limit.Minimum} to {scope.Limit.Maximum} are usual here."),
        scope.Level == Level.Company
            ? "Ask which results decide whether the year was a success, and define a KPI for each."
            : "Ask which other part of the work the company's KPIs depend on, and define a metric for it; or set a lower limit with the reason.")
    {
        Related = [.. scope.ActiveMetrics.Select(m => new RelatedPlace(m.Place, Text.Quote.Plain(m.Title)))],
    };

    private static string Count(int count) => count switch
    {
        0 => "no active metric",
        1 => "1 active metric",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} active metrics"),
    };
}
