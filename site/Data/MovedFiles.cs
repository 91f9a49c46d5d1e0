using System.Buffers;
using System.Text;
using System.Text.Json;

using Yardstick.Site.Mapping;
using Yardstick.Site.Pages;
using Yardstick.Site.Safety;

namespace Yardstick.Site.Data;

/// <summary>What lies where a metric's data lay under an id that it had before.</summary>
internal static class MovedFiles
{
    /// <summary>Where the metric is now, under the published schema's <c>$defs/moved</c>.</summary>
    public static byte[] Json(MovedPage page)
    {
        var content = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(content, MetricsJson.Options))
        {
            json.WriteStartObject();
            json.WriteString("id", page.FormerId);
            json.WriteString("renamed_to", page.Id);
            json.WriteString("page", Targets.Metric(page.Id));
            json.WriteString("data", Targets.Json(page.Id));
            json.WriteEndObject();
        }

        return content.WrittenSpan.ToArray();
    }

    /// <summary>One line with a link to the file beside it.</summary>
    public static byte[] Markdown(MovedPage page) =>
        Encoding.UTF8.GetBytes($"This metric has another address now: [{MarkdownText.Plain(page.Title)}]({page.Id}.md)\n");
}
