using Yardstick.Formulas;
using Yardstick.Model;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Rules.Access;

/// <summary>What a definition says in words of its own, and so may say too much. Its name and aliases are names themselves.</summary>
internal static class MetricTexts
{
    /// <param name="formula">The metric's formula as it was read.</param>
    public static IEnumerable<Stated<string>> Of(Metric metric, MetricFormula? formula)
    {
        Stated<string>?[] single =
        [
            metric.Definition, metric.Excludes, metric.Population, metric.Why, metric.Decision, metric.Risks, metric.Playbook, metric.Retired?.Reason, metric.Benchmark?.Text,
            metric.Source?.System, metric.Source?.Collection, metric.Source?.Quality, metric.Source?.Access, metric.Supplier, metric.Dashboard,
        ];
        return single
            .Concat(metric.Levers)
            .Concat(metric.Breakdowns)
            .Concat(metric.Tags)
            .Concat(metric.ImplementedBy.SelectMany(i => new[] { i.System, i.Reference }))
            .Concat((metric.Formula?.Inputs ?? []).SelectMany(i => new[] { i.Metric is null ? i.Name : null, i.From, i.Description }))
            .Concat(metric.Links.SelectMany(l => new[] { l.Because, l.Evidence?.Note }))
            .Concat(metric.DistinctFrom.Select(d => d.Because))
            .Concat(metric.ChangeLog.Select(e => e.Change))
            .OfType<Stated<string>>()
            .Concat(formula is null ? [] : Values(formula))
            .Concat(metric.Custom is { } custom ? Of(custom, metric.File) : []);
    }

    // Of a formula's own words only those in quotation marks are no names of inputs.
    private static IEnumerable<Stated<string>> Values(MetricFormula formula)
    {
        var waiting = new Stack<Condition>((formula.Formula?.Root.Descendants() ?? []).OfType<Call>().Select(c => c.Where).OfType<Condition>());
        while (waiting.TryPop(out var condition))
        {
            if (condition is Comparison { Value: TextValue text })
            {
                yield return new(text.Text, formula.PlaceOf(condition.Span));
            }

            foreach (var part in condition.Parts)
            {
                waiting.Push(part);
            }
        }
    }

    // The reader bounds the depth.
    private static IEnumerable<Stated<string>> Of(YamlNode node, SourceFile file) => node switch
    {
        YamlScalar { Kind: ScalarKind.String } scalar => [new(scalar.Text, new Place(file, scalar.Span))],
        YamlSequence list => list.Items.SelectMany(i => Of(i, file)),
        YamlMapping fields => fields.Entries.SelectMany(e => Of(e.Value, file)),
        _ => [],
    };
}
