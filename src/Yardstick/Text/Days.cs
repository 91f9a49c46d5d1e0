using System.Globalization;

namespace Yardstick.Text;

/// <summary>Dates in words.</summary>
public static class Days
{
    public static string? InWords(DateOnly? day) => day is { } known ? InWords(known) : null;

    public static string InWords(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"March 2027".</summary>
    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The text as a date in words, where it is year-month-day.</summary>
    public static string InWords(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? InWords(day) : text;

    /// <returns>For a text written year-month-day, how many days that month has; nothing for one that is written otherwise.</returns>
    public static string? LengthOfMonth(string text) =>
        text.Length == 10 && DateOnly.TryParseExact(text[..8] + "01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
        && text[8..].All(char.IsAsciiDigit)
            ? string.Create(CultureInfo.InvariantCulture, $"{Month(first)} has {DateTime.DaysInMonth(first.Year, first.Month)} days.")
            : null;
}
