using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Yardstick.Text;

/// <summary>One SHA-256 of many inputs. Each bears its length, so that no two of them run together to the same bytes.</summary>
public sealed class InputHash : IDisposable
{
    private const int Gathered = 4096;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    // Handing each short input over by itself takes longer than hashing it.
    private readonly byte[] gathered = ArrayPool<byte>.Shared.Rent(Gathered);
    private int count;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        Add(bytes.Length);
        Append(bytes);
    }

    public void Add(ContentHash known)
    {
        Span<byte> bytes = stackalloc byte[ContentHash.Size];
        known.CopyTo(bytes);
        Add(bytes);
    }

    /// <summary>Adds a text, or that there is none.</summary>
    public void Add(string? text)
    {
        if (text is null)
        {
            Add(-1);
        }
        else
        {
            Add(Encoding.UTF8.GetBytes(text));
        }
    }

    public void Add(int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        Append(bytes);
    }

    /// <summary>The hash of what was added; the next input begins a new one.</summary>
    public byte[] Sum()
    {
        HandOver();
        return hash.GetHashAndReset();
    }

    public void Dispose()
    {
        hash.Dispose();
        ArrayPool<byte>.Shared.Return(gathered);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > gathered.Length - count)
        {
            HandOver();
        }

        if (bytes.Length > gathered.Length)
        {
            hash.AppendData(bytes);
            return;
        }

        bytes.CopyTo(gathered.AsSpan(count));
        count += bytes.Length;
    }

    private void HandOver()
    {
        hash.AppendData(gathered.AsSpan(0, count));
        count = 0;
    }
}
