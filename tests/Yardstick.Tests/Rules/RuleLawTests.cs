using System.Globalization;

using FsCheck;
using FsCheck.Fluent;

using Yardstick.Model;
using Yardstick.Rules;
using Yardstick.Text;

namespace Yardstick.Tests.Rules;

/// <summary>What holds for every dictionary: neither order nor size changes what is found, and the cascade is a cascade.</summary>
public sealed class RuleLawTests
{
    private const int Many = 10_000;

    // Shapes that make careless rules compare everything with everything.
    internal static readonly Dictionary<string, Func<int, SourceTree>> Shapes = new()
    {
        ["a chain"] = n => Tree(n, i => i == 0 ? [] : [i - 1]),
        ["a cycle"] = n => Tree(n, i => [(i + 1) % n]),
        ["all on one"] = n => Tree(n, i => i == 0 ? [] : [0]),
        ["all orphans"] = n => Tree(n, _ => []),
        ["all unknown"] = n => Tree(n, i => [n + i]),
        ["all company KPIs"] = n => Tree(n, i => i == 0 ? [] : [i - 1], level: "company"),
        ["all of one name"] = n => Tree(n, i => i == 0 ? [] : [0], name: _ => "The same name"),
        ["all without an owner"] = n => Tree(n, i => i == 0 ? [] : [0], owner: i => $"nobody.{i}"),
        ["all roles straight to the company"] = n => Tree(n, i => i == 0 ? [] : [0], level: "role"),
        ["all of one formula"] = n => Tree(n, i => i == 0 ? [] : [0], more: _ => Formula("a / b", "a: {unit: EUR, from: Ledger}", "b: {unit: deal, from: CRM}")),
        ["all of one formula from many systems"] = n => Tree(n, i => i == 0 ? [] : [0], more: i => Formula("a / b", $"a: {{unit: EUR, from: System{i}, description: Cost}}", "b: {unit: deal, from: CRM}")),
        ["all formulas on one another"] = n => Tree(n, i => i == 0 ? [] : [i - 1], more: i => Formula("a * 2", $"a: {{metric: {Id((i + 1) % n)}}}")),
        ["all with a wrong name"] = n => Tree(n, i => i == 0 ? [] : [0], more: _ => Formula("wrong_name", "right_name: {unit: EUR, from: Ledger}")),
        ["all naming a closed one"] = n => Tree(n, i => i == 0 ? [] : [0], more: i => i == 0 ? "visibility: restricted\n" : $"why: Metric {Id(0)} and m00000 and Metric {Id(0)} of Metric {Id(i)}\nbalanced_by: [{Id(0)}]\n"),
        ["all told apart from the first"] = n => Tree(n, i => i == 0 ? [] : [0], more: i => Formula("a", "a: {unit: EUR, from: Ledger}") + $"distinct_from: [{{metric: {Id(0)}, because: it differs}}]\n"),
        ["functions nested without end"] = n => Tree(n, i => i == 0 ? [] : [i - 1], functions: n),
    };

    [Fact]
    public void The_order_of_files_and_of_keys_changes_no_finding()
    {
        foreach (var fixture in RuleFixture.All())
        {
            var expected = Findings(ExampleOverlay.Lay(fixture.Text), keepsPlaces: false);
            foreach (var seed in new[] { 1, 2, 3 })
            {
                var actual = Findings(Shuffled(ExampleOverlay.Lay(fixture.Text), new Random(seed)), keepsPlaces: false);
                Assert.True(expected.SequenceEqual(actual), $"{fixture.Rule}/{fixture.Name}, seed {seed}:\n{string.Join('\n', expected.Except(actual))}\n---\n{string.Join('\n', actual.Except(expected))}");
            }
        }
    }

    [Fact]
    public void The_order_in_which_files_come_in_changes_nothing_at_all()
    {
        foreach (var fixture in RuleFixture.All())
        {
            var tree = ExampleOverlay.Lay(fixture.Text);
            var files = tree.Files.ToArray();
            new Random(1).Shuffle(files);
            Assert.Equal(Findings(tree, keepsPlaces: true), Findings(new SourceTree(files, tree.Problems), keepsPlaces: true));
        }
    }

