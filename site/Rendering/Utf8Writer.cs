using System.Buffers;
using System.Text;

namespace Yardstick.Site.Rendering;

/// <summary>A text writer that encodes straight into one growing buffer, to be emptied and used again.</summary>
internal sealed class Utf8Writer : TextWriter
{
    private const int Usual = 64 * 1024;

    private ArrayBufferWriter<byte> buffer = new(Usual);

    public override Encoding Encoding => Encoding.UTF8;

    public ReadOnlySpan<byte> Written => buffer.WrittenSpan;

    /// <summary>Forgets what was written, and the room that only a very large page needs.</summary>
    public void Clear()
    {
        if (buffer.Capacity > 8 * Usual)
        {
            buffer = new(Usual);
        }

        buffer.ResetWrittenCount();
    }

    public override void Write(char value) => Write(new ReadOnlySpan<char>(in value));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.Length > 0)
        {
            this.buffer.Advance(Encoding.UTF8.GetBytes(buffer, this.buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(buffer.Length))));
        }
    }
}
