using System.Buffers;

namespace Yardstick.Text;

/// <summary>The name and password that a web address can hold before its host (RFC 3986, 3.2.1), which no report repeats.</summary>
public static class UserInfo
{
    private const string Begin = "://";

    private static readonly SearchValues<char> Ends = SearchValues.Create("/?#\"'<>` \t\r\n");

    /// <summary>The text with a dot for each character of them, so that all else keeps its place.</summary>
    public static string Hidden(string text)
    {
        char[]? hidden = null;
        for (var at = text.IndexOf(Begin, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Begin, at + 1, StringComparison.Ordinal))
        {
            var authority = text.AsSpan(at + Begin.Length);
            var end = authority.IndexOfAny(Ends);
            var length = (end < 0 ? authority : authority[..end]).LastIndexOf('@');
            if (length > 0)
            {
                hidden ??= text.ToCharArray();
                hidden.AsSpan(at + Begin.Length, length).Fill('•');
            }
        }

        return hidden is null ? text : new string(hidden);
    }
}
