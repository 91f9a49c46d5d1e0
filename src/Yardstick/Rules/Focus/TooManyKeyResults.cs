using System.Globalization;

using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Focus;

public static class TooManyKeyResults
{
    public static Rule Rule { get; } = new()
    {
        Id = "too-many-key-results",
        Family = RuleFamily.Focus,
        Severity = Severity.Warning,
        Summary = "An OKR has more key results, or an objective more key result areas, than the limit.",
        Why = "Many small results are a list of tasks: nobody sees any more whether the objective itself was met.",
        Bad = """
            # file: yardstick.yaml
            limits:
              key_result_areas: {min: 1, max: 1}
            """,
        Good = """
            # file: yardstick.yaml
            limits:
              key_result_areas: {min: 1, max: 2}
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var limits = context.Catalogue.Configuration.Limits;
        var objectives = context.Catalogue.Objectives;
        if (!context.Catalogue.KnowsConfiguration)
        {
            return [];
        }

        return objectives.Yearly
            .Where(o => o.KeyResultAreas.Count > limits.KeyResultAreas.Maximum && (o.Year?.Value ?? context.Today.Year) >= context.Today.Year)
            .Select(o => Offence(o.Id, o.Title, o.KeyResultAreas.Count, "key result areas", limits.KeyResultAreas.Maximum))
            .Concat(objectives.Okrs
                .Where(o => o.KeyResults.Count > limits.KeyResults.Maximum && !o.IsPast(context.Today))
                .Select(o => Offence(o.Id, o.Title, o.KeyResults.Count, "key results", limits.KeyResults.Maximum)));
    }

    private static Finding Offence(Stated<string> id, string title, int count, string noun, int limit) => new(
        id.Place,
        string.Create(CultureInfo.InvariantCulture, $"{Quote.Of(title)} has {count} {noun}; the limit is {limit}."),
        "Keep those that show best whether the objective is met.");
}
