using System.Globalization;

using Yardstick.Model;

namespace Yardstick.Site.Wording;

/// <summary>Dates and rhythms in words.</summary>
internal static class Days
{
    public static string InWords(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string? InWords(Stated<DateOnly>? day) => day is { } stated ? InWords(stated.Value) : null;

    /// <summary>The day by which the next review is due, unless the calendar ends before.</summary>
    public static DateOnly? NextReview(Review? review) => review is { Last: { } last, Every: { } every } && last.Value.Year < 9990
        ? last.Value.AddMonths(MonthsOf(every.Value))
        : null;

    public static string Every(ReviewRhythm rhythm) => rhythm switch
    {
        ReviewRhythm.Month => "every month",
        ReviewRhythm.Quarter => "every quarter",
        ReviewRhythm.HalfYear => "every half-year",
        _ => "every year",
    };

    private static int MonthsOf(ReviewRhythm rhythm) => rhythm switch
    {
        ReviewRhythm.Month => 1,
        ReviewRhythm.Quarter => 3,
        ReviewRhythm.HalfYear => 6,
        _ => 12,
    };
}
