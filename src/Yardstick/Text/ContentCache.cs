using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Yardstick.Text;

/// <summary>
/// A file of entries, each found by the hash of what it was made from, so that nothing is made twice. Results are the
/// same with and without it: what is unknown, damaged or of another version of the tool is simply not there.
/// </summary>
public sealed class ContentCache
{
    // Before each entry: the hash, the length of its bytes and their checksum.
    private const int HeadSize = ContentHash.Size + 4 + 4;

    private readonly string path;
    private readonly byte[] signature;
    private readonly byte[] known;
    private readonly Dictionary<ContentHash, Range> places = [];
    private readonly ConcurrentDictionary<ContentHash, ReadOnlyMemory<byte>> used = new();
    private int added;

    private ContentCache(string path, byte[] signature, byte[] known)
    {
        this.path = path;
        this.signature = signature;
        this.known = known;
        FindPlaces();
    }

    /// <summary>Tells builds of the tool apart: what one remembered may be nothing to another.</summary>
    public static string Build => typeof(ContentCache).Assembly.ManifestModule.ModuleVersionId.ToString();

    /// <param name="path">Its folder is created when the cache is saved.</param>
    /// <param name="madeBy">All that decides, beside the content itself, what its entry is.</param>
    public static ContentCache Open(string path, string madeBy) =>
        new(path, SHA256.HashData(Encoding.UTF8.GetBytes(madeBy)), CacheFile.Read(path));

    public ReadOnlyMemory<byte>? Find(ReadOnlySpan<byte> content)
    {
        var key = ContentHash.Of(content);
        if (!places.TryGetValue(key, out var place))
        {
            return null;
        }

        return used[key] = known.AsMemory(place);
    }

    /// <summary>Whether there is an entry, which is not thereby used.</summary>
    public bool Holds(ReadOnlySpan<byte> content) => places.ContainsKey(ContentHash.Of(content));

    public void Keep(ReadOnlySpan<byte> content, ReadOnlyMemory<byte> entry)
    {
        used[ContentHash.Of(content)] = entry;
        Interlocked.Increment(ref added);
    }

    /// <summary>Writes what this run used.</summary>
    public void Save()
    {
        if (added == 0 && used.Count == places.Count)
        {
            return;
        }

        CacheFile.Write(path, file =>
        {
            file.Write(signature);
            Span<byte> head = stackalloc byte[HeadSize];
            foreach (var (key, bytes) in used)
            {
                key.CopyTo(head);
                BinaryPrimitives.WriteInt32LittleEndian(head[ContentHash.Size..], bytes.Length);
                BinaryPrimitives.WriteUInt32LittleEndian(head[(ContentHash.Size + 4)..], Checksum(bytes.Span));
                file.Write(head);
                file.Write(bytes.Span);
            }
        });
    }

    private void FindPlaces()
    {
        if (!known.AsSpan().StartsWith(signature))
        {
            return;
        }

        for (var at = signature.Length; at + HeadSize <= known.Length;)
        {
            var head = known.AsSpan(at, HeadSize);
            var length = BinaryPrimitives.ReadInt32LittleEndian(head[ContentHash.Size..]);
            var start = at + HeadSize;
            if (length < 0 || length > known.Length - start)
            {
                return;
            }

            if (Checksum(known.AsSpan(start, length)) == BinaryPrimitives.ReadUInt32LittleEndian(head[(ContentHash.Size + 4)..]))
            {
                places[ContentHash.From(head)] = start..(start + length);
            }

            at = start + length;
        }
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            sum = BitOperations.Crc32C(sum, word);
        }

        foreach (var last in bytes[(bytes.Length / 8 * 8)..])
        {
            sum = BitOperations.Crc32C(sum, last);
        }

        return sum;
    }
}
