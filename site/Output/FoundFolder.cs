using System.IO.Enumeration;
using System.Security.Cryptography;

namespace Yardstick.Site.Output;

/// <summary>What the folder of a site holds before a run: what the last one says it wrote there, and which files are there. Nothing is changed by looking.</summary>
internal sealed class FoundFolder
{
    public const string Unfinished = ".unfinished";

    private readonly string root;
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> lengths = new(StringComparer.Ordinal);
    private readonly List<string> unfinished = [];

    private FoundFolder(string root)
    {
        this.root = Path.GetFullPath(root);
        var manifest = Path.Join(root, Manifest.FileName);
        Known = File.Exists(manifest) ? Manifest.Read(manifest) : Manifest.Empty;
        var before = new Dictionary<string, ManifestEntry>(Known.Files.Count, StringComparer.Ordinal);
        foreach (var file in Known.Files)
        {
            before.TryAdd(file.Path, file);
        }

        Before = before;
        LookInto(Before.Keys);
    }

    /// <summary>What the last run wrote, and whether it came to its end.</summary>
    public Manifest Known { get; }

    /// <summary>The same by path.</summary>
    public IReadOnlyDictionary<string, ManifestEntry> Before { get; }

    /// <summary>Files that a killed run left beside their places.</summary>
    public IReadOnlyList<string> Leftovers => unfinished;

    public static FoundFolder Of(string root) => new(root);

    /// <returns>Negative for a file that is not there, or is a link.</returns>
    public long LengthOf(string path) => lengths.GetValueOrDefault(path, -1);

    public bool Holds(string path) => lengths.ContainsKey(path);

    /// <summary>Whether a file is there and holds this.</summary>
    public bool HasContent(string path, string hash, long length)
    {
        if (LengthOf(path) != length)
        {
            return false;
        }

        if (Known.IsComplete && Before.TryGetValue(path, out var entry))
        {
            return entry.Hash == hash;
        }

        using var file = File.OpenRead(Path.Join(root, path));
        return Convert.ToHexStringLower(SHA256.HashData(file)) == hash;
    }

    /// <returns>What the last run wrote to a file, to be read; nothing unless it is of this hash and still there.</returns>
    public FileStream? Open(string path, ReadOnlySpan<byte> hash)
    {
        if (!Known.IsComplete || !Before.TryGetValue(path, out var entry) || entry.Hash != Convert.ToHexStringLower(hash) || entry.Length != LengthOf(path))
        {
            return null;
        }

        FileStream? file = null;
        try
        {
            file = new FileStream(Path.Join(root, path), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            if (SHA256.HashData(file).AsSpan().SequenceEqual(hash))
            {
                return file;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It can be made anew.
        }

        file?.Dispose();
        return null;
    }

    /// <summary>Looks into the folders of some files, into each once: that costs far less than one question for every file.</summary>
    public void LookInto(IEnumerable<string> paths)
    {
        foreach (var folder in paths.Select(p => Path.GetDirectoryName(p)!).Where(seen.Add))
        {
            var directory = Path.Join(root, folder);
            if (!Directory.Exists(directory))
            {
                continue;
            }

            foreach (var (name, length) in FilesIn(directory))
            {
                if (name.EndsWith(Unfinished, StringComparison.Ordinal) && name.StartsWith('.'))
                {
                    unfinished.Add(Path.Join(directory, name));
                }
                else if (length >= 0)
                {
                    lengths[folder.Length == 0 ? name : $"{folder}/{name}"] = length;
                }
            }
        }
    }

    // A link has a negative length.
    private static FileSystemEnumerable<(string Name, long Length)> FilesIn(string directory) => new(
        directory,
        (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.Attributes.HasFlag(FileAttributes.ReparsePoint) ? -1 : entry.Length),
        new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
    };
}
