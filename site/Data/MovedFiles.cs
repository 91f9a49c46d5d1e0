using System.Buffers;
using System.Text.Json;

using Yardstick.Site.Mapping;
using Yardstick.Site.Pages;
using Yardstick.Site.Safety;

namespace Yardstick.Site.Data;

/// <summary>What lies where a metric's data lay under an id that it had before.</summary>
internal static class MovedFiles
{
    /// <summary>Where the metric is now, under the published schema's <c>$defs/moved</c>.</summary>
    public static void WriteJson(MovedPage page, IBufferWriter<byte> file)
    {
        using var json = new Utf8JsonWriter(file, MetricsJson.Options);
        json.WriteStartObject();
        json.WriteString("id", page.FormerId);
        json.WriteString("renamed_to", page.Id);
        json.WriteString("page", Targets.Metric(page.Id));
        json.WriteString("data", Targets.Json(page.Id));
        json.WriteEndObject();
    }

    /// <summary>One line with a link to the file beside it.</summary>
    public static void WriteMarkdown(MovedPage page, TextWriter file) =>
        file.Write($"This metric has another address now: [{MarkdownText.Plain(page.Title)}]({page.Id}.md)\n");
}
