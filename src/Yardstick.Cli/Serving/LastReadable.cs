using Yardstick.Model;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Cli.Serving;

/// <summary>What is shown of a dictionary while someone is in the midst of writing: each file that cannot be read stands as it last could be.</summary>
internal sealed class LastReadable
{
    // A file that is gone is kept in mind: some editors delete it for a moment before they write it anew.
    private readonly Dictionary<string, SourceFile> readable = new(StringComparer.Ordinal);

    /// <param name="now">The files as they are.</param>
    public Catalogue Of(Catalogue now)
    {
        foreach (var file in now.Files.Where(IsReadable))
        {
            readable[file.File.Path] = file.File;
        }

        var former = now.Files.Where(f => !IsReadable(f) && readable.ContainsKey(f.File.Path)).Select(f => f.File.Path).ToHashSet(StringComparer.Ordinal);
        return former.Count == 0
            ? now
            : CatalogueReader.Read(new SourceTree(now.Tree.Files.Select(f => former.Contains(f.Path) ? readable[f.Path] : f), now.Tree.Problems), like: now);
    }

    // Many editors empty a file for a moment before they write it anew.
    private static bool IsReadable(DefinitionFile file) => file.IsWhole && (file.Metric is not null || file.Root is YamlMapping);
}
