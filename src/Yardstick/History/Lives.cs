using Yardstick.Changes;

namespace Yardstick.History;

/// <summary>A version of a metric that came into force.</summary>
/// <param name="Kind">Nothing where one version simply follows another.</param>
/// <param name="BlobBefore">The last version before it that could be read.</param>
internal sealed record LifeStep(Revision Revision, EventKind? Kind, MetricVersion? Before, string? BlobBefore, MetricVersion Version, string Blob);

/// <summary>A metric from its creation on, whatever it was called and wherever it lay.</summary>
internal sealed class Life(string id)
{
    public string Id { get; set; } = id;

    public List<string> FormerIds { get; } = [];

    /// <summary>Where its file lies; nothing while there is none.</summary>
    public string? Path { get; set; }

    public List<LifeStep> Steps { get; } = [];

    public LifeStep Last => Steps[^1];
}

/// <summary>A version that could not be read, so that the history leaves it out.</summary>
public sealed record SkippedVersion(Revision Revision, string Path, string Problem);

/// <summary>Follows the metrics through the states of the dictionary, by their ids.</summary>
internal sealed class Lives(Func<string, MetricVersion> versionOf)
{
    private readonly Dictionary<string, Life> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Life> byPath = new(StringComparer.Ordinal);
    private readonly List<Life> all = [];
    private readonly List<SkippedVersion> skipped = [];

    public IReadOnlyList<Life> All => all;

    public IReadOnlyList<SkippedVersion> Skipped => skipped;

    public static Lives Follow(IEnumerable<IReadOnlyList<MainlineFile>> line, Func<string, MetricVersion> versionOf)
    {
        var lives = new Lives(versionOf);
        foreach (var files in line)
        {
            lives.Advance(files);
        }

        return lives;
    }

    private void Advance(IReadOnlyList<MainlineFile> files)
    {
        var gone = new List<Departure>();
        var arrived = new List<Arrival>();
        foreach (var file in files)
        {
            var here = byPath.GetValueOrDefault(file.Path);
            var version = file.Blob is null ? null : versionOf(file.Blob);
            if (version is { Problem: { } problem })
            {
                skipped.Add(new SkippedVersion(file.By, file.Path, problem));
            }
            else if (version is not null && here?.Id == version.Id)
            {
                Add(here, file, null, version);
            }
            else
            {
                if (here is not null)
                {
                    byPath.Remove(file.Path);
                    here.Path = null;
                    gone.Add(new Departure(here, file.By));
                }

                if (version is not null)
                {
                    arrived.Add(new Arrival(file, version));
                }
            }
        }

        Settle(gone, arrived);
    }

    private void Settle(List<Departure> gone, List<Arrival> arrived)
    {
        // The same id at another place is the same metric; a second file of an id that has its own is nobody's yet.
        var added = new List<Arrival>();
        foreach (var arrival in arrived)
        {
            if (byId.GetValueOrDefault(arrival.Version.Id) is not { } known)
            {
                added.Add(arrival);
            }
            else if (known.Path is null)
            {
                var left = gone.RemoveAll(g => g.Life == known) > 0;
                Place(known, arrival, left ? null : EventKind.Restored);
            }
        }

        if (gone.Count > 0 && added.Count > 0)
        {
            foreach (var rename in Renames.Find(gone.Select(g => g.Life.Last.Version.IdentityOf(g)), added.Select(a => a.Version.IdentityOf(a))))
            {
                var life = rename.Before.Life;
                gone.Remove(rename.Before);
                added.Remove(rename.After);
                life.FormerIds.Add(life.Id);
                life.Id = rename.After.Version.Id;
                byId[life.Id] = life;
                Place(life, rename.After, EventKind.IdChanged);
            }
        }

        foreach (var arrival in added)
        {
            // Two files may bring one id at once; the first has it.
            if (!byId.TryGetValue(arrival.Version.Id, out _))
            {
                var life = new Life(arrival.Version.Id);
                all.Add(life);
                byId[life.Id] = life;
                Place(life, arrival, EventKind.Created);
            }
        }

        foreach (var departure in gone)
        {
            var last = departure.Life.Last;
            departure.Life.Steps.Add(last with { Revision = departure.By, Kind = EventKind.Removed, Before = last.Version, BlobBefore = last.Blob });
        }
    }

    private void Place(Life life, Arrival arrival, EventKind? kind)
    {
        life.Path = arrival.File.Path;
        byPath[arrival.File.Path] = life;
        Add(life, arrival.File, kind, arrival.Version);
    }

    private static void Add(Life life, MainlineFile file, EventKind? kind, MetricVersion version)
    {
        var last = life.Steps.Count > 0 ? life.Last : null;
        life.Steps.Add(new LifeStep(file.By, kind, last?.Version, last?.Blob, version, file.Blob!));
    }

    private sealed record Departure(Life Life, Revision By);

    private sealed record Arrival(MainlineFile File, MetricVersion Version);
}
