using Yardstick.JsonSchema;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Model;

/// <summary>
/// The organisation's own schema of the custom fields, a file of the dictionary. Its references lead to itself and
/// to the metaschemas: nothing is fetched, and no other file is opened.
/// </summary>
public sealed class CustomSchema
{
    private static readonly string[] Endings = [".schema.json", ".schema.yaml", ".schema.yml"];

    private readonly Schema? schema;
    private readonly YamlMapping? properties;

    private CustomSchema(Stated<string> path, SourceFile? file)
    {
        Path = path;
        File = file;
        if (file is not null)
        {
            var document = YamlDocument.Read(file);
            var compilation = SchemaCompiler.Compile(document, new SchemaOptions { AssertFormats = true });
            schema = compilation.Schema;
            Problems = compilation.Problems;
            properties = (document.Root as YamlMapping)?["properties"] as YamlMapping;
        }
    }

    /// <summary>As the configuration names it.</summary>
    public Stated<string> Path { get; }

    /// <summary>Nothing where there is no such file.</summary>
    public SourceFile? File { get; }

    /// <summary>Why it cannot be used.</summary>
    public IReadOnlyList<SchemaProblem> Problems { get; } = [];

    /// <summary>Whether a file is a schema by its name, and no definition.</summary>
    public static bool IsNamedLikeOne(string path) => Endings.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a field is called for people, or else its own name.</summary>
    public string TitleOf(string field) =>
        ((properties?[field] as YamlMapping)?["title"] as YamlScalar)?.Text is { Length: > 0 } title ? title : field;

    /// <summary>Where the custom fields of a metric offend; a metric that states none is one without fields.</summary>
    public IReadOnlyList<SchemaFailure> FailuresOf(Metric metric) =>
        schema?.Evaluate(metric.Custom ?? new YamlMapping(metric.File, metric.Place.Span, []), "the group 'custom'") ?? [];

    internal static CustomSchema? Read(Stated<string>? path, SourceTree tree) =>
        path is null ? null : new CustomSchema(path, IsNamedLikeOne(path.Value) ? tree.Find(path.Value) : null);
}
