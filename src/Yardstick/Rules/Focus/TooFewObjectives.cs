using System.Globalization;

using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Focus;

public static class TooFewObjectives
{
    public static Rule Rule { get; } = new()
    {
        Id = "too-few-objectives",
        Family = RuleFamily.Focus,
        Severity = Severity.Note,
        Summary = "The year in hand has fewer objectives, or this quarter fewer OKRs, than the lower limit, three unless configured.",
        Why = "Metrics are chosen for the objectives they serve; where those are missing, the choice is left to habit.",
        Bad = """
            # file: yardstick.yaml
            limits:
              objectives: {min: 4, max: 5}
            """,
        Good = """
            # file: yardstick.yaml
            limits:
              objectives: {min: 3, max: 5}
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;
        var minimum = catalogue.Configuration.Limits.Objectives.Minimum;
        if (!catalogue.IsSound || !catalogue.KnowsObjectives || !catalogue.KnowsConfiguration)
        {
            yield break;
        }

        var times = ObjectivesOfATime.All(context).Where(t => t.IsNow).ToList();
        if (minimum > 0 && !times.Exists(t => t.Noun == "objective"))
        {
            yield return new Finding(
                WhereObjectivesStand(catalogue),
                string.Create(CultureInfo.InvariantCulture, $"There is no objective for {context.Today.Year}."),
                "State the three to five things that this year is to bring, each with its owner.");
        }

        foreach (var time in times.Where(t => t.Entries.Count < minimum))
        {
            yield return new Finding(
                time.Entries[0].Id.Place,
                string.Create(CultureInfo.InvariantCulture, $"{time.Title} has {time.Entries.Count} {time.Noun}{(time.Entries.Count == 1 ? "" : "s")}; at least {minimum} are usual."),
                "Ask whether everything the organisation is to achieve in that time is stated.");
        }
    }

    // The key, where the list is there without an entry of this year.
    private static Place WhereObjectivesStand(Catalogue catalogue)
    {
        var root = (Yaml.YamlMapping)catalogue.Objectives.Node!;
        return root.TryFind("objectives", out var entry) ? entry.KeyPlace : new Place(root.File, new Span(root.Span.Start, root.Span.Start));
    }
}
