using System.Globalization;

using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Focus;

public static class TooManyObjectives
{
    public static Rule Rule { get; } = new()
    {
        Id = "too-many-objectives",
        Family = RuleFamily.Focus,
        Severity = Severity.Warning,
        Summary = "A year has more objectives, or a quarter more OKRs, than the limit, five unless configured.",
        Why = "An organisation that wants everything at once decides nothing, and its people choose for themselves.",
        Bad = """
            # file: yardstick.yaml
            limits:
              objectives: {min: 1, max: 2}
            """,
        Good = """
            # file: yardstick.yaml
            limits:
              objectives: {min: 1, max: 3}
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var limit = context.Catalogue.Configuration.Limits.Objectives.Maximum;
        foreach (var time in ObjectivesOfATime.All(context).Where(t => t.Entries.Count > limit))
        {
            // The first one beyond the limit: those above it fit.
            yield return new Finding(
                time.Entries[limit].Id.Place,
                string.Create(CultureInfo.InvariantCulture, $"{time.Title} has {time.Entries.Count} {time.Noun}s; the limit is {limit}."),
                "Put the less important ones off, or make them key result areas of another one.")
            {
                Details = [$"They are: {Listing.Of([.. time.Entries.Select(e => e.Title)])}"],
            };
        }
    }
}
