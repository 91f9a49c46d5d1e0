using System.Text;

using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

using Yardstick.Text;

namespace Yardstick.Model;

/// <summary>The words of a Markdown text as a reader sees them, and where each of them is written.</summary>
internal sealed class GuideWords
{
    private readonly string source;
    private readonly StringBuilder words = new();
    private readonly List<Piece> pieces = [];

    private GuideWords(string source, IEnumerable<LeafBlock> blocks)
    {
        this.source = source;
        var links = new List<LinkInline>();
        foreach (var block in blocks)
        {
            foreach (var inline in block.Inline?.Descendants() ?? [])
            {
                Add(inline);
                if (inline is LinkInline { Reference: null } link)
                {
                    links.Add(link);
                }
            }

            for (var i = 0; block is CodeBlock code && i < code.Lines.Count; i++)
            {
                var line = code.Lines.Lines[i];
                Add(line.Slice.AsSpan(), new SourceSpan(line.Position, line.Position + line.Slice.Length - 1));
                words.Append('\n');
            }

            if (block is LinkReferenceDefinition definition)
            {
                // The library resolves entities of a definition only where it is used.
                AddLink(HtmlHelper.Unescape(definition.Url), definition.UrlSpan, HtmlHelper.Unescape(definition.Title), definition.TitleSpan);
            }

            words.Append('\n');
        }

        Prose = words.ToString();

        // At the end, where they part no word from the next.
        foreach (var link in links)
        {
            AddLink(link.Url, link.UrlSpan, link.Title, link.TitleSpan);
        }

        Text = words.ToString();
    }

    /// <summary>The same without addresses.</summary>
    public string Prose { get; }

    /// <summary>Blocks one below the other, and at the end the addresses of links with the words shown beside them.</summary>
    public string Text { get; }

    public static GuideWords Of(string source, IEnumerable<LeafBlock> blocks) => new(source, blocks);

    /// <summary>Where a part of the words is written.</summary>
    public Span Written(Span span)
    {
        var start = WrittenAt(span.Start);
        return new(start.Start, Math.Max(start.End, WrittenAt(span.End - 1).End));
    }

    private void Add(MarkdownObject inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Add(literal.Content.AsSpan(), literal.Span);
                break;
            case CodeInline code:
                Add(code.Content, code.Span);
                break;
            case HtmlEntityInline entity:
                Add(entity.Transcoded.AsSpan(), entity.Span);
                break;
            case AutolinkInline link:
                Add(link.Url, link.Span);
                break;
            case LineBreakInline:
                words.Append('\n');
                break;
        }
    }

    private void AddLink(string? address, SourceSpan addressSpan, string? title, SourceSpan titleSpan)
    {
        Add(address, addressSpan);
        words.Append('\n');
        Add(title, titleSpan);
        words.Append('\n');
    }

    // What stands for something else, such as an entity, can only be told as a whole.
    private void Add(ReadOnlySpan<char> shown, SourceSpan span)
    {
        if (shown.Length > 0)
        {
            var start = Math.Clamp(span.Start, 0, source.Length);
            var end = Math.Clamp(span.End + 1, start, source.Length);
            var found = source.AsSpan(start, end - start).IndexOf(shown);
            pieces.Add(found < 0 ? new(words.Length, new(start, end), IsAsShown: false) : new(words.Length, new(start + found, start + found + shown.Length), IsAsShown: true));
            words.Append(shown);
        }
    }

    private Span WrittenAt(int offset)
    {
        var low = 0;
        var high = pieces.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = pieces[middle].At <= offset ? (middle, high) : (low, middle - 1);
        }

        var piece = pieces[low];
        var at = piece.Written.Start + offset - piece.At;
        return piece.IsAsShown ? new(at, at + 1) : piece.Written;
    }

    private sealed record Piece(int At, Span Written, bool IsAsShown);
}
