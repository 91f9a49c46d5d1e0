using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Security.Cryptography;

using Yardstick.Site.Data;
using Yardstick.Site.Mapping;
using Yardstick.Site.Output;
using Yardstick.Site.Rendering;

namespace Yardstick.Site;

/// <summary>Builds a website of an analysed dictionary: what changed since the last run is rendered and written, nothing else is touched.</summary>
public static class SiteBuilder
{
    /// <exception cref="IOException">A file could not be written. Every file is whole all the same, and the next run completes the site.</exception>
    public static SiteResult Build(Analysis analysis, SiteRequest request) => Build(analysis, request, null);

    internal static SiteResult Build(Analysis analysis, SiteRequest request, Action<string>? beforeWriting)
    {
        var map = SiteMap.Of(analysis, request);
        var assets = SiteAssets.For(request);
        var data = DataFiles.Of(map, request);
        string[] paths = [.. map.Pages.Select(p => p.Path), .. map.Pages.SelectMany(p => p.Twins).Select(t => t.Path), .. assets.Select(a => a.Path), .. data.Select(d => d.Path)];
        var (writer, refusal) = SiteWriter.Open(request.Output, request.Sources, paths, beforeWriting);
        if (writer is null)
        {
            return new SiteResult { Refusal = refusal, Omitted = map.Omitted };
        }

        foreach (var asset in assets)
        {
            writer.Put(asset.Path, Convert.ToHexStringLower(SHA256.HashData(asset.Content.Span)), asset.Content.Span);
        }

        RunAll(WorkOf(map, data, request, writer), request.Parallelism);
        writer.Complete();
        return new SiteResult
        {
            Pages = map.Pages.Count,
            Written = writer.Written,
            Unchanged = writer.Unchanged,
            Removed = writer.Removed,
            Omitted = map.Omitted,
        };
    }

    // The large index pages go singly and first; the many small ones in batches of one renderer's life.
    private static IEnumerable<Action> WorkOf(SiteMap map, IReadOnlyList<DataFile> data, SiteRequest request, SiteWriter writer)
    {
        foreach (var file in data)
        {
            yield return () => writer.Put(file.Path, file.Write);
        }

        foreach (var page in map.Pages.Take(SiteMap.IndexPages))
        {
            yield return () => Render([page], request, writer);
        }

        foreach (var batch in map.Pages.Skip(SiteMap.IndexPages).Chunk(PageRenderer.BatchSize))
        {
            yield return () => Render(batch, request, writer);
        }
    }

    private static void Render(IReadOnlyList<PlannedPage> pages, SiteRequest request, SiteWriter writer)
    {
        var keys = new PageKey(request.ToolVersion);
        var html = new Utf8Writer();
        PageRenderer? renderer = null;
        try
        {
            foreach (var planned in pages)
            {
                var page = planned.Make();
                var key = keys.Of(page);
                if (!writer.IsCurrent(planned.Path, key))
                {
                    renderer ??= new PageRenderer();
                    html.Clear();
                    renderer.Render(page, html);
                    writer.Put(planned.Path, key, html.Written);
                }

                foreach (var twin in planned.Twins)
                {
                    writer.Put(twin.Path, "", twin.Write(page));
                }
            }
        }
        finally
        {
            renderer?.Dispose();
            html.Dispose();
        }
    }

    private static void RunAll(IEnumerable<Action> work, int parallelism)
    {
        try
        {
            Parallel.ForEach(
                Partitioner.Create(work, EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = parallelism > 0 ? parallelism : Environment.ProcessorCount },
                action => action());
        }
        catch (AggregateException e)
        {
            // One failure says what there is to say.
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}
