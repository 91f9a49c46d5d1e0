using System.Globalization;

namespace Yardstick.Model;

public static class Quarter
{
    /// <summary>A day's quarter as OKRs write it, such as 2026-Q4; later ones are greater in ordinal order.</summary>
    public static string Of(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-Q{((day.Month - 1) / 3) + 1}");
}
