using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Rules.Identity;
using Yardstick.Text;

namespace Yardstick.Rules.Definition;

public static class AmbiguousDefinition
{
    public static Rule Rule { get; } = new()
    {
        Id = "ambiguous-definition",
        Family = RuleFamily.Definition,
        Severity = Severity.Warning,
        IsMutual = true,
        Summary = "One name or alias stands for two metrics that are computed differently.",
        Why = "Two reports show two values under one name, and the meeting is spent on which one is right.",
        Bad = """
            # file: sales/win-rate.yaml
            aliases: [Lead Quality]
            """,
        Good = """
            # file: sales/win-rate.yaml
            aliases: [Closing rate]
            """,
        Particulars = ["aliases", "distinct_from", "formula", "period", "population"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;
        var toldApart = new ToldApart(catalogue);
        return from shared in SharedName.All(catalogue)
               where shared.IsAmbiguous(catalogue) && !toldApart.Are(shared.Metric, shared.Earlier)
               select new Finding(
                   shared.Name.Place,
                   $"{Quote.Of(shared.Name.Value)} names both {Quote.Of(shared.Metric.Id)} and {Quote.Of(shared.Earlier.Id)}, which are computed differently.",
                   "Rename one, or agree on one definition and retire the other; if both are needed under this name, say under 'distinct_from' how they differ.")
               {
                   Details = [.. Differences(shared, catalogue.Formulas)],
                   Related = [new(shared.EarlierName.Place, $"{Quote.Plain(shared.Earlier.Id)} has the name here.")],
               };
    }

    private static IEnumerable<string> Differences(SharedName shared, FormulaTable table)
    {
        foreach (var metric in new[] { shared.Earlier, shared.Metric })
        {
            string?[] parts =
            [
                Quote.Plain(table.Of(metric)!.Formula!.Text),
                metric.Unit is { } unit ? $"in {Quote.Plain(unit.Value)}" : null,
                metric.Period is { } period ? $"by {Quote.Plain(period.Value)}" : null,
                metric.Population is { } population ? $"of: {Quote.Plain(population.Value)}" : null,
            ];
            yield return $"{metric.Id} is {string.Join(", ", parts.Where(p => p is not null))}";
        }
    }
}
