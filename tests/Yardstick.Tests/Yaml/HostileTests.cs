using System.Globalization;
using System.Text;

using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.Yaml;

[CollectionDefinition(nameof(HostileTests), DisableParallelization = true)]
public sealed class HostileTestsRunAlone;

/// <summary>
/// Files made to break or exhaust whoever reads them. Each is read on a thread with a small stack, within bounds on
/// time and memory, and gives either a problem or a whole tree, never an exception.
/// </summary>
[Collection(nameof(HostileTests))]
public sealed class HostileTests
{
    private const int StackBytes = 1024 * 1024;
    private const long MostBytesAllocated = 300L * 1024 * 1024;
    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(2);

    private static readonly Dictionary<string, (Func<byte[]> Bytes, string Outcome)> Corpus = new()
    {
        // Depth.
        ["20 000 opening brackets"] = (() => Text(Repeat("[", 20_000)), "nested more than"),
        ["20 000 opening braces"] = (() => Text(Repeat("{", 20_000)), "stands where a key is expected"),
        ["20 000 list items in one line"] = (() => Text(Repeat("- ", 20_000)), "nested more than"),
        ["20 000 mappings in mappings"] = (() => Text(Repeat("{a: ", 20_000)), "nested more than"),
        ["20 000 explicit keys"] = (() => Text(Repeat("? ", 20_000)), "stands where a key is expected"),
        ["20 000 lists by indentation"] = (() => Text(string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', i) + "-\n"))), "nested more than"),
        ["2 000 mappings by indentation"] = (() => Text(string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', i) + "a:\n"))), "nested more than"),
        ["20 000 brackets that close"] = (() => Text(Repeat("[", 20_000) + Repeat("]", 20_000)), "nested more than"),
        ["a million closing brackets"] = (() => Text(Repeat("]", 1_000_000)), "missing here"),
        ["20 000 pairs in brackets"] = (() => Text(Repeat("[a: ", 20_000)), "nested more than"),

        // Bombs.
        ["merge keys in merge keys"] = (() => Text("a: &a {x: 1}\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"b{i}: &b{i}\n  <<: [*a, *a]\n"))), "is an anchor"),
        ["a merge key without an anchor"] = (() => Text("a:\n  <<: {x: 1}\n"), "is a merge key"),
        ["a quoted merge key is a plain name"] = (() => Text("a:\n  '<<': 1\n"), ""),
        ["aliases of aliases"] = (() => Text("a: &a [x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range('b', 20).Select(c => $"{(char)c}: &{(char)c} [*{(char)(c - 1)},*{(char)(c - 1)},*{(char)(c - 1)}]\n"))), "is an anchor"),
        ["an anchor of itself"] = (() => Text("&a [*a]\n"), "is an anchor"),
        ["an alias to nothing"] = (() => Text("a: *nothing\n"), "is an alias"),
        ["100 000 documents"] = (() => Text(Repeat("---\na\n", 100_000)), "second document"),
        ["a tag that names a type"] = (() => Text("a: !!python/object/apply:os.system [ls]\n"), "is a tag"),
        ["a .NET type as a tag"] = (() => Text("a: !System.Diagnostics.Process {}\n"), "is a tag"),
        ["a tag prefix of its own"] = (() => Text("%TAG ! tag:example.com,2026:\n---\na: !b c\n"), "is a tag"),
        ["10 000 directives"] = (() => Text(Repeat("%X y\n", 10_000) + "---\na: b\n"), ""),

        // Encodings.
        ["UTF-16, little-endian"] = (() => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a: b\n")], "not UTF-8"),
        ["UTF-16, big-endian"] = (() => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("a: b\n")], "not UTF-8"),
        ["UTF-16 without a mark"] = (() => Encoding.Unicode.GetBytes("a: b\n"), "U+0000"),
        ["UTF-32"] = (() => [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes("a: b\n")], "not UTF-8"),
        ["Latin-1"] = (() => Encoding.Latin1.GetBytes("name: Umsatz für März\n"), "not UTF-8"),
        ["a byte order mark"] = (() => [0xEF, 0xBB, 0xBF, .. Text("a: b\n")], ""),
        ["two byte order marks"] = (() => [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, .. Text("a: b\n")], "byte order mark"),
        ["a byte order mark inside"] = (() => Text("a: b\uFEFFc\n"), "byte order mark"),
        ["a lone continuation byte"] = (() => [.. Text("a: "), 0x80, (byte)'\n'], "not UTF-8"),
        ["a sequence cut short"] = (() => [.. Text("a: "), 0xE2, 0x82], "not UTF-8"),
        ["an overlong slash"] = (() => [.. Text("a: "), 0xC0, 0xAF, (byte)'\n'], "not UTF-8"),
        ["an encoded surrogate"] = (() => [.. Text("a: "), 0xED, 0xA0, 0x80, (byte)'\n'], "not UTF-8"),
        ["beyond the last character"] = (() => [.. Text("a: "), 0xF4, 0x90, 0x80, 0x80, (byte)'\n'], "not UTF-8"),

        // Sizes.
        ["a file over the limit"] = (() => Text("a: " + Repeat("x", 4 * 1024 * 1024)), "bytes; the limit is"),
        ["a file at the limit, of comments"] = (() => Text(Repeat("# x\n", 1024 * 1024)), ""),
        ["one huge plain text"] = (() => Text("a: " + Repeat("x", 3_000_000) + "\n"), "the limit is"),
        ["one huge quoted text"] = (() => Text("a: \"" + Repeat("x", 3_000_000) + "\"\n"), "the limit is"),
        ["one huge block text"] = (() => Text("a: |\n" + Repeat("  x\n", 800_000)), "the limit is"),
        ["one huge folded text"] = (() => Text("a: >\n" + Repeat("  x\n\n", 600_000)), "the limit is"),
        ["one huge text over many lines"] = (() => Text("a:\n" + Repeat(" x\n", 1_000_000)), "the limit is"),
        ["one huge key"] = (() => Text(Repeat("k", 3_000_000) + ": v\n"), ""),
        ["half a million keys"] = (() => Text(string.Concat(Enumerable.Range(0, 500_000).Select(i => i.ToString("x", CultureInfo.InvariantCulture) + ":\n"))), "more than"),
        ["half a million items"] = (() => Text("a: [" + Repeat("1,", 1_000_000) + "]\n"), "more than"),
        ["a million empty lines"] = (() => Text(Repeat("\n", 1_000_000)), ""),
        ["a very long line"] = (() => Text("a: [" + string.Join(", ", Enumerable.Repeat("'x y'", 100_000)) + "]\n"), ""),
        ["a very long line of spaces"] = (() => Text("a: b" + Repeat(" ", 3_000_000) + "\n"), ""),
        ["a very long comment"] = (() => Text("a: b #" + Repeat("x", 3_000_000) + "\n"), ""),
        ["a thousand quotes in a row"] = (() => Text("a: '" + Repeat("''", 100_000) + "'\n"), ""),
        ["a number of 100 000 digits"] = (() => Text("a: " + Repeat("9", 100_000) + "\n"), ""),
        ["an indentation of a million"] = (() => Text("a:\n" + Repeat(" ", 1_000_000) + "b: c\n"), ""),
        ["a block text with the deepest mark"] = (() => Text("a: |9\n x\n"), ""),

        // Keys.
        ["a duplicate key"] = (() => Text("a: 1\nb: 2\na: 3\n"), "stands twice"),
        ["a duplicate key, written otherwise"] = (() => Text("a: 1\n\"\\x61\": 2\n"), "stands twice"),
        ["100 000 duplicates of one key"] = (() => Text(Repeat("a: 1\n", 100_000)), "stands twice"),
        ["a list as a key"] = (() => Text("? [a, b]\n: c\n"), "stands where a key is expected"),
        ["an empty key"] = (() => Text(": c\n"), "without a key"),
        ["keys that a weak hash throws together"] = (() => Text(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"{(i % 2 == 0 ? "Aa" : "BB")}{i}: 1\n"))), ""),

        // Characters.
        ["NUL"] = (() => Text("a: b\0c\n"), "U+0000"),
        ["NUL, escaped"] = (() => Text("a: \"b\\0c\"\n"), "U+0000"),
        ["a bell"] = (() => Text("a: b\u0007\n"), "U+0007"),
        ["an escape sequence of a terminal"] = (() => Text("a: \u001B[31mred\n"), "U+001B"),
        ["an escape sequence, escaped"] = (() => Text("a: \"\\e[31mred\"\n"), "U+001B"),
        ["a character that turns the writing round"] = (() => Text("a: b\u202Ec\n"), "U+202E"),
        ["the same, escaped"] = (() => Text("a: \"b\\u202Ec\"\n"), "U+202E"),
        ["the same, in a comment"] = (() => Text("a: b # \u202E\n"), "U+202E"),
        ["the same, in a key"] = (() => Text("\"\\u2066a\": b\n"), "U+2066"),
        ["half of a character, escaped"] = (() => Text("a: \"\\uD800\"\n"), "names no character"),
        ["both halves, escaped"] = (() => Text("a: \"\\uD83D\\uDE80\"\n"), ""),
        ["halves the wrong way round"] = (() => Text("a: \"\\uDE80\\uD83D\"\n"), "cannot be read"),
        ["an escape beyond the last character"] = (() => Text("a: \"\\UFFFFFFFF\"\n"), ""),
        ["a non-character"] = (() => Text("a: b\uFFFE\n"), "U+FFFE"),
        ["C1 controls"] = (() => Text("a: b\u0090\n"), "U+0090"),
        ["line ends of old Macs"] = (() => Text("a: b\rc: d\r"), ""),
        ["Unicode line separators"] = (() => Text("a: b\u2028c: d\n"), ""),
        ["emoji and combining marks"] = (() => Text("a: e\u0301 👩‍🚀\n"), ""),

        // Almost nothing.
        ["an empty file"] = (() => [], ""),
        ["a byte order mark alone"] = (() => [0xEF, 0xBB, 0xBF], ""),
        ["spaces alone"] = (() => Text("   "), ""),
        ["a tab alone"] = (() => Text("\t"), ""),
        ["a document's end alone"] = (() => Text("...\n"), ""),
        ["a percent sign alone"] = (() => Text("%"), ""),
        ["an ampersand alone"] = (() => Text("&"), ""),
        ["a quote alone"] = (() => Text("\""), "not closed"),
        ["a question mark alone"] = (() => Text("?"), ""),
    };

    public static TheoryData<string> Names => [.. Corpus.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_file_gives_a_problem_or_a_tree_within_bounds(string name)
    {
        var (bytes, outcome) = Corpus[name];
        var file = new SourceFile("hostile.yaml", bytes());
        var (document, time, allocated) = ReadOnSmallStack(file);

        // What else the process does only ever adds to the time.
        for (var again = 0; again < 3 && time >= LongestTime; again++)
        {
            (document, time, allocated) = ReadOnSmallStack(file);
        }

        Assert.True(time < LongestTime, $"It took {time}.");
        Assert.True(allocated < MostBytesAllocated, $"It allocated {allocated / 1024 / 1024} MB.");
        Assert.All(document.Problems, p => Assert.InRange(p.Span.End, p.Span.Start, file.Text.Length));
        if (outcome.Length > 0)
        {
            Assert.Contains(document.Problems, p => p.Message.Contains(outcome, StringComparison.Ordinal));
        }

        if (document.IsWhole)
        {
            Assert.NotNull(document.Root);
        }
    }

    [Fact]
    public void Both_places_of_a_duplicate_key_are_known()
    {
        var document = YamlReader.Read(new SourceFile("twice.yaml", "a: 1\nb: 2\na: 3\n"));
        var problem = Assert.Single(document.Problems);
        Assert.Equal(new Span(10, 11), problem.Span);
        Assert.Equal(new Span(0, 1), problem.Earlier);
    }

    [Fact]
    public void Line_ends_of_old_Macs_end_lines()
    {
        var document = YamlReader.Read(new SourceFile("mac.yaml", "a: b\rc: d\r"));
        var root = Assert.IsType<YamlMapping>(document.Root);
        Assert.Equal(new Position(2, 4), root["c"]!.Place.Start);
    }

    private static (YamlDocument Document, TimeSpan Time, long Allocated) ReadOnSmallStack(SourceFile file)
    {
        YamlDocument? document = null;
        var allocated = 0L;
        var time = TimeSpan.Zero;
        Exception? thrown = null;
        var thread = new Thread(Read, StackBytes);
        thread.Start();
        thread.Join();
        Assert.Null(thrown);
        return (document!, time, allocated);

        void Read()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();

            // Of the processor: how busy the machine is with other things says nothing of the reading.
            var start = Environment.CpuUsage.TotalTime;
            try
            {
                document = YamlReader.Read(file);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                thrown = e;
            }

            time = Environment.CpuUsage.TotalTime - start;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
