using System.Security.Cryptography;

using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick;

/// <summary>
/// Remembers what the last run over a dictionary found, so that a dictionary in which nothing changed is not judged
/// again. Anything else than the very same input, or a damaged file, is as good as nothing.
/// </summary>
internal sealed class AnalysisCache
{
    private readonly string path;
    private readonly SourceTree tree;
    private readonly byte[] key;

    /// <param name="folder">Created when something is kept.</param>
    /// <param name="tree">What is judged.</param>
    /// <param name="today">The date it is judged at.</param>
    public AnalysisCache(string folder, SourceTree tree, DateOnly today)
    {
        path = Path.Join(folder, "findings.cache");
        this.tree = tree;
        key = KeyOf(tree, today);
    }

    /// <param name="catalogue">For whoever asks the analysis for it.</param>
    public Analysis? Find(Lazy<Catalogue> catalogue)
    {
        var known = CacheFile.Read(path);
        var headLength = key.Length + SHA256.HashSizeInBytes;
        if (known.Length < headLength
            || !known.AsSpan(0, key.Length).SequenceEqual(key)
            || !known.AsSpan(key.Length, SHA256.HashSizeInBytes).SequenceEqual(SHA256.HashData(known.AsSpan(headLength))))
        {
            return null;
        }

        using var input = new BinaryReader(new MemoryStream(known, headLength, known.Length - headLength));
        return AnalysisBytes.Read(input, tree, catalogue);
    }

    public void Keep(Analysis analysis)
    {
        using var bytes = new MemoryStream();
        using var output = new BinaryWriter(bytes);
        AnalysisBytes.Write(analysis, tree, output);
        output.Flush();
        CacheFile.Write(path, file =>
        {
            file.Write(key);
            file.Write(SHA256.HashData(bytes.ToArray()));
            bytes.WriteTo(file);
        });
    }

    // Of everything that findings depend on: this very build, the date, and all that was read.
    private static byte[] KeyOf(SourceTree tree, DateOnly today)
    {
        using var input = new InputHash();
        input.Add(typeof(AnalysisCache).Assembly.ManifestModule.ModuleVersionId.ToString());
        input.Add(today.DayNumber);
        input.Add(tree.Hash);
        return input.Sum();
    }
}
