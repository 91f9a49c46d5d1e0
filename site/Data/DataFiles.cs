using System.Text;

using Yardstick.Governance;
using Yardstick.Site.Mapping;
using Yardstick.Site.Publication;

namespace Yardstick.Site.Data;

/// <summary>A file for programs, written straight to where it goes.</summary>
internal sealed record DataFile(string Path, Action<Stream> Write)
{
    /// <summary>Nothing for a file that may tell anything.</summary>
    public Scope? Scope { get; init; }
}

/// <summary>The files for programs that speak of the whole dictionary.</summary>
internal static class DataFiles
{
    public static IReadOnlyList<DataFile> Of(SiteMap map, SiteRequest request)
    {
        List<DataFile> files =
        [
            new(Targets.Data, stream => MetricsJson.Write(map.Register, request, stream)),
            new(Targets.Table, stream => MetricsCsv.Write(map.Register, stream)),
            new(Targets.Terms, stream => Discovery.WriteTerms(map.Register, stream)) { Scope = Scope.Listing("aliases", "definition") },
            new(Targets.SearchIndex, stream => SearchFiles.WriteIndex(map.Register, stream)) { Scope = Scope.Listing("aliases", "perspective", "tags", "traits") },
            new(Targets.SearchTexts, stream => SearchFiles.WriteTexts(map.Register, stream)) { Scope = Scope.Listing("decision", "definition", "distinct_from", "excludes", "objective", "population", "why") },
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
            files.Add(new(Targets.Choices, stream => ChoicesFile.Write(map.Register, stream)) { Scope = Scope.Listing("aliases", "objective", "perspective", "target", "traits") });
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
