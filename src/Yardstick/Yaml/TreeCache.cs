using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

using Yardstick.Text;

namespace Yardstick.Yaml;

/// <summary>
/// Remembers the trees of files that were read without any finding, by the hash of their bytes, so that an
/// unchanged file is not parsed again. Results are the same with and without it: what is unknown, damaged or of
/// another version of the tool is simply parsed.
/// </summary>
public sealed class TreeCache
{
    private const int HashSize = SHA256.HashSizeInBytes;

    // Before each tree: the hash of the file, the length of the tree's bytes and their checksum.
    private const int HeadSize = HashSize + 4 + 4;

    private readonly string path;
    private readonly byte[] signature;
    private readonly byte[] known;
    private readonly Dictionary<Key, Range> places = [];
    private readonly ConcurrentDictionary<Key, ReadOnlyMemory<byte>> used = new();
    private int added;

    private TreeCache(string path, byte[] signature, byte[] known)
    {
        this.path = path;
        this.signature = signature;
        this.known = known;
        FindPlaces();
    }

    /// <summary>Opens the cache in a folder; none there, or one of another version, is an empty one.</summary>
    /// <param name="folder">Created when the cache is saved.</param>
    public static TreeCache Open(string folder) =>
        Open(folder, typeof(TreeCache).Assembly.ManifestModule.ModuleVersionId.ToString());

    /// <param name="folder">Created when the cache is saved.</param>
    /// <param name="build">Of the tool, schemas included: it decides how files are read and which findings they have.</param>
    internal static TreeCache Open(string folder, string build)
    {
        var path = Path.Join(folder, "trees.cache");
        var signature = SHA256.HashData(Encoding.UTF8.GetBytes("yardstick trees " + build));
        return new TreeCache(path, signature, CacheFile.Read(path));
    }

    /// <summary>The tree of a file, if one of the same bytes was kept.</summary>
    public YamlNode? Find(SourceFile file)
    {
        var key = Key.Of(file);
        if (!places.TryGetValue(key, out var place))
        {
            return null;
        }

        var bytes = known.AsMemory(place);
        try
        {
            var tree = TreeBytes.Read(bytes.Span, file);
            used[key] = bytes;
            return tree;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Keeps the tree of a file that has no finding of reading or schema.</summary>
    public void Keep(SourceFile file, YamlNode root)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        TreeBytes.Write(root, bytes);
        used[Key.Of(file)] = bytes.WrittenMemory;
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
                BinaryPrimitives.WriteInt32LittleEndian(head[HashSize..], bytes.Length);
                BinaryPrimitives.WriteUInt32LittleEndian(head[(HashSize + 4)..], Checksum(bytes.Span));
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
            var length = BinaryPrimitives.ReadInt32LittleEndian(head[HashSize..]);
            var start = at + HeadSize;
            if (length < 0 || length > known.Length - start)
            {
                return;
            }

            if (Checksum(known.AsSpan(start, length)) == BinaryPrimitives.ReadUInt32LittleEndian(head[(HashSize + 4)..]))
            {
                places[Key.From(head)] = start..(start + length);
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

    private readonly record struct Key(UInt128 High, UInt128 Low)
    {
        public static Key Of(SourceFile file)
        {
            Span<byte> hash = stackalloc byte[HashSize];
            SHA256.HashData(file.Bytes.Span, hash);
            return From(hash);
        }

        public static Key From(ReadOnlySpan<byte> hash) =>
            new(BinaryPrimitives.ReadUInt128LittleEndian(hash), BinaryPrimitives.ReadUInt128LittleEndian(hash[16..]));

        public void CopyTo(Span<byte> target)
        {
            BinaryPrimitives.WriteUInt128LittleEndian(target, High);
            BinaryPrimitives.WriteUInt128LittleEndian(target[16..], Low);
        }
    }
}
