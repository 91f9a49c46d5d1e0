using System.Globalization;

using Yardstick.Model;
using Yardstick.Site.Pages;
using Yardstick.Site.Wording;

namespace Yardstick.Site.Mapping;

/// <summary>Places baseline, target and thresholds on one axis.</summary>
internal static class BulletGraphs
{
    // Room left and right of the outermost mark, as a share of what lies between the marks.
    private const double Margin = 0.12;

    /// <returns>Nothing when there are fewer than two values to compare.</returns>
    public static BulletGraph? Of(Metric metric, string? sentence) => Of(metric, sentence ?? "No target yet.", [.. Marks(metric)], axis => Way(metric, axis));

    /// <summary>The way of a quarter, with the metric's own target and thresholds beneath.</summary>
    public static BulletGraph? Of(KeyResult result, Metric metric, string sentence)
    {
        if (result is not { From: { } from, To: { } to })
        {
            return null;
        }

        var own = Marks(metric).Where(m => m.Name != "Benchmark" && m.Name != "Baseline").Select(m => m with { IsAbove = false, State = m.IsAbove ? "neutral" : m.State });
        return Of(
            metric,
            sentence,
            [new("To", "good", to.Value, IsAbove: true), new("From", "neutral", from.Value, IsAbove: true), .. own],
            axis => from.Value == to.Value ? null : axis.Way((double)from.Value, (double)to.Value, heads: true));
    }

    private static BulletGraph? Of(Metric metric, string sentence, IReadOnlyList<ValueMark> marks, Func<Axis, BulletWay?> way)
    {
        if (marks.All(m => m.Value == marks[0].Value))
        {
            return null;
        }

        var axis = new Axis(marks.Select(m => (double)m.Value));
        var (above, below) = (0, 0);
        var ticks = marks
            .Select(m => new BulletTick(m.State, axis.Place((double)m.Value), $"{m.Name} {Amount.Short(m.Value, metric)}", m.IsAbove, m.IsAbove ? above++ : below++, axis.Share((double)m.Value) > 50))
            .ToList();
        var better = metric.Direction is { } direction ? $"; {Terms.Of(direction.Value).ToLowerInvariant()}" : "";
        return new BulletGraph(
            $"{sentence} {string.Join(", ", ticks.Select(t => t.Label))}.",
            $"{(metric.Display?.Value == "percent" ? "In percent" : metric.Unit is { } unit ? unit.Value == "ratio" ? "As a ratio" : $"In {UnitWords.Of(unit.Value)}" : "Unit not stated yet")}{better}",
            [.. Bands(metric, axis)],
            way(axis),
            ticks);
    }

    // The target next to the axis and what it is compared with beyond it; what to watch for below.
    private static IEnumerable<ValueMark> Marks(Metric metric)
    {
        foreach (var (value, name) in new[] { (metric.SetTarget?.Value, "Target"), (metric.SetTarget?.Minimum, "At least"), (metric.SetTarget?.Maximum, "At most") })
        {
            if (value is not null)
            {
                yield return new ValueMark(name, "good", value.Value, IsAbove: true);
            }
        }

        if (metric.Baseline?.Value is { } baseline)
        {
            yield return new ValueMark("Baseline", "neutral", baseline.Value, IsAbove: true);
        }

        foreach (var (threshold, name, state) in new[] { (metric.Warning, "Warning", "warning"), (metric.Critical, "Critical", "critical") })
        {
            foreach (var value in new[] { threshold?.Value, threshold?.Below, threshold?.Above }.OfType<Stated<decimal>>())
            {
                yield return new ValueMark(name, state, value.Value, IsAbove: false);
            }
        }

        if (metric.Benchmark?.Value is { } benchmark)
        {
            yield return new ValueMark("Benchmark", "neutral", benchmark.Value, IsAbove: false);
        }
    }

    private static IEnumerable<BulletBand> Bands(Metric metric, Axis axis)
    {
        var (lowest, highest) = (axis.Start, axis.End);
        switch (metric.Direction?.Value)
        {
            case Direction.Higher when (metric.Warning ?? metric.Critical)?.Value is { } limit:
                var low = (double)(metric.Critical?.Value ?? limit).Value;
                return [.. axis.Bands(("critical", metric.Critical?.Value is null ? lowest : low), ("warning", (double)limit.Value), ("good", highest))];
            case Direction.Lower when (metric.Warning ?? metric.Critical)?.Value is { } limit:
                var high = (double)(metric.Critical?.Value ?? limit).Value;
                return [.. axis.Bands(("good", (double)limit.Value), ("warning", metric.Critical?.Value is null ? highest : high), ("critical", highest))];
            case Direction.Range when metric.Warning is not null || metric.Critical is not null:
                double At(Stated<decimal>? value, double otherwise) => value is null ? otherwise : (double)value.Value;
                var (criticalLow, criticalHigh) = (At(metric.Critical?.Below, lowest), At(metric.Critical?.Above, highest));
                return
                [
                    .. axis.Bands(
                        ("critical", criticalLow),
                        ("warning", At(metric.Warning?.Below, criticalLow)),
                        ("good", At(metric.Warning?.Above, criticalHigh)),
                        ("warning", criticalHigh),
                        ("critical", highest)),
                ];
            default:
                return [new BulletBand("neutral", axis.Place(lowest), Axis.Percent(100))];
        }
    }

    private static BulletWay? Way(Metric metric, Axis axis)
    {
        if (metric.SetTarget is { Minimum: { } from, Maximum: { } to })
        {
            return axis.Way((double)from.Value, (double)to.Value, heads: false);
        }

        return metric.Baseline?.Value is { } baseline && metric.SetTarget?.Value is { } target && baseline.Value != target.Value
            ? axis.Way((double)baseline.Value, (double)target.Value, heads: true)
            : null;
    }

    private sealed record ValueMark(string Name, string State, decimal Value, bool IsAbove);

    /// <summary>The stretch of numbers that is shown. A picture needs no more than the precision of a double.</summary>
    private sealed class Axis
    {
        public Axis(IEnumerable<double> values)
        {
            var all = values.ToList();
            var (lowest, highest) = (all.Min(), all.Max());
            var margin = (highest - lowest) * Margin;
            Start = lowest >= 0 ? Math.Max(0, lowest - margin) : lowest - margin;
            End = highest + margin;
        }

        public double Start { get; }

        public double End { get; }

        public static string Percent(double share) => share.ToString("0.##", CultureInfo.InvariantCulture) + "%";

        public double Share(double value) => (value - Start) / (End - Start) * 100;

        public string Place(double value) => Percent(Share(value));

        /// <summary>Stretches that follow each other, each up to a value; those without length are left out.</summary>
        public IEnumerable<BulletBand> Bands(params (string State, double End)[] stretches)
        {
            var start = Start;
            foreach (var (state, end) in stretches)
            {
                if (end > start)
                {
                    yield return new BulletBand(state, Place(start), Percent(Share(Math.Min(end, End)) - Share(start)));
                    start = Math.Min(end, End);
                }
            }
        }

        public BulletWay Way(double from, double to, bool heads) => new(
            Place(Math.Min(from, to)),
            Percent(Math.Abs(Share(to) - Share(from))),
            !heads ? null : to > from ? "right" : "left",
            Place(to));
    }
}
