using Yardstick.JsonSchema;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Model;

/// <summary>Reads a source tree to a catalogue. Mistakes never stop it: they are kept beside what could be read.</summary>
public static class CatalogueReader
{
    /// <param name="like">Another revision: what it read of a file that both hold is not read again.</param>
    /// <param name="cache">A folder that remembers which files fit the schema.</param>
    public static Catalogue Read(SourceTree tree, Catalogue? like = null, string? cache = null)
    {
        var fitting = cache is null ? null : FittingFiles.Open(cache);
        var known = new Dictionary<SourceFile, DefinitionFile>(ReferenceEqualityComparer.Instance);
        foreach (var file in like?.Files ?? [])
        {
            known[file.File] = file;
        }

        List<SourceFile> definitions = [.. tree.Files.Where(f => DefinitionFile.IsDefinition(f.Path))];
        var files = new DefinitionFile[definitions.Count];
        InParallel.Run(files.Length, i => files[i] = known.GetValueOrDefault(definitions[i]) ?? ReadFile(definitions[i], fitting));
        fitting?.Save();
        return new Catalogue(tree, files);
    }

    private static DefinitionFile ReadFile(SourceFile file, FittingFiles? fitting)
    {
        var kind = DefinitionFile.KindOf(file.Path);
        var document = YamlReader.Read(file);
        var isFitting = kind == DefinitionKind.Metric && fitting?.Holds(file) == true;
        IReadOnlyList<SchemaFailure> failures = document.IsWhole && !isFitting ? DefinitionSchemas.Of(kind).Evaluate(document.Root!) : [];
        if (kind != DefinitionKind.Metric)
        {
            return new DefinitionFile(file, kind, document.Problems, failures) { Root = document.Root, Malformed = MalformedParts.Of(document.Root, failures) };
        }

        var metric = document.Root is YamlMapping mapping ? MetricReader.Read(mapping, failures, document.IsWhole) : null;
        if (!isFitting && document.IsWhole && failures.Count == 0)
        {
            fitting?.Add(file);
        }

        file.ForgetText();
        return new DefinitionFile(file, DefinitionKind.Metric, document.Problems, failures) { Metric = metric, Malformed = MalformedParts.Of(metric, document.Root, failures) };
    }
}
