using System.Buffers;
using System.Text.RegularExpressions;

namespace Yardstick.Text;

/// <summary>
/// The name and password that a web address can hold before its host (RFC 3986, 3.2.1), which no report repeats. A report shows what
/// is written and not what it means, so the signs around them count in every spelling of YAML, JSON, HTML and addresses.
/// </summary>
public static partial class UserInfo
{
    private const string ColonSpelled = @":|\\x3a|\\u003a|\\U0000003a|%3a|&colon;|&\#0*58;|&\#x0*3a;";

    // The group of the colon behind it.
    private const string Scheme = "scheme";

    // Behind these an authority ends, unless it is a password in which they should have been escaped or left out.
    private static readonly SearchValues<char> Ends = SearchValues.Create("/?# \t\"'");

    private static readonly SearchValues<char> NoAddress = SearchValues.Create("<>`\r\n");

    // One of them stands in every spelling of '@'.
    private static readonly SearchValues<char> Spellings = SearchValues.Create("@\\%&");

    // In UTF-16 code units; beyond it nothing is a name.
    internal const int Longest = 4096;

    // Signs in a password that should have been escaped; one with more of them is no password that anyone uses.
    private const int MostUnescaped = 8;

    private const int LongestPort = 5;

    // Few names are as long, and those are words; keys that hosts give out are longer and hold digits.
    private const int LongestName = 20;

    /// <summary>The text with a dot for each character of them, so that all else keeps its place.</summary>
    public static string Hidden(string text)
    {
        if (!text.AsSpan().ContainsAny(Spellings))
        {
            return text;
        }

        char[]? hidden = null;
        foreach (var span in In(text, isSure: false))
        {
            hidden ??= text.ToCharArray();
            hidden.AsSpan(span.Start, span.Length).Fill('•');
        }

        return hidden is null ? text : new string(hidden);
    }

    /// <summary>
    /// Those that surely hold a password, or a key in place of a name; a name alone, as before many repositories, is no secret.
    /// What is only hidden to be safe, such as what stands between a port and the address of a person further on, is not among them.
    /// </summary>
    public static IEnumerable<Span> Secrets(string text) =>
        In(text, isSure: true).Where(s => Colon().IsMatch(text.AsSpan(s.Start, s.Length)) || (s.Length > LongestName && text.AsSpan(s.Start, s.Length).ContainsAnyInRange('0', '9')));

    /// <summary>Whether a text can hold any: most hold no spelling of '@', and need not be gone through.</summary>
    public static bool MayBeIn(ReadOnlySpan<byte> text) => text.IndexOfAny("@\\&"u8) >= 0 || text.IndexOf("%40"u8) >= 0;

    // To be sure of one it must be written in one word, behind no port.
    private static IEnumerable<Span> In(string text, bool isSure)
    {
        for (var begin = Begin().Match(text); begin.Success; begin = begin.NextMatch())
        {
            var start = begin.Index + begin.Length;
            var length = LengthIn(text.AsSpan(start), isSure);

            // Two slashes alone begin an address only if what follows reads like one; backslashes are more often those of a pattern.
            var begins = begin.Groups[Scheme].Success || ((!isSure || begin.Value == "//") && Colon().IsMatch(text.AsSpan(start, length)));
            if (length > 0 && begins)
            {
                yield return new(start, start + length);
            }
        }
    }

    private static int LengthIn(ReadOnlySpan<char> rest, bool isSure)
    {
        rest = rest[..Math.Min(rest.Length, Longest)];
        var whole = rest.IndexOfAny(NoAddress);
        rest = whole < 0 ? rest : rest[..whole];
        var end = rest.IndexOfAny(Ends);
        for (var unescaped = 0; end >= 0 && unescaped < MostUnescaped && !EndsAuthority(rest[..end], rest[end], isSure); unescaped++)
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
    private static bool EndsAuthority(ReadOnlySpan<char> authority, char end, bool isSure)
    {
        if (isSure && end is ' ' or '\t' or '"' or '\'')
        {
            return true;
        }

        var host = end == '#' ? authority : authority[(authority.LastIndexOf('@') + 1)..];
        var colon = host.LastIndexOf(':');
        return colon < 0 || host[^1] == ']' || (end != '#' && IsPort(host[(colon + 1)..]) && (isSure || IsHost(host[..colon])));
    }

    private static bool IsPort(ReadOnlySpan<char> digits) => digits.Length <= LongestPort && digits.IndexOfAnyExceptInRange('0', '9') < 0;

    // Digits behind what is no name of a host may be a password's.
    private static bool IsHost(ReadOnlySpan<char> name) => name.Contains('.') || name is "localhost";

    [GeneratedRegex(ColonSpelled, RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Colon();

    [GeneratedRegex($@"(?<{Scheme}>{ColonSpelled})?((\\?/)|\\x2f|\\u002f|\\U0000002f|%2f|&sol;|&\#0*47;|&\#x0*2f;|\\){{2,}}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Begin();

    [GeneratedRegex(@"@|\\x40|\\u0040|\\U00000040|%40|&commat;|&\#0*64;|&\#x0*40;", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex At();
}
