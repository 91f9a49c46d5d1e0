namespace Yardstick.Site.Safety;

/// <summary>The one gate for addresses that authors write. Whatever it doesn't know to be harmless, it refuses.</summary>
internal static class SafeUrl
{
    private const int Longest = 2000;

    /// <summary>A complete address on the web, in its normal form; nothing when it is none, or could deceive.</summary>
    public static string? OnTheWeb(string? address) => Parse(address) is { Scheme: "https" or "http" } uri ? uri.AbsoluteUri : null;

    /// <summary>An address in running text: on the web, of a mailbox, or relative to the page.</summary>
    public static string? InText(string? address)
    {
        if (string.IsNullOrEmpty(address) || address.Length > Longest || address.Any(IsUnfit))
        {
            return null;
        }

        if (IsRelative(address))
        {
            return address;
        }

        return Parse(address)?.AbsoluteUri;
    }

    private static Uri? Parse(string? address)
    {
        if (string.IsNullOrEmpty(address) || address.Length > Longest || address.Any(IsUnfit)
            || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return null;
        }

        return uri.Scheme switch
        {
            // "https://bank.example@evil.example" leads to the second of the two.
            "http" or "https" => uri.UserInfo.Length == 0 && uri.Host.Length > 0 && IsWritten(address, uri.Scheme + "://") ? uri : null,
            "mailto" => IsWritten(address, "mailto:") ? uri : null,
            _ => null,
        };
    }

    // Forms that only some readers take for this scheme, such as "https:host", are refused.
    private static bool IsWritten(string address, string start) => address.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    // A slash in front leaves the site's folder, two of them leave its host; a colon could begin a scheme.
    private static bool IsRelative(string address)
    {
        var end = address.AsSpan().IndexOfAny('/', '?', '#');
        var first = end < 0 ? address.AsSpan() : address.AsSpan(0, end);
        return address[0] is not '/' && !first.Contains(':') && !first.Contains('&') && !first.Contains('%');
    }

    private static bool IsUnfit(char c) => char.IsControl(c) || char.IsWhiteSpace(c) || c is '\\' or '"' or '<' or '>' or '`' || char.IsSurrogate(c) || IsDirectionMark(c);

    private static bool IsDirectionMark(char c) => c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF' or '\u200B';
}
