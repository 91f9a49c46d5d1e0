using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Waivers;

public static class UnmatchedPath
{
    public static Rule Rule { get; } = new()
    {
        Id = "unmatched-path",
        Family = RuleFamily.Waivers,
        Severity = Severity.Error,
        Summary = "The configuration gives a rule a severity of its own under a path that no file of the dictionary has.",
        Why = "Whoever wrote it believes that some files are judged otherwise, and none is.",
        Bad = """
            # file: yardstick.yaml
            rules:
              unbalanced-metric:
                where:
                  - {path: "metrics/marketing/**", severity: note}
            """,
        Good = """
            # file: yardstick.yaml
            rules:
              unbalanced-metric:
                where:
                  - {path: "marketing/**", severity: note}
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var paths = context.Catalogue.Tree.Files.Select(f => f.Path).Concat(context.Catalogue.Tree.Problems.Select(p => p.File.Path)).ToList();
        var choices = new Lazy<KnownNames>(() => new KnownNames(paths.Concat(paths.Select(FolderOf).OfType<string>())));
        return from setting in context.Catalogue.Configuration.Rules.Values
               from path in setting.Cases.Select(c => c.Path).OfType<Stated<string>>()
               where !paths.Any(new PathPattern(path.Value).Matches)
               select new Finding(
                   path.Place,
                   $"No file of the dictionary has a path like {Quote.Of(path.Value)}.",
                   $"{Suggestion(path.Value, paths, choices.Value)}Paths begin inside the dictionary's folder, and '*' ends at the next '/': write {Quote.Of("sales/**")} for all that is below 'sales'.");
    }

    private static string Suggestion(string path, List<string> paths, KnownNames choices)
    {
        // The folder without what is in it, or the dictionary's own folder before it.
        string[] likely = [path.TrimEnd('/') + "/**", path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..]];
        return likely.FirstOrDefault(l => l.Length > 0 && l[0] != '*' && paths.Any(new PathPattern(l).Matches)) is { } found
            ? $"Did you mean {Quote.Of(found)}? "
            : choices.Suggestion(path);
    }

    private static string? FolderOf(string path) =>
        path.LastIndexOf('/') is > 0 and var end ? path[..end] + "/**" : null;
}
