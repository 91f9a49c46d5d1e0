using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Cascade;

public static class UnknownLink
{
    public static Rule Rule { get; } = new()
    {
        Id = "unknown-link",
        Family = RuleFamily.Cascade,
        Severity = Severity.Error,
        Summary = "A link, a distinction or a key result names a metric that does not exist, or a metric is told apart from itself.",
        Why = "The chain breaks here: what the number is for can no longer be followed.",
        Bad = """
            # file: sales/win-rate.yaml
            contributes_to:
              - metric: mmr
                type: driver
                because: more of the offers we make become recurring revenue
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
        var catalogue = context.Catalogue;
        var references = new MetricReferences(catalogue, m => !m.IsRetired);
        var links = LiveLinks.Of(catalogue).Select(l => new Mention(() => $"{Quote.Of(l.Metric.Title)} contributes to", l.Link.Metric));
        var distinctions = catalogue.Metrics.Where(m => !m.IsRetired).SelectMany(m => m.DistinctFrom.Select(d => new Mention(() => $"{Quote.Of(m.Title)} is told apart from", d.Metric)));
        var keyResults = catalogue.Objectives.Okrs.SelectMany(o => o.KeyResults.Where(k => k.Metric is not null).Select(k => new Mention(() => $"A key result of {Quote.Of(o.Title)} is measured by", k.Metric!)));
        var themselves = from metric in catalogue.Metrics
                         where !metric.IsRetired
                         from distinction in metric.DistinctFrom
                         where distinction.Metric.Value == metric.Id
                         select new Finding(
                             distinction.Metric.Place,
                             $"{Quote.Of(metric.Title)} is told apart from itself.",
                             "Name the other metric that it is easily taken for.");
        return themselves.Concat(
               from named in links.Concat(distinctions).Concat(keyResults)
               let absence = references.Absence(named.Id.Value)
               where absence is not null
               select new Finding(
                   named.Id.Place,
                   $"{named.What} {Quote.Of(named.Id.Value)}, but {absence}.",
                   references.Help(named.Id.Value, "Write the id of an existing metric, or define this one first.")));
    }
}
