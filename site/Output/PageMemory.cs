using Yardstick.Site.Mapping;
using Yardstick.Text;

namespace Yardstick.Site.Output;

/// <summary>Remembers, from one build to the next, what files came to, so that one made of the same is not made again.</summary>
internal sealed class PageMemory(ContentCache known, PageSources sources, SiteWriter writer)
{
    /// <param name="paths">A file and those that are made of it.</param>
    /// <param name="scope">Of these files.</param>
    /// <returns>Whether all of them are there as they would be made now; if so they stay.</returns>
    public bool Recalls(IReadOnlyList<string> paths, Scope? scope) =>
        sources.Of(paths[0], scope) is { } madeOf && known.Find(madeOf) is { } hashes && writer.Keeps(paths, hashes.Span);

    /// <summary>Takes in what files came to.</summary>
    public void Add(IReadOnlyList<string> paths, Scope? scope)
    {
        if (sources.Of(paths[0], scope) is { } madeOf)
        {
            known.Keep(madeOf, writer.HashesOf(paths));
        }
    }

    public void Save() => known.Save();
}
