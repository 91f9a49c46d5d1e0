using System.Globalization;

using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Rules.Cascade;
using Yardstick.Text;

namespace Yardstick.Rules.Definition;

public static class OnlyQuantitative
{
    // Of one or two numbers, none needs to be an opinion.
    private const int FewestMetrics = 3;

    public static Rule Rule { get; } = new()
    {
        Id = "only-quantitative",
        Family = RuleFamily.Definition,
        Severity = Severity.Note,
        Summary = "All metrics of the company, or of a function with everything inside it, count things; none listens to people, and none is linked to one that does or balanced by it.",
        Why = "Numbers tell that something changed; only what people say tells why.",
        Bad = """
            # file: marketing/campaign-manager/campaign-reviews.yaml
            traits: {timing: leading, nature: quantitative, horizon: operational, scope: team}
            """,
        Good = """
            # file: marketing/campaign-manager/campaign-reviews.yaml
            traits: {timing: leading, nature: qualitative, horizon: operational, scope: team}
            """,
        Particulars = ["formula", "traits"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;
        if (!catalogue.IsSound || !catalogue.KnowsOrganisation)
        {
            return [];
        }

        var active = catalogue.Metrics.Where(m => m.IsActive).DistinctBy(m => m.Id).ToList();
        var listening = active.Where(IsQualitative).ToHashSet();
        var balancing = active.SelectMany(m => m.BalancedBy.Select(b => catalogue.Find(b.Value)).OfType<Metric>().Select(b => new Feed(m, b)));
        foreach (var (from, to) in LiveLinks.Feeding(catalogue).Concat(balancing))
        {
            if (IsQualitative(from) || IsQualitative(to))
            {
                listening.Add(from);
                listening.Add(to);
            }
        }

        var scopes = active.Where(m => m.Level?.Value == Level.Company).GroupBy(_ => (Function?)null)
            .Concat(active.Where(m => m.Level?.Value != Level.Company && Outermost(m, catalogue) is not null).GroupBy<Metric, Function?>(m => Outermost(m, catalogue), ReferenceEqualityComparer.Instance));
        return from scope in scopes
               let metrics = scope.ToList()
               where metrics.Count >= FewestMetrics && metrics.TrueForAll(m => m.Traits.Nature?.Value == Nature.Quantitative && !listening.Contains(m))
               let place = scope.Key?.Id.Place ?? catalogue.Configuration.Title?.Place ?? metrics[0].Place
               select new Finding(
                   place,
                   string.Create(CultureInfo.InvariantCulture, $"All {metrics.Count} metrics of {(scope.Key is { } function ? Quote.Of(function.Title) : "the company")} count things; none listens to people."),
                   "Ask those who are served: a survey, a talk with five customers or the complaints of a month, with 'nature: qualitative'.");
    }

    private static bool IsQualitative(Metric metric) => metric.Traits.Nature?.Value == Nature.Qualitative;

    private static Function? Outermost(Metric metric, Catalogue catalogue) =>
        metric.Function is { } id && catalogue.Organisation.Function(id.Value) is { } function ? catalogue.Organisation.Outermost(function) : null;
}
