using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Identity;

public static class MisplacedFile
{
    // The fields from which a metric's path is made.
    private static readonly string[] Telling = ["id", "level", "function", "role"];

    public static Rule Rule { get; } = new()
    {
        Id = "misplaced-file",
        Family = RuleFamily.Identity,
        Severity = Severity.Error,
        Summary = "A file's name is not its metric's id, or its folder not the metric's function and role.",
        Why = "People find a metric by its path, and the reviewers of a change are chosen by its folder.",
        Bad = """
            # file: marketing/campaign-manager/landing-page-conversion.yaml
            id: page-conversion
            """,
        Good = """
            # file: marketing/campaign-manager/landing-page-conversion.yaml
            id: landing-page-conversion
            """,
        Particulars = [],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;
        var copies = SharedIds.Of(catalogue).SelectMany(s => s.Others).ToHashSet();
        var colliding = SharedIds.PathsThatCollide(catalogue).SelectMany(g => g).Select(f => f.File).ToHashSet();
        foreach (var file in catalogue.Files)
        {
            if (DefinitionFile.PathOf(file.Kind) is { } path && file.File.Path != path && !colliding.Contains(file.File))
            {
                yield return MisnamedFile(file, path, catalogue.Tree.Find(path) is not null);
            }
        }

        foreach (var metric in catalogue.Metrics)
        {
            if (IsTelling(metric, catalogue) && metric.File.Path != MetricPath.Of(metric) && !copies.Contains(metric) && !colliding.Contains(metric.File))
            {
                yield return Offence(metric, MetricPath.Of(metric), catalogue.Tree);
            }
        }
    }

    // What is malformed, unusable or unknown is reported as that; a path made of it would be bad advice.
    private static bool IsTelling(Metric metric, Catalogue catalogue) =>
        !Telling.Any(metric.Doubts)
        && !UnusableId.IsDeviceName(metric.Id)
        && (!catalogue.KnowsOrganisation
            || ((metric.Function is null || catalogue.Organisation.Function(metric.Function.Value) is not null)
                && (metric.Role is null || IsRightRole(metric, catalogue.Organisation))));

    private static bool IsRightRole(Metric metric, Organisation organisation) =>
        organisation.Role(metric.Role!.Value) is { } role && (role.Function is null || role.Function.Value == metric.Function?.Value);

    private static Finding MisnamedFile(DefinitionFile file, string path, bool isThere) => new(
        new Place(file.File, default),
        isThere
            ? $"{Quote.Of(file.File.Path)} stands beside {Quote.Of(path)}, and only one of them is read."
            : $"{Quote.Of(file.File.Path)} should be called {Quote.Of(path)}.",
        isThere ? $"Move what is needed to {path} and remove this file." : $"Rename it to {path}.");

    private static Finding Offence(Metric metric, string path, SourceTree tree)
    {
        var (place, message) = What(metric);
        var isTaken = tree.Find(path) is not null;
        return new Finding(
            place,
            message,
            isTaken
                ? $"It belongs at {Quote.Plain(path)}, where another file lies: change the id, or make one of the two."
                : Path.ChangeExtension(metric.File.Path, ".yaml") == path
                    ? $"Rename it to {Quote.Plain(path)}."
                    : $"Move the file to {Quote.Plain(path)}, or correct what it says here.");
    }

    private static (Place Place, string Message) What(Metric metric)
    {
        var path = metric.File.Path;
        var name = path[(path.LastIndexOf('/') + 1)..];
        var stem = Path.GetFileNameWithoutExtension(name);
        if (stem != metric.Id)
        {
            return (metric.Place, $"The metric {Quote.Of(metric.Id)} lies in a file called {Quote.Of(name)}.");
        }

        var folder = path[..(path.LastIndexOf('/') + 1)];
        if (MetricPath.FolderOf(metric) is { } expected && expected != folder)
        {
            var where = folder.Length == 0 ? "outside every folder" : $"in the folder {Quote.Of(folder.TrimEnd('/'))}";
            return metric.Level!.Value switch
            {
                Level.Company => (metric.Level.Place, $"{Quote.Of(metric.Title)} is a metric of the company, but its file lies {where}."),
                Level.Role when folder.StartsWith(metric.Function!.Value + "/", StringComparison.Ordinal) =>
                    (metric.Role!.Place, $"{Quote.Of(metric.Title)} is a metric of the role {Quote.Of(metric.Role.Value)}, but its file lies {where}."),
                _ => (metric.Function!.Place, $"{Quote.Of(metric.Title)} is a metric of {Quote.Of(metric.Function.Value)}, but its file lies {where}."),
            };
        }

        return (metric.Place, $"The file {Quote.Of(name)} does not end in '.yaml'.");
    }
}
