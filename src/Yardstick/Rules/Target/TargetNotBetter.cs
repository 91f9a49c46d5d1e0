using System.Globalization;

using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Target;

public static class TargetNotBetter
{
    public static Rule Rule { get; } = new()
    {
        Id = "target-not-better",
        Family = RuleFamily.Target,
        Severity = Severity.Warning,
        Summary = "A target with a due day is no better than the baseline, a key result no better than its start, or the range of a target holds no value.",
        Why = "A target that was met before anyone began asks for nothing, and one in the wrong direction asks for harm.",
        Bad = """
            # file: sales/win-rate.yaml
            baseline: {value: 0.26, date: 2026-06-30}
            target: {value: 0.24, due: 2027-03-31, basis: agreed, agreed_by: ada.moreau}
            """,
        Good = """
            # file: sales/win-rate.yaml
            baseline: {value: 0.26, date: 2026-06-30}
            target: {value: 0.24, basis: agreed, agreed_by: ada.moreau}
            """,
        Particulars = ["baseline", "target"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) => Targets(context).Concat(KeyResults(context));

    private static IEnumerable<Finding> KeyResults(RuleContext context) =>
        from okr in context.Catalogue.Objectives.Okrs
        where !okr.IsPast(context.Today)
        from result in okr.KeyResults
        where result is { Metric: not null, From: not null, To: not null }
        let metric = context.Catalogue.Find(result.Metric!.Value)
        where metric is { IsRetired: false, Direction.Value: Direction.Higher or Direction.Lower } && !Aims.IsWorse(result.From!.Value, result.To!.Value, metric.Direction.Value)
        select new Finding(
            result.To!.Place,
            string.Create(CultureInfo.InvariantCulture, $"A key result of {Quote.Of(okr.Title)} takes {Quote.Of(metric.Title)} from {result.From!.Value} to {result.To.Value}, which is {(result.From.Value == result.To.Value ? "no change" : "worse")}."),
            "Aim for a better value, or measure the result by another metric.")
        {
            Related = [new(metric.Direction!.Place, $"The direction is stated here: {Word.Of(metric.Direction.Value)} is better.")],
        };

    private static IEnumerable<Finding> Targets(RuleContext context)
    {
        foreach (var (metric, target) in Aims.Of(context.Catalogue))
        {
            if (IsEmpty(target))
            {
                yield return new Finding(
                    target.Minimum!.Place,
                    string.Create(CultureInfo.InvariantCulture, $"The target of {Quote.Of(metric.Title)} reaches from {target.Minimum.Value} to {target.Maximum!.Value}: no value lies between them."),
                    "Write the smaller value as 'min' and the larger one as 'max'.");
            }

            if (IsNoBetter(metric, target))
            {
                var (value, baseline) = (target.Value!, metric.Baseline!.Value!);
                yield return new Finding(
                    value.Place,
                    string.Create(CultureInfo.InvariantCulture, $"The target of {Quote.Of(metric.Title)}, {value.Value}, is {(value.Value == baseline.Value ? "its baseline" : $"worse than its baseline, {baseline.Value}")}."),
                    "Agree on a better value; if the level is simply to be kept, leave out the day it is due.")
                {
                    Related = [new(baseline.Place, "The baseline is stated here."), new(metric.Direction!.Place, $"The direction is stated here: {Word.Of(metric.Direction.Value)} is better.")],
                };
            }
        }
    }

    /// <summary>Whether no value lies in the range of a target.</summary>
    internal static bool IsEmpty(Model.Target target) => target is { Minimum: { } minimum, Maximum: { } maximum } && minimum.Value > maximum.Value;

    /// <summary>Whether a target asks for nothing better than the baseline. A level without a day is simply to be kept, and so is one that was set from outside.</summary>
    internal static bool IsNoBetter(Metric metric, Model.Target target) =>
        target is { Value: { } value, Due: not null } && !Aims.IsImposed(target)
        && metric is { Baseline.Value: { } baseline, Direction.Value: Direction.Higher or Direction.Lower }
        && !Aims.IsWorse(baseline.Value, value.Value, metric.Direction.Value);
}
