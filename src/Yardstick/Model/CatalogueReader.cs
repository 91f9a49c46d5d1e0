using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Model;

/// <summary>Reads a source tree to a catalogue. Mistakes never stop it: they are kept beside what could be read.</summary>
public static class CatalogueReader
{
    public static Catalogue Read(SourceTree tree) =>
        new(tree, [.. tree.Files.Select(ReadFile)]);

    private static DefinitionFile ReadFile(SourceFile file) =>
        new(file, DefinitionFile.KindOf(file.Path), YamlReader.Read(file));
}
