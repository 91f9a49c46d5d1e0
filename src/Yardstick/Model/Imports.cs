using Yardstick.Text;

namespace Yardstick.Model;

/// <summary>A metric of another dictionary as it is written here: <c>group:mrr</c>.</summary>
/// <param name="Import">What stands before the colon.</param>
public sealed record ImportedReference(string Import, string Id)
{
    /// <summary>Nothing for the id of a metric of this dictionary, which has no colon.</summary>
    public static ImportedReference? Of(string reference) =>
        reference.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? new(reference[..colon], reference[(colon + 1)..]) : null;
}

/// <summary>What the configuration imports, found by references.</summary>
public sealed class Imports
{
    internal static readonly Imports None = new([]);

    private readonly IReadOnlyList<Import> all;

    private Imports(IReadOnlyList<Import> all) => this.all = all;

    /// <summary>In the order of the configuration.</summary>
    public IReadOnlyList<Import> All => all;

    /// <summary>All that the imported dictionaries hold, used here or not.</summary>
    public IEnumerable<Metric> Metrics => all.SelectMany(i => i.Metrics);

    public Import? Named(string name) => all.FirstOrDefault(i => i.Name.Value == name);

    public Metric? Find(string reference) =>
        all.Count > 0 && ImportedReference.Of(reference) is { } parts ? Named(parts.Import)?.Find(parts.Id) : null;

    /// <summary>Whether a reference leads to a metric, if only in a file that could not be read.</summary>
    public bool Knows(string reference) =>
        ImportedReference.Of(reference) is { } parts && Named(parts.Import) is { } import && (!import.IsUsable || import.Find(parts.Id) is not null);

    internal static Imports Read(Configuration configuration, SourceTree tree) =>
        configuration.Imports.Count == 0 ? None : new(Import.ReadAll(configuration, tree));
}
