using System.Buffers;
using System.Text;

namespace Yardstick.Site.Rendering;

/// <summary>Takes text, which it encodes at once, and bytes into one growing buffer, to be emptied and used again.</summary>
internal sealed class Utf8Writer : TextWriter, IBufferWriter<byte>
{
    private const int Usual = 64 * 1024;

    // Most of what a renderer writes is shorter, the signs and names of mark-up, which takes less time letter by letter than to hand over.
    private const int Short = 16;

    private byte[] bytes = new byte[Usual];
    private int length;
    private char firstHalf;

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

    public override void Write(char value)
    {
        if (char.IsHighSurrogate(value))
        {
            // Half a letter is none yet.
            firstHalf = value;
            return;
        }

        if (!char.IsAscii(value))
        {
            Write(char.IsLowSurrogate(value) ? [firstHalf, value] : new ReadOnlySpan<char>(in value));
            return;
        }

        Grow(1);
        bytes[length++] = (byte)value;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Grow(Encoding.UTF8.GetMaxByteCount(buffer.Length));
        var room = bytes.AsSpan(length);
        if (buffer.Length > Short || !WriteAscii(buffer, room))
        {
            length += Encoding.UTF8.GetBytes(buffer, room);
        }
    }

    private bool WriteAscii(ReadOnlySpan<char> letters, Span<byte> room)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            if (!char.IsAscii(letters[i]))
            {
                return false;
            }

            room[i] = (byte)letters[i];
        }

        length += letters.Length;
        return true;
    }

    public void Advance(int count) => length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(Math.Max(sizeHint, 1));
        return bytes.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    private void Grow(int most)
    {
        if (most > bytes.Length - length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + most));
        }
    }
}
