using System.Globalization;

using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Lifecycle;

public static class ReviewOverdue
{
    private static readonly CountOption Days = new("days", 0, "How many days after the due day a review may still come without a finding.");

    public static Rule Rule { get; } = new()
    {
        Id = "review-overdue",
        Family = RuleFamily.Lifecycle,
        Severity = Severity.Warning,
        Summary = "The definition of an active metric has not been reviewed for longer than its rhythm, or never.",
        Why = "A definition that nobody looks at drifts away from what people do, and the number with it.",
        Options = [Days],
        Bad = """
            # file: sales/win-rate.yaml
            review: {every: quarter, last: 2026-06-30}
            """,
        Good = """
            # file: sales/win-rate.yaml
            review: {every: quarter, last: 2026-09-30}
            """,
        Particulars = ["changelog", "review"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var configuration = context.Catalogue.Configuration;
        var grace = context.Value(Rule, Days);
        foreach (var metric in context.Catalogue.Metrics.Where(m => m.IsActive && !m.Doubts("review") && context.Catalogue.KnowsConfiguration))
        {
            var rhythm = Rhythms.Of(metric, configuration);
            if (Rhythms.NextReview(metric, configuration) is not { } due)
            {
                yield return new Finding(
                    PlaceOf(metric),
                    $"{Quote.Of(metric.Title)} does not say when its definition was last reviewed.",
                    $"Review it, which is due {Rhythms.InWords(rhythm)}, and add 'review: {{last: …}}' with the day.");
            }
            else if (context.Today.DayNumber - due.DayNumber is var days && days > grace)
            {
                yield return new Finding(
                    PlaceOf(metric),
                    string.Create(CultureInfo.InvariantCulture, $"The review of {Quote.Of(metric.Title)} has been due for {days} {(days == 1 ? "day" : "days")}; it is reviewed {Rhythms.InWords(rhythm)}."),
                    "Ask whether it is still right and still used, mend or retire it, and write down today as 'last'.");
            }
        }
    }

    private static Place PlaceOf(Metric metric) =>
        metric.Review?.Last?.Place ?? metric.PlaceOf("review");
}
