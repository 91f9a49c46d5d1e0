using Yardstick.Diagnostics;
using Yardstick.Formulas;
using Yardstick.Model;
using Yardstick.Rules.Identity;
using Yardstick.Text;

namespace Yardstick.Rules.Definition;

public static class SameFormula
{
    public static Rule Rule { get; } = new()
    {
        Id = "same-formula",
        Family = RuleFamily.Definition,
        Severity = Severity.Warning,
        IsMutual = true,
        Summary = "Two metrics of different names are computed alike, however their formulas are written: same inputs (of one source, unit and name or description), unit, period and population.",
        Why = "One number under two names is kept twice, discussed twice, and one day changed once.",
        Bad = """
            # file: sales/sales-training-completion.yaml
            formula:
              expression: 1 - lost / decided
              inputs:
                lost: {unit: deal, from: CRM, description: Deals lost in the month}
                decided: {unit: deal, from: CRM, description: Deals won or lost in the month}
            population: Deals decided in the month
            # file: sales/win-rate.yaml
            formula:
              expression: (decided - lost) / decided
              inputs:
                lost: {unit: deal, from: CRM, description: Deals lost in the month}
                decided: {unit: deal, from: CRM, description: Deals won or lost in the month}
            """,
        Good = """
            # file: sales/sales-training-completion.yaml
            formula:
              expression: 1 - lost / decided
              inputs:
                lost: {unit: deal, from: CRM, description: Deals lost in the month}
                decided: {unit: deal, from: CRM, description: Deals won or lost in the month}
            population: Deals decided in the month
            distinct_from:
              - metric: win-rate
                because: it counts only deals of people in their first year
            # file: sales/win-rate.yaml
            formula:
              expression: (decided - lost) / decided
              inputs:
                lost: {unit: deal, from: CRM, description: Deals lost in the month}
                decided: {unit: deal, from: CRM, description: Deals won or lost in the month}
            """,
        Particulars = ["aliases", "distinct_from", "formula", "period", "population"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;
        var table = catalogue.Formulas;
        var toldApart = new ToldApart(catalogue);

        // A name that both bear is an offence of its own.
        var namesakes = new Lazy<HashSet<Alike>>(() => [.. SharedName.All(catalogue).Select(s => new Alike(s.Metric, s.Earlier))]);
        var formulas = table.All.Where(f => f is { Metric.IsRetired: false, IsUnderstood: true }).ToList();
        return from pair in Pairs(formulas, table.ByName, f => f.MeaningByName!, toldApart).Concat(Pairs(formulas, table.ByDescription, f => f.MeaningByDescription!, toldApart)).Distinct()
               where !namesakes.Value.Contains(pair) && !namesakes.Value.Contains(new(pair.Earlier, pair.Later))
               select FindingOf(table.Of(pair.Later)!, table.Of(pair.Earlier)!);
    }

    private static IEnumerable<Alike> Pairs(List<MetricFormula> formulas, Func<FormulaInput, InputIdentity> identityOfData, Func<MetricFormula, string> meaning, ToldApart toldApart) =>
        from some in AlikeFormulas.OfInputs(formulas, identityOfData)
        from alike in some.GroupBy(meaning, f => f.Metric, StringComparer.Ordinal)
        from pair in toldApart.Unsettled([.. alike.DistinctBy(m => m.Id)])
        select pair;

    private static Finding FindingOf(MetricFormula later, MetricFormula earlier) => new(
        later.Place,
        $"{Quote.Of(later.Metric.Title)} is computed like {Quote.Of(earlier.Metric.Title)}: one number under two names.",
        "Keep one and retire the other, or say under 'distinct_from' how they differ.")
    {
        Related = [new(earlier.Place, $"{Quote.Plain(earlier.Metric.Title)}: {Quote.Plain(earlier.Formula!.Text)}")],
    };
}
