using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Yardstick.Site.Output;

/// <summary>
/// Writes a site so that a run may end at any moment: each file is written beside its place and renamed over it,
/// what is unchanged stays untouched, and the manifest is written last. Files may be put from many threads.
/// </summary>
internal sealed class SiteWriter
{
    // A file that is cut short, be it empty, is flushed to the disk when it is closed, which doubles what writing costs; a new one is not.
    private const FileMode NewFile = FileMode.CreateNew;

    private const int LargeWrite = 64 * 1024;

    private readonly string root;
    private readonly Action<string> beforeWriting;
    private readonly FoundFolder found;
    private readonly HashSet<string> plan;
    private readonly ConcurrentDictionary<string, ManifestEntry> after = new(StringComparer.Ordinal);
    private readonly Lock opening = new();
    private bool isOpen;
    private int written;
    private int unchanged;

    private SiteWriter(string root, FoundFolder found, IReadOnlyCollection<string> paths, Action<string> beforeWriting)
    {
        this.root = Path.GetFullPath(root);
        this.found = found;
        this.beforeWriting = beforeWriting;
        plan = new(paths, StringComparer.Ordinal);
        found.LookInto(paths);
        foreach (var leftover in found.Leftovers)
        {
            File.Delete(leftover);
        }
    }

    public int Written => written;

    public int Unchanged => unchanged;

    public int Removed { get; private set; }

    /// <param name="found">Gives what the folder holds; whoever has something else to do meanwhile may begin to look early.</param>
    /// <param name="paths">Every file the site will have.</param>
    /// <param name="beforeWriting">Told each path before its file is renamed into place; tests throw here.</param>
    /// <returns>A writer, or why nothing may be written.</returns>
    public static (SiteWriter? Writer, string? Refusal) Open(string root, Func<FoundFolder> found, IReadOnlyList<string> sources, IReadOnlyCollection<string> paths, Action<string>? beforeWriting = null)
    {
        if (SitePath.Refuse(paths) is { } refusal)
        {
            return (null, refusal);
        }

        if (OutputFolder.Refuse(root, sources) is { } reason)
        {
            return (null, reason);
        }

        var writer = new SiteWriter(root, found(), paths, beforeWriting ?? (_ => { }));
        return writer.RefuseUnknown() is { } unknown ? (null, unknown) : (writer, null);
    }

    /// <summary>Whether all of some files are there with contents of these hashes, one after the other; if so they stay.</summary>
    public bool Keeps(IReadOnlyList<string> paths, ReadOnlySpan<byte> hashes)
    {
        if (!found.Known.IsComplete || hashes.Length != paths.Count * SHA256.HashSizeInBytes)
        {
            return false;
        }

        Span<char> hash = stackalloc char[2 * SHA256.HashSizeInBytes];
        for (var i = 0; i < paths.Count; i++)
        {
            Convert.TryToHexStringLower(hashes.Slice(i * SHA256.HashSizeInBytes, SHA256.HashSizeInBytes), hash, out _);
            if (!found.Before.TryGetValue(paths[i], out var entry) || !hash.SequenceEqual(entry.Hash) || found.LengthOf(paths[i]) != entry.Length)
            {
                return false;
            }
        }

        foreach (var path in paths)
        {
            after[path] = found.Before[path];
            Interlocked.Increment(ref unchanged);
        }

        return true;
    }

    /// <returns>What the last run wrote to a file, to be read; nothing unless it is of this hash and still there.</returns>
    public FileStream? Last(string path, ReadOnlySpan<byte> hash) => found.Open(path, hash);

    /// <summary>The hashes of files that were put or kept, one after the other.</summary>
    public byte[] HashesOf(IReadOnlyList<string> paths) => [.. paths.SelectMany(p => Convert.FromHexString(after[p].Hash))];

    public void Put(string path, ReadOnlySpan<byte> content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        if (found.HasContent(path, hash, content.Length))
        {
            Keep(path, hash, content.Length);
            return;
        }

        Begin();
        using (var file = File.OpenHandle(Beside(path), NewFile, FileAccess.Write, FileShare.Read | FileShare.Delete))
        {
            RandomAccess.Write(file, content, fileOffset: 0);
        }

        Finish(path, hash, content.Length);
    }

    /// <summary>Writes a file too large to be held in memory: beside its place, where it stays only if it differs from what is there.</summary>
    public void Put(string path, Action<Stream> write)
    {
        if (!found.Holds(path))
        {
            Begin();
        }

        using var file = new FileStream(Beside(path), NewFile, FileAccess.Write, FileShare.Read | FileShare.Delete, LargeWrite);
        var (hash, length) = HashingStream.Measure(write, file);
        file.Close();
        if (found.HasContent(path, hash, length))
        {
            File.Delete(Beside(path));
            Keep(path, hash, length);
            return;
        }

        Begin();
        Finish(path, hash, length);
    }

