using System.Globalization;
using System.Text;
using System.Text.Json;

using Yardstick.Model;
using Yardstick.Site.Mapping;
using Yardstick.Text;

namespace Yardstick.Site.Data;

/// <summary>The files of the metrics to the letter, some dozens together: what the worksheet begins a change with. A page from a folder can read no single one.</summary>
internal static class DefinitionFiles
{
    /// <summary>How many lie together, in the order of ids.</summary>
    public const int Together = 64;

    public static IEnumerable<DataFile> Of(Register register) => register.Published.Metrics.Chunk(Together)
        .Select((metrics, i) => new DataFile(Targets.Definitions(i), stream => Write(metrics, i, register, stream)) { Scope = Scope.Of(() => metrics) });

    // A file that names what is hidden from its readers, be it in a comment, or holds the password of an address is not among them.
    private static void Write(Metric[] metrics, int number, Register register, Stream stream)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"yardstick.definitions{number}");
        ScriptFile.Write(stream, Encoding.ASCII.GetBytes(name), json =>
        {
            json.WriteStartObject();
            foreach (var metric in metrics)
            {
                // The file would keep its text, and those of ten thousand are never asked for again.
                var text = Encoding.UTF8.GetString(metric.File.Bytes.Span).TrimStart('\uFEFF');
                if (UserInfo.Hidden(text) == text && (!register.Published.IsPartial || !register.Published.Withheld.IsCauseOf(Unfolded(text.Replace('#', ' ')))))
                {
                    WriteFile(json, metric, text, register);
                    json.FlushWhenFull();
                }
            }

            json.WriteEndObject();
        });
    }

    // On one line, for a name may be broken over two.
    private static string Unfolded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void WriteFile(Utf8JsonWriter json, Metric metric, string text, Register register)
    {
        json.WriteStartObject(metric.Id);
        json.WriteString("path", metric.File.Path);
        json.Text("edit", register.Sources.Edit(metric.File));
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