    [Fact]
    public void A_chain_of_ten_thousand_metrics_reaches_the_company()
    {
        var catalogue = Generated(Many, i => i == 0 ? [] : [i - 1]);
        var cascade = catalogue.Cascade;
        Assert.Empty(cascade.Cycles);
        Assert.All(catalogue.Metrics, m => Assert.True(cascade.ReachesTheCompany(m)));
        Assert.Equal(Many - 1, cascade.Chain(catalogue.Find(Id(Many - 1))!).Count);
        Assert.DoesNotContain(Pipeline.Check(catalogue, RuleExampleTests.Today).Diagnostics, d => d.Rule is "orphan-metric" or "link-cycle");
    }

    [Fact]
    public void A_cycle_of_ten_thousand_metrics_is_one_finding()
    {
        // The KPI stands outside; all others run round.
        var catalogue = Generated(Many, i => i == 0 ? [] : [i == 1 ? Many - 1 : i - 1]);
        var circle = Assert.Single(catalogue.Cascade.Cycles);
        Assert.Equal(Many - 1, circle.Count);
        var found = Pipeline.Check(catalogue, RuleExampleTests.Today).Diagnostics;
        Assert.Single(found, d => d.Rule == "link-cycle");
        Assert.DoesNotContain(found, d => d.Rule == "orphan-metric");
    }

    [Fact]
    public void Work_grows_no_faster_than_the_dictionary()
    {
        // What is allocated stands for the work done, without a clock: four times the size may not cost much more
        // than four times as much.
        foreach (var (shape, make) in Shapes)
        {
            var small = Allocated(make(500));
            var large = Allocated(make(2_000));
            Assert.True(large < 6 * small, $"{shape}: {small / 1024} KB for 500 metrics, {large / 1024} KB for 2 000");
        }
    }

    [Fact]
    public void Every_step_of_a_chain_goes_up_or_sideways_and_nearer_to_the_company()
    {
        Prop.ForAll(Graphs(), graph =>
        {
            var catalogue = Generated(graph.Length, i => graph[i]);
            var cascade = catalogue.Cascade;
            foreach (var metric in catalogue.Metrics)
            {
                var chain = cascade.Chain(metric);
                Assert.Equal(cascade.ReachesTheCompany(metric) && !metric.IsCompanyKpi, chain.Count > 0);
                Assert.All(chain, e => Assert.True(cascade.IsSound(e)));
                Assert.All(chain.Select((e, i) => (e, i)), s => Assert.Equal(chain.Count - s.i, cascade.Chain(s.e.From).Count));
                Assert.True(chain.Count == 0 || chain[^1].To.IsCompanyKpi);
            }
        }).Holds();
    }

    [Fact]
    public void Every_cycle_is_closed_and_no_two_share_a_metric()
    {
        Prop.ForAll(Graphs(), graph =>
        {
            var catalogue = Generated(graph.Length, i => graph[i]);
            var cycles = catalogue.Cascade.Cycles;
            foreach (var cycle in cycles)
            {
                Assert.Same(cycle[0].From, cycle[^1].To);
                Assert.All(cycle.Skip(1).Select((e, i) => (e, i)), s => Assert.Same(cycle[s.i].To, s.e.From));
                Assert.Equal(cycle.Select(e => e.From.Id).Order(StringComparer.Ordinal).First(), cycle[0].From.Id);
            }

            var members = cycles.SelectMany(c => c.Select(e => e.From)).ToList();
            Assert.Equal(members.Count, members.Distinct().Count());

            // Nothing is missed: without the metrics of the cycles, every walk upward ends.
            var cascade = catalogue.Cascade;
            Assert.All(catalogue.Metrics, m => Assert.Equal(ComesBack(cascade, m), cycles.Any(c => c.Any(e => ReferenceEquals(e.From, m) || (Reaches(cascade, m, e.From) && Reaches(cascade, e.From, m))))));
        }).Holds();
    }

    private static bool ComesBack(Cascade cascade, Metric metric) => Sound(cascade, metric).Any(m => ReferenceEquals(m, metric) || Reaches(cascade, m, metric));

    private static bool Reaches(Cascade cascade, Metric from, Metric to)
    {
        var seen = new HashSet<Metric>();
        var waiting = new Queue<Metric>([from]);
        while (waiting.TryDequeue(out var current))
        {
            foreach (var next in Sound(cascade, current).Where(seen.Add))
            {
                waiting.Enqueue(next);
            }
        }

        return seen.Contains(to);
    }

    private static IEnumerable<Metric> Sound(Cascade cascade, Metric metric) => cascade.Up(metric).Where(cascade.IsSound).Select(e => e.To);

