using System.Buffers;
using System.Text.RegularExpressions;

namespace Yardstick.Text;

/// <summary>
/// The name and password that a web address can hold before its host (RFC 3986, 3.2.1), which no report repeats. A report shows what
/// is written and not what it means, so the signs around them count in every spelling of YAML, JSON, HTML and addresses.
/// </summary>
public static partial class UserInfo
{
    // Behind these an authority ends, unless it is a password in which they should have been escaped.
    private const string Ends = "/?#";

    private static readonly SearchValues<char> NoAddress = SearchValues.Create("\"'<>` \t\r\n");

    // One of them stands in every spelling of '@'.
    private static readonly SearchValues<char> Spellings = SearchValues.Create("@\\%&");

    // In UTF-16 code units; beyond it nothing is a name.
    internal const int Longest = 4096;

    // Signs in a password that should have been escaped; one with more of them is no password that anyone uses.
    private const int MostUnescaped = 8;

    /// <summary>The text with a dot for each character of them, so that all else keeps its place.</summary>
    public static string Hidden(string text)
    {
        if (!text.AsSpan().ContainsAny(Spellings))
        {
            return text;
        }

        char[]? hidden = null;
        for (var begin = Begin().Match(text); begin.Success; begin = begin.NextMatch())
        {
            var start = begin.Index + begin.Length;
            var length = LengthIn(text.AsSpan(start));
            if (length > 0)
            {
                hidden ??= text.ToCharArray();
                hidden.AsSpan(start, length).Fill('•');
            }
        }

        return hidden is null ? text : new string(hidden);
    }

    private static int LengthIn(ReadOnlySpan<char> rest)
    {
        rest = rest[..Math.Min(rest.Length, Longest)];
        var whole = rest.IndexOfAny(NoAddress);
        rest = whole < 0 ? rest : rest[..whole];
        var end = rest.IndexOfAny(Ends);
        for (var unescaped = 0; end >= 0 && unescaped < MostUnescaped && !EndsAuthority(rest[..end], rest[end]); unescaped++)
        {
            var next = rest[(end + 1)..].IndexOfAny(Ends);
            end = next < 0 ? -1 : end + 1 + next;
        }

        var length = 0;
        foreach (var at in At().EnumerateMatches(end < 0 ? rest : rest[..end]))
        {
            length = at.Index;
        }

        return length;
    }

    // What stands behind the last colon of a host is a port, or the end of an address in brackets; '#' behind a colon is more often a password's.
    private static bool EndsAuthority(ReadOnlySpan<char> authority, char end)
    {
        var host = end == '#' ? authority : authority[(authority.LastIndexOf('@') + 1)..];
        var colon = host.LastIndexOf(':');
        return colon < 0 || host[^1] == ']' || (end != '#' && host[(colon + 1)..].IndexOfAnyExceptInRange('0', '9') < 0);
    }

    [GeneratedRegex(@"(:|\\x3a|\\u003a|\\U0000003a|%3a|&colon;|&\#0*58;|&\#x0*3a;)((\\?/)|\\x2f|\\u002f|\\U0000002f|%2f|&sol;|&\#0*47;|&\#x0*2f;){2}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Begin();

    [GeneratedRegex(@"@|\\x40|\\u0040|\\U00000040|%40|&commat;|&\#0*64;|&\#x0*40;", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex At();
}
