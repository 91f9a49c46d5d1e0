using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.History;

/// <summary>A metric's life, whatever it was called.</summary>
public sealed class MetricHistory
{
    private readonly Lazy<IReadOnlyList<HistoryEvent>> events;
    private readonly Lazy<MetricVersion> version;
    private readonly Life life;

    internal MetricHistory(Life life, HistoryStore store)
    {
        this.life = life;
        events = new(() => LifeEvents.Of(life, store));
        version = new(() => store.Version(life.Last.Blob)!);
        Versions = life.Steps.Select(s => store.Version(s.Blob)!);
    }

    /// <summary>Today's, or the last it had.</summary>
    public string Id => life.Id;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<string> FormerIds => life.FormerIds;

    /// <summary>Whether its file is no more.</summary>
    public bool IsGone => life.Path is null;

    /// <summary>The last one that could be read.</summary>
    public MetricVersion Version => version.Value;

    /// <summary>All that could be read, oldest first.</summary>
    public IEnumerable<MetricVersion> Versions { get; }

    /// <summary>The newest commit that touched it.</summary>
    public Revision Last => life.Last.Revision;

    /// <summary>The smallest audience that any of its versions was for.</summary>
    public Visibility Audience => life.Audience;

    /// <summary>Newest first; those of one commit with the weightiest first. Put together at first use.</summary>
    public IReadOnlyList<HistoryEvent> Events => events.Value;

    /// <summary>Adds all that its events follow from, which is told without reading them.</summary>
    public void AddTo(InputHash input)
    {
        input.Add(Id);
        foreach (var step in life.Steps)
        {
            input.Add(step.Revision.Id);
            input.Add(step.Revision.Author);
            input.Add((int?)step.Kind ?? -1);
            input.Add(step.Blob);
        }
    }
}

/// <summary>All that happened to the metrics of a dictionary.</summary>
public sealed class DictionaryHistory
{
    private readonly Dictionary<string, MetricHistory> byId = new(StringComparer.Ordinal);

    internal DictionaryHistory(Lives lives, HistoryStore store)
    {
        Metrics = [.. lives.All.Select(l => new MetricHistory(l, store)).OrderBy(m => m.Id, StringComparer.Ordinal)];
        Skipped = lives.Skipped;
        foreach (var metric in Metrics)
        {
            byId.TryAdd(metric.Id, metric);
        }

        foreach (var metric in Metrics)
        {
            foreach (var former in metric.FormerIds)
            {
                byId.TryAdd(former, metric);
            }
        }
    }

    /// <summary>In the order of ids, those that are gone among them.</summary>
    public IReadOnlyList<MetricHistory> Metrics { get; }

    /// <summary>Versions that could not be read, oldest first.</summary>
    public IReadOnlyList<SkippedVersion> Skipped { get; }

    /// <summary>The newest commit that changed a metric; nothing where none did.</summary>
    public Revision? Newest => Metrics.Select(m => m.Last).MaxBy(r => r.Time);

    /// <summary>Every id that is or was in use.</summary>
    public IEnumerable<string> Ids => byId.Keys;

    /// <param name="id">Today's or a former one.</param>
    public MetricHistory? Find(string id) => byId.GetValueOrDefault(id);
}
