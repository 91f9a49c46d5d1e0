using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Cli.Serving;

/// <summary>What is shown of a dictionary while someone is in the midst of writing: each file that cannot be read stands as it last could be.</summary>
internal static class LastReadable
{
    /// <param name="now">The files as they are.</param>
    /// <param name="shown">What was shown before.</param>
    public static Catalogue Of(Catalogue now, Catalogue shown)
    {
        var readable = shown.Files.Where(f => f.IsWhole).ToDictionary(f => f.File.Path, f => f.File, StringComparer.Ordinal);
        var former = now.Files.Where(f => !f.IsWhole && readable.ContainsKey(f.File.Path)).Select(f => f.File.Path).ToHashSet(StringComparer.Ordinal);
        return former.Count == 0
            ? now
            : CatalogueReader.Read(new SourceTree(now.Tree.Files.Select(f => former.Contains(f.Path) ? readable[f.Path] : f), now.Tree.Problems), like: now);
    }
}