    // For each metric the numbers of those it contributes to.
    private static Arbitrary<int[][]> Graphs() =>
        (from size in Gen.Choose(1, 12)
         from links in Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, size)), size)
         select links).ToArbitrary();

    private static Catalogue Generated(int count, Func<int, int[]> links) => CatalogueReader.Read(Tree(count, links));

    // The first metric is a KPI of the company; the others belong to the function sales.
    private static SourceTree Tree(
        int count,
        Func<int, int[]> links,
        string level = "function",
        Func<int, string>? name = null,
        Func<int, string>? owner = null,
        int functions = 0,
        Func<int, string>? more = null)
    {
        var files = ExampleOverlay.Clean.Files.Where(f => DefinitionFile.KindOf(f.Path) != DefinitionKind.Metric && f.Path != DefinitionFile.OrganisationPath).ToList();
        var nested = string.Concat(Enumerable.Range(0, functions).Select(i => string.Create(CultureInfo.InvariantCulture, $"  - {{id: f{i}, name: Function {i}, lead: ada.moreau, part_of: {(i == 0 ? "sales" : $"f{i - 1}")}}}\n")));
        var organisation = ExampleOverlay.Clean.Find(DefinitionFile.OrganisationPath)!.Text.Replace("roles:\n", nested + "roles:\n", StringComparison.Ordinal);
        files.Add(new SourceFile(DefinitionFile.OrganisationPath, organisation));
        for (var i = 0; i < count; i++)
        {
            var function = functions > 0 ? string.Create(CultureInfo.InvariantCulture, $"f{functions - 1 - (i % functions)}") : "sales";
            var place = i == 0 || level == "company" ? "level: company\nkind: kpi" : level == "role" ? "level: role\nkind: metric\nfunction: sales\nrole: sales-operations" : $"level: function\nkind: metric\nfunction: {function}";
            var text = $"id: {Id(i)}\nname: {name?.Invoke(i) ?? $"Metric {Id(i)}"}\nstatus: active\n{place}\nowner: {owner?.Invoke(i) ?? "ada.moreau"}\ncontributes_to:{(links(i).Length == 0 ? " []" : "")}\n"
                + string.Concat(links(i).Select(to => $"  - {{metric: {Id(to)}, type: driver, because: it does}}\n"))
                + more?.Invoke(i);
            files.Add(new SourceFile($"{(i == 0 ? "company" : function)}/{Id(i)}.yaml", text));
        }

        return new SourceTree(files, []);
    }

    private static string Formula(string expression, params string[] inputs) =>
        $"unit: EUR\nformula:\n  expression: {expression}\n  inputs:\n{string.Concat(inputs.Select(i => $"    {i}\n"))}";

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"m{number:00000}");

    // On this thread alone: the pipeline runs rules on several, whose memory cannot be told from that of other tests.
    private static long Allocated(SourceTree tree)
    {
        var catalogue = CatalogueReader.Read(tree);
        var context = new RuleContext(catalogue, RuleExampleTests.Today) { Found = Pipeline.Check(catalogue, RuleExampleTests.Today).Diagnostics };
        var before = GC.GetAllocatedBytesForCurrentThread();
        Yardstick.Governance.Waivers.Apply(context.Found, context);
        Assert.All(RuleSet.All, rule => Assert.NotNull(rule.Check(context).ToList()));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static List<string> Findings(SourceTree tree, bool keepsPlaces) =>
    [
        .. Pipeline.Check(tree, RuleExampleTests.Today).Diagnostics
            .Select(d => keepsPlaces ? $"{d.Place} {d.Rule} {d.Message} {d.Finding.Help}" : $"{d.Place.File.Path} {d.Rule} {Excerpt(d)} {d.Message}")
            .Order(StringComparer.Ordinal),
    ];

    private static string Excerpt(Yardstick.Diagnostics.Diagnostic d) => d.Place.File.Text[d.Place.Span.Start..d.Place.Span.End];

    // Files whose text can be read get their top-level keys in another order.
    private static SourceTree Shuffled(SourceTree tree, Random random) => new(
        tree.Files.Select(f => new SourceFile(f.Path, ShuffledKeys(f, random)) { ShownPath = f.ShownPath }),
        tree.Problems);

    private static string ShuffledKeys(SourceFile file, Random random)
    {
        if (SourceTree.IsGuidePage(file.Path) || !Yardstick.Yaml.YamlReader.Read(file).IsWhole)
        {
            return file.Text;
        }

        var blocks = ExampleOverlay.Blocks(file.Text).Select(b => b.Text).ToArray();
        random.Shuffle(blocks);
        return string.Concat(blocks);
    }
}
