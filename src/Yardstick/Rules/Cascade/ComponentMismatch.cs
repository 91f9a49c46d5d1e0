using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Cascade;

public static class ComponentMismatch
{
    public static Rule Rule { get; } = new()
    {
        Id = "component-mismatch",
        Family = RuleFamily.Cascade,
        Severity = Severity.Error,
        Summary = "A component link leads to a metric whose formula does not use this one. An input needs no link.",
        Why = "A driver tree is arithmetic; a part that is not in the sum makes people believe it moves the total.",
        Bad = """
            # file: sales/win-rate.yaml
            contributes_to:
              - metric: mrr
                type: component
                because: more of the offers we make become recurring revenue
            """,
        Good = """
            # file: sales/win-rate.yaml
            contributes_to:
              - metric: mrr
                type: driver
                because: more of the offers we make become recurring revenue
            """,
        Particulars = ["formula"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;
        var inputs = new Dictionary<Metric, HashSet<string>>();
        foreach (var edge in LiveLinks.Edges(catalogue).Where(e => e.Link.Type?.Value == LinkType.Component && catalogue.Cascade.IsSound(e) && !e.To.IsImported))
        {
            var formula = catalogue.Formulas.Of(edge.To);

            // What a formula uses that was not read or understood, nobody knows.
            if (edge.To.Doubts("formula") || (formula is not null && (formula.Formula is null || formula.UnknownNames.Count > 0)))
            {
                continue;
            }

            if (!inputs.TryGetValue(edge.To, out var used))
            {
                inputs[edge.To] = used = formula is null ? [] : MetricsIn(formula);
            }

            if (!used.Contains(edge.From.Id))
            {
                yield return FindingOf(edge, formula);
            }
        }
    }

    private static HashSet<string> MetricsIn(MetricFormula formula) =>
        formula.Formula!.Uses.Select(u => formula.Input(u.Name)?.Metric?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static Finding FindingOf(Edge edge, MetricFormula? formula) => new(
        edge.Link.Type!.Place,
        formula is null
            ? $"{Quote.Of(edge.From.Title)} is linked as a component of {Quote.Of(edge.To.Title)}, which has no formula."
            : $"{Quote.Of(edge.From.Title)} is linked as a component of {Quote.Of(edge.To.Title)}, whose formula does not use it.",
        $"If it moves it without being part of it, the link is of 'type: driver'; else use it in that formula as an input with 'metric: {Quote.Plain(edge.From.Id)}'.")
    {
        Related = [new(formula?.Place ?? edge.To.Place, formula is null ? $"{Quote.Plain(edge.To.Title)} is defined here." : $"{Quote.Plain(edge.To.Title)}: {Quote.Plain(formula.Formula!.Text)}")],
    };
}
