using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Access;

public static class HiddenCompanyKpi
{
    private static readonly ChoiceOption MostClosed = new(
        "visibility",
        Word.Of(Visibility.Internal),
        [Word.Of(Visibility.Internal), Word.Of(Visibility.Public)],
        "The most closed visibility that a KPI of the company may have.");

    public static Rule Rule { get; } = new()
    {
        Id = "hidden-company-kpi",
        Family = RuleFamily.Access,
        Severity = Severity.Warning,
        Summary = "A KPI of the company is restricted, so that not everyone in it can see the number they work for.",
        Why = "People cannot pull in a direction that they are not shown.",
        Options = [MostClosed],
        Bad = """
            # file: company/customer-satisfaction.yaml
            visibility: restricted
            # file: company/net-profit-margin.yaml
            balanced_by: [customer-retention-rate]
            # file: sales/sales-training-completion.yaml
            visibility: restricted
            """,
        Good = """
            # file: company/customer-satisfaction.yaml
            visibility: internal
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var mostClosed = Word.Parse<Visibility>(context.Value(Rule, MostClosed));
        return from metric in context.Catalogue.Metrics
               where metric.IsCompanyKpi && metric.IsCurrent && mostClosed is { } limit && MetricVisibility.IsMoreClosed(metric, limit)
               select new Finding(
                   metric.Visibility?.Place ?? metric.Place,
                   $"{Quote.Of(metric.Title)} is a KPI of the company, but is {Word.Of(MetricVisibility.Of(metric))}.",
                   $"Make it {context.Value(Rule, MostClosed)}; if a part of it must stay closed, keep that part in a metric of its own.");
    }
}
