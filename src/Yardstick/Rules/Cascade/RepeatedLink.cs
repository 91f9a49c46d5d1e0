using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Cascade;

public static class RepeatedLink
{
    public static Rule Rule { get; } = new()
    {
        Id = "repeated-link",
        Family = RuleFamily.Cascade,
        Severity = Severity.Warning,
        Summary = "A metric links to another one twice or is told apart from it twice, or two key results of an OKR are measured by one metric.",
        Why = "When one of the two is changed the other stays behind, and from then on they contradict each other.",
        Bad = """
            # file: sales/win-rate.yaml
            contributes_to:
              - metric: mrr
                type: driver
                because: more of the offers we make become recurring revenue
              - metric: mrr
                type: enabler
                because: offers that fit become customers who pay every month
            """,
        Good = """
            # file: sales/win-rate.yaml
            contributes_to:
              - metric: mrr
                type: driver
                because: more of the offers we make become recurring revenue
            """,
        Particulars = ["distinct_from"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var metric in context.Catalogue.Metrics.Where(m => !m.IsRetired && (m.Links.Count > 1 || m.DistinctFrom.Count > 1)))
        {
            foreach (var finding in Twice(metric.Links.Select(l => l.Metric), $"{Quote.Of(metric.Title)} contributes to", "Keep one link, with all that is to be said of it.")
                .Concat(Twice(metric.DistinctFrom.Select(d => d.Metric), $"{Quote.Of(metric.Title)} is told apart from", "Keep one of the two.")))
            {
                yield return finding;
            }
        }

        foreach (var okr in context.Catalogue.Objectives.Okrs.Where(o => !o.IsPast(context.Today)))
        {
            foreach (var finding in Twice(okr.KeyResults.Select(k => k.Metric).OfType<Stated<string>>(), $"A key result of {Quote.Of(okr.Title)} is measured by", "Keep the one that is aimed for."))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> Twice(IEnumerable<Stated<string>> named, string what, string help)
    {
        var first = new Dictionary<string, Stated<string>>(StringComparer.Ordinal);
        foreach (var name in named)
        {
            if (!first.TryAdd(name.Value, name))
            {
                yield return new Finding(name.Place, $"{what} {Quote.Of(name.Value)}, and that is stated already.", help)
                {
                    Related = [new(first[name.Value].Place, "It is stated here first.")],
                };
            }
        }
    }
}
