using System.Globalization;
using System.Text;

using Yardstick.Diagnostics;
using Yardstick.Reports;
using Yardstick.Tests.Rules;
using Yardstick.Text;

namespace Yardstick.Tests.Reports;

// What is allocated is counted over all threads.
[CollectionDefinition(nameof(ManyFindingsTests), DisableParallelization = true)]
public sealed class ManyFindingsTestsRunAlone;

/// <summary>A file that is wrong in very many places, be it on one line, costs time and room in proportion, and is told of once.</summary>
[Collection(nameof(ManyFindingsTests))]
public sealed class ManyFindingsTests
{
    private static readonly Dictionary<string, Func<int, string>> Attacks = new(StringComparer.Ordinal)
    {
        ["a long line of strangers"] = n => $"stewards: [{string.Join(", ", Numbers(n, "x"))}]\n",
        ["a long line of wrong types"] = n => $"tags: [{string.Join(", ", Numbers(n, ""))}]\n",
        ["unknown fields"] = n => string.Concat(Numbers(n, "field_").Select(f => $"{f}: 1\n")),
        ["one field again and again"] = n => string.Concat(Numbers(n, "").Select(_ => "tags: [a]\n")),
        ["links to nowhere"] = n => "contributes_to:\n" + string.Concat(Numbers(n, "m").Select(m => $"  - {{metric: {m}, type: driver, because: it does}}\n")),
    };

    public static TheoryData<string> Names => [.. Attacks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Work_grows_no_faster_than_the_file(string attack)
    {
        var small = Allocated(Attacks[attack](2_500));
        var large = Allocated(Attacks[attack](10_000));
        Assert.True(large < 6 * small, $"{small / 1024} KB, and {large / 1024} KB for four times as many");
    }

    [Fact]
    public void One_line_with_a_hundred_thousand_offences_is_told_in_a_thousand()
    {
        var diagnostics = Check(Attacks["a long line of strangers"](100_000));
        Assert.Equal(Plenty.MostOfOneRule, diagnostics.Count(d => d.Rule == "unknown-person"));
        Assert.Contains("And 99000 more like this in the same file.", diagnostics.Last(d => d.Rule == "unknown-person").Statements);
    }

    [Fact]
    public void An_excerpt_of_a_long_line_shows_the_words_with_what_is_around_them()
    {
        var report = new Report([Check(Attacks["a long line of strangers"](500))[250]], "", RuleExampleTests.Today, "1.0.0");
        using var stream = new MemoryStream();
        ReportFormat.Find("text")!.Write(report, stream);
        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n');
        Assert.StartsWith("9 │ … 43, x244, x245, x246, x247, x248, x249, x250, x251,", lines[2], StringComparison.Ordinal);
        Assert.EndsWith(" …", lines[2], StringComparison.Ordinal);
        Assert.Equal($" │ {new string(' ', 42)}^^^^", lines[3][1..]);
    }

    private static IEnumerable<string> Numbers(int count, string prefix) => Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{prefix}{i}"));

    private static IReadOnlyList<Diagnostic> Check(string body) =>
        Pipeline.Check(ExampleOverlay.Lay("# file: sales/win-rate.yaml\n" + body), RuleExampleTests.Today).Diagnostics;

    private static long Allocated(string body)
    {
        var tree = ExampleOverlay.Lay("# file: sales/win-rate.yaml\n" + body);
        Report(tree);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Report(tree);
        return GC.GetTotalAllocatedBytes(precise: true) - before;

        static void Report(SourceTree tree)
        {
            var report = new Report(Pipeline.Check(tree, RuleExampleTests.Today).Diagnostics, "", RuleExampleTests.Today, "1.0.0");
            foreach (var format in ReportFormat.All)
            {
                format.Write(report, Stream.Null);
            }
        }
    }
}
