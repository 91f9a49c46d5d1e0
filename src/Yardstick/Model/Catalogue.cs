using Yardstick.Text;

namespace Yardstick.Model;

/// <summary>All metrics of one revision, with everything they refer to.</summary>
public sealed class Catalogue
{
    private readonly Dictionary<string, Metric> byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> unreadIds = new(StringComparer.Ordinal);

    internal Catalogue(SourceTree tree, IReadOnlyList<DefinitionFile> files)
    {
        Tree = tree;
        Files = files;
        Metrics = [.. from file in files
                      where file.Kind == DefinitionKind.Metric && file.Document.Root is Yaml.YamlMapping
                      let metric = MetricReader.Read((Yaml.YamlMapping)file.Document.Root!)
                      orderby metric.Id, metric.File.Path
                      select metric];
        foreach (var metric in Metrics)
        {
            byId.TryAdd(metric.Id, metric);
        }

        foreach (var file in files.Where(f => f.Kind == DefinitionKind.Metric && !f.Document.IsWhole).Select(f => f.File).Concat(tree.Problems.Select(p => p.File)))
        {
            unreadIds.Add(Path.GetFileNameWithoutExtension(file.Path));
        }

        Configuration = ConfigurationReader.Read(RootOf(DefinitionKind.Configuration));
        Organisation = Organisation.Read(RootOf(DefinitionKind.Organisation));
        Objectives = Objectives.Read(RootOf(DefinitionKind.Objectives));
        Waivers = Waiver.ReadAll(RootOf(DefinitionKind.Waivers));
        Cascade = new Cascade(Metrics, Find);
    }

    public SourceTree Tree { get; }

    /// <summary>Every definition file, in the order of paths.</summary>
    public IReadOnlyList<DefinitionFile> Files { get; }

    /// <summary>In the order of ids. An id that stands twice is here twice; <see cref="Find"/> gives the first.</summary>
    public IReadOnlyList<Metric> Metrics { get; }

    public Configuration Configuration { get; }

    public Organisation Organisation { get; }

    public Objectives Objectives { get; }

    public IReadOnlyList<Waiver> Waivers { get; }

    public Cascade Cascade { get; }

    /// <summary>Whether every file could be read to its end, so that what is not found is really missing.</summary>
    public bool IsWhole => Tree.Problems.Count == 0 && Files.All(f => f.Document.IsWhole);

    /// <summary>Whether there is an organisation file that could be read to its end.</summary>
    public bool KnowsOrganisation => File(DefinitionKind.Organisation) is { Document: { IsWhole: true, Root: not null } };

    public Metric? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Whether a metric of this id exists, if only in a file that could not be read.</summary>
    public bool Knows(string id) => byId.ContainsKey(id) || unreadIds.Contains(id);

    /// <summary>The file of a kind that exists once, where it does.</summary>
    public DefinitionFile? File(DefinitionKind kind) => Files.FirstOrDefault(f => f.Kind == kind);

    /// <summary>Metrics of level company.</summary>
    public IEnumerable<Metric> OfCompany() => Metrics.Where(m => m.Level?.Value == Level.Company);

    /// <summary>Metrics of a function itself, without those of its roles and of functions inside it.</summary>
    public IEnumerable<Metric> OfFunction(string id) => Metrics.Where(m => m.Level?.Value == Level.Function && m.Function?.Value == id);

    public IEnumerable<Metric> OfRole(string id) => Metrics.Where(m => m.Level?.Value == Level.Role && m.Role?.Value == id);

    private Yaml.YamlNode? RootOf(DefinitionKind kind) => File(kind)?.Document.Root;
}
