using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Reading;

public static class UnusableImport
{
    // Enough to see what kind of file it is.
    private const int MostShown = 5;

    public static Rule Rule { get; } = new()
    {
        Id = "unusable-import",
        Family = RuleFamily.Reading,
        Severity = Severity.Error,
        Summary = "The file of an imported dictionary is missing, or is not what a dictionary publishes as metrics.json.",
        Why = "Links into the other dictionary can neither be followed nor checked.",
        Bad = """
            # file: yardstick.yaml
            imports:
              group: {file: imports/grup.metrics.json, url: "https://metrics.example.com/metrics.json"}
            """,
        Good = """
            # file: yardstick.yaml
            imports:
              group: {file: imports/group.metrics.json, url: "https://metrics.example.com/metrics.json"}
            # file: imports/group.metrics.json
            {"schema": "urn:yardstick:schema:metrics:1", "version": "1.1", "title": "Group metrics", "audience": "public",
             "functions": [], "roles": [], "people": [], "metrics": []}
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) =>
        from import in context.Catalogue.Imports.All
        where import is { Path: not null, IsUsable: false }
        select import.File is null ? Missing(context.Catalogue, import, import.Path!) : Broken(import, import.Path!);

    private static Finding Broken(Import import, Stated<string> path) => new(
        path.Place,
        import.Problems is [var only] ? $"The import {Quote.Of(path.Value)} cannot be used: {only.Message}" : $"The import {Quote.Of(path.Value)} is not what a dictionary publishes.",
        Download(import))
    {
        Related = [.. import.Problems.Take(MostShown).Select(p => new RelatedPlace(p.Place, p.Message))],
    };

    private static Finding Missing(Catalogue catalogue, Import import, Stated<string> path)
    {
        var named = Quote.Of(path.Value);
        if (path.Value.Contains("://", StringComparison.Ordinal))
        {
            var revealed = UserInfo.Hidden(path.Value) == path.Value ? "" : " Change the password: it has been written down here.";
            return new Finding(path.Place, $"{named} is a web address, and nothing is ever fetched.", $"Download it to a file in the dictionary's folder, commit that, and write its path, such as 'imports/group.metrics.json'.{revealed}");
        }

        if (!Import.IsNamedLikeOne(path.Value))
        {
            return new Finding(path.Place, $"{named} is not named like an import, so it is not read.", "Let its name end in '.metrics.json'.");
        }

        if (catalogue.Tree.Problems.FirstOrDefault(p => p.File.Path == path.Value) is { } problem)
        {
            return new Finding(path.Place, $"The import {named} cannot be read: {problem.Message}", problem.Help);
        }

        var others = new KnownNames(catalogue.Tree.Files.Select(f => f.Path).Where(Import.IsNamedLikeOne));
        return new Finding(path.Place, $"There is no file {named} in the dictionary's folder.", $"{others.Suggestion(path.Value)}{Download(import)}");
    }

    private static string Download(Import import) => import.Address is { } address
        ? $"Download {Quote.Plain(address.Value)} to this file and commit it."
        : "Download the other dictionary's metrics.json to this file and commit it.";
}
