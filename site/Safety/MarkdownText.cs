using System.Buffers;
using System.Text;

namespace Yardstick.Site.Safety;

/// <summary>Writes an author's words into Markdown that other programs will lay out: no HTML begins in it, no address of another scheme and no image.</summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("\r\n\\`*_[]<>#|~");

    /// <summary>One line, no sign of which means anything to a reader of Markdown.</summary>
    public static string Plain(string text)
    {
        if (!text.AsSpan().ContainsAny(Signs) && text.AsSpan().Trim().Length == text.Length)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length + 8);
        foreach (var c in string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            if (Signs.Contains(c))
            {
                plain.Append('\\');
            }

            plain.Append(c);
        }

        return plain.ToString();
    }

    /// <summary>The author's own Markdown; where it leads somewhere that a page would not lead, its words alone.</summary>
    public static string Authored(string markdown)
    {
        var text = WithoutHtml(markdown.Trim());
        return SafeMarkdown.IsSafe(text) ? text : string.Join('\n', markdown.Split('\n').Select(Plain));
    }

    // A sign that has been taken its meaning already would get it back from a second backslash.
    private static string WithoutHtml(string markdown)
    {
        if (!markdown.Contains('<', StringComparison.Ordinal))
        {
            return markdown;
        }

        var text = new StringBuilder(markdown.Length + 8);
        var isEscaped = false;
        foreach (var c in markdown)
        {
            if (c == '<' && !isEscaped)
            {
                text.Append('\\');
            }

            text.Append(c);
            isEscaped = c == '\\' && !isEscaped;
        }

        return text.ToString();
    }
}
