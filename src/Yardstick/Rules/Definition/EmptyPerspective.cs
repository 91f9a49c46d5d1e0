using Yardstick.Diagnostics;
using Yardstick.Model;

namespace Yardstick.Rules.Definition;

public static class EmptyPerspective
{
    public static Rule Rule { get; } = new()
    {
        Id = "empty-perspective",
        Family = RuleFamily.Definition,
        Severity = Severity.Note,
        Summary = "A perspective of the balanced scorecard has no metric in use, though others have. Dictionaries that state no perspective at all are left alone.",
        Why = "What no metric looks at is what next year's results will depend on: a company can look sound to its owners while it stops learning.",
        Bad = """
            # file: sales/sales-training-completion.yaml
            perspective: internal-process
            # file: marketing/campaign-manager/campaign-reviews.yaml
            perspective: internal-process
            """,
        Good = """
            # file: sales/sales-training-completion.yaml
            perspective: learning-and-growth
            # file: marketing/campaign-manager/campaign-reviews.yaml
            perspective: internal-process
            """,
        Particulars = ["perspective"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;
        if (!catalogue.IsSound || (catalogue.Configuration.Title?.Place ?? catalogue.Configuration.Node?.Place) is not { } place)
        {
            yield break;
        }

        var seen = catalogue.Metrics.Where(m => m.IsActive || m.Status?.Value == Status.Deprecated).Select(m => m.Perspective).OfType<Stated<Perspective>>().ToList();
        foreach (var perspective in Enum.GetValues<Perspective>())
        {
            if (seen.Count > 0 && !seen.Exists(p => p.Value == perspective))
            {
                yield return new Finding(
                    place,
                    $"No metric in use looks at the company from the perspective '{Word.Of(perspective)}'.",
                    $"{QuestionOf(perspective)} Define a metric that answers it, or give the perspective to the one that does.");
            }
        }
    }

    /// <summary>What a perspective asks, as the balanced scorecard has it.</summary>
    public static string QuestionOf(Perspective perspective) => perspective switch
    {
        Perspective.Financial => "How do we look to our owners?",
        Perspective.Customer => "How do customers see us?",
        Perspective.InternalProcess => "What must we excel at?",
        _ => "Can we go on improving?",
    };
}
