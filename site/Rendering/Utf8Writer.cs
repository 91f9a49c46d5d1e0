using System.Text;

namespace Yardstick.Site.Rendering;

/// <summary>A text writer that encodes straight into one growing buffer, to be emptied and used again.</summary>
internal sealed class Utf8Writer : TextWriter
{
    private const int Usual = 64 * 1024;

    private byte[] bytes = new byte[Usual];
    private int length;

    public override Encoding Encoding => Encoding.UTF8;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    /// <summary>Forgets what was written, and the room that only a very large page needs.</summary>
    public void Clear()
    {
        if (bytes.Length > 8 * Usual)
        {
            bytes = new byte[Usual];
        }

        length = 0;
    }

    public override void Write(char value) => Write(new ReadOnlySpan<char>(in value));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        var most = Encoding.UTF8.GetMaxByteCount(buffer.Length);
        if (most > bytes.Length - length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + most));
        }

        length += Encoding.UTF8.GetBytes(buffer, bytes.AsSpan(length));
    }
}
