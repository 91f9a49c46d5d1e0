using Yardstick.Model;

namespace Yardstick.Site.Mapping;

/// <summary>
/// How much of a dictionary a file tells beyond what every file may tell of each metric (<see cref="PageSources"/>), so that it
/// need not be made again where only something else changed. A file without a scope may tell anything.
/// </summary>
/// <param name="Metrics">Those of which it tells everything.</param>
internal sealed record Scope(Func<IEnumerable<Metric>> Metrics)
{
    /// <summary>Of none does it tell more.</summary>
    public static Scope Outside { get; } = new(() => []);

    /// <summary>What happened to any of them, as far as it was committed.</summary>
    public static Scope Past { get; } = Outside with { HoldsPast = true };

    public bool HoldsPast { get; private init; }
}
