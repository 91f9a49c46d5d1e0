namespace Yardstick.JsonSchema;

/// <summary>Labels of host names: RFC 1123, section 2.1.</summary>
internal static class HostName
{
    private const int LongestLabel = 63;

    public static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel
        && label[0] != '-' && label[^1] != '-'
        && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    /// <summary>A label of letters of all scripts; which of them IDNA allows is not looked at.</summary>
    public static bool IsInternationalLabel(string label) =>
        IsLabel(label) || (label.Length is > 0 and <= LongestLabel && label.Any(c => c >= 0x80)
            && label.All(c => c >= 0x80 || char.IsAsciiLetterOrDigit(c) || c == '-'));
}
