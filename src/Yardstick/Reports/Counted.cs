using System.Globalization;

namespace Yardstick.Reports;

/// <summary>Numbers with their nouns: "1 error", "2 errors".</summary>
public static class Counted
{
    public static string Of(int count, string noun, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? noun : plural ?? noun + "s")}");
}
