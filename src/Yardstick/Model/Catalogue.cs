using Yardstick.JsonSchema;
using Yardstick.Text;

namespace Yardstick.Model;

/// <summary>All metrics of one revision, with everything they refer to.</summary>
public sealed class Catalogue
{
    private readonly Dictionary<string, Metric> byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> unreadIds = new(StringComparer.Ordinal);
    private readonly List<DefinitionFile> others;
    private readonly Lazy<ILookup<string, Metric>> byFunction;
    private readonly Lazy<ILookup<string, Metric>> byRole;
    private readonly Lazy<Cascade> cascade;
    private readonly Lazy<FormulaTable> formulas;
    private readonly Lazy<Guide> guide;
    private readonly Lazy<IReadOnlyList<SchemaFailure>> customFailures;
    private readonly Lazy<CatalogueSums> sums;
    private readonly bool folderIsUnread;

    internal Catalogue(SourceTree tree, IReadOnlyList<DefinitionFile> files)
    {
        Tree = tree;
        Files = files;
        Metrics = [.. files.Select(f => f.Metric).OfType<Metric>().OrderBy(m => m.Id, StringComparer.Ordinal).ThenBy(m => m.File.Path, StringComparer.Ordinal)];
        foreach (var metric in Metrics)
        {
            byId.TryAdd(metric.Id, metric);
        }

        foreach (var file in files.Where(f => f.Kind == DefinitionKind.Metric && !f.IsWhole).Select(f => f.File).Concat(tree.Problems.Select(p => p.File)))
        {
            unreadIds.Add(Path.GetFileNameWithoutExtension(file.Path));
            folderIsUnread |= !Path.HasExtension(file.Path);
        }

        // What leads to a metric whose id is no id was most likely meant to lead to the name of its file.
        foreach (var metric in Metrics.Where(m => !m.CanBeNamed))
        {
            unreadIds.Add(Path.GetFileNameWithoutExtension(metric.File.Path));
        }

        others = [.. files.Where(f => f.Kind != DefinitionKind.Metric)];
        byFunction = new(() => Metrics.Where(m => m.Level?.Value == Level.Function && m.Function is not null).ToLookup(m => m.Function!.Value, StringComparer.Ordinal));
        byRole = new(() => Metrics.Where(m => m.Level?.Value == Level.Role && m.Role is not null).ToLookup(m => m.Role!.Value, StringComparer.Ordinal));
        IsWhole = tree.Problems.Count == 0 && files.All(f => f.IsWhole);
        IsSound = IsWhole && files.All(f => f.IsSound);
        KnowsOrganisation = Knows(DefinitionKind.Organisation);
        KnowsObjectives = Knows(DefinitionKind.Objectives);
        KnowsConfiguration = Knows(DefinitionKind.Configuration);

        Configuration = ConfigurationReader.Read(RootOf(DefinitionKind.Configuration), File(DefinitionKind.Configuration)?.Failures ?? []);
        Organisation = Organisation.Read(RootOf(DefinitionKind.Organisation));
        Objectives = Objectives.Read(RootOf(DefinitionKind.Objectives));
        Waivers = Waiver.ReadAll(RootOf(DefinitionKind.Waivers));
        CustomSchema = CustomSchema.Read(Configuration.CustomSchema, tree);
        Imports = Imports.Read(Configuration, tree);
        customFailures = new(() => CustomSchema is { } schema ? [.. Metrics.SelectMany(schema.FailuresOf)] : []);
        sums = new(() => new CatalogueSums(this));
        guide = new(() => Guide.Read(tree));
        formulas = new(() => new FormulaTable(Metrics, Find, Configuration.UnitSystem()));
        cascade = new(() => new Cascade(Metrics, Find, Organisation, files.Where(f => !f.IsWhole).Select(f => f.File).ToHashSet()));
    }

    public SourceTree Tree { get; }

    /// <summary>Every definition file, in the order of paths.</summary>
    public IReadOnlyList<DefinitionFile> Files { get; }

    /// <summary>In the order of ids. An id that stands twice is here twice; <see cref="Find"/> gives the first.</summary>
    public IReadOnlyList<Metric> Metrics { get; }

