using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using Yardstick.Site.Pages;

namespace Yardstick.Site.Rendering;

/// <summary>
/// What a page was made of, in short: its data, the frame around all pages, and the tool. The tool is told by its version and, since a version
/// has many builds while it is being worked on, by the identity of the compiled components.
/// </summary>
internal sealed class PageKey(string toolVersion, Frame frame)
{
    // The text is hashed and nothing else, so there is nothing to escape it for.
    private static readonly JsonWriterOptions Options = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> buffer = new(16 * 1024);
    private readonly byte[] shared =
    [
        .. Encoding.UTF8.GetBytes($"{toolVersion} {typeof(PageKey).Module.ModuleVersionId}\n"),
        .. JsonSerializer.SerializeToUtf8Bytes(frame, PageJson.Default.Frame),
    ];

    public string Of(Page page)
    {
        buffer.ResetWrittenCount();
        buffer.Write(shared);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            var kind = page.GetType();
            JsonSerializer.Serialize(json, page, PageJson.Default.GetTypeInfo(kind) ?? throw new NotSupportedException($"{kind.Name} is missing in {nameof(PageJson)}."));
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan)[..16]);
    }
}
