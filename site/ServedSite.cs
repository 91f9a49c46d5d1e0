using Yardstick.Site.Data;
using Yardstick.Site.Mapping;
using Yardstick.Site.Pages;
using Yardstick.Site.Rendering;

namespace Yardstick.Site;

/// <summary>A file of a site, as a browser is given it.</summary>
/// <param name="IsFound">Whether it is what was asked for; else it is the page for missing addresses.</param>
public sealed record ServedFile(string MediaType, ReadOnlyMemory<byte> Content, bool IsFound = true);

/// <summary>
/// A site that is never written: each file is made when it is asked for, so that a change is seen without building
/// the rest. For one thread at a time.
/// </summary>
public sealed class ServedSite : IDisposable
{
    private const string Html = "text/html; charset=utf-8";

    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.Ordinal)
    {
        [".html"] = Html,
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".jsonld"] = "application/ld+json",
        [".md"] = "text/markdown; charset=utf-8",
        [".csv"] = "text/csv; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".xml"] = "application/xml",
        [".atom"] = "application/atom+xml",
        [".ics"] = "text/calendar; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".webp"] = "image/webp",
        [".woff2"] = "font/woff2",
    };

    private readonly Dictionary<string, Func<byte[]>> files = new(StringComparer.Ordinal);
    private readonly PageRenderer renderer = new();
    private readonly Utf8Writer room = new();

    private ServedSite(SiteMap map, SiteRequest request)
    {
        Pages = map.Pages.Count;
        foreach (var asset in SiteAssets.For(request))
        {
            files[asset.Path] = asset.Content.ToArray;
        }

        foreach (var data in DataFiles.Of(map, request))
        {
            files[data.Path] = data.ToBytes;
        }

        foreach (var page in map.Pages)
        {
            files[page.Path] = () => Rendered(page);
            foreach (var twin in page.Twins)
            {
                files[twin.Path] = () => Written(twin, page.Make());
            }
        }
    }

    /// <summary>Number of HTML pages.</summary>
    public int Pages { get; }

    public static ServedSite Of(Analysis analysis, SiteRequest request) => new(SiteMap.Of(Registers.Of(analysis, request), request), request);

    /// <param name="path">From the site's root; empty, or ending in a slash, for the first page of a folder.</param>
    public ServedFile Find(string path)
    {
        var named = path.Length == 0 || path.EndsWith('/') ? path + Targets.Home : path;
        if (files.TryGetValue(named, out var make))
        {
            return new(MediaTypes.GetValueOrDefault(Path.GetExtension(named), "application/octet-stream"), make());
        }

        return new(Html, files[Targets.NotFound](), IsFound: false);
    }

    public void Dispose()
    {
        renderer.Dispose();
        room.Dispose();
    }

    private byte[] Rendered(PlannedPage page)
    {
        room.Clear();
        renderer.Render(page.Make(), room);
        return room.Written.ToArray();
    }

    private byte[] Written(PlannedTwin twin, Page page)
    {
        room.Clear();
        twin.Write(page, room);
        return room.Written.ToArray();
    }
}
