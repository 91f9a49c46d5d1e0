using FsCheck;
using FsCheck.Fluent;

using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.Yaml;

/// <summary>What the reader of the common subset reads, it reads exactly as the parser does; the rest it leaves to the parser.</summary>
public sealed class SubsetReaderTests
{
    private const int RandomDocuments = 20_000;

    // K stands for a key of its own for each line.
    private static readonly Gen<string> Usual = Gen.Elements(
        "K: two words", "K: 1.50e3", "K:", "  K: inner", "  K: -5", "  - x", "  - K: b", "    K: c", "- y # said", "- {K: b}", "- [x, y]", "K: |", "K: |-", "K: >", "K: >-", "  some text",
        "  # of the text?", "  and more", "", "# a comment", "K: [a, b]", "K: {a: 1, b: [x, 'y']}", "K: \"quoted\"", "K: 'q' # c", "K: it's #1 # c", "K: []", "K: {}", "K: ~", "K: x:y",
        "K: http://a.b/c#d", "K: true", "K: \" x \"", "K: [\"a\", 'b', c]", "K: [a,b,{c: d}]", "K: ä€𝄞", "K: [[]]", "K: a  ", "K:  spaced");

    private static readonly Gen<string> Odd =
        from indentation in Gen.Elements("", "", "  ", "    ", " ")
        from content in Gen.Elements(
            "a: 1", "K: | # no", "K: |+", "K: |2", "K: >2", "-", "- ", "- - z", "- |", "text", "text: more: text", "K: # why", "K: 'it''s'", "K: -x", "K: [a, ]", "K: {a: }", "K: [a: b]",
            "K: [a b , c]", "K: ende:", "K: \"a\\nb\"", "<<: a", "true: no", "0x10: a", "_z: a", "K: &a b", "K: *a", "K: !!str a", "K: @a", "K: %a", "---", "...", "--- a", "K: [a #b, c]",
            "K: ]", "K: a ]", "K: {a b: c}", "K: {a: b c: d}", "K: [-1, - 2]", "K: ''", "K: 'a' b", "K: ?", "? as", "K: {a:b}", "K: a\tb", "\tK: a", "K: x\r", "K: [a", "b]", "K: {a: b", "}",
            "K: [a]]", "K: [a] x", "K: 'a\\b'", "K : a", "K: =", "K: <<", "K: a\u0085b", "K: {a: 1, a: 2}", "\"K\": a", "K: >\n   deep\n  less")
        from end in Gen.Elements("", "", "", " ", "  ", "\n   ")
        select indentation + content + end;

    private static readonly Gen<string> Documents =
        from count in Gen.Choose(1, 7)
        from lines in Gen.ArrayOf(Gen.Frequency((8, Usual), (1, Odd)), count)
        from last in Gen.Elements("\n", "\n", "\n", "", "\n\n", "\n  ")
        select string.Join('\n', lines.Select((l, i) => l.Replace("K", $"k{i}", StringComparison.Ordinal))) + last;

    [Fact]
    public void Random_documents_read_as_the_parser_reads_them()
    {
        var read = 0;
        Prop.ForAll(Documents.ToArbitrary(), text => read += AgreesWithTheParser(new SourceFile("random.yaml", text))).Holds(RandomDocuments);
        Assert.True(read > RandomDocuments / 10, $"Only {read} documents were of the subset, which proves little.");
    }

    [Fact]
    public void The_yaml_suite_reads_as_the_parser_reads_it() => Assert.All(YamlSuiteTests.Texts(), text => AgreesWithTheParser(new SourceFile("suite.yaml", text)));

    [Fact]
    public void Every_cut_of_a_definition_reads_as_the_parser_reads_it()
    {
        var text = File.ReadAllText(Path.Join(Repository.Root, "metrics", "marketing", "customer-acquisition-cost.yaml"));
        Assert.All(Enumerable.Range(0, text.Length), length => AgreesWithTheParser(new SourceFile("cut.yaml", text[..length])));
        Assert.All(Enumerable.Range(0, text.Length), at => AgreesWithTheParser(new SourceFile("missing.yaml", text.Remove(at, 1))));
        Assert.All(Enumerable.Range(0, text.Length), at => AgreesWithTheParser(new SourceFile("space.yaml", text.Insert(at, " "))));
    }

    [Fact]
    public void Every_file_of_the_example_and_the_fixtures_reads_as_the_parser_reads_it()
    {
        var files = new[] { Path.Join(Repository.Root, "metrics"), Repository.Fixtures }.SelectMany(f => SourceFolder.Read(f).Files).ToList();
        Assert.All(files, f => AgreesWithTheParser(f));
    }

    [Fact]
    public void Nearly_every_file_of_the_example_is_of_the_subset()
    {
        var files = SourceFolder.Read(Path.Join(Repository.Root, "metrics")).Files.Where(f => !SourceTree.IsGuidePage(f.Path)).ToList();
        var left = files.Where(f => SubsetReader.TryRead(f, YamlLimits.Default) is null).Select(f => f.Path).ToList();
        Assert.True(left.Count * 20 < files.Count, string.Join('\n', left));
    }

    [Fact]
    public void What_exceeds_a_limit_is_left_to_the_parser()
    {
        var file = new SourceFile("limits.yaml", "a: [[x]]\nb: long text\n");
        Assert.NotNull(SubsetReader.TryRead(file, new YamlLimits { Depth = 3, Nodes = 7, ScalarLength = 9 }));
        Assert.Null(SubsetReader.TryRead(file, new YamlLimits { Depth = 2 }));
        Assert.Null(SubsetReader.TryRead(file, new YamlLimits { Nodes = 6 }));
        Assert.Null(SubsetReader.TryRead(file, new YamlLimits { ScalarLength = 8 }));
    }

    // Answers 1 where the file is of the subset.
    private static int AgreesWithTheParser(SourceFile file)
    {
        if (Characters.IndexOfUnsafe(file.Text) >= 0 || Characters.FirstInvalidByte(file) is not null || SubsetReader.TryRead(file, YamlLimits.Default) is not { } root)
        {
            return 0;
        }

        var parsed = YamlReader.ReadEvents(file, YamlLimits.Default);
        Assert.True(parsed.IsWhole, $"The parser refuses: {(parsed.Problems is [var problem, ..] ? problem.Message : "")}\n{file.Text}");
        Trees.AssertEqual(parsed.Root!, root);
        return 1;
    }
}
