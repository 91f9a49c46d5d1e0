using Yardstick.Diagnostics;
using Yardstick.Formulas;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Definition;

public static class VanityMetric
{
    private static readonly WordsOption Words = new(
        "words",
        [
            "registered users", "registrations", "sign-ups", "signups", "page views", "pageviews", "views", "impressions", "reach", "followers", "fans", "likes",
            "shares", "downloads", "installs", "e-mail opens", "email opens", "opens", "visits", "hits", "website traffic", "call attempts", "calls made", "calls dialled",
            "posts published", "articles published", "content volume", "content published", "lines of code",
        ],
        "Names of numbers that look good and decide nothing; the list replaces the standard one.");

    public static Rule Rule { get; } = new()
    {
        Id = "vanity-metric",
        Family = RuleFamily.Definition,
        Severity = Severity.Warning,
        Summary = "A count such as page views, followers or call attempts that decides nothing, or that no better number stands beside.",
        Why = "Such numbers rise by themselves and please everyone; time spent on them is missing where it counts.",
        Options = [Words],
        Bad = """
            # file: marketing/qualified-leads.yaml
            name: Page views
            # without: decision
            """,
        Good = """
            # file: marketing/qualified-leads.yaml
            name: Page views
            decision: Decides which articles are rewritten.
            balanced_by: [lead-quality]
            """,
        Particulars = ["aliases", "decision"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) =>
        from offender in Offenders(context)
        let metric = offender.Metric
        select new Finding(
            offender.Name.Place,
            metric.Decision is null
                ? $"{Quote.Of(offender.Name.Value)} counts something that looks good, and nothing says what is decided with it."
                : $"{Quote.Of(offender.Name.Value)} counts something that looks good, and no better number stands beside it.",
            metric.Decision is null
                ? "Say under 'decision' what people do differently when it moves; if that is nothing, measure what comes of it instead."
                : "Name under 'balanced_by' a metric that shows whether it is worth anything, or test its link and record the evidence as supported.");

    /// <summary>The suspects that decide nothing or stand alone.</summary>
    internal static IEnumerable<Suspect> Offenders(RuleContext context) =>
        Suspects(context).Where(s => s.Metric.Decision is null || !StandsBesideABetterOne(s.Metric, context.Catalogue));

    /// <summary>Active metrics whose name is that of a vanity metric, and that are plain counts: a share or a cost per thing is put in relation.</summary>
    private static IEnumerable<Suspect> Suspects(RuleContext context)
    {
        var words = context.Value(Rule, Words).Select(PlainWords.Of).ToList();
        return from metric in context.Catalogue.Metrics
               where metric.IsActive && IsPlainCount(context.Catalogue.Formulas.UnitOf(metric))
               let name = metric.Aliases.Prepend(metric.Name).OfType<Stated<string>>().FirstOrDefault(n => IsListed(n.Value, words))
               where name is not null
               select new Suspect(metric, name);
    }

    private static bool IsListed(string name, List<string> words)
    {
        var plain = PlainWords.Of(name);
        return words.Exists(w => PlainWords.Contains(plain, w));
    }

    private static bool IsPlainCount(Unit? unit) => unit is null || unit.Single?.Kind is UnitKind.Thing or UnitKind.Score or UnitKind.Index;

    private static bool StandsBesideABetterOne(Metric metric, Catalogue catalogue) =>
        metric.BalancedBy.Any(b => catalogue.Find(b.Value) is { IsActive: true })
        || catalogue.Cascade.Up(metric).Any(e => e.Link.Evidence?.State?.Value == EvidenceState.Supported && catalogue.Cascade.IsSound(e));

    internal sealed record Suspect(Metric Metric, Stated<string> Name);
}
