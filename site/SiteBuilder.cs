using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

using Yardstick.Site.Data;
using Yardstick.Site.Mapping;
using Yardstick.Site.Output;

namespace Yardstick.Site;

/// <summary>Builds a website of an analysed dictionary: what changed since the last run is rendered and written, nothing else is touched.</summary>
public static class SiteBuilder
{
    /// <exception cref="IOException">A file could not be written. Every file is whole all the same, and the next run completes the site.</exception>
    public static SiteResult Build(Analysis analysis, SiteRequest request) => Build(analysis, request, null);

    internal static SiteResult Build(Analysis analysis, SiteRequest request, Action<string>? beforeWriting)
    {
        var looking = Task.Run(() => FoundFolder.Of(request.Output));
        var register = Registers.Of(analysis, request);
        var memory = request.Cache is null ? null : PageMemory.Open(request.Cache, new PageSources(analysis.Catalogue, register, request));
        if (memory is not null && register.History.IsKnown)
        {
            register.Changes.Times = memory.Recall("times", Scope.Past, () => register.Changes.Times);
        }

        var map = SiteMap.Of(register, request);
        var assets = SiteAssets.For(request);
        var data = DataFiles.Of(map, request);
        string[] paths = [.. map.Pages.Select(p => p.Path), .. map.Pages.SelectMany(p => p.Twins).Select(t => t.Path), .. assets.Select(a => a.Path), .. data.Select(d => d.Path)];
        var (writer, refusal) = SiteWriter.Open(request.Output, () => looking.GetAwaiter().GetResult(), request.Sources, paths, beforeWriting);
        if (writer is null)
        {
            return new SiteResult { Refusal = refusal, Omitted = map.Omitted };
        }

        foreach (var asset in assets)
        {
            writer.Put(asset.Path, asset.Content.Span);
        }

        RunAll(WorkOf(map, data), () => new PageMaker(writer, memory), request.Parallelism);
        writer.Complete();
        memory?.Save();
        return new SiteResult
        {
            Pages = map.Pages.Count,
            Metrics = register.Published.Metrics.Count,
            Written = writer.Written,
            Unchanged = writer.Unchanged,
            Removed = writer.Removed,
            Omitted = map.Omitted,
        };
    }

    // What speaks of all metrics takes longest, so it goes first; and one such page after another, for each fills much memory.
    private static IEnumerable<Action<PageMaker>> WorkOf(SiteMap map, IReadOnlyList<DataFile> data)
    {
        foreach (var file in data)
        {
            yield return maker => maker.Make(file);
        }

        yield return maker =>
        {
            for (var i = 0; i < map.IndexPages; i++)
            {
                maker.Make(map.Pages[i]);
            }
        };
        for (var i = map.IndexPages; i < map.Pages.Count; i++)
        {
            var page = map.Pages[i];
            yield return maker => maker.Make(page);
        }
    }

    private static void RunAll(IEnumerable<Action<PageMaker>> work, Func<PageMaker> start, int parallelism)
    {
        try
        {
            Parallel.ForEach(
                Partitioner.Create(work, EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = parallelism > 0 ? parallelism : Environment.ProcessorCount },
                start,
                (action, _, maker) =>
                {
                    action(maker);
                    return maker;
                },
                maker => maker.Dispose());
        }
        catch (AggregateException e)
        {
            // One failure says what there is to say.
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}
