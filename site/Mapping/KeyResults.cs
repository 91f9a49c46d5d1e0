using Yardstick.Model;
using Yardstick.Site.Pages;

namespace Yardstick.Site.Mapping;

/// <summary>Key results: a metric with the way it is to go, and what stands against it.</summary>
internal static class KeyResults
{
    // Beyond this the part of a way could not be computed in decimals.
    private const decimal Largest = 1e20m;

    // How far a rounded value may be off, as a share of the way.
    private const decimal Tolerance = 0.05m;

    /// <param name="attainment">The share of the way that is a healthy result, above 0 and up to 1.</param>
    public static KeyResultEntry Entry(KeyResult result, Okr okr, decimal attainment, Register register)
    {
        if (register.Published.Find(result.Metric?.Value) is not { } metric)
        {
            return new KeyResultEntry(null, result.Metric?.Value, null, result.Description?.Value, null, [], []);
        }

        var sentence = Sentence(result, metric, attainment);
        return new KeyResultEntry(
            register.Name(metric),
            null,
            sentence,
            result.Description?.Value,
            sentence is null ? null : BulletGraphs.Of(result, metric, sentence),
            [.. Remarks(result, okr, metric, register)],
            [.. metric.BalancedBy.Select(b => register.Published.Find(b.Value)).OfType<Metric>().Select(Register.Link)]);
    }

    private static string? Sentence(KeyResult result, Metric metric, decimal attainment)
    {
        if (result is not { From: { } from, To: { } to })
        {
            return null;
        }

        var way = $"From {Amount.Short(from.Value, metric)} to {Amount.Of(to.Value, metric)}";
        return attainment == 1 || from.Value == to.Value || Math.Max(Math.Abs(from.Value), Math.Abs(to.Value)) > Largest
            ? way + "."
            : $"{way}; about {Amount.Short(Part(from.Value, to.Value, attainment), metric)} would be a healthy result.";
    }

    // As exact as its ends are written, unless that would make it one of them or tell of another share.
    private static decimal Part(decimal from, decimal to, decimal share)
    {
        var digits = Math.Max(from.Scale, to.Scale);
        var exact = from + (share * (to - from));
        var rounded = decimal.Round(exact, digits);
        return rounded == from || rounded == to || Math.Abs(rounded - exact) > Math.Abs(to - from) * Tolerance ? decimal.Round(exact, Math.Min(digits + 1, 28)) : rounded;
    }

    private static IEnumerable<string> Remarks(KeyResult result, Okr okr, Metric metric, Register register)
    {
        if (result.From is null)
        {
            yield return "No value to start from yet: without one nobody can tell how far it went.";
        }

        if (result.To is not { } to)
        {
            yield return "No value to aim for yet.";
            yield break;
        }

        if (metric.SetTarget is { Value: { } target } && IsBeyond(to.Value, target.Value, metric))
        {
            yield return $"It asks for more than the metric's own target of {Amount.Of(target.Value, metric)}: agree on a new target, or aim lower.";
        }
        else if (metric.SetTarget is null)
        {
            yield return "The metric has no target of its own, so nobody knows how far this quarter is to bring it.";
        }

        foreach (var other in register.Plans.OkrsOf(metric).Where(o => o != okr && o.Period?.Value == okr.Period?.Value))
        {
            foreach (var aim in other.KeyResults.Where(k => k.Metric?.Value == metric.Id && k.To is not null && k.To.Value != to.Value))
            {
                yield return $"“{other.Title}” wants {Amount.Of(aim.To!.Value, metric)} of the same metric in the same quarter: agree on one value.";
            }
        }
    }

    private static bool IsBeyond(decimal value, decimal target, Metric metric) => metric.Direction?.Value switch
    {
        Direction.Higher => value > target,
        Direction.Lower => value < target,
        _ => false,
    };
}
