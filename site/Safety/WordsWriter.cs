using System.Globalization;
using System.Text;

using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Yardstick.Site.Safety;

/// <summary>Writes the words of Markdown texts, one after another, on one thread.</summary>
internal sealed class WordsWriter
{
    private readonly StringBuilder words = new();
    private readonly HtmlRenderer renderer;

    public WordsWriter(MarkdownPipeline pipeline)
    {
        renderer = new HtmlRenderer(new StringWriter(words, CultureInfo.InvariantCulture)) { EnableHtmlForBlock = false, EnableHtmlForInline = false, EnableHtmlEscape = false };
        pipeline.Setup(renderer);
    }

    public string Write(MarkdownDocument document)
    {
        words.Clear();
        renderer.Render(document);
        return words.ToString();
    }
}
