namespace Yardstick.Text;

/// <summary>Something under the root that could not be taken in as a file.</summary>
/// <param name="File">A file without content that bears the path.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
/// <param name="Help">What to do about it.</param>
public sealed record SourceProblem(SourceFile File, string Message, string Help);

/// <summary>The files of one revision or of the working tree, in the order of their paths.</summary>
public sealed class SourceTree
{
    /// <summary>Where the organisation keeps pages of its own for the guide.</summary>
    public const string GuideFolder = "guide/";

    private readonly Dictionary<string, SourceFile> byPath;
    private byte[]? hash;

    public SourceTree(IEnumerable<SourceFile> files, IEnumerable<SourceProblem> problems)
    {
        Files = [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
        Problems = [.. problems.OrderBy(p => p.File.Path, StringComparer.Ordinal)];
        byPath = Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
    }

    public IReadOnlyList<SourceFile> Files { get; }

    public IReadOnlyList<SourceProblem> Problems { get; }

    /// <summary>SHA-256 of everything that was read: every path, how it is shown, every byte and every problem.</summary>
    public ReadOnlySpan<byte> Hash => hash ??= HashOfAll();

    /// <summary>
    /// Whether a file belongs to a tree, by its path: definitions, the schema of the custom fields, what other dictionaries
    /// published, and the organisation's own pages of the guide.
    /// </summary>
    public static bool Takes(ReadOnlySpan<char> path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".metrics.json", StringComparison.OrdinalIgnoreCase)
        || IsGuidePage(path);

    /// <summary>Whether a file is one of the organisation's own pages of the guide.</summary>
    public static bool IsGuidePage(ReadOnlySpan<char> path) =>
        path.StartsWith(GuideFolder, StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    public SourceFile? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>A file without content for a path where none is, to point at what is missing.</summary>
    public SourceFile Absent(string path)
    {
        var shownAs = Files.Count > 0 ? Files[0].ShownPath[..^Files[0].Path.Length] : "";
        return new SourceFile(path, ReadOnlyMemory<byte>.Empty) { ShownPath = shownAs + path };
    }

    /// <summary>The same tree; what another one holds unchanged is the very same file, so that what was made of it can be used again.</summary>
    public SourceTree Sharing(SourceTree other) =>
        new(Files.Select(f => other.Find(f.Path) is { } same && same.ShownPath == f.ShownPath && same.Bytes.Span.SequenceEqual(f.Bytes.Span) ? same : f), Problems);

    private byte[] HashOfAll()
    {
        // Their bytes first, each file by itself, so that all cores have a share.
        InParallel.Run(Files.Count, i => _ = Files[i].Hash);
        using var input = new InputHash();
        input.Add(Files.Count);
        foreach (var file in Files)
        {
            input.Add(file.Path);
            input.Add(file.ShownPath);
            input.Add(file.Hash);
        }

        foreach (var problem in Problems)
        {
            input.Add(problem.File.Path);
            input.Add(problem.File.ShownPath);
            input.Add(problem.Message);
            input.Add(problem.Help);
        }

        return input.Sum();
    }
}
