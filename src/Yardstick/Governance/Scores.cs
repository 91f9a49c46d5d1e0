using System.Globalization;

using Yardstick.Changes;
using Yardstick.Model;
using Yardstick.Rules;

namespace Yardstick.Governance;

/// <summary>
/// The scores of metrics, functions and the company. Active and proposed metrics have one; those of functions and the
/// company are of active metrics, so that proposing one costs nobody anything.
/// </summary>
public sealed class Scores
{
    private readonly Dictionary<Metric, Score> ofMetric = [];
    private readonly Dictionary<string, Score> ofFunction = new(StringComparer.Ordinal);
    private readonly Score none;

    private Scores(IEnumerable<Metric> metrics, ScoreContext context)
    {
        var weights = context.Configuration.ScoreWeights;
        none = new Score([.. ScoreCriteria.All.Select(c => new Tally(c, weights.GetValueOrDefault(c.Id, c.Weight), 0, 0)).Where(t => t.Weight > 0)]);
        Outcomes[] outcomes = [.. none.Tallies.Select(t => new Outcomes(t))];
        var active = new List<Metric>();
        foreach (var metric in metrics)
        {
            if (metric.IsCurrent && ReferenceEquals(context.Find(metric.Id), metric))
            {
                ofMetric[metric] = new Score(Array.ConvertAll(outcomes, o => o.Of(metric, context)));
                if (metric.IsActive)
                {
                    active.Add(metric);
                }
            }
        }

        Company = Score.Sum(none, active.Select(m => ofMetric[m]));
        AddFunctions(active, context.Rules.Catalogue.Organisation);
    }

    public Score Company { get; }

    /// <summary>Of all metrics of a catalogue.</summary>
    public static Scores Of(Catalogue catalogue, DateOnly today) =>
        Of(catalogue.Metrics, new ScoreContext(new RuleContext(catalogue, today), catalogue.Cascade, catalogue.Find));

    public static Scores Of(IEnumerable<Metric> metrics, ScoreContext context) => new(metrics, context);

    /// <summary>What a change does to the company's score, in one sentence.</summary>
    public static string Change(ChangeSet changes, DateOnly today)
    {
        var (before, after) = (Of(changes.Base, today).Company.Percent, Of(changes.Head, today).Company.Percent);
        return before == after
            ? string.Create(CultureInfo.InvariantCulture, $"The score stays {after ?? 0} of 100.")
            : string.Create(CultureInfo.InvariantCulture, $"The score goes from {before ?? 0} to {after ?? 0} of 100.");
    }

    /// <summary>Nothing for a metric that is no longer used or about to be replaced.</summary>
    public Score? Of(Metric metric) => ofMetric.GetValueOrDefault(metric);

    /// <summary>Of a function's metrics, those of its roles, and those of the functions inside it.</summary>
    public Score OfFunction(string id) => ofFunction.GetValueOrDefault(id, none);

    // From the innermost functions outward, each once. In a circle none is innermost: they keep what they have themselves.
    private void AddFunctions(IReadOnlyList<Metric> active, Organisation organisation)
    {
        var parts = new Dictionary<string, List<Score>>(StringComparer.Ordinal);
        var inside = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var function in organisation.Functions)
        {
            parts[function.Id.Value] = [];
            if (function.PartOf is { } outer)
            {
                inside[outer.Value] = inside.GetValueOrDefault(outer.Value) + 1;
            }
        }

        foreach (var metric in active)
        {
            if (metric.Function is { } function && metric.Level?.Value != Level.Company && parts.TryGetValue(function.Value, out var list))
            {
                list.Add(ofMetric[metric]);
            }
        }

        var waiting = new Queue<string>(parts.Keys.Where(id => !inside.ContainsKey(id)));
        while (waiting.TryDequeue(out var id))
        {
            var total = ofFunction[id] = Score.Sum(none, parts[id]);
            if (organisation.Function(id)?.PartOf is { } outer && parts.TryGetValue(outer.Value, out var list))
            {
                list.Add(total);
                if (--inside[outer.Value] == 0)
                {
                    waiting.Enqueue(outer.Value);
                }
            }
        }

        foreach (var (id, list) in parts)
        {
            ofFunction.TryAdd(id, Score.Sum(none, list));
        }
    }

    // The three tallies that a single metric can have of a criterion, which all metrics share.
    private sealed class Outcomes(Tally none)
    {
        private readonly Tally lacking = none with { Asked = 1 };
        private readonly Tally held = none with { Held = 1, Asked = 1 };

        public Tally Of(Metric metric, ScoreContext context) =>
            none.Criterion.Holds(metric, context) ? held
            : none.Criterion.IsAsked(metric, context) ? lacking
            : none;
    }
}
