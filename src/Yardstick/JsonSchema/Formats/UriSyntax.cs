namespace Yardstick.JsonSchema;

/// <summary>URIs by the grammar of RFC 3986 (appendix A), and IRIs by RFC 3987.</summary>
internal static class UriSyntax
{
    private const string Unreserved = "-._~";
    private const string SubDelims = "!$&'()*+,;=";
    private const string PathCharacters = Unreserved + SubDelims + ":@/";

    public static bool IsUri(string text, bool isInternational) =>
        UriReference.Parse(text) is { Scheme: not null } uri && HasValidParts(uri, isInternational);

    public static bool IsReference(string text, bool isInternational)
    {
        var uri = UriReference.Parse(text);

        // "1:b" would read as a scheme, so the first segment of a relative path holds no colon.
        var first = uri.Path.Split('/')[0];
        return (uri.Scheme is not null || uri.Authority is not null || !first.Contains(':', StringComparison.Ordinal))
            && HasValidParts(uri, isInternational);
    }

    private static bool HasValidParts(UriReference uri, bool isInternational) =>
        Holds(uri.Path, PathCharacters, isInternational)
        && (uri.Query is null || Holds(uri.Query, PathCharacters + "?", isInternational, mayBePrivate: true))
        && (uri.Fragment is null || Holds(uri.Fragment, PathCharacters + "?", isInternational))
        && (uri.Authority is null || IsAuthority(uri.Authority, isInternational));

    private static bool IsAuthority(string authority, bool isInternational)
    {
        var at = authority.IndexOf('@', StringComparison.Ordinal);
        if (at >= 0 && !Holds(authority[..at], Unreserved + SubDelims + ":", isInternational))
        {
            return false;
        }

        var host = authority[(at + 1)..];
        var colon = host.LastIndexOf(':');
        if (colon > host.LastIndexOf(']'))
        {
            if (host.AsSpan(colon + 1).ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }

            host = host[..colon];
        }

        return host is ['[', .. var literal, ']']
            ? IpAddress.IsVersion6(literal) || IsFutureAddress(literal)
            : Holds(host, Unreserved + SubDelims, isInternational);
    }

    private static bool IsFutureAddress(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot > 1 && text[0] is 'v' or 'V' && text[1..dot].All(char.IsAsciiHexDigit)
            && dot + 1 < text.Length && text[(dot + 1)..].All(c => char.IsAsciiLetterOrDigit(c) || (Unreserved + SubDelims + ":").Contains(c, StringComparison.Ordinal));
    }

    private static bool Holds(string text, string marks, bool isInternational, bool mayBePrivate = false)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiLetterOrDigit(c) || marks.Contains(c, StringComparison.Ordinal))
            {
                continue;
            }

            if (c == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                i += 2;
                continue;
            }

            if (!isInternational || c < 0x80)
            {
                return false;
            }

            var codePoint = char.IsSurrogatePair(text, i) ? char.ConvertToUtf32(text, i) : c;
            if (!IsInternational(codePoint) && !(mayBePrivate && IsPrivate(codePoint)))
            {
                return false;
            }

            i += codePoint > 0xFFFF ? 1 : 0;
        }

        return true;
    }

    // The rule ucschar: no surrogates, private use or non-characters.
    private static bool IsInternational(int c) => c switch
    {
        < 0xA0 => false,
        <= 0xD7FF => true,
        < 0xF900 => false,
        <= 0xFDCF => true,
        < 0xFDF0 => false,
        <= 0xFFEF => true,
        < 0x10000 or >= 0xF0000 => false,
        _ => (c & 0xFFFF) < 0xFFFE && c is < 0xE0000 or >= 0xE1000,
    };

    private static bool IsPrivate(int c) => c is (>= 0xE000 and <= 0xF8FF) or (>= 0xF0000 and <= 0xFFFFD) or (>= 0x100000 and <= 0x10FFFD);
}
