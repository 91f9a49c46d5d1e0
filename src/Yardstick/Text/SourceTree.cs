namespace Yardstick.Text;

/// <summary>Something under the root that could not be taken in as a file.</summary>
/// <param name="File">A file without content that bears the path.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
/// <param name="Help">What to do about it.</param>
public sealed record SourceProblem(SourceFile File, string Message, string Help);

/// <summary>The files of one revision or of the working tree, in the order of their paths.</summary>
public sealed class SourceTree(IEnumerable<SourceFile> files, IEnumerable<SourceProblem> problems)
{
    private readonly Dictionary<string, SourceFile> byPath = files.ToDictionary(f => f.Path, StringComparer.Ordinal);

    public IReadOnlyList<SourceFile> Files { get; } = [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];

    public IReadOnlyList<SourceProblem> Problems { get; } = [.. problems.OrderBy(p => p.File.Path, StringComparer.Ordinal)];

    public SourceFile? Find(string path) => byPath.GetValueOrDefault(path);
}
