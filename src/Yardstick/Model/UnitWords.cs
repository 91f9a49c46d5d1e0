using System.Buffers;

using Yardstick.Formulas;
using Yardstick.Text;

namespace Yardstick.Model;

/// <summary>Units as people say them: <c>hour/incident</c> is "hours per incident".</summary>
public static class UnitWords
{
    private static readonly SearchValues<char> OfWords = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-*· ");

    /// <summary>What a metric's values are shown in; nothing where it states no unit.</summary>
    public static string? Of(Metric metric) => metric.Unit?.Value switch
    {
        null => null,
        "percent" or UnitSystem.RatioWord when metric.Display?.Value == "percent" => "percent",
        var unit when metric.Display?.Value == "percent" => $"percent ({Of(unit)})",
        var unit => Of(unit),
    };

    /// <param name="plural">Whether more (or less) than one of it is meant.</param>
    public static string Of(string unit, bool plural = true)
    {
        var parts = unit.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            if (!IsWord(parts[i]))
            {
                return unit;
            }

            parts[i] = Noun(Spaced(parts[i]), i == 0 && plural);
        }

        return string.Join(" per ", parts);
    }

    // What a number of the unit is said to be; a ratio is a number alone.
    private static string Noun(string noun, bool plural) => noun switch
    {
        "percent" or UnitSystem.RatioWord => noun,
        "score" => plural ? "points" : "point",
        "index" => plural ? "index points" : "index point",
        "point" => plural ? "percentage points" : "percentage point",
        _ => plural ? Nouns.Plural(noun) : noun,
    };

    private static bool IsWord(string part) => part.AsSpan().Trim() is { Length: > 0 } word && !word.ContainsAnyExcept(OfWords);

    private static string Spaced(string part) => part.Trim().Replace('_', ' ').Replace(" * ", " ", StringComparison.Ordinal).Replace('*', ' ').Replace('·', ' ');
}
