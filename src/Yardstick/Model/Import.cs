using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Model;

/// <summary>
/// Another dictionary's published <c>metrics.json</c>, kept as a file of this one. Its metrics are linked to as
/// <c>group:mrr</c>. It is read as data: nothing is fetched, and nothing in it is taken for an instruction.
/// </summary>
public sealed class Import
{
    private const string Ending = ".metrics.json";
    private const string SchemaName = "urn:yardstick:schema:metrics:1";

    // A dictionary of ten thousand metrics, as it is published, fits in twice.
    private static readonly YamlLimits Limits = YamlLimits.Default with { Bytes = 64 * 1024 * 1024, Nodes = 3_000_000 };

    // What a link needs to know about its other end. Owners and parts of another organisation mean nothing in this one.
    private static readonly string[] Taken =
        ["id", "name", "aliases", "version", "status", "successor", "retired", "kind", "level", "visibility", "definition", "unit", "period", "direction", "traits", "target"];

    private readonly Dictionary<string, YamlMapping> published = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Metric> bound = new(StringComparer.Ordinal);

    private Import(Stated<string> name, Stated<string>? path, Stated<string>? address, SourceFile? file)
    {
        Name = name;
        Path = path;
        Address = address;
        File = file;
        Title = name.Value;
        if (file is not null)
        {
            Problems = Take(JsonReader.Read(file, Limits));
        }
    }

    /// <summary>What stands before the colon of a reference.</summary>
    public Stated<string> Name { get; }

    /// <summary>As the configuration names it, from the dictionary's folder.</summary>
    public Stated<string>? Path { get; }

    /// <summary>Where the file is published.</summary>
    public Stated<string>? Address { get; }

    /// <summary>Nothing where there is no such file.</summary>
    public SourceFile? File { get; }

    /// <summary>What the other dictionary calls itself; the import's name while that is unknown.</summary>
    public string Title { get; private set; }

    /// <summary>Why it cannot be used.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; } = [];

    /// <summary>Whether its content is known, so that what is not in it does not exist.</summary>
    public bool IsUsable => File is not null && Problems.Count == 0;

    /// <summary>In the order of the file.</summary>
    public IEnumerable<Metric> Metrics => published.Keys.Select(id => Find(id)!);

    /// <summary>The ids of its metrics as they are written here.</summary>
    public IEnumerable<string> References => published.Keys.Select(id => $"{Name.Value}:{id}");

    /// <summary>Whether a file is an import by its name, and no definition.</summary>
    public static bool IsNamedLikeOne(string path) => path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>A metric by its id in the other dictionary. It bears the id under which it is known here.</summary>
    public Metric? Find(string id)
    {
        if (!published.TryGetValue(id, out var node))
        {
            return null;
        }

        lock (bound)
        {
            return bound.TryGetValue(id, out var known) ? known : bound[id] = Bind(id, node);
        }
    }

    internal static IReadOnlyList<Import> ReadAll(Configuration configuration, SourceTree tree) =>
    [
        .. configuration.Imports.Select(i => new Import(i.Name, i.Path, i.Address, i.Path is { } path && IsNamedLikeOne(path.Value) ? tree.Find(path.Value) : null)),
    ];

    private List<ImportProblem> Take(YamlDocument document)
    {
        if (!document.IsWhole || document.Root is not YamlMapping root)
        {
            return [.. document.Problems.Select(p => new ImportProblem(new(document.File, p.Span), p.Message)), .. document.IsWhole ? [new ImportProblem(new(document.File, default), "It is no JSON object.")] : Array.Empty<ImportProblem>()];
        }

        if (Fields.Of(root).Text("schema") is { } schema && schema.Value != SchemaName)
        {
            return [new(schema.Place, $"It follows the schema {Quote.Of(schema.Value)}; this version of Yardstick reads {Quote.Of(SchemaName)}.")];
        }

        if (Unsafe(root) is { } problem)
        {
            return [new(new(document.File, problem.Span), problem.Message)];
        }

        // Later versions of the schema add fields, which this one leaves aside.
        var failures = DefinitionSchemas.Metrics.Evaluate(root).Where(f => f.Keyword != "additionalProperties").ToList();
        if (failures.Count > 0)
        {
            return [.. failures.Select(f => new ImportProblem(f.Place, f.Message))];
        }

        Title = Fields.Of(root).Text("title")!.Value;
        foreach (var metric in Fields.Of(root).Mappings("metrics"))
        {
            published.TryAdd(Fields.Of(metric).Text("id")!.Value, metric);
        }

        return [];
    }

    // JSON can write by its escapes what no definition may hold.
    private static YamlProblem? Unsafe(YamlNode root)
    {
        var waiting = new Stack<YamlNode>([root]);
        while (waiting.TryPop(out var node))
        {
            switch (node)
            {
                case YamlScalar scalar when Characters.IndexOfUnsafe(scalar.Text) is >= 0 and var at:
                    return Characters.Unsafe(scalar.Text[at], scalar.Span);
                case YamlSequence list:
                    foreach (var item in list.Items)
                    {
                        waiting.Push(item);
                    }

                    break;
                case YamlMapping fields:
                    foreach (var entry in fields.Entries)
                    {
                        waiting.Push(entry.Value);
                    }

                    break;
            }
        }

        return null;
    }

    private Metric Bind(string id, YamlMapping node)
    {
        var fields = Fields.Of(node);
        var known = new YamlMapping(node.File, node.Span, [.. node.Entries.Where(e => Taken.Contains(e.Name))]);
        var metric = MetricReader.Read(known, []);
        return metric with
        {
            Id = $"{Name.Value}:{id}",
            Successor = metric.Successor is { } successor && published.ContainsKey(successor.Value) ? successor with { Value = $"{Name.Value}:{successor.Value}" } : null,
            Origin = new ImportedFrom(this, fields.Text("page")?.Value, metric is { IsCompanyKpi: true, IsRetired: false } || fields.Items("company_kpis").Any()),
        };
    }
}

/// <summary>Why an import cannot be used, at a place in its file.</summary>
public sealed record ImportProblem(Place Place, string Message);

/// <summary>Where a metric of another dictionary comes from.</summary>
/// <param name="Page">Its page from the root of that dictionary's site, as its file says: check it before anyone is led there.</param>
/// <param name="LeadsToCompany">Whether it is a company KPI there, or its own chain leads to one.</param>
public sealed record ImportedFrom(Import Import, string? Page, bool LeadsToCompany);

/// <summary>An import as the configuration states it.</summary>
public sealed record StatedImport(Stated<string> Name, Stated<string>? Path, Stated<string>? Address);
