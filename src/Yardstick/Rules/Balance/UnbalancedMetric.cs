using Yardstick.Diagnostics;
using Yardstick.Formulas;
using Yardstick.Model;
using Yardstick.Rules.Definition;
using Yardstick.Text;

namespace Yardstick.Rules.Balance;

public static class UnbalancedMetric
{
    private static readonly WordsOption Volume = new(
        "volume",
        ["volume", "number of", "count", "output", "throughput", "velocity", "calls", "meetings", "leads", "bookings", "tickets closed", "deployments", "articles", "story points"],
        "Words in the name of a metric that make it one of volume, if more of it is better; the list replaces the standard one.");

    private static readonly WordsOption Speed = new(
        "speed",
        ["time", "duration", "length", "cycle", "delay", "lead time", "days to", "hours to"],
        "Words in the name of a metric that make it one of speed, if less of it is better; the list replaces the standard one.");

    private static readonly WordsOption Cost = new(
        "cost",
        ["cost", "costs", "spend", "spending", "expense", "expenses", "price"],
        "Words in the name of a metric that make it one of cost, if less of it is better; the list replaces the standard one.");

    public static Rule Rule { get; } = new()
    {
        Id = "unbalanced-metric",
        Family = RuleFamily.Balance,
        Severity = Severity.Warning,
        Summary = "An active metric of volume, speed or cost, told by its name or unit, has no counter-metric.",
        Why = "People do what they are measured by: more calls become shorter calls, lower costs become worse products, unless something watches the other side.",
        Options = [Volume, Speed, Cost],
        Bad = """
            # file: marketing/campaign-manager/cost-per-lead.yaml
            # without: balanced_by
            """,
        Good = """
            # file: marketing/campaign-manager/cost-per-lead.yaml
            balanced_by: [lead-quality]
            """,
        Particulars = ["aliases", "decision"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var oneSided = OneSided(context);

        // Of these the same is said more plainly.
        var vain = VanityMetric.Offenders(context).Select(o => o.Metric).ToHashSet();
        foreach (var metric in context.Catalogue.Metrics.Where(m => m.IsActive && m.BalancedBy.Count == 0 && !vain.Contains(m)))
        {
            if (oneSided(metric) is { } kind)
            {
                yield return new Finding(
                    (metric.Name ?? metric.StatedId)?.Place ?? metric.Place,
                    $"{Quote.Of(metric.Title)} measures {kind}, and nothing balances it.",
                    $"{Question(kind)} Name the metric that would show it under 'balanced_by', or define one.");
            }
        }
    }

    /// <summary>Tells of a metric whether it measures volume, speed or cost alone, and which.</summary>
    internal static Func<Metric, string?> OneSided(RuleContext context)
    {
        var words = new[] { Volume, Speed, Cost }.ToDictionary(o => o, o => context.Value(Rule, o).Select(PlainWords.Of).ToList());
        return metric =>
        {
            var name = PlainWords.Of(metric.Title);
            return metric.Direction?.Value switch
            {
                Direction.Higher when IsNamed(Volume) || IsVolume(metric, context.Catalogue) => "volume",
                Direction.Lower when IsNamed(Cost) || IsCost(metric, context.Catalogue) => "cost",
                Direction.Lower when IsNamed(Speed) || IsSpeed(metric, context.Catalogue) => "speed",
                _ => null,
            };

            bool IsNamed(WordsOption option) => words[option].Exists(w => PlainWords.Contains(name, w));
        };
    }

    private static string Question(string kind) => kind switch
    {
        "volume" => "What gets worse when people only try for more?",
        "cost" => "What gets worse when people only try to spend less?",
        _ => "What gets worse when people only try to be quick?",
    };

    private static bool IsVolume(Metric metric, Catalogue catalogue) => catalogue.Formulas.UnitOf(metric)?.Single?.Kind == UnitKind.Thing;

    private static bool IsCost(Metric metric, Catalogue catalogue) => Above(metric, catalogue).Any(k => k == UnitKind.Currency);

    private static bool IsSpeed(Metric metric, Catalogue catalogue) => Above(metric, catalogue).Any(k => k is UnitKind.Time or UnitKind.CalendarTime);

    // What stands above the line: EUR and hour of EUR/customer and hour/incident.
    private static IEnumerable<UnitKind> Above(Metric metric, Catalogue catalogue) =>
        (catalogue.Formulas.UnitOf(metric)?.Powers ?? []).Where(p => p.Exponent > 0).Select(p => p.Base.Kind);
}
