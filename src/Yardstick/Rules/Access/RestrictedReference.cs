using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Access;

public static class RestrictedReference
{
    public static Rule Rule { get; } = new()
    {
        Id = "restricted-reference",
        Family = RuleFamily.Access,
        Severity = Severity.Error,
        Summary = "The text of a metric, its links or its formula, what is said of a function, role, objective, OKR or waiver, or a page of the organisation's own guide name a metric that fewer people may see.",
        Why = "Whoever reads the open definition learns of the closed one, often just what was to be kept back.",
        Bad = """
            # file: sales/sales-cycle-length.yaml
            visibility: restricted
            # file: sales/win-rate.yaml
            risks: Offers that are pressed on people shorten the sales cycle length and lose customers.
            """,
        Good = """
            # file: sales/sales-cycle-length.yaml
            visibility: restricted
            # file: sales/win-rate.yaml
            risks: Offers that are pressed on people lose customers.
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;
        if (catalogue.Metrics.Count == 0)
        {
            yield break;
        }

        var mostClosed = catalogue.Metrics.Max(MetricVisibility.Of);
        var index = new Lazy<NameIndex>(() => new(catalogue.Metrics));
        foreach (var metric in catalogue.Metrics.Where(m => MetricVisibility.IsKnown(m) && (catalogue.Imports.All.Count > 0 || mostClosed > MetricVisibility.Of(m))))
        {
            var teller = new Teller(Quote.Of(metric.Title), MetricVisibility.Of(metric), "close this metric too");
            foreach (var (what, id) in References(metric))
            {
                if (catalogue.Find(id.Value) is { } named && MetricVisibility.IsMoreClosed(named, teller.Visibility))
                {
                    yield return FindingOf(teller, named, id.Place, what);
                }
            }

            foreach (var finding in Spoken(MetricTexts.Of(metric, catalogue.Formulas.Of(metric)).Select(t => new ToldText(t, teller)), index))
            {
                yield return finding;
            }
        }

        foreach (var told in OrganisationTexts.Of(catalogue).Where(t => mostClosed > t.Teller.Visibility))
        {
            foreach (var finding in Spoken([told], index))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> Spoken(IEnumerable<ToldText> texts, Lazy<NameIndex> index)
    {
        var seen = new HashSet<Metric>();
        foreach (var text in texts)
        {
            foreach (var found in index.Value.Find(text.Text.Value).Where(f => f.Metrics.All(m => MetricVisibility.IsMoreClosed(m, text.Teller.Visibility))))
            {
                if (seen.Add(found.Metrics[0]))
                {
                    yield return FindingOf(text.Teller, found.Metrics[0], text.PlaceOf(found.Span), "speaks of");
                }
            }
        }
    }

    private static IEnumerable<(string What, Stated<string> Id)> References(Metric metric)
    {
        foreach (var link in metric.Links)
        {
            yield return ("contributes to", link.Metric);
        }

        foreach (var input in (metric.Formula?.Inputs ?? []).Select(i => i.Metric).OfType<Stated<string>>())
        {
            yield return ("is computed from", input);
        }

        foreach (var balance in metric.BalancedBy)
        {
            yield return ("is balanced by", balance);
        }

        foreach (var distinction in metric.DistinctFrom)
        {
            yield return ("is told apart from", distinction.Metric);
        }

        if (metric.Successor is { } successor)
        {
            yield return ("is to be succeeded by", successor);
        }
    }

    private static Finding FindingOf(Teller teller, Metric named, Place place, string what) => new(
        place,
        $"{teller.Named} is {Word.Of(teller.Visibility)} and {what} {Quote.Of(named.Title)}, which is {Word.Of(MetricVisibility.Of(named))}.",
        $"Leave it out here, open {Quote.Of(named.Title)} to the same readers, or {teller.Otherwise}.")
    {
        Related = [new(named.Visibility?.Place ?? named.Place, $"{Quote.Plain(named.Title)} is {Word.Of(MetricVisibility.Of(named))}.")],
    };
}
