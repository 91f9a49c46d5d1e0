using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.Yaml;

public sealed class TreeCacheTests : IDisposable
{
    private const string Definition = """
        id: win-rate
        aliases: [Closing rate, 'it''s quoted', "tab\tinside"]
        definition: |
          Offers won,
          divided by offers made.
        risks: >-
          Folded over
          two lines
        target: {value: 0.25, due: 2027-03-31}
        empty:
        wide: 日本 é 😀
        last: true
        """;

    private readonly Workspace workspace = new();

    [Fact]
    public void A_remembered_tree_equals_the_parsed_one()
    {
        var file = new SourceFile("a.yaml", Definition);
        Save(file);

        var remembered = TreeCache.Open(workspace.Folder, "1").Find(file);

        Assert.NotNull(remembered);
        Trees.AssertEqual(YamlReader.Read(file).Root!, remembered);
    }

    [Fact]
    public void Another_version_of_the_tool_remembers_nothing()
    {
        var file = new SourceFile("a.yaml", Definition);
        Save(file);
        Assert.Null(TreeCache.Open(workspace.Folder, "2").Find(file));
    }

    [Fact]
    public void One_changed_byte_of_a_file_is_another_file()
    {
        Save(new SourceFile("a.yaml", Definition));
        Assert.Null(TreeCache.Open(workspace.Folder, "1").Find(new SourceFile("a.yaml", Definition.Replace("0.25", "0.26", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_cache_with_any_byte_damaged_gives_the_tree_or_nothing()
    {
        var file = new SourceFile("a.yaml", Definition);
        Save(file);
        var whole = File.ReadAllBytes(workspace.PathOf("trees.cache"));
        var expected = YamlReader.Read(file).Root!;
        for (var at = 0; at < whole.Length; at++)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x41;
            workspace.Write("trees.cache", damaged);
            if (TreeCache.Open(workspace.Folder, "1").Find(file) is { } tree)
            {
                Trees.AssertEqual(expected, tree);
            }
        }
    }

    [Fact]
    public void A_cache_cut_off_anywhere_gives_the_tree_or_nothing()
    {
        var file = new SourceFile("a.yaml", Definition);
        Save(file);
        var whole = File.ReadAllBytes(workspace.PathOf("trees.cache"));
        for (var length = 0; length < whole.Length; length++)
        {
            workspace.Write("trees.cache", whole[..length]);
            Assert.Null(TreeCache.Open(workspace.Folder, "1").Find(file));
        }
    }

    [Fact]
    public void Bytes_that_pass_the_checksum_but_are_no_tree_are_refused()
    {
        var file = new SourceFile("a.yaml", "a: b");
        foreach (var bytes in new byte[][] { [], [7], [7, 0, 4, 200, 1], [0, 0, 100], [6, 0, 4, 1, 6, 0, 4, 1], [255, 255, 255, 255, 255, 255], [5, 0, 1], [8, 0, 1, 50, 65] })
        {
            Assert.Throws<InvalidDataException>(() => TreeBytes.Read(bytes, file));
        }
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_no_failure()
    {
        workspace.Write("occupied", "a file where a folder is wanted");
        var cache = TreeCache.Open(workspace.PathOf("occupied"), "1");
        var file = new SourceFile("a.yaml", Definition);
        cache.Keep(file, YamlReader.Read(file).Root!);
        cache.Save();
        Assert.Null(TreeCache.Open(workspace.PathOf("occupied"), "1").Find(file));
    }

    public void Dispose() => workspace.Dispose();

    private void Save(SourceFile file)
    {
        var cache = TreeCache.Open(workspace.Folder, "1");
        cache.Keep(file, YamlReader.Read(file).Root!);
        cache.Save();
    }
}
