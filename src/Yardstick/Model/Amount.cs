using System.Globalization;

namespace Yardstick.Model;

/// <summary>Numbers as people read them: with what they count, but for a ratio, which counts nothing.</summary>
public static class Amount
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
            null or "" or "ratio" => Number(value),
            "percent" => Number(value) + " %",
            _ => $"{Number(value)} {UnitWords.Of(unit, plural: Math.Abs(value) != 1)}",
        };
    }

    /// <summary>Without the unit's words, for where they stand nearby: "850", "22 %", "6 h 30 min".</summary>
    public static string Short(decimal value, Metric metric) => Short(value, metric.Unit?.Value, metric.Display?.Value);

    public static string Short(decimal value, string? unit, string? display)
    {
        var isShown = unit == "percent" || display == "percent" || (display == "duration" && unit is not null);
        return isShown ? Of(value, unit?.Split('/')[0], display) : Number(value);
    }

    public static string Number(decimal value) =>
        value.ToString("#,##0.############", CultureInfo.InvariantCulture).Replace('-', '\u2212');

    /// <summary>For drawings and data, not for people.</summary>
    public static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

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
        foreach (var (size, name) in new[] { (86_400, left < 2 * 86_400 ? "day" : "days"), (3600, "h"), (60, "min"), (1, "s") })
        {
            if (left >= size)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{left / size} {name}"));
                left %= size;
            }
        }

        var text = parts.Count == 0 ? "0 " + (slash < 0 ? unit : unit[..slash]) + "s" : string.Join(" ", parts);
        return slash < 0 ? text : text + " per " + UnitWords.Of(unit[(slash + 1)..], plural: false);
    }
}
