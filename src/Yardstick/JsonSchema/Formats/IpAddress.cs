namespace Yardstick.JsonSchema;

/// <summary>IP addresses as RFC 2673 (section 3.2) and RFC 4291 (section 2.2) write them.</summary>
internal static class IpAddress
{
    private const int Groups = 8;

    public static bool IsVersion4(ReadOnlySpan<char> text)
    {
        var parts = 0;
        foreach (var range in text.Split('.'))
        {
            var part = text[range];
            if (++parts > 4 || part.Length is 0 or > 3 || part.ContainsAnyExceptInRange('0', '9') || (part[0] == '0' && part.Length > 1))
            {
                return false;
            }

            var value = 0;
            foreach (var digit in part)
            {
                value = (value * 10) + digit - '0';
            }

            if (value > 255)
            {
                return false;
            }
        }

        return parts == 4;
    }

    public static bool IsVersion6(ReadOnlySpan<char> text)
    {
        var gap = text.IndexOf("::");
        if (gap < 0)
        {
            return CountGroups(text, mayEndInVersion4: true) == Groups;
        }

        var left = CountGroups(text[..gap], mayEndInVersion4: false);
        var right = CountGroups(text[(gap + 2)..], mayEndInVersion4: true);
        return left >= 0 && right >= 0 && left + right < Groups;
    }

    // -1 where some group is none.
    private static int CountGroups(ReadOnlySpan<char> text, bool mayEndInVersion4)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        var count = 0;
        foreach (var range in text.Split(':'))
        {
            var group = text[range];
            if (mayEndInVersion4 && range.End.GetOffset(text.Length) == text.Length && IsVersion4(group))
            {
                return count + 2;
            }

            if (group.Length is 0 or > 4)
            {
                return -1;
            }

            foreach (var digit in group)
            {
                if (!char.IsAsciiHexDigit(digit))
                {
                    return -1;
                }
            }

            count++;
        }

        return count;
    }
}
