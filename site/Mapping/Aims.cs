using Yardstick.Model;
using Yardstick.Site.Pages;
using Yardstick.Site.Publication;
using Yardstick.Site.Wording;
using Yardstick.Text;

namespace Yardstick.Site.Mapping;

/// <summary>Where a metric stands and is heading, in words.</summary>
internal static class Aims
{
    /// <summary>"850 EUR per customer by 30 June 2027"; nothing without a target.</summary>
    public static string? Short(Metric metric)
    {
        if (Value(metric.SetTarget, metric) is not { } value)
        {
            return null;
        }

        return Days.InWords(metric.SetTarget?.Due?.Value) is { } due ? $"{value} by {due}" : value;
    }

    public static Aim Of(Metric metric, Register register)
    {
        var marks = new List<Mark>();
        if (metric.Baseline is { Value: { } from } baseline)
        {
            var day = Days.InWords(baseline.Date?.Value);
            marks.Add(new Mark("Baseline", "neutral", Amount.Of(from.Value, metric), day is null ? "date unknown" : $"as of {day}", "where it stood when the target was set"));
        }

        if (Value(metric.Target, metric) is { } target)
        {
            var due = Days.InWords(metric.Target!.Due?.Value);
            marks.Add(metric.SetTarget is { } set
                ? new Mark("Target", "good", target, due is null ? "no date yet" : $"by {due}", Basis(set, register))
                : new Mark("Placeholder", "neutral", target, due is null ? null : $"by {due}", "a guess that stands until a target is agreed on"));
        }

        AddThreshold("Warning", "warning", metric.Warning, "talk about it");
        AddThreshold("Critical", "critical", metric.Critical, "act on it");
        if (metric.Benchmark is { } benchmark)
        {
            var source = benchmark.Source?.Value is { } name ? $"source: {name}" : "source unknown";
            var note = benchmark.Text?.Value is { } text ? $"{text.TrimEnd('.')}; {source}" : source;
            marks.Add(new Mark("Benchmark", "neutral", benchmark.Value is { } value ? Amount.Of(value.Value, metric) : null, null, note));
        }

        var sentence = Sentence(metric);
        return new Aim(sentence, marks, BulletGraphs.Of(metric, sentence), sentence is not null);

        void AddThreshold(string name, string state, Threshold? threshold, string note)
        {
            if (Bounds(threshold, metric) is { } bounds)
            {
                marks.Add(new Mark(name, state, bounds, null, note));
            }
        }
    }

    private static string? Value(Target? target, Metric metric)
    {
        if (target?.Value is { } value)
        {
            return Amount.Of(value.Value, metric);
        }

        return (target?.Minimum, target?.Maximum) switch
        {
            ({ } from, { } to) => $"{Amount.Of(from.Value, metric)} to {Amount.Of(to.Value, metric)}",
            ({ } from, null) => $"at least {Amount.Of(from.Value, metric)}",
            (null, { } to) => $"at most {Amount.Of(to.Value, metric)}",
            _ => null,
        };
    }

    private static string? Bounds(Threshold? threshold, Metric metric)
    {
        if (threshold is null)
        {
            return null;
        }

        if (threshold.Value is { } value)
        {
            var side = metric.Direction?.Value switch { Direction.Higher => "below ", Direction.Lower => "above ", _ => "at " };
            return side + Amount.Of(value.Value, metric);
        }

        return (threshold.Below, threshold.Above) switch
        {
            ({ } low, { } high) => $"below {Amount.Of(low.Value, metric)} or above {Amount.Of(high.Value, metric)}",
            ({ } low, null) => $"below {Amount.Of(low.Value, metric)}",
            (null, { } high) => $"above {Amount.Of(high.Value, metric)}",
            _ => null,
        };
    }

    private static string? Sentence(Metric metric)
    {
        if (Value(metric.SetTarget, metric) is not { } to)
        {
            return null;
        }

        var by = Days.InWords(metric.SetTarget?.Due?.Value) is { } due ? $" by {due}" : "";
        if (metric.Baseline?.Value is not { } baseline || metric.SetTarget?.Value is not { } target || baseline.Value == target.Value)
        {
            return $"It should be {to}{by}.";
        }

        var way = target.Value > baseline.Value ? "rise" : "fall";
        return $"It should {way} from {Amount.Of(baseline.Value, metric)} to {to}{by}.";
    }

    private static string? Basis(Target target, Register register)
    {
        var who = target.AgreedBy is { } id ? register.Party(id.Value).Text : null;
        return (Terms.Of(target), who) switch
        {
            (null, null) => null,
            (null, _) => $"agreed by {who}",
            ("agreed", null) => register.Published.Allows(Disclosed.AgreedBy) ? "agreed; by whom is not stated" : null,
            ({ } basis, null) => basis,
            ({ } basis, _) => basis == "agreed" ? $"agreed by {who}" : $"{basis}; agreed by {who}",
        };
    }
}