    /// <summary>Writes the manifest, then removes files of ours that the site no longer has.</summary>
    public void Complete()
    {
        var missing = plan.Where(p => !after.ContainsKey(p)).ToList();
        if (missing.Count > 0)
        {
            throw new InvalidOperationException($"The site was planned with files that were never written, such as {missing[0]}.");
        }

        var files = InOrder();
        var stale = found.Before.Keys.Where(p => !plan.Contains(p)).Order(StringComparer.Ordinal).ToList();
        var manifest = new Manifest(IsComplete: true, files);
        if (!isOpen && found.Known.IsComplete && stale.Count == 0 && files.SequenceEqual(found.Known.Files))
        {
            return;
        }

        if (stale.Count > 0)
        {
            // While stale files are removed the manifest still names them: should this end here, the next run goes on.
            WriteManifest(manifest with { Files = [.. files.Concat(stale.Select(p => found.Before[p])).OrderBy(f => f.Path, StringComparer.Ordinal)] });
            stale.ForEach(Remove);
        }

        WriteManifest(manifest);
    }

    // Those that the last manifest lists stand in order there, and mostly there are no others.
    private List<ManifestEntry> InOrder()
    {
        var files = new List<ManifestEntry>(after.Count);
        foreach (var known in found.Known.IsComplete ? found.Known.Files : [])
        {
            if (after.TryGetValue(known.Path, out var entry))
            {
                files.Add(entry);
            }
        }

        return files.Count == after.Count ? files : [.. after.Values.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    // What an earlier run left for another audience must not stay because the list that names it is lost.
    private string? RefuseUnknown()
    {
        if (found.Known != Manifest.Empty || !Directory.Exists(root))
        {
            return null;
        }

        var paths = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'));
        return paths.FirstOrDefault(p => p != Manifest.FileName && !plan.Contains(p) && !p.EndsWith(FoundFolder.Unfinished, StringComparison.Ordinal)) is { } unknown
            ? $"'{root}' holds '{unknown}', and its list of the site's files, '{Manifest.FileName}', cannot be read: whether that is part of an older site cannot be told. Empty the folder, or name a new one."
            : null;
    }

    private static HashSet<string> FoldersOf(IEnumerable<string> paths)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        var known = folders.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var path in paths)
        {
            known.Add(Path.GetDirectoryName(path.AsSpan()));
        }

        return folders;
    }

    private string InRoot(string path) => Path.Join(root, path);

    private void Keep(string path, string hash, long length)
    {
        after[path] = new ManifestEntry(path, hash, length);
        Interlocked.Increment(ref unchanged);
    }

    private string Beside(string path)
    {
        var place = InRoot(path);
        return Path.Join(Path.GetDirectoryName(place), "." + Path.GetFileName(place) + FoundFolder.Unfinished);
    }

    private void Finish(string path, string hash, long length)
    {
        beforeWriting(path);
        File.Move(Beside(path), InRoot(path), overwrite: true);
        after[path] = new ManifestEntry(path, hash, length);
        Interlocked.Increment(ref written);
    }

    // Before the first change: all that this run and the last one may leave is named in a manifest that isn't complete.
    private void Begin()
    {
        if (Volatile.Read(ref isOpen))
        {
            return;
        }

        lock (opening)
        {
            if (isOpen)
            {
                return;
            }

            Directory.CreateDirectory(root);
            var entries = plan.Concat(found.Before.Keys.Where(p => !plan.Contains(p))).Select(p => new ManifestEntry(p, "", 0));
            WriteManifest(new Manifest(IsComplete: false, [.. entries]));
            foreach (var folder in FoldersOf(plan))
            {
                Directory.CreateDirectory(InRoot(folder));
            }

            Volatile.Write(ref isOpen, true);
        }
    }

    private void WriteManifest(Manifest manifest)
    {
        File.WriteAllBytes(Beside(Manifest.FileName), manifest.ToBytes().Span);
        File.Move(Beside(Manifest.FileName), InRoot(Manifest.FileName), overwrite: true);
    }

    private void Remove(string path)
    {
        if (found.Holds(path))
        {
            File.Delete(InRoot(path));
            Removed++;
        }

        var folder = Path.GetDirectoryName(path);
        if (!string.IsNullOrEmpty(folder) && Directory.Exists(InRoot(folder)) && !Directory.EnumerateFileSystemEntries(InRoot(folder)).Any())
        {
            Directory.Delete(InRoot(folder));
        }
    }
}
