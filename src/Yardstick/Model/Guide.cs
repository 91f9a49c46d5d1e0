using Yardstick.Text;

namespace Yardstick.Model;

/// <summary>The pages that the organisation adds to the guide: the Markdown files of one folder of the dictionary.</summary>
public sealed class Guide
{
    private readonly Dictionary<string, GuideFile> byPath;

    private Guide(IReadOnlyList<GuideFile> all)
    {
        All = all;
        Pages = [.. all.Where(p => p.Problem is null).OrderBy(p => p.Order).ThenBy(p => p.Name, StringComparer.Ordinal)];
        byPath = Pages.ToDictionary(p => p.File.Path, StringComparer.Ordinal);
    }

    /// <summary>The pages that every dictionary's guide has, in the order in which a newcomer reads.</summary>
    public static IReadOnlyList<string> Standard { get; } =
    [
        "reading-a-metric",
        "kpi-or-metric",
        "strategy-on-a-page",
        "proposing-a-metric",
        "vague-or-specific",
        "formulas-and-units",
        "measures-are-for-learning",
        "when-a-metric-turns-red",
        "two-rhythms",
        "quarterly-health-check",
        "how-governance-works",
        "who-sees-what",
        "continuous-integration",
        "several-dictionaries",
        "pages-of-your-own",
        "glossary",
        "data-files",
    ];

    /// <summary>Every file, in the order of paths.</summary>
    public IReadOnlyList<GuideFile> All { get; }

    /// <summary>The pages that there are, in the order of their numbers and names.</summary>
    public IReadOnlyList<GuideFile> Pages { get; }

    /// <summary>The name of the page that a file's path leads to, of this guide or of every guide.</summary>
    public string? PageAt(string path) => byPath.GetValueOrDefault(path)?.Name ?? Standard.FirstOrDefault(n => path == $"{SourceTree.GuideFolder}{n}.md");

    internal static Guide Read(SourceTree tree)
    {
        var all = new List<GuideFile>();
        var named = new Dictionary<string, GuideFile>(StringComparer.Ordinal);
        foreach (var page in tree.Files.Where(f => SourceTree.IsGuidePage(f.Path)).Select(GuideFile.Read))
        {
            all.Add(page is { Name: { } name, Problem: null } && !named.TryAdd(name, page) ? page with { Problem = Twice(page, named[name]) }
                : page is { Name: { } own, Problem: null } && Standard.Contains(own) ? page with { Problem = Taken(page) }
                : page);
        }

        return new(all);
    }

    private static GuideProblem Twice(GuideFile page, GuideFile first) => new(
        new Place(page.File, default),
        $"{Quote.Of(page.File.Path)} and {Quote.Of(first.File.Path)} name the same page: the number in front is no part of its address.",
        "Give one of them another name.");

    private static GuideProblem Taken(GuideFile page) => new(
        new Place(page.File, default),
        $"{Quote.Of(page.Name!)} is a page of every dictionary's guide, and cannot be replaced.",
        "Give the file another name, and lead to the other page from it where it goes further.");
}
