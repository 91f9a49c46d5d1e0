using Yardstick.Model;

namespace Yardstick.Site.Wording;

/// <summary>The words of fixed lists as people say them.</summary>
internal static class Terms
{
    public static string Of(Kind kind) => kind == Kind.Kpi ? "KPI" : "Metric";

    public static string Of(Direction direction) => direction switch
    {
        Direction.Higher => "Higher is better",
        Direction.Lower => "Lower is better",
        _ => "Best within a range",
    };

    public static string Of(Visibility visibility) => visibility switch
    {
        Visibility.Public => "Everyone",
        Visibility.Internal => "The whole organisation",
        _ => "A named circle",
    };

    public static string Of(Perspective perspective) => perspective switch
    {
        Perspective.InternalProcess => "Internal process",
        Perspective.LearningAndGrowth => "Learning and growth",
        _ => Capital(Word.Of(perspective)),
    };

    public static string? Of(Target? target) => target?.Basis?.Value is { } basis and not TargetBasis.Placeholder ? Of(basis) : null;

    public static string Of(TargetBasis basis) => basis switch
    {
        TargetBasis.Regulatory => "set by regulation",
        TargetBasis.Contractual => "set by contract",
        _ => Word.Of(basis),
    };

    /// <summary>What may be chosen for a field, as pages call it.</summary>
    /// <param name="choice">As a file has it, such as <c>half-year</c>.</param>
    public static string OfChoice(string field, string choice) => field switch
    {
        "kind" => Find<Kind>(choice, Of),
        "direction" => Find<Direction>(choice, Of),
        "visibility" => Find<Visibility>(choice, Of),
        "perspective" => Find<Perspective>(choice, Of),
        "basis" => Capital(Find<TargetBasis>(choice, Of)),
        _ => Capital(choice),
    };

    private static string Find<T>(string choice, Func<T, string> words)
        where T : struct, Enum => Word.Parse<T>(choice) is { } value ? words(value) : choice;

    public static string Every(ReviewRhythm rhythm) => rhythm switch
    {
        ReviewRhythm.Month => "every month",
        ReviewRhythm.Quarter => "every quarter",
        ReviewRhythm.HalfYear => "every half-year",
        _ => "every year",
    };

    /// <summary>The level and kind of a metric: "Function KPI".</summary>
    public static string MarkOf(Metric metric)
    {
        var kind = metric.IsKpi ? "KPI" : "metric";
        return metric.Level is { } level ? $"{Capital(Word.Of(level.Value))} {kind}" : Capital(kind);
    }

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The text with a full stop, unless it ends a sentence already.</summary>
    public static string Sentence(string text)
    {
        var trimmed = Capital(text.Trim());
        return trimmed.Length > 0 && ".!?…".Contains(trimmed[^1], StringComparison.Ordinal) ? trimmed : trimmed + ".";
    }
}
