using Yardstick.Changes;
using Yardstick.Model;

namespace Yardstick.History;

/// <summary>A version of a metric that came into force.</summary>
/// <param name="Kind">Nothing where one version simply follows another.</param>
/// <param name="Blob">The version, by the id of its content.</param>
/// <param name="Before">The last version before it that could be read; nothing for the first.</param>
internal sealed record LifeStep(Revision Revision, EventKind? Kind, string Blob, string? Before)
{
    /// <summary>Whether it tells of differences, which are found by comparing the two versions.</summary>
    public bool IsComparison => Before is not null && Kind != EventKind.Removed && Before != Blob;
}

/// <summary>A metric from its creation on, whatever it was called and wherever it lay.</summary>
internal sealed class Life(string id)
{
    public string Id { get; set; } = id;

    public List<string> FormerIds { get; } = [];

    /// <summary>Where its file lies; nothing while there is none.</summary>
    public string? Path { get; set; }

    public List<LifeStep> Steps { get; } = [];

    public LifeStep Last => Steps[^1];

    /// <summary>The smallest audience that any of its versions was for.</summary>
    public Visibility Audience { get; private set; }

    public void Add(Revision revision, EventKind? kind, string blob, Visibility audience)
    {
        Steps.Add(new LifeStep(revision, kind, blob, Steps.Count > 0 ? Last.Blob : null));
        Audience = audience > Audience ? audience : Audience;
    }
}

/// <summary>A version that could not be read, so that the history leaves it out.</summary>
public sealed record SkippedVersion(Revision Revision, string Path, string Problem);

/// <summary>Every metric that a dictionary ever held.</summary>
internal sealed record Lives(IReadOnlyList<Life> All, IReadOnlyList<SkippedVersion> Skipped)
{
    /// <param name="line">The files of each step of the main line, oldest first.</param>
    /// <param name="versionOf">What a blob says.</param>
    public static Lives Follow(IEnumerable<IReadOnlyList<MainlineFile>> line, Func<string, MetricVersion> versionOf)
    {
        var following = new Following(versionOf);
        foreach (var files in line)
        {
            following.Advance(files);
        }

        return new Lives(following.Lives, following.Skipped);
    }
}

/// <summary>Follows the metrics through the states of the dictionary, by their ids.</summary>
internal sealed class Following(Func<string, MetricVersion> versionOf)
{
    private readonly Dictionary<string, Life> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Life> byPath = new(StringComparer.Ordinal);

    public List<Life> Lives { get; } = [];

    public List<SkippedVersion> Skipped { get; } = [];

    public void Advance(IReadOnlyList<MainlineFile> files)
    {
        var gone = new List<Departure>();
        var arrived = new List<Arrival>();
        foreach (var file in files)
        {
            var here = byPath.GetValueOrDefault(file.Path);
            var version = file.Blob is null ? null : versionOf(file.Blob);
            if (version is { Problem: { } problem })
            {
                Skipped.Add(new SkippedVersion(file.By, file.Path, problem));
            }
            else if (version is not null && here?.Id == version.Id)
            {
                here.Add(file.By, null, file.Blob!, version.Audience);
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
                var isBack = known.Id != arrival.Version.Id;
                Name(known, arrival.Version.Id);
                Place(known, arrival, !left ? EventKind.Restored : isBack ? EventKind.IdChanged : null);
            }
        }

        if (gone.Count > 0 && added.Count > 0)
        {
            foreach (var rename in Renames.Find(gone.Select(g => versionOf(g.Life.Last.Blob).IdentityOf(g)), added.Select(a => a.Version.IdentityOf(a))))
            {
                var life = rename.Before.Life;
                gone.Remove(rename.Before);
                added.Remove(rename.After);
                Name(life, rename.After.Version.Id);
                Place(life, rename.After, EventKind.IdChanged);
            }
        }

        foreach (var arrival in added)
        {
            // Two files may bring one id at once; the first has it.
            if (!byId.TryGetValue(arrival.Version.Id, out _))
            {
                var life = new Life(arrival.Version.Id);
                Lives.Add(life);
                byId[life.Id] = life;
                Place(life, arrival, EventKind.Created);
            }
        }

        foreach (var departure in gone)
        {
            departure.Life.Add(departure.By, EventKind.Removed, departure.Life.Last.Blob, departure.Life.Audience);
        }
    }

    // One that is called again as it was before has that id, and no more as a former one.
    private void Name(Life life, string id)
    {
        if (life.Id != id)
        {
            life.FormerIds.Remove(id);
            life.FormerIds.Add(life.Id);
            life.Id = id;
            byId[id] = life;
        }
    }

    private void Place(Life life, Arrival arrival, EventKind? kind)
    {
        life.Path = arrival.File.Path;
        byPath[arrival.File.Path] = life;
        life.Add(arrival.File.By, kind, arrival.File.Blob!, arrival.Version.Audience);
    }

    private sealed record Departure(Life Life, Revision By);

    private sealed record Arrival(MainlineFile File, MetricVersion Version);
}
