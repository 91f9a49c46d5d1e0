namespace Yardstick.JsonSchema;

/// <summary>JSON pointers (RFC 6901), relative ones, and UUIDs (RFC 4122).</summary>
internal static class Pointers
{
    private const int UuidLength = 36;

    public static bool IsPointer(string text)
    {
        if (text.Length > 0 && text[0] != '/')
        {
            return false;
        }

        for (var i = text.IndexOf('~', StringComparison.Ordinal); i >= 0; i = text.IndexOf('~', i + 1))
        {
            if (i + 1 == text.Length || text[i + 1] is not ('0' or '1'))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsRelativePointer(string text)
    {
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? text.Length : digits;
        return digits > 0 && (text[0] != '0' || digits == 1)
            && (text.AsSpan(digits) is "#" || IsPointer(text[digits..]));
    }

    public static bool IsUuid(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i is 8 or 13 or 18 or 23 ? text[i] != '-' : !char.IsAsciiHexDigit(text[i]))
            {
                return false;
            }
        }

        return text.Length == UuidLength;
    }
}
