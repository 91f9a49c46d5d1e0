using System.Globalization;

namespace Yardstick.JsonSchema;

/// <summary>The steps of a JSON pointer (RFC 6901).</summary>
internal static class JsonPointer
{
    public static string Escape(string name) => name.AsSpan().ContainsAny('~', '/')
        ? name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)
        : name;

    /// <summary>The steps of a pointer that begins with a slash.</summary>
    public static IEnumerable<string> Steps(string pointer) => pointer.Split('/').Skip(1).Select(s =>
        s.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));

    public static bool TryIndex(string step, int count, out int index) =>
        int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out index) && index < count;
}
