using System.Globalization;

using Yardstick.Model;

namespace Yardstick.Site.Wording;

/// <summary>Dates and rhythms in words.</summary>
internal static class Days
{
    public static string InWords(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"March 2027".</summary>
    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    public static string? InWords(Stated<DateOnly>? day) => day is { } stated ? InWords(stated.Value) : null;

    public static string Every(ReviewRhythm rhythm) => rhythm switch
    {
        ReviewRhythm.Month => "every month",
        ReviewRhythm.Quarter => "every quarter",
        ReviewRhythm.HalfYear => "every half-year",
        _ => "every year",
    };
}
