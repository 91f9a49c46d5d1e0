using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Reading;

public static class MissingFile
{
    public static Rule Rule { get; } = new()
    {
        Id = "missing-file",
        Family = RuleFamily.Reading,
        Severity = Severity.Error,
        Summary = "The dictionary lacks the configuration, the organisation or the objectives that its metrics refer to.",
        Why = "Owners, functions and objectives are looked up there; without the file none of them can be checked.",
        Bad = """
            # no file: organisation.yaml
            """,
        Good = """
            # file: organisation.yaml
            functions:
              - {id: marketing, name: Marketing, lead: ben.okafor}
              - {id: sales, name: Sales, lead: chloe.varga}
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;
        if (IsMissing(catalogue, DefinitionKind.Configuration))
        {
            yield return Offence(
                catalogue,
                DefinitionKind.Configuration,
                "the file that makes a folder a dictionary.",
                "Create it with at least a title and a north_star.");
        }

        if (IsMissing(catalogue, DefinitionKind.Organisation))
        {
            yield return Offence(
                catalogue,
                DefinitionKind.Organisation,
                "so nobody can tell who the owners are and which functions there are.",
                "Create it with the people, functions and roles that metrics belong to.");
        }

        if (IsMissing(catalogue, DefinitionKind.Objectives) && catalogue.Metrics.FirstOrDefault(m => m is { Objective: not null, IsRetired: false }) is { } metric)
        {
            yield return Offence(
                catalogue,
                DefinitionKind.Objectives,
                $"but {Quote.Of(metric.Title)} serves the objective {Quote.Of(metric.Objective!.Value.Value)}.",
                "Create it with the objectives of the year and their key result areas.") with
            {
                Related = [new(metric.Objective.Value.Place, "The objective is named here.")],
            };
        }
    }

    private static bool IsMissing(Catalogue catalogue, DefinitionKind kind) =>
        catalogue.File(kind) is null && catalogue.Tree.Problems.All(p => DefinitionFile.KindOf(p.File.Path) != kind);

    private static Finding Offence(Catalogue catalogue, DefinitionKind kind, string consequence, string help)
    {
        var path = DefinitionFile.PathOf(kind)!;
        return new Finding(new Place(catalogue.Tree.Absent(path), default), $"There is no {path}, {consequence}", help);
    }
}
