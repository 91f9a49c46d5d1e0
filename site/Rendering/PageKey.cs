using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

using Yardstick.Site.Pages;

namespace Yardstick.Site.Rendering;

/// <summary>
/// What a page was made of, in short: its data and the tool. The tool is told by its version and, since a version
/// has many builds while it is being worked on, by the identity of the compiled components.
/// </summary>
internal sealed class PageKey(string toolVersion)
{
    private readonly ArrayBufferWriter<byte> buffer = new(16 * 1024);
    private readonly byte[] version = Encoding.UTF8.GetBytes($"{toolVersion} {typeof(PageKey).Module.ModuleVersionId}");

    public string Of(Page page)
    {
        buffer.ResetWrittenCount();
        buffer.Write(version);
        buffer.Write("\n"u8);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            JsonSerializer.Serialize(json, page, PageJson.Default.Page);
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan)[..16]);
    }
}
