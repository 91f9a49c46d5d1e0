using Yardstick.Model;

namespace Yardstick.Rules.Lifecycle;

/// <summary>How often definitions are reviewed.</summary>
public static class Rhythms
{
    /// <summary>A metric's own rhythm, or that of the configuration, or the standard one: a KPI twice a year, anything else once.</summary>
    public static ReviewRhythm Of(Metric metric, Configuration configuration) =>
        metric.Review?.Every?.Value ?? Longest(metric, configuration);

    /// <summary>The longest time that may pass between two reviews.</summary>
    public static ReviewRhythm Longest(Metric metric, Configuration configuration) => metric.IsKpi
        ? Shorter(configuration.ReviewOfKpis?.Value ?? ReviewRhythm.HalfYear, ReviewRhythm.HalfYear)
        : configuration.ReviewOfMetrics?.Value ?? ReviewRhythm.Year;

    /// <summary>The day by which the definition is to be reviewed next; nothing when nobody knows when it was looked at last.</summary>
    public static DateOnly? NextReview(Metric metric, Configuration configuration) =>
        LastReview(metric) is { } day ? DueAfter(day, Of(metric, configuration)) : null;

    /// <summary>The day on which somebody looked at the definition last; whoever wrote it did.</summary>
    public static DateOnly? LastReview(Metric metric) => metric.Review?.Last?.Value ?? metric.LastChange;

    /// <summary>The last day that can be called past: somewhere on earth it is tomorrow already.</summary>
    public static DateOnly Latest(DateOnly today) => today == DateOnly.MaxValue ? today : today.AddDays(1);

    /// <summary>The last day of the time that begins with a review.</summary>
    public static DateOnly DueAfter(DateOnly review, ReviewRhythm rhythm)
    {
        var months = rhythm switch { ReviewRhythm.Month => 1, ReviewRhythm.Quarter => 3, ReviewRhythm.HalfYear => 6, _ => 12 };
        return review > DateOnly.MaxValue.AddMonths(-months) ? DateOnly.MaxValue : review.AddMonths(months);
    }

    public static string InWords(ReviewRhythm rhythm) => rhythm switch
    {
        ReviewRhythm.Month => "every month",
        ReviewRhythm.Quarter => "every quarter",
        ReviewRhythm.HalfYear => "twice a year",
        _ => "once a year",
    };

    private static ReviewRhythm Shorter(ReviewRhythm one, ReviewRhythm other) => one < other ? one : other;
}
