using System.Buffers;

using Yardstick.Text;

namespace Yardstick.Yaml;

/// <summary>
/// Remembers the trees of files that were read without any finding, by the hash of their bytes, so that an
/// unchanged file is not parsed again. Results are the same with and without it: what is unknown, damaged or of
/// another version of the tool is simply parsed.
/// </summary>
public sealed class TreeCache
{
    private readonly ContentCache entries;

    private TreeCache(ContentCache entries) => this.entries = entries;

    /// <summary>Opens the cache in a folder; none there, or one of another version, is an empty one.</summary>
    /// <param name="folder">Created when the cache is saved.</param>
    public static TreeCache Open(string folder) => Open(folder, ContentCache.Build);

    /// <param name="folder">Created when the cache is saved.</param>
    /// <param name="build">Of the tool, schemas included: it decides how files are read and which findings they have.</param>
    internal static TreeCache Open(string folder, string build) => new(ContentCache.Open(Path.Join(folder, "trees.cache"), "yardstick trees " + build));

    /// <summary>The tree of a file, if one of the same bytes was kept.</summary>
    public YamlNode? Find(SourceFile file)
    {
        if (entries.Find(file.Bytes.Span) is not { } bytes)
        {
            return null;
        }

        try
        {
            return TreeBytes.Read(bytes.Span, file);
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
        entries.Keep(file.Bytes.Span, bytes.WrittenMemory);
    }

    /// <summary>Writes what this run used. A cache that cannot be written is no failure.</summary>
    public void Save() => entries.Save();
}
