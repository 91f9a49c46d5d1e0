using Yardstick.Diagnostics;
using Yardstick.Formulas;
using Yardstick.Model;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Rules.Access;

public static class RestrictedReference
{
    public static Rule Rule { get; } = new()
    {
        Id = "restricted-reference",
        Family = RuleFamily.Access,
        Severity = Severity.Error,
        Summary = "The text of a metric, its links or its formula name a metric that fewer people may see.",
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

        var mostClosed = catalogue.Metrics.Aggregate((one, other) => MetricVisibility.IsMoreClosed(other, one) ? other : one);
        var index = new Lazy<NameIndex>(() => new(catalogue.Metrics));
        foreach (var metric in catalogue.Metrics.Where(m => catalogue.Imports.All.Count > 0 || MetricVisibility.IsMoreClosed(mostClosed, m)))
        {
            foreach (var (what, id) in References(metric))
            {
                if (catalogue.Find(id.Value) is { } named && MetricVisibility.IsMoreClosed(named, metric))
                {
                    yield return FindingOf(metric, named, id.Place, what);
                }
            }

            var seen = new HashSet<Metric>();
            foreach (var text in Texts(metric))
            {
                foreach (var found in index.Value.Find(text.Value).Where(f => f.Metrics.All(m => MetricVisibility.IsMoreClosed(m, metric))))
                {
                    if (seen.Add(found.Metrics[0]))
                    {
                        yield return FindingOf(metric, found.Metrics[0], ExpressionPlace.Of(text.Place, text.Value, found.Span), "speaks of");
                    }
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

    private static IEnumerable<Stated<string>> Texts(Metric metric)
    {
        Stated<string>?[] single =
        [
            metric.Definition, metric.Excludes, metric.Population, metric.Why, metric.Decision, metric.Risks, metric.Playbook, metric.Retired?.Reason, metric.Benchmark?.Text,
            metric.Source?.Collection, metric.Source?.Quality, metric.Source?.Access,
        ];
        return single
            .Concat(metric.Levers)
            .Concat((metric.Formula?.Inputs ?? []).SelectMany(i => new[] { i.From, i.Description }))
            .Concat(metric.Links.SelectMany(l => new[] { l.Because, l.Evidence?.Note }))
            .Concat(metric.DistinctFrom.Select(d => d.Because))
            .Concat(metric.ChangeLog.Select(e => e.Change))
            .OfType<Stated<string>>()
            .Concat(metric.Custom is { } custom ? Texts(custom, metric.File) : []);
    }

    // The reader bounds the depth.
    private static IEnumerable<Stated<string>> Texts(YamlNode node, SourceFile file) => node switch
    {
        YamlScalar { Kind: ScalarKind.String } scalar => [new(scalar.Text, new Place(file, scalar.Span))],
        YamlSequence list => list.Items.SelectMany(i => Texts(i, file)),
        YamlMapping fields => fields.Entries.SelectMany(e => Texts(e.Value, file)),
        _ => [],
    };

    private static Finding FindingOf(Metric metric, Metric named, Place place, string what) => new(
        place,
        $"{Quote.Of(metric.Title)} is {Word.Of(MetricVisibility.Of(metric))} and {what} {Quote.Of(named.Title)}, which is {Word.Of(MetricVisibility.Of(named))}.",
        $"Leave it out here, open {Quote.Of(named.Title)} to the same readers, or close this metric too.")
    {
        Related = [new(named.Visibility?.Place ?? named.Place, $"{Quote.Plain(named.Title)} is {Word.Of(MetricVisibility.Of(named))}.")],
    };
}
