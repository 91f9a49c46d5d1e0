namespace Yardstick.Editing;

/// <summary>Where lines begin and end in a text whose line breaks are kept as they are.</summary>
internal static class Lines
{
    /// <summary>The line break that a text uses, by its first one.</summary>
    public static string BreakOf(string text)
    {
        var at = text.IndexOf('\n', StringComparison.Ordinal);
        return at > 0 && text[at - 1] == '\r' ? "\r\n" : "\n";
    }

    public static int StartOf(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    /// <summary>Behind the line's break, or the end of the text.</summary>
    public static int NextAfter(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end + 1;
    }

    /// <summary>The number of spaces before the first other character, and that character; nothing for a line without one.</summary>
    public static (int Indent, char? First) Beginning(string text, int lineStart)
    {
        var at = lineStart;
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return (at - lineStart, at == text.Length || text[at] is '\r' or '\n' ? null : text[at]);
    }
}
