using Yardstick.Model;

namespace Yardstick.Site.Mapping;

/// <summary>
/// How much of a dictionary a file tells beyond what every file may tell of each metric (<see cref="CatalogueSums"/>), so that it
/// need not be made again where only something else changed. A file without a scope may tell anything.
/// </summary>
internal sealed record Scope
{
    private Scope()
    {
    }

    /// <summary>Of no metric does it tell more.</summary>
    public static Scope Outside { get; } = new();

    /// <summary>What happened to any metric, as far as it was committed; of a formula that names what is hidden now nothing is told.</summary>
    public static Scope Past { get; } = new() { HoldsPast = true, Fields = ["formula"] };

    /// <summary>Of these metrics it tells everything.</summary>
    public Func<IEnumerable<Metric>> Metrics { get; private init; } = () => [];

    /// <summary>Of every metric it tells these fields, too.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    public bool HoldsPast { get; init; }

    /// <summary>What it tells beside, such as a number that is counted over the findings.</summary>
    public Func<string> Figures { get; init; } = () => "";

    public static Scope Of(Func<IEnumerable<Metric>> metrics) => new() { Metrics = metrics };

    public static Scope Listing(params string[] fields) => new() { Fields = fields };
}
