using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

using Yardstick.Text;

namespace Yardstick.Model;

/// <summary>A link of a guide page to a file.</summary>
/// <param name="Span">Its address in the text.</param>
/// <param name="Address">The same, as it is to be understood.</param>
public sealed record GuideLink(Span Span, string Address)
{
    private static readonly string[] Elsewhere = ["https://", "http://", "mailto:"];

    /// <summary>The file from the dictionary's folder; nothing for what leads out of it or is no file's name.</summary>
    public string? Path => PathFrom(SourceTree.GuideFolder.TrimEnd('/'));

    /// <summary>Whether an address leads to another site or a mailbox, of which nothing is known here.</summary>
    internal static bool LeadsElsewhere(string address) => Elsewhere.Any(e => address.StartsWith(e, StringComparison.OrdinalIgnoreCase));

    private string? PathFrom(string folder)
    {
        var parts = new List<string> { folder };
        foreach (var part in Address.Split('/'))
        {
            switch (part)
            {
                case "":
                    return null;
                case ".":
                    break;
                case ".." when parts.Count == 0:
                    return null;
                case "..":
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        return string.Join('/', parts);
    }
}

/// <summary>What of a Markdown text matters beside its words: its title, and what leads to files.</summary>
/// <param name="Title">Without marks; empty where the text does not begin with a heading of the first level.</param>
/// <param name="Heading">Where the title stands.</param>
/// <param name="Words">What a reader sees, the title too.</param>
internal sealed record GuideText(string Title, Span Heading, GuideWords Words, IReadOnlyList<GuideLink> Links)
{
    // The site's own reading of Markdown, with places.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().DisableHtml().Build();

    /// <returns>Nothing for a text on which the library gives up, as it does on some nestings.</returns>
    public static GuideText? Read(string text)
    {
        try
        {
            var document = Markdown.Parse(text, Pipeline);
            var heading = document.FirstOrDefault(b => b is not LinkReferenceDefinitionGroup) as HeadingBlock;
            var title = heading is { Level: 1 } ? TitleOf(GuideWords.Of(text, [heading]).Prose) : "";
            return new(title, title.Length == 0 ? default : WholeLines(heading!, text), GuideWords.Of(text, document.Descendants().OfType<LeafBlock>()), [.. LinksOf(document).OrderBy(l => l.Span.Start)]);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return null;
        }
    }

    private static IEnumerable<GuideLink> LinksOf(MarkdownDocument document)
    {
        foreach (var node in document.Descendants())
        {
            // A reference is written once, wherever it is used.
            var (address, span) = node switch
            {
                LinkInline { Reference: null } link => (link.Url, link.UrlSpan),
                LinkReferenceDefinition definition => (definition.Url, definition.UrlSpan),
                _ => (null, default),
            };
            if (address is not null && span is { IsEmpty: false, Start: >= 0 } && !GuideLink.LeadsElsewhere(address))
            {
                yield return new(SpanOf(span), address);
            }
        }
    }

    private static string TitleOf(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // The library's place of a heading ends before signs that close it.
    private static Span WholeLines(HeadingBlock heading, string text)
    {
        var end = heading.Span.End + 1;
        var rest = text.AsSpan(end).IndexOfAny('\r', '\n');
        return new(heading.Span.Start, rest < 0 ? text.Length : end + rest);
    }

    private static Span SpanOf(SourceSpan span) => new(span.Start, span.End + 1);
}
