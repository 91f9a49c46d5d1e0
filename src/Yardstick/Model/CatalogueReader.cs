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

    private static DefinitionFile ReadFile(SourceFile file, TreeCache? cache)
    {
        var kind = DefinitionFile.KindOf(file.Path);
        if (kind == DefinitionKind.Metric && cache?.Find(file) is { } known)
        {
            return new DefinitionFile(file, kind, new YamlDocument(file, known, []));
        }

        var document = YamlReader.Read(file);
        if (kind == DefinitionKind.Metric && document.IsWhole)
        {
            cache?.Keep(file, document.Root!);
        }

        return new DefinitionFile(file, kind, document);
    }
}
