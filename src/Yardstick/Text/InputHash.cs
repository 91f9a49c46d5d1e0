using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Yardstick.Text;

/// <summary>One SHA-256 of many inputs. Each bears its length, so that no two of them run together to the same bytes.</summary>
public sealed class InputHash : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(ReadOnlySpan<byte> bytes)
    {
        Add(bytes.Length);
        hash.AppendData(bytes);
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
        hash.AppendData(bytes);
    }

    /// <summary>The hash of what was added; the next input begins a new one.</summary>
    public byte[] Sum() => hash.GetHashAndReset();

    public void Dispose() => hash.Dispose();
}
