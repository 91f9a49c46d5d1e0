using System.Text;

using Yardstick.Governance;
using Yardstick.Site.Mapping;
using Yardstick.Site.Output;
using Yardstick.Site.Publication;
using Yardstick.Site.Rendering;

namespace Yardstick.Site.Data;

/// <summary>A file for programs.</summary>
/// <param name="Write">Writes it straight to where it goes; of metrics it may ask for their entries.</param>
internal sealed record DataFile(string Path, Action<Stream, Entries> Write)
{
    public DataFile(string path, Action<Stream> write)
        : this(path, (stream, _) => write(stream))
    {
    }

    /// <summary>Nothing for a file that may tell anything.</summary>
    public Scope? Scope { get; init; }

    /// <summary>The file as a whole.</summary>
    public byte[] ToBytes()
    {
        using var content = new MemoryStream();
        using var room = new Utf8Writer();
        using var entries = Entries.New(room);
        Write(content, entries);
        return content.ToArray();
    }
}

/// <summary>The files for programs that speak of the whole dictionary.</summary>
internal static class DataFiles
{
    public static IReadOnlyList<DataFile> Of(SiteMap map, SiteRequest request)
    {
        List<DataFile> files =
        [
            new(Targets.Data, (stream, entries) => MetricsJson.Write(map.Register, request, stream, entries)),
            new(Targets.Table, (stream, entries) => MetricsCsv.Write(map.Register, stream, entries)),
            new(Targets.Terms, stream => Discovery.WriteTerms(map.Register, stream)) { Scope = Scope.Listing("aliases", "definition") },
            new(Targets.SearchIndex, stream => SearchFiles.WriteIndex(map.Register, stream)) { Scope = Scope.Listing("aliases", "perspective", "tags", "traits") },
            new(Targets.SearchTexts, (stream, entries) => SearchFiles.WriteTexts(map.Register, stream, entries)) { Scope = Scope.Listing("decision", "definition", "distinct_from", "excludes", "objective", "population", "why") },
            new(Targets.GuideForModels, stream => Discovery.WriteGuideForModels(map.Register, stream)) { Scope = Scope.Listing("why") },
        ];
        if (map.Register.Scores is { } scores)
        {
            files.Add(new(Targets.Badge, stream => stream.Write(Encoding.UTF8.GetBytes(Badge.Svg(map.Register.Frame.Title, scores.Company)))));
        }

        if (map.Register.Published.Allows(Disclosed.Governance))
        {
            files.Add(new(Targets.Reviews, stream => ReviewCalendar.Write(map.Register, stream)) { Scope = Scope.Listing("review", "changelog") });
        }

        files.AddRange(ChangeFeeds.Of(map.Register));

        if (map.Register.Published.Allows(Disclosed.Proposals))
        {
            files.Add(new(Targets.Choices, (stream, entries) => ChoicesFile.Write(map.Register, stream, entries)) { Scope = Scope.Listing("aliases", "objective", "perspective", "target", "traits") });
            files.AddRange(DefinitionFiles.Of(map.Register));
        }

        if (map.Register.Frame.Address is { } address)
        {
            var pages = map.Pages.Where(p => p.Path != Targets.NotFound && !p.LeadsElsewhere).Select(p => p.Path).Order(StringComparer.Ordinal);
            files.Add(new(Targets.Sitemap, stream => Discovery.WriteSitemap(address, pages, stream)));
        }

        return files;
    }
}
