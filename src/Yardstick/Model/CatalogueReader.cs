using Yardstick.JsonSchema;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Model;

/// <summary>Reads a source tree to a catalogue. Mistakes never stop it: they are kept beside what could be read.</summary>
public static class CatalogueReader
{
    /// <param name="like">Another revision: what it read of a file that both hold is not read again.</param>
    public static Catalogue Read(SourceTree tree, TreeCache? cache = null, Catalogue? like = null)
    {
        var known = new Dictionary<SourceFile, DefinitionFile>(ReferenceEqualityComparer.Instance);
        foreach (var file in like?.Files ?? [])
        {
            known[file.File] = file;
        }

        List<SourceFile> definitions = [.. tree.Files.Where(f => DefinitionFile.IsDefinition(f.Path))];
        var files = new DefinitionFile[definitions.Count];
        InParallel.Run(files.Length, i => files[i] = known.GetValueOrDefault(definitions[i]) ?? ReadFile(definitions[i], cache));

        cache?.Save();
        return new Catalogue(tree, files);
    }

    // Only a metric's file without any finding is remembered, so that a remembered tree has nothing more to tell.
    private static DefinitionFile ReadFile(SourceFile file, TreeCache? cache)
    {
        var kind = DefinitionFile.KindOf(file.Path);
        if (kind != DefinitionKind.Metric)
        {
            var single = YamlReader.Read(file);
            var offences = FailuresOf(single, kind);
            return new DefinitionFile(file, kind, single.Problems, offences) { Root = single.Root, Malformed = MalformedParts.Of(single.Root, offences) };
        }

        if (cache?.Find(file) is { } known)
        {
            return Bound(file, new YamlDocument(file, known, []), []);
        }

        var document = YamlReader.Read(file);
        var failures = FailuresOf(document, kind);
        if (document.IsWhole && failures.Count == 0)
        {
            cache?.Keep(file, document.Root!);
        }

        return Bound(file, document, failures);
    }

    private static IReadOnlyList<SchemaFailure> FailuresOf(YamlDocument document, DefinitionKind kind) =>
        document.IsWhole ? DefinitionSchemas.Of(kind).Evaluate(document.Root!) : [];

    private static DefinitionFile Bound(SourceFile file, YamlDocument document, IReadOnlyList<SchemaFailure> failures)
    {
        var metric = document.Root is YamlMapping mapping ? MetricReader.Read(mapping, failures, document.IsWhole) : null;
        file.ForgetText();
        return new DefinitionFile(file, DefinitionKind.Metric, document.Problems, failures) { Metric = metric, Malformed = MalformedParts.Of(metric, document.Root, failures) };
    }
}
