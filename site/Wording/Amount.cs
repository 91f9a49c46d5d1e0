using System.Globalization;

using Yardstick.Model;

namespace Yardstick.Site.Wording;

/// <summary>Numbers as people read them: never without what they count.</summary>
internal static class Amount
{
    // Above this a percentage would no longer fit a decimal.
    private const decimal LargestShare = 1e20m;

    public static string Of(decimal value, Metric metric) => Of(value, metric.Unit?.Value, metric.Display?.Value);

    public static string Of(decimal value, string? unit, string? display = null)
    {
        if (display == "percent" && unit != "percent" && Math.Abs(value) < LargestShare)
        {
            return Number(value * 100) + " %";
        }

        if (display == "duration" && Duration(value, unit) is { } duration)
        {
            return duration;
        }

        return unit switch
        {
            null or "" => Number(value),
            "percent" => Number(value) + " %",
            _ when Unit.IsUncountable(unit) => $"{unit} of {Number(value)}",
            _ => $"{Number(value)} {Unit.InWords(unit, plural: Math.Abs(value) != 1)}",
        };
    }

    /// <summary>Without the unit's words, for where they stand nearby: "850", "22 %", "6 h 30 min".</summary>
    public static string Short(decimal value, Metric metric)
    {
        var unit = metric.Unit?.Value;
        var isShown = unit == "percent" || metric.Display?.Value is "percent" || (metric.Display?.Value is "duration" && unit is not null);
        return isShown ? Of(value, unit?.Split('/')[0], metric.Display?.Value) : Number(value);
    }

    public static string Number(decimal value) =>
        value.ToString("#,##0.############", CultureInfo.InvariantCulture).Replace('-', '\u2212');

    /// <summary>For drawings and data, not for people.</summary>
    public static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{(number == 0 ? "no" : number.ToString("#,##0", CultureInfo.InvariantCulture))} {(number == 1 ? noun : noun + "s")}");

    private static string? Duration(decimal value, string? unit)
    {
        if (unit is null || value < 0 || value > 1_000_000)
        {
            return null;
        }

        var slash = unit.IndexOf('/', StringComparison.Ordinal);
        var scale = (slash < 0 ? unit : unit[..slash]) switch { "second" => 1, "minute" => 60, "hour" => 3600, "day" => 86_400, _ => 0 };
        var seconds = value * scale;
        if (scale == 0 || seconds != decimal.Truncate(seconds))
        {
            return null;
        }

        var left = (long)seconds;
        var parts = new List<string>();
        foreach (var (size, name) in new[] { (86_400, "d"), (3600, "h"), (60, "min"), (1, "s") })
        {
            if (left >= size)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{left / size} {name}"));
                left %= size;
            }
        }

        var text = parts.Count == 0 ? "0 " + (slash < 0 ? unit : unit[..slash]) + "s" : string.Join(" ", parts);
        return slash < 0 ? text : text + " per " + unit[(slash + 1)..].Replace("/", " per ", StringComparison.Ordinal).Replace('_', ' ');
    }
}
