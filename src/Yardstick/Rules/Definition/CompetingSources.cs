using Yardstick.Diagnostics;
using Yardstick.Formulas;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Definition;

public static class CompetingSources
{
    public static Rule Rule { get; } = new()
    {
        Id = "competing-sources",
        Family = RuleFamily.Definition,
        Severity = Severity.Warning,
        Summary = "The same number is taken from two systems: by two metrics alike in all but the source, by two inputs of one description, or by an input that is a metric of its own with another source.",
        Why = "Two systems never agree to the last digit, and every difference has to be explained by someone.",
        Bad = """
            # file: marketing/customer-acquisition-cost.yaml
            formula:
              expression: spend / qualified_leads
              inputs:
                spend: {unit: EUR, from: General ledger, description: Sales and marketing cost booked in the month}
                qualified_leads: {unit: lead, from: Web analytics, description: Leads that match the ideal customer}
            unit: EUR/lead
            """,
        Good = """
            # file: marketing/customer-acquisition-cost.yaml
            formula:
              expression: spend / qualified_leads
              inputs:
                spend: {unit: EUR, from: General ledger, description: Sales and marketing cost booked in the month}
                qualified_leads: {metric: qualified-leads}
            unit: EUR/lead
            """,
        Particulars = ["distinct_from", "formula", "period", "population", "source"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;
        var toldApart = new ToldApart(catalogue);
        var formulas = catalogue.Formulas.All.Where(f => f is { Metric.IsActive: true, IsUnderstood: true }).DistinctBy(f => f.Metric.Id).ToList();
        var competing = new HashSet<Alike>();
        foreach (var (later, earlier) in AlikeButForTheSource(catalogue.Formulas, formulas, toldApart))
        {
            competing.Add(new(later.Metric, earlier.Metric));
            yield return FindingOf(later, earlier);
        }

        var metrics = catalogue.Metrics.Where(m => m.IsActive).DistinctBy(m => m.Id).ToList();
        var inputs = metrics.SelectMany(m => (m.Formula?.Inputs ?? []).Where(i => i is { Metric: null, From: not null }).Select(i => new InputOf(m, i))).ToList();
        foreach (var (metric, input) in inputs)
        {
            if (MetricOf(input, catalogue) is { } other && !ReferenceEquals(other, metric) && !toldApart.Are(metric, other))
            {
                yield return FindingOf(metric, input, other);
            }
        }

        foreach (var alike in inputs.Where(i => i.Input.Description is not null).GroupBy(i => KeyOf(i.Input, catalogue), StringComparer.Ordinal))
        {
            // Against the first alone: one finding for each input that differs from it.
            var first = alike.First();
            foreach (var (metric, input) in alike.Skip(1).Where(i => Compete(i.Input.From!.Value, first.Input.From!.Value)))
            {
                if (!ReferenceEquals(metric, first.Metric) && !toldApart.Are(metric, first.Metric) && !competing.Contains(new(metric, first.Metric)))
                {
                    yield return FindingOf(metric, input, first.Metric, first.Input);
                }
            }
        }
    }

    private static IEnumerable<(MetricFormula Later, MetricFormula Earlier)> AlikeButForTheSource(FormulaTable table, List<MetricFormula> formulas, ToldApart toldApart)
    {
        // Inputs are the same by name here and not by source.
        var groups = from some in AlikeFormulas.OfInputs(formulas, ByName)
                     where MayCompete(some)
                     from alike in some.GroupBy(f => table.MeaningOf(f, ByName), StringComparer.Ordinal)
                     select alike;
        foreach (var alike in groups)
        {
            foreach (var (later, earlier) in toldApart.Unsettled([.. alike.Select(f => f.Metric)]))
            {
                var (one, other) = (table.Of(later)!, table.Of(earlier)!);
                if (!one.IsSameAs(other) && one.Definition.Inputs.Any(i => other.Definition.Inputs.Any(o => AreOfOneName(i, o) && i.From is { } own && o.From is { } from && Compete(own.Value, from.Value))))
                {
                    yield return (one, other);
                }
            }
        }
    }

    /// <summary>The metric that an input is by its name and unit, where that comes from another system.</summary>
    private static Metric? MetricOf(FormulaInput input, Catalogue catalogue) =>
        catalogue.Find(input.Name.Value.Replace('_', '-')) is { IsActive: true, Source.System: { } system } metric
        && catalogue.Formulas.UnitOf(input) is { } unit && unit.Equals(catalogue.Formulas.UnitOf(metric))
        && Compete(input.From!.Value, system.Value)
            ? metric
            : null;

    private static string KeyOf(FormulaInput input, Catalogue catalogue) =>
        $"{input.Name.Value}\n{catalogue.Formulas.UnitOf(input)}\n{PlainWords.Of(input.Description!.Value)}";

    private static bool AreOfOneName(FormulaInput one, FormulaInput other) => PlainWords.Of(one.Name.Value) == PlainWords.Of(other.Name.Value);

    private static InputIdentity ByName(FormulaInput data) => InputIdentity.Data("input " + data.Name.Value, data.Unit?.Value);

    // A word that all sources of an input have in common is taken as one system.
    private static bool MayCompete(IReadOnlyList<MetricFormula> formulas)
    {
        var ofName = new Dictionary<string, CommonWords>(StringComparer.Ordinal);
        foreach (var input in formulas.SelectMany(f => f.Definition.Inputs))
        {
            if (input.From?.Value is not { } source)
            {
                continue;
            }

            var name = PlainWords.Of(input.Name.Value);
            if (!ofName.TryGetValue(name, out var common))
            {
                ofName.Add(name, new(source, [.. WordsOf(PlainWords.Of(source))]));
            }
            else if (source != common.First)
            {
                var words = PlainWords.Of(source);
                common.Words.RemoveAll(w => !PlainWords.Contains(words, w));
                if (common.Words.Count == 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "General ledger, marketing cost" lies within "General ledger and billing"; a word in common is taken as one system.
    private static bool Compete(string one, string other)
    {
        var words = WordsOf(PlainWords.Of(one)).ToHashSet(StringComparer.Ordinal);
        return !words.Overlaps(PlainWords.Of(other).Split(' '));
    }

    private static IEnumerable<string> WordsOf(string plainWords) => plainWords.Split(' ').Where(w => w is not ("and" or "the" or "of"));

    private static Finding FindingOf(MetricFormula later, MetricFormula earlier) => new(
        later.Place,
        $"{Quote.Of(later.Metric.Title)} is computed like {Quote.Of(earlier.Metric.Title)}, but from another system.",
        "Agree on the one system that counts and retire the other metric, or say under 'distinct_from' how they differ.")
    {
        Details = [$"{later.Metric.Id} comes from {Sources(later)}, {earlier.Metric.Id} from {Sources(earlier)}."],
        Related = [new(earlier.Place, $"{Quote.Plain(earlier.Metric.Title)}: {Quote.Plain(earlier.Formula!.Text)}")],
    };

    private static Finding FindingOf(Metric metric, FormulaInput input, Metric other) => new(
        input.From!.Place,
        $"{Quote.Of(metric.Title)} takes {Quote.Of(input.Name.Value)} from {Quote.Of(input.From.Value)}, but the metric {Quote.Of(other.Title)} comes from {Quote.Of(other.Source!.System!.Value)}.",
        $"Use the metric itself as the input: '{Quote.Plain(input.Name.Value)}: {{metric: {Quote.Plain(other.Id)}}}'. If it is another number, give the input another name.")
    {
        Related = [new(other.Source.System.Place, $"{Quote.Plain(other.Title)} comes from here.")],
    };

    private static Finding FindingOf(Metric metric, FormulaInput input, Metric other, FormulaInput otherInput) => new(
        input.From!.Place,
        $"{Quote.Of(metric.Title)} takes {Quote.Of(input.Name.Value)} from {Quote.Of(input.From.Value)}, and {Quote.Of(other.Title)} takes the same from {Quote.Of(otherInput.From!.Value)}.",
        "Agree on the one system that counts, or describe how the two inputs differ.")
    {
        Related = [new(otherInput.From.Place, $"{Quote.Plain(other.Title)} takes it from here.")],
    };

    private static string Sources(MetricFormula formula) =>
        Listing.Of([.. formula.Definition.Inputs.Select(i => i.From?.Value).OfType<string>().Distinct(StringComparer.Ordinal)]);

    /// <param name="First">The source that was found first.</param>
    /// <param name="Words">Those of its words that all sources found since hold, too.</param>
    private sealed record CommonWords(string First, List<string> Words);

    private sealed record InputOf(Metric Metric, FormulaInput Input);
}
