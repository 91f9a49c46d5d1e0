using Yardstick.Text;

namespace Yardstick.Model;

/// <summary>Remembers which files of metrics fit the schema, so that one that did not change is not held against it again.</summary>
internal sealed class FittingFiles(ContentCache known)
{
    /// <param name="folder">Created when the memory is saved.</param>
    public static FittingFiles Open(string folder) => new(ContentCache.Open(Path.Join(folder, "fitting.cache"), ContentCache.Build));

    public bool Holds(SourceFile file) => known.Find(file.Hash) is not null;

    public void Add(SourceFile file) => known.Keep(file.Hash, ReadOnlyMemory<byte>.Empty);

    public void Save() => known.Save();
}
