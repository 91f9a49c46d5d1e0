using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Yardstick.Text;

/// <summary>A SHA-256, small enough to be held by the ten thousand and quick to compare.</summary>
public readonly record struct ContentHash(UInt128 High, UInt128 Low)
{
    /// <summary>In bytes.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    public static ContentHash Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(content, hash);
        return From(hash);
    }

    /// <param name="hash">At its start.</param>
    public static ContentHash From(ReadOnlySpan<byte> hash) =>
        new(BinaryPrimitives.ReadUInt128LittleEndian(hash), BinaryPrimitives.ReadUInt128LittleEndian(hash[16..]));

    public void CopyTo(Span<byte> target)
    {
        BinaryPrimitives.WriteUInt128LittleEndian(target, High);
        BinaryPrimitives.WriteUInt128LittleEndian(target[16..], Low);
    }
}
