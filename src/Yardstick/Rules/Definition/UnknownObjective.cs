using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Definition;

public static class UnknownObjective
{
    public static Rule Rule { get; } = new()
    {
        Id = "unknown-objective",
        Family = RuleFamily.Definition,
        Severity = Severity.Error,
        Summary = "A metric or an OKR names an objective, or a key result area, that does not exist.",
        Why = "The metric is measured for something that nobody wants any more, or that nobody can find.",
        Bad = """
            # file: sales/win-rate.yaml
            objective: grow-recurring-revenue/win-custmers
            """,
        Good = """
            # file: sales/win-rate.yaml
            objective: grow-recurring-revenue/win-customers
            """,
        Particulars = ["objective"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;
        if (!catalogue.KnowsObjectives)
        {
            yield break;
        }

        var objectives = catalogue.Objectives.Yearly.DistinctBy(o => o.Id.Value).ToDictionary(o => o.Id.Value, StringComparer.Ordinal);
        var names = new KnownNames(objectives.Keys);
        var areas = catalogue.Objectives.Yearly.SelectMany(o => o.KeyResultAreas.Select(a => $"{o.Id.Value}/{a.Id.Value}")).ToHashSet(StringComparer.Ordinal);
        var areaNames = new KnownNames(areas);
        var named = catalogue.Metrics.Where(m => m is { IsRetired: false, Objective: not null }).Select(m => new Mention(() => Quote.Of(m.Title), m.Objective!))
            .Concat(catalogue.Objectives.Okrs.Where(o => o.Objective is not null).Select(o => new Mention(() => $"The OKR {Quote.Of(o.Title)}", o.Objective!)));
        foreach (var mention in named)
        {
            var id = mention.Id;
            var slash = id.Value.IndexOf('/', StringComparison.Ordinal);
            var objective = slash < 0 ? id.Value : id.Value[..slash];
            if (!objectives.TryGetValue(objective, out var found))
            {
                var suggestion = slash < 0 ? "" : areaNames.Suggestion(id.Value);
                yield return new Finding(
                    id.Place,
                    $"{mention.What} serves the objective {Quote.Of(objective)}, but there is none of that name.",
                    $"{(suggestion.Length > 0 ? suggestion : names.Suggestion(objective))}Name one of the objectives in {DefinitionFile.ObjectivesPath}, or add this one there.");
            }
            else if (slash >= 0 && !areas.Contains(id.Value))
            {
                yield return new Finding(
                    id.Place,
                    $"{mention.What} serves {Quote.Of(id.Value[(slash + 1)..])}, but the objective {Quote.Of(objective)} has no such key result area.",
                    Choice(found, areaNames.Suggestion(id.Value)))
                {
                    Related = [new(found.Id.Place, "The objective is stated here.")],
                };
            }
        }
    }

    private static string Choice(Objective objective, string suggestion) => objective.KeyResultAreas.Count is 0 or > 12
        ? $"{suggestion}Name the objective alone, or add the key result area there."
        : $"{suggestion}Its key result areas are {Listing.Of([.. objective.KeyResultAreas.Select(a => a.Id.Value)])}.";
}
