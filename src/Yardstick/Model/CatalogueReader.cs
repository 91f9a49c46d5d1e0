using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Model;

/// <summary>Reads a source tree to a catalogue. Mistakes never stop it: they are kept beside what could be read.</summary>
public static class CatalogueReader
{
    public static Catalogue Read(SourceTree tree, TreeCache? cache = null)
    {
        var files = new DefinitionFile[tree.Files.Count];
        for (var i = 0; i < files.Length; i++)
        {
            files[i] = ReadFile(tree.Files[i], cache);
        }

        cache?.Save();
        return new Catalogue(tree, files);
    }

    // Only a metric's file without any finding is remembered, so that a remembered tree has nothing more to tell.
    private static DefinitionFile ReadFile(SourceFile file, TreeCache? cache)
    {
        var kind = DefinitionFile.KindOf(file.Path);
        if (kind == DefinitionKind.Metric && cache?.Find(file) is { } known)
        {
            return new DefinitionFile(file, kind, new YamlDocument(file, known, []), []);
        }

        var document = YamlReader.Read(file);
        var failures = document.IsWhole ? DefinitionSchemas.Of(kind).Evaluate(document.Root!) : [];
        if (kind == DefinitionKind.Metric && document.IsWhole && failures.Count == 0)
        {
            cache?.Keep(file, document.Root!);
        }

        return new DefinitionFile(file, kind, document, failures);
    }
}
