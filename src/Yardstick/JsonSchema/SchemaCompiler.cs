using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

public sealed record SchemaOptions
{
    public static SchemaOptions Default { get; } = new();

    /// <summary>The documents that references may lead to.</summary>
    public SchemaRegistry Registry { get; init; } = SchemaRegistry.Default;

    /// <summary>Whether the keyword format is checked; by the standard it is a mere annotation.</summary>
    public bool AssertFormats { get; init; }

    /// <summary>Whether a number that a decimal cannot hold exactly is refused, beyond the standard.</summary>
    public bool RefusesInexactNumbers { get; init; }

    /// <summary>What a schema without $id is called, so that references relative to it resolve.</summary>
    public string BaseUri { get; init; } = "";
}

/// <param name="Schema">Null where there are problems.</param>
public sealed record SchemaCompilation(Schema? Schema, IReadOnlyList<SchemaProblem> Problems);

/// <summary>Compiles a schema document once, to be evaluated many times. A broken document gives problems, never an exception.</summary>
public sealed class SchemaCompiler
{
    private readonly List<SchemaProblem> problems = [];
    private readonly Dictionary<YamlNode, Subschema> compiled = [];
    private readonly Dictionary<string, EcmaRegex> patterns = new(StringComparer.Ordinal);
    private readonly Queue<Subschema> pending = new();
    private readonly HashSet<string> dynamicAnchors = new(StringComparer.Ordinal);
    private readonly SchemaIndex index;

    private SchemaCompiler(SchemaOptions options)
    {
        Options = options;
        index = new SchemaIndex(options.Registry, problems);
    }

    internal SchemaOptions Options { get; }

    /// <summary>Compiles a schema kept as YAML or JSON.</summary>
    public static SchemaCompilation Compile(SourceFile file, SchemaOptions? options = null) => Compile(YamlDocument.Read(file), options);

    public static SchemaCompilation Compile(YamlDocument document, SchemaOptions? options = null) =>
        document.Root is { } root && document.IsWhole
            ? Compile(root, options)
            : new(null, [.. document.Problems.Select(p => new SchemaProblem(new Place(document.File, p.Span), "", p.Message, p.Help))]);

    public static SchemaCompilation Compile(YamlNode root, SchemaOptions? options = null) =>
        new SchemaCompiler(options ?? SchemaOptions.Default).Run(root);

    internal Subschema Enqueue(YamlNode node)
    {
        if (!compiled.TryGetValue(node, out var schema))
        {
            schema = new Subschema(node, index.LocationOf(node));
            compiled.Add(node, schema);
            pending.Enqueue(schema);
        }

        return schema;
    }

    internal Subschema? Resolve(Subschema owner, string reference, YamlNode place, string keyword)
    {
        if (index.Find(owner.Location.Resource, reference, out var problem) is { } target)
        {
            return Enqueue(target);
        }

        var nearest = NearestName.Find(reference, SchemaIndex.NamesIn(owner.Location.Resource));
        problems.Add(new(
            place.Place,
            $"{owner.Location.Pointer}/{keyword}",
            problem,
            nearest is null ? "Correct it, or give the document it leads to; nothing is fetched from the network." : $"Did you mean '{nearest}'?"));
        return null;
    }

    internal void UseDynamic(string anchor) => dynamicAnchors.Add(anchor);

    internal EcmaRegex? Pattern(string source, KeywordReader reader, YamlNode place, string keyword)
    {
        if (patterns.TryGetValue(source, out var known))
        {
            return known;
        }

        if (EcmaRegex.TryCreate(source, out var pattern, out var problem))
        {
            patterns.Add(source, pattern);
            return pattern;
        }

        reader.AddProblem(place, keyword, $"The pattern {source} cannot be read: {problem}.", "Write it as JavaScript reads patterns with the flag u.");
        return null;
    }

    private SchemaCompilation Run(YamlNode root)
    {
        index.AddDocument(Options.BaseUri, root, Dialect.Draft202012);
        var first = Enqueue(root);
        do
        {
            while (pending.TryDequeue(out var next))
            {
                CompileOne(next);
            }
        }
        while (AddDynamicTargets());

        if (problems.Count == 0 && SelfReference.Find(compiled.Values) is { } loop)
        {
            problems.Add(new(
                loop.Source.Place,
                loop.Location.Pointer,
                "The schema refers to itself without end.",
                "Let the reference lead on to a part of the value, or remove it."));
        }

        return problems.Count > 0
            ? new(null, [.. problems.Distinct().OrderBy(p => p.Place.Span.Start)])
            : new(new Schema(first, tracksScope: dynamicAnchors.Count > 0), []);
    }

    private void CompileOne(Subschema schema)
    {
        switch (schema.Source)
        {
            case YamlMapping mapping:
                var reader = new KeywordReader(mapping, schema.Location, problems);
                schema.Keywords = new KeywordCompiler(this, schema, reader).Compile();
                break;
            case YamlScalar { Kind: ScalarKind.Boolean } truth:
                schema.Keywords = truth.IsTrue ? [] : [new NeverKeyword()];
                break;
            default:
                problems.Add(new(
                    schema.Source.Place,
                    schema.Location.Pointer,
                    $"A schema is an object, true or false; this is {Words.Value(schema.Source)}.",
                    "Write an object of keywords."));
                break;
        }
    }

    private bool AddDynamicTargets()
    {
        foreach (var resource in index.Resources.ToList())
        {
            foreach (var anchor in dynamicAnchors)
            {
                if (resource.DynamicAnchors.TryGetValue(anchor, out var node) && !resource.DynamicTargets.ContainsKey(anchor))
                {
                    resource.DynamicTargets.Add(anchor, Enqueue(node));
                }
            }
        }

        return pending.Count > 0;
    }
}
