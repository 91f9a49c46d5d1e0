using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Rules.Identity;
using Yardstick.Text;

namespace Yardstick.Rules.Reading;

public static class UnusableGuidePage
{
    public static Rule Rule { get; } = new()
    {
        Id = "unusable-guide-page",
        Family = RuleFamily.Reading,
        Severity = Severity.Error,
        Summary = "A page of the organisation's own guide has no name or title of its own, cannot be read, or leads to nothing.",
        Why = "The page would be missing from the guide, or leave its readers without what it promises.",
        Bad = """
            # file: guide/how-we-work.md
            # How we work with metrics

            In the weekly meeting we begin with the [win rate](../sales/wins.yaml).
            """,
        Good = """
            # file: guide/how-we-work.md
            # How we work with metrics

            In the weekly meeting we begin with the [win rate](../sales/win-rate.yaml).
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;
        var guide = catalogue.Guide;
        foreach (var problem in guide.All.Select(p => p.Problem).OfType<GuideProblem>())
        {
            yield return new Finding(problem.Place, problem.Message, problem.Help);
        }

        var metrics = new Lazy<HashSet<string>>(() => [.. catalogue.Files.Where(f => f.Kind == DefinitionKind.Metric).Select(f => f.File.Path)]);
        var known = new Lazy<KnownNames>(() => new(metrics.Value.Select(p => "../" + p).Concat(guide.Pages.Select(p => System.IO.Path.GetFileName(p.File.Path)))));
        foreach (var page in guide.Pages)
        {
            if (UnusableId.IsDeviceName(page.Name!))
            {
                yield return new Finding(new Place(page.File, default), $"{Quote.Of(page.Name!)} cannot name a page: Windows keeps the name for a device.", "Give the file a longer, telling name.");
            }

            foreach (var link in page.Links.Where(l => l.Path is not { } path || (guide.PageAt(path) is null && !metrics.Value.Contains(path))))
            {
                yield return new Finding(
                    new Place(page.File, link.Span),
                    $"The link to {Quote.Of(link.Address)} leads to nothing that the site shows.",
                    $"{known.Value.Suggestion(link.Address)}Lead to the file of a metric, such as '../sales/win-rate.yaml', to another page of the guide, or to a complete address with https://.");
            }
        }
    }
}
