using System.Collections.Concurrent;
using System.Text;

using Yardstick.Git;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.History;

/// <summary>
/// Versions by the id of their blob, steps by the ids of two, and the lives that a commit looks back on: made in this run, or remembered
/// from an earlier one.
/// </summary>
internal sealed class HistoryStore(ContentCache? cache)
{
    private readonly ConcurrentDictionary<string, MetricVersion> versions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, VersionStep> steps = new(StringComparer.Ordinal);

    /// <param name="folder">Created when the cache is saved; nothing for no cache.</param>
    /// <param name="units">They decide whether two formulas are the same.</param>
    public static HistoryStore Open(string? folder, IReadOnlyList<DeclaredUnit> units) =>
        new(folder is null ? null : ContentCache.Open(Path.Join(folder, "history.cache"), $"yardstick history {ContentCache.Build} {string.Join('\n', units.Select(u => $"{u.Noun.Value} {u.Plural?.Value}"))}"));

    public MetricVersion? Version(string blob) => Find(versions, blob, VersionBytes.ReadVersion);

    public VersionStep? Step(string before, string after) => Find(steps, KeyOf(before, after), VersionBytes.ReadStep);

    /// <summary>Whether there is a step, without reading it: few of a long history are asked for.</summary>
    public bool HasStep(string before, string after) =>
        steps.ContainsKey(KeyOf(before, after)) || cache?.Find(Encoding.ASCII.GetBytes(KeyOf(before, after))) is not null;

    /// <summary>The lives up to a commit; nothing unless every version and step of them is known too.</summary>
    public Lives? Lives(string commit, GitRepository repository) =>
        !repository.IsShallow && cache?.Find(KeyOf(commit, repository)) is { } bytes && LivesBytes.Read(bytes) is { } lives && lives.All.All(IsKnown) ? lives : null;

    /// <summary>What a commit looks back on is settled for ever, but for the names of authors: its parents are part of its id.</summary>
    public void Keep(string commit, GitRepository repository, Lives lives) => cache?.Keep(KeyOf(commit, repository), LivesBytes.Of(lives));

    public MetricVersion Keep(string blob, MetricVersion version)
    {
        versions[blob] = version;
        cache?.Keep(Encoding.ASCII.GetBytes(blob), VersionBytes.Of(version));
        return version;
    }

    public VersionStep Keep(string before, string after, VersionStep step)
    {
        steps[KeyOf(before, after)] = step;
        cache?.Keep(Encoding.ASCII.GetBytes(KeyOf(before, after)), VersionBytes.Of(step));
        return step;
    }

    public void Save() => cache?.Save();

    private bool IsKnown(Life life) => life.Steps.TrueForAll(s =>
        cache!.Holds(Encoding.ASCII.GetBytes(s.Blob)) && (!s.IsComparison || cache.Holds(Encoding.ASCII.GetBytes(KeyOf(s.Before!, s.Blob)))));

    private T? Find<T>(ConcurrentDictionary<string, T> made, string key, Func<BinaryReader, T> read)
        where T : class
    {
        if (made.TryGetValue(key, out var known))
        {
            return known;
        }

        if (cache?.Find(Encoding.ASCII.GetBytes(key)) is not { } bytes)
        {
            return null;
        }

        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()), Encoding.UTF8);
            return made[key] = read(reader);
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static byte[] KeyOf(string commit, GitRepository repository) => [.. Encoding.UTF8.GetBytes($"lives {commit} {repository.Folder}\n"), .. repository.Mailmap.Span];

    private static string KeyOf(string before, string after) => before + after;
}
