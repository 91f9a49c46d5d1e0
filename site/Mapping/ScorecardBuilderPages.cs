using Yardstick.Model;
using Yardstick.Reference;
using Yardstick.Rules.Definition;
using Yardstick.Site.Pages;
using Yardstick.Site.Wording;

namespace Yardstick.Site.Mapping;

/// <summary>A balanced scorecard to be drafted: for each perspective objectives, measures, targets and initiatives.</summary>
internal static class ScorecardBuilderPages
{
    private static readonly FormField[] Line =
    [
        new("objective", FormFieldKind.Text, "Objective", "What is to be reached, in a few words.") { Example = "Keep the customers we win" },
        new("metric", FormFieldKind.Text, "Measure", "The metric of the dictionary that shows it. Its target, objective and initiatives are filled in.") { IsNeeded = true, Names = "measures", Example = "Customer retention rate" },
        new("target", FormFieldKind.Text, "Target", "How much, and by when.") { Example = "0.85 by 30 June 2027" },
        new("initiative", FormFieldKind.Text, "Initiative", "What is done to get there.") { Example = "A call in the first week after they sign" },
    ];

    public static ScorecardBuilderPage Of(Register register) => new()
    {
        Frame = register.Frame,
        Path = Targets.ScorecardBuilder,
        Title = "Draft a balanced scorecard",
        Summary = "Four perspectives, a few measures each, chosen from the dictionary; the draft stays in the browser.",
        Trail = [ScorecardsPages.Link],
        Name = new("name", FormFieldKind.Text, "Whose scorecard, and for when", "It stands above what you take with you.") { Example = "Sales, 2027" },
        Perspectives = [.. Enum.GetValues<Perspective>().Select(PartOf)],
    };

    private static PerspectivePart PartOf(Perspective perspective) => new(
        Terms.Of(perspective),
        EmptyPerspective.QuestionOf(perspective),
        new FormField(Word.Of(perspective), FormFieldKind.Groups, Terms.Of(perspective), "A line for each measure; three to five are enough.") { Fields = Line, Entry = "Line" });
}
