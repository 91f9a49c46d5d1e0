using System.Text;

using Yardstick.Site.Mapping;
using Yardstick.Site.Rendering;
using Yardstick.Text;

namespace Yardstick.Site.Output;

/// <summary>Remembers, from one build to the next, what files came to, so that one made of the same is not made again.</summary>
internal sealed class PageMemory(ContentCache known, PageSources sources)
{
    /// <param name="folder">Created when the memory is saved.</param>
    /// <param name="sources">What files are made of now.</param>
    public static PageMemory Open(string folder, PageSources sources) => new(ContentCache.Open(Path.Join(folder, "pages.cache"), ContentCache.Build), sources);

    /// <param name="paths">A file and those that are made of it.</param>
    /// <param name="scope">Of these files.</param>
    /// <param name="input">To hash with.</param>
    /// <returns>Whether all of them are there as they would be made now; if so they stay.</returns>
    public bool Recalls(IReadOnlyList<string> paths, Scope? scope, SiteWriter writer, InputHash input) =>
        sources.Of(paths[0], scope, input) is { } madeOf && known.Find(madeOf) is { } hashes && writer.Keeps(paths, hashes.Span);

    /// <summary>Takes in what files came to.</summary>
    public void Add(IReadOnlyList<string> paths, Scope? scope, SiteWriter writer, InputHash input)
    {
        if (sources.Of(paths[0], scope, input) is { } madeOf)
        {
            known.Keep(madeOf, writer.HashesOf(paths));
        }
    }

    /// <summary>Words that say what a site is to have, worked out only where they are not remembered.</summary>
    public IReadOnlyList<string> Recall(string name, Scope scope, Func<IReadOnlyList<string>> workOut)
    {
        using var input = new InputHash();
        var madeOf = sources.Of(name, scope, input)!;
        if (known.Find(madeOf) is { } bytes)
        {
            return Encoding.UTF8.GetString(bytes.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }

        var words = workOut();
        known.Keep(madeOf, Encoding.UTF8.GetBytes(string.Join('\n', words)));
        return words;
    }

    /// <summary>The entries of a data file, of which those that were made of the same are copied.</summary>
    public Entries EntriesOf(string path, SiteWriter writer, InputHash input, Utf8Writer room)
    {
        var remembered = known.Find(KeyOfEntries(path, input)) ?? default;
        return remembered.Length < ContentHash.Size
            ? new Entries(sources.OfAll, default, () => null, room)
            : new Entries(sources.OfAll, remembered[ContentHash.Size..], () => writer.Last(path, remembered.Span[..ContentHash.Size]), room);
    }

    /// <summary>Takes in where the entries of a file lie that was put.</summary>
    public void Add(string path, Entries entries, SiteWriter writer, InputHash input)
    {
        var key = KeyOfEntries(path, input);
        byte[] places = [.. writer.HashesOf([path]), .. entries.Places.Span];
        if (!entries.Places.IsEmpty && known.Find(key)?.Span.SequenceEqual(places) != true)
        {
            known.Keep(key, places);
        }
    }

    public void Save() => known.Save();

    private byte[] KeyOfEntries(string path, InputHash input) => sources.Of($"entries of {path}", Scope.Outside, input)!;
}