    public Configuration Configuration { get; private set; }

    public Organisation Organisation { get; }

    public Objectives Objectives { get; }

    public IReadOnlyList<Waiver> Waivers { get; private set; }

    /// <summary>The organisation's own schema of the custom fields, where the configuration names one.</summary>
    public CustomSchema? CustomSchema { get; }

    /// <summary>Where custom fields offend that schema, found at first use.</summary>
    public IReadOnlyList<SchemaFailure> CustomFailures => customFailures.Value;

    /// <summary>Other dictionaries' metrics, which links may lead to.</summary>
    public Imports Imports { get; }

    /// <summary>The organisation's own pages of the guide, read at first use.</summary>
    public Guide Guide => guide.Value;

    /// <summary>All links as a graph, made at first use.</summary>
    public Cascade Cascade => cascade.Value;

    /// <summary>Every formula, read at first use.</summary>
    public FormulaTable Formulas => formulas.Value;

    /// <summary>What it was read from as hashes, made at first use.</summary>
    public CatalogueSums Sums => sums.Value;

    /// <summary>Whether every file could be read to its end.</summary>
    public bool IsWhole { get; }

    /// <summary>Whether every file also fits its schema, so that what is not found is really missing.</summary>
    public bool IsSound { get; }

    /// <summary>Whether there is a configuration file without a mistake of its own, so that its limits are known.</summary>
    public bool KnowsConfiguration { get; }

    /// <summary>Whether there is an organisation file without a mistake of its own, so that nobody is missing from it.</summary>
    public bool KnowsOrganisation { get; }

    /// <summary>Whether there is an objectives file without a mistake of its own.</summary>
    public bool KnowsObjectives { get; }

    /// <summary>A metric of this dictionary, or by a reference such as <c>group:mrr</c>, of an imported one.</summary>
    public Metric? Find(string id) => byId.GetValueOrDefault(id) ?? Imports.Find(id);

    /// <summary>Whether a metric of this id exists, if only in a file that could not be read, or whose id cannot be.</summary>
    public bool Knows(string id) => folderIsUnread || byId.ContainsKey(id) || unreadIds.Contains(id) || Imports.Knows(id);

    /// <summary>The file of a kind that exists once, where it does.</summary>
    public DefinitionFile? File(DefinitionKind kind) =>
        others.Find(f => f.Kind == kind && f.File.Path == DefinitionFile.PathOf(kind)) ?? others.Find(f => f.Kind == kind);

    /// <summary>Whether the configuration could be read, to its end and as a group of fields; without it all is judged by other limits and severities than the organisation's own.</summary>
    public bool IsConfigured => File(DefinitionKind.Configuration) is { IsWhole: true, Root: Yaml.YamlMapping };

    /// <summary>Metrics of level company.</summary>
    public IEnumerable<Metric> OfCompany() => Metrics.Where(m => m.Level?.Value == Level.Company);

    /// <summary>Metrics of a function itself, without those of its roles and of functions inside it.</summary>
    public IEnumerable<Metric> OfFunction(string id) => byFunction.Value[id];

    public IEnumerable<Metric> OfRole(string id) => byRole.Value[id];

    /// <summary>What would be known if some files were not there.</summary>
    public Catalogue Without(IReadOnlySet<SourceFile> files) => new(Tree, [.. Files.Where(f => !files.Contains(f.File))]);

    /// <summary>
    /// The same metrics under the limits, rules, review windows and waivers of another revision, where that one had a configuration:
    /// a change does not loosen what judges it.
    /// </summary>
    internal Catalogue JudgedBy(Catalogue other)
    {
        if (other.File(DefinitionKind.Configuration) is null)
        {
            return this;
        }

        var judged = (Catalogue)MemberwiseClone();
        judged.Configuration = Configuration.JudgedBy(other.Configuration);
        judged.Waivers = other.Waivers;
        return judged;
    }

    private bool Knows(DefinitionKind kind) => File(kind) is { IsSound: true, Root: Yaml.YamlMapping };

    private Yaml.YamlNode? RootOf(DefinitionKind kind) => File(kind)?.Root;
}
