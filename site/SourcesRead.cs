using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Site.Mapping;
using Yardstick.Site.Publication;

namespace Yardstick.Site;

/// <summary>What is known of a dictionary's files, by their paths.</summary>
internal sealed class SourcesRead(Catalogue catalogue, Register register)
{
    /// <summary>The metrics whose files were read to their end and fit the schema.</summary>
    public IReadOnlyDictionary<string, Metric> Sound { get; } = catalogue.Files.Where(f => f.IsSound && f.Metric is not null).ToDictionary(f => f.File.Path, f => f.Metric!, StringComparer.Ordinal);

    /// <summary>The metrics that the audience sees.</summary>
    public IReadOnlyDictionary<string, Metric> Shown { get; } = register.Published.Metrics.ToDictionary(m => m.File.Path, StringComparer.Ordinal);

    public ILookup<string, Diagnostic> Findings { get; } = register.Diagnostics.ToLookup(d => d.Place.File.Path, StringComparer.Ordinal);

    public PublishedHistory History { get; } = register.History;
}
