using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using System.Xml;

using Yardstick.Site.Mapping;
using Yardstick.Site.Safety;

namespace Yardstick.Site.Data;

/// <summary>What programs find their way by: the list of pages, the list of terms, and a first page for language models.</summary>
internal static class Discovery
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Every page by its full address (sitemaps.org).</summary>
    public static void WriteSitemap(string address, IEnumerable<string> pages, Stream stream)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = Utf8, Indent = true, NewLineChars = "\n", CloseOutput = false });
        xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
        foreach (var page in pages)
        {
            xml.WriteStartElement("url");
            xml.WriteElementString("loc", page == Targets.Home ? address : address + page);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Name, meaning and page of every metric as schema.org's defined terms (JSON-LD).</summary>
    public static void WriteTerms(Register register, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "DefinedTermSet");
        json.WriteString("name", register.Frame.Title);
        json.Text("url", register.Frame.Address);
        json.List("hasDefinedTerm", register.Published.Metrics, metric =>
        {
            json.WriteString("@type", "DefinedTerm");
            json.WriteString("termCode", metric.Id);
            json.WriteString("name", metric.Title);
            json.Text("description", metric.Definition?.Value.Trim());
            json.Texts("alternateName", metric.Aliases.Select(a => a.Value));
            json.WriteString("url", (register.Frame.Address ?? "") + Targets.Metric(metric.Id));
        });
        json.WriteEndObject();
    }

    /// <summary>The dictionary on one page of Markdown (llmstxt.org).</summary>
    public static void WriteGuideForModels(Register register, Stream stream)
    {
        using var text = new StreamWriter(stream, Utf8, leaveOpen: true) { NewLine = "\n" };
        text.WriteLine($"# {MarkdownText.Plain(register.Frame.Title)}");
        text.WriteLine();
        text.WriteLine($"> {MarkdownText.Plain(register.Published.Configuration.Description?.Value ?? "What our numbers mean, who owns them and what they move.")}");
        text.WriteLine();
        text.WriteLine("## Metrics");
        text.WriteLine();
        foreach (var metric in register.Published.Metrics.Where(m => !m.IsRetired))
        {
            var about = MetricPages.StoryOf(metric, register) ?? metric.Why?.Value ?? "No story yet.";
            text.WriteLine($"- [{MarkdownText.Plain(metric.Title)}]({Targets.Markdown(metric.Id)}): {MarkdownText.Plain(about)}");
        }

        text.WriteLine();
        text.WriteLine("## Guide");
        text.WriteLine();
        var guide = GuidePages.Index(register);
        foreach (var page in guide.Own.Select(o => o.Link).Where(l => l.Target is not null).Concat(guide.Groups.SelectMany(g => g.Entries)))
        {
            text.WriteLine($"- [{MarkdownText.Plain(page.Text)}]({page.Target})");
        }

        text.WriteLine();
        text.WriteLine("## Data");
        text.WriteLine();
        text.WriteLine($"- [All definitions]({Targets.Data}): JSON with a published schema");
        text.WriteLine($"- [All metrics]({Targets.Table}): CSV");
    }
}
