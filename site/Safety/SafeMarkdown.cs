using System.Buffers;
using System.Text.Encodings.Web;

using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

using Yardstick.Model;

namespace Yardstick.Site.Safety;

/// <summary>
/// Turns an author's Markdown (CommonMark and tables) into HTML that can hold no script, no handler, no address
/// of another scheme and no image. What cannot be read safely is shown as it was written.
/// </summary>
internal static class SafeMarkdown
{
    /// <summary>Longest text that is read as Markdown, in characters: some inputs take time that grows with the square of their length.</summary>
    public const int Longest = GuideFile.Longest;

    private const int LongestLanguage = 20;

    /// <summary>By how many levels the headings of a text inside a page are moved.</summary>
    public const int BelowTheHeadingsOfThePage = 2;

    // Text without any of them, no line of which begins with one of the others, says the same in Markdown.
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\`*_[]<>|&");

    private static readonly SearchValues<char> LineSigns = SearchValues.Create("#~=+-:0123456789");

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    // To make one takes longer than to write most texts with it.
    [ThreadStatic]
    private static WordsWriter? writerOfWords;

    public static string ToHtml(string markdown, int headingsBelow = BelowTheHeadingsOfThePage)
    {
        if (markdown.Length > Longest)
        {
            return Plain(markdown);
        }

        try
        {
            var document = Markdown.Parse(markdown, Pipeline);
            foreach (var node in document.Descendants().ToList())
            {
                Tame(node);
            }

            // Below the heading that the page has above the text no level is left out, whatever the author began with.
            var above = Math.Max(headingsBelow, 1);
            var last = above;
            foreach (var heading in document.Descendants<HeadingBlock>())
            {
                last = heading.Level = Math.Min(Math.Clamp(heading.Level + headingsBelow, above + 1, last + 1), 6);
            }

            return document.ToHtml(Pipeline);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library throws on some nestings; the author's words matter more than their layout.
            return Plain(markdown);
        }
    }

    /// <summary>The words that readers of the page see, on one line: no mark-up and no addresses.</summary>
    public static string ToWords(string markdown)
    {
        var words = markdown;
        if (markdown.Length <= Longest && IsMarkedUp(markdown))
        {
            try
            {
                words = (writerOfWords ??= new WordsWriter(Pipeline)).Write(Markdown.Parse(markdown, Pipeline));
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // As on the page, what cannot be read is shown as it was written.
                writerOfWords = null;
            }
        }

        return IsOneLine(words) ? words : string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether every link of a text leads where a page may lead, and no image is among them.</summary>
    public static bool IsSafe(string markdown)
    {
        if (!markdown.Contains('[', StringComparison.Ordinal))
        {
            return true;
        }

        try
        {
            return markdown.Length <= Longest && Markdown.Parse(markdown, Pipeline).Descendants<LinkInline>().All(l => !l.IsImage && SafeUrl.InText(l.GetDynamicUrl?.Invoke() ?? l.Url) is not null);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return false;
        }
    }

    // Nothing but single spaces, and those within: most texts are.
    private static bool IsOneLine(string text)
    {
        var afterSpace = true;
        foreach (var letter in text)
        {
            var isSpace = char.IsWhiteSpace(letter);
            if (isSpace && (afterSpace || letter != ' '))
            {
                return false;
            }

            afterSpace = isSpace;
        }

        return !afterSpace;
    }

    private static bool IsMarkedUp(string markdown)
    {
        if (markdown.AsSpan().ContainsAny(Signs))
        {
            return true;
        }

        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            if (line.TrimStart() is [var first, ..] && LineSigns.Contains(first))
            {
                return true;
            }
        }

        return false;
    }

    private static string Plain(string text) => $"<p class=\"as-written\">{HtmlEncoder.Default.Encode(text)}</p>\n";

    private static void Tame(MarkdownObject node)
    {
        // No parser in use lets authors write attributes; should one ever, they end here.
        if (node.TryGetAttributes() is not null)
        {
            node.SetAttributes(new HtmlAttributes());
        }

        switch (node)
        {
            case LinkInline link:
                Tame(link);
                break;
            case AutolinkInline link:
                if (SafeUrl.InText(link.IsEmail ? "mailto:" + link.Url : link.Url) is null)
                {
                    link.ReplaceBy(new LiteralInline(link.Url));
                }
                else if (!link.IsEmail)
                {
                    AsOutside(link, link.Url);
                }

                break;
            case FencedCodeBlock code:
                Tame(code);
                break;
            case Table table:
                // Alignment is written as a style attribute, which the site's policy forbids.
                table.ColumnDefinitions.Clear();
                break;
            case HtmlBlock html:
                html.Lines = default;
                break;
            case HtmlInline html:
                html.Remove();
                break;
        }
    }

    private static void Tame(LinkInline link)
    {
        var url = SafeUrl.InText(link.GetDynamicUrl?.Invoke() ?? link.Url);
        link.GetDynamicUrl = null;
        link.Url = url ?? "";

        // An image of another host would tell it who reads this page: the reader may follow the link instead.
        link.IsImage = false;
        if (url is null)
        {
            Unwrap(link);
        }
        else
        {
            AsOutside(link, url);
        }
    }

    private static void Tame(FencedCodeBlock code)
    {
        code.Info = code.Info is { Length: > 0 and <= LongestLanguage } language && language.All(IsOfLanguageName) ? language : null;
        code.Arguments = null;
        if (code.Info is not null)
        {
            code.GetAttributes().AddClass("language-" + code.Info);
        }
    }

    // The words of a refused link stay, without the link.
    private static void Unwrap(LinkInline link)
    {
        while (link.FirstChild is { } child)
        {
            child.Remove();
            link.InsertBefore(child);
        }

        link.Remove();
    }

    private static void AsOutside(MarkdownObject link, string url)
    {
        if (url.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            link.GetAttributes().AddProperty("rel", "noreferrer");
        }
    }

    private static bool IsOfLanguageName(char c) => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '-';
}
