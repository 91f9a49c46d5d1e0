using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Site.Publication;

/// <summary>
/// The part of a catalogue that one audience sees. Everything after this point works on it alone, so what is
/// hidden cannot come back through a link, an input, a count or a name.
/// </summary>
internal sealed class Published
{
    private readonly HashSet<SourceFile> hiddenFiles;
    private readonly HashSet<string> hiddenIds;
    private readonly Imports imports;
    private readonly Dictionary<string, Metric> byId = new(StringComparer.Ordinal);

    private Published(Catalogue catalogue, Visibility audience)
    {
        Audience = audience;
        Configuration = catalogue.Configuration;
        CustomSchema = catalogue.CustomSchema;
        imports = catalogue.Imports;

        // An id stated twice is shown only to those who may see every metric that bears it.
        hiddenIds = catalogue.Metrics.Where(m => m.Audience > audience).Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        List<Metric> hidden = [.. catalogue.Metrics.Where(m => hiddenIds.Contains(m.Id)), .. imports.Metrics.Where(m => m.Audience > audience)];
        var unread = catalogue.Files.Where(f => !f.IsWhole).Select(f => f.File).ToHashSet();
        var metrics = new List<Metric>();
        var omitted = new List<string>();
        foreach (var metric in catalogue.Metrics.Where(m => !hiddenIds.Contains(m.Id) && !unread.Contains(m.File)).Select(m => Disclosure.Of(m, audience)))
        {
            if (!Ids.IsUsable(metric.Id))
            {
                omitted.Add($"'{metric.Id}' ({metric.File.Path}) has no page: a page's name needs lower-case letters, digits and single hyphens, at most 120 of them.");
            }
            else if (!byId.TryAdd(metric.Id, metric))
            {
                omitted.Add($"'{metric.Id}' ({metric.File.Path}) has no page: {byId[metric.Id].File.Path} bears the same id.");
            }
            else
            {
                metrics.Add(metric);
            }
        }

        Metrics = metrics;
        Unread = [.. UnreadMetric.Of(catalogue, audience).Where(u => !hiddenIds.Contains(u.Id) && !byId.ContainsKey(u.Id)).DistinctBy(u => u.Id)];
        Organisation = Allows(Disclosed.PartsWithoutMetrics) ? catalogue.Organisation : PartsShown.Of(metrics, catalogue.Organisation);
        Formulas = audience == Visibility.Public ? new FormulaTable(metrics, Find, Configuration.UnitSystem()) : catalogue.Formulas;
        Omitted = omitted;
        Cascade = hidden.Count == 0 && metrics.SequenceEqual(catalogue.Metrics) ? catalogue.Cascade : new Cascade(metrics, Find, catalogue.Organisation);
        Withheld = new Withheld(hidden, Organisation.People);
        Objectives = PlansShown.Of(catalogue.Objectives, hidden.Select(m => m.Id).ToHashSet(StringComparer.Ordinal), Withheld, Allows(Disclosed.Plans));
        Stubs = Allows(Disclosed.Stubs) ? Stub.Of(catalogue.Metrics.Where(m => hiddenIds.Contains(m.Id)), Organisation) : [];
        OwnGuide = Allows(Disclosed.OwnGuide) ? catalogue.Guide : null;
        hiddenFiles = [.. hidden.Select(m => m.File), .. OwnGuide is null ? catalogue.Guide.All.Select(p => p.File) : []];
        IsPartial = hidden.Count > 0;
    }

    public Visibility Audience { get; }

    /// <summary>Whether nothing is hidden from this audience, so that what it does not see is not there.</summary>
    public bool IsWhole => Audience == Visibility.Restricted;

    public Configuration Configuration { get; }

    public Organisation Organisation { get; }

    public Objectives Objectives { get; }

    public FormulaTable Formulas { get; }

    public CustomSchema? CustomSchema { get; }

    /// <summary>The metrics that this audience is told the names of and nothing else.</summary>
    public IReadOnlyList<Stub> Stubs { get; }

    /// <summary>The metrics of which nothing can be said, for their files cannot be read.</summary>
    public IReadOnlyList<UnreadMetric> Unread { get; }

    /// <summary>What the organisation adds to the guide; nothing for an audience outside of it.</summary>
    public Guide? OwnGuide { get; }

    /// <summary>In the order of ids, each id once.</summary>
    public IReadOnlyList<Metric> Metrics { get; }

    /// <summary>Links between metrics that are both visible.</summary>
    public Cascade Cascade { get; }

    public Withheld Withheld { get; }

    /// <summary>Whether anything is hidden from this audience.</summary>
    public bool IsPartial { get; }

    /// <summary>What is left out for other reasons than its visibility, a sentence each.</summary>
    public IReadOnlyList<string> Omitted { get; }

    public static Published For(Catalogue catalogue, Visibility audience) => new(catalogue, audience);

    /// <summary>Whether a file holds a metric or a page of the guide that this audience does not see.</summary>
    public bool IsHidden(SourceFile file) => hiddenFiles.Contains(file);

    /// <summary>Whether this audience does not see the metric of an id.</summary>
    public bool IsHidden(string id) => hiddenIds.Contains(id);

    /// <summary>Whether the audience sees a part that not everyone does.</summary>
    public bool Allows(Disclosed part) => Disclosure.Allows(Audience, part);

    /// <summary>A visible metric; of another dictionary, one that this audience may see there.</summary>
    public Metric? Find(string? id) =>
        id is null ? null
        : byId.TryGetValue(id, out var own) ? own
        : imports.Find(id) is { } imported && imported.Audience <= Audience ? imported
        : null;

    /// <summary>The other dictionaries of which this audience may see anything.</summary>
    public IReadOnlyList<Import> Imports => [.. imports.All.Where(i => i.Metrics.Any(m => m.Audience <= Audience))];
}
