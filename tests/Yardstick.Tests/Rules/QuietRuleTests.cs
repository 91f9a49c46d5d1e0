using System.Text;

using Yardstick.Model;
using Yardstick.Rules;
using Yardstick.Text;

namespace Yardstick.Tests.Rules;

/// <summary>A rule that is not asked again finds nothing, or a mistake would pass.</summary>
public sealed class QuietRuleTests
{
    private static readonly IReadOnlyList<Rule> Named = [.. RuleSet.All.Where(r => r.Particulars is not null)];

    [Fact]
    public void A_rule_never_finds_something_in_what_looks_like_that_in_which_it_found_nothing()
    {
        var (again, loud) = (0, 0);
        var contradictions = Contradictions(Named, (_, isQuiet, isAgain) =>
        {
            again += isAgain ? 1 : 0;
            loud += isQuiet ? 0 : 1;
        });
        Assert.Empty(contradictions);
        Assert.True(again > 30_000 && loud > 500, $"{again} looked the same, and {loud} times something was found: too few to tell anything");
    }

    // What the law above would not notice if a rule said nothing of it, a fixture of its own shows.
    [Fact]
    public void Each_particular_that_a_rule_names_alone_decides_whether_it_finds_something()
    {
        var forgetful = Named.SelectMany(r => r.Particulars!.Select(p => r with { Particulars = [.. r.Particulars!.Where(o => o != p)] })).ToList();
        var noticed = Contradictions(forgetful, (_, _, _) => { }).Select(c => c.Rule).ToHashSet();
        Assert.Empty(forgetful.Where(f => !noticed.Contains(f)).Select(f => $"{f.Id} says nothing of {string.Join(", ", RuleSet.Find(f.Id)!.Particulars!.Except(f.Particulars!))}"));
    }

    [Fact]
    public void Every_rule_names_particulars_that_there_are() =>
        Assert.All(Named, r => Assert.Subset(CatalogueSums.Particulars.ToHashSet(), r.Particulars!.ToHashSet()));

    [Fact]
    public void What_looks_at_a_base_or_at_other_findings_is_always_asked() =>
        Assert.DoesNotContain(Named, r => r.NeedsBase || r.Family == RuleFamily.Waivers);

    [Fact]
    public void After_a_change_those_are_asked_again_that_look_at_it_or_found_something()
    {
        using var workspace = new Workspace();
        var tree = ExampleOverlay.Lay(RuleSet.Find("unknown-owner")!.Bad);
        Pipeline.Check(tree, RuleExampleTests.Today, workspace.Folder);
        var after = ExampleOverlay.Lay(tree, "# file: sales/sales-cycle-length.yaml\nperiod: quarter\n");
        var quiet = new QuietRules(workspace.Folder, CatalogueReader.Read(after).Sums, RuleExampleTests.Today);
        var asked = Named.Where(r => !quiet.Holds(r)).Select(r => r.Id).Order(StringComparer.Ordinal);
        Assert.Equal(["ambiguous-definition", "competing-sources", "duplicate-name", "same-formula", "unknown-owner"], asked);
        Assert.DoesNotContain(Named, new QuietRules(workspace.Folder, CatalogueReader.Read(after).Sums, RuleExampleTests.Today.AddDays(1)).Holds);
    }

    // Where a rule finds something in one dictionary and nothing in another, and nothing that it names differs.
    private static List<(Rule Rule, string One, string Other)> Contradictions(IReadOnlyList<Rule> rules, Action<Rule, bool, bool> see)
    {
        var contradictions = new List<(Rule, string, string)>();
        var known = new Dictionary<(Rule, string), (bool IsQuiet, string Where)>();
        var nowhere = Path.Join(Path.GetTempPath(), Path.GetRandomFileName());
        foreach (var (where, tree) in Dictionaries())
        {
            var context = new RuleContext(CatalogueReader.Read(tree), RuleExampleTests.Today);
            var quiet = new QuietRules(nowhere, context.Catalogue.Sums, context.Today);
            var isQuiet = Named.ToDictionary(r => r.Id, r => !r.Check(context).Any());
            foreach (var rule in rules)
            {
                var key = (rule, Convert.ToHexString(quiet.KeyOf(rule)!));
                var isAgain = !known.TryAdd(key, (isQuiet[rule.Id], where));
                see(rule, isQuiet[rule.Id], isAgain);
                if (known[key].IsQuiet != isQuiet[rule.Id])
                {
                    contradictions.Add((rule, known[key].Where, where));
                }
            }
        }

        return contradictions;
    }

    // Every example, and each again with one of the particulars it speaks of left out, and with those of another metric.
    private static IEnumerable<(string Where, SourceTree Tree)> Dictionaries()
    {
        var examples = RuleSet.All.SelectMany(r => new[] { ($"what offends {r.Id}", r.Bad), ($"what is mended for {r.Id}", r.Good) })
            .Concat(RuleFixture.All().Select(f => ($"{f.Rule}/{f.Name}", f.Text)))
            .Concat(Directory.EnumerateFiles(Path.Join(Repository.Fixtures, "quiet")).Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllText(f))));
        foreach (var (where, text) in examples)
        {
            var tree = ExampleOverlay.Lay(text);
            yield return (where, tree);
            var metrics = CatalogueReader.Read(tree).Files.Where(f => f.IsSound).Select(f => f.Metric).OfType<Metric>().ToList();
            foreach (var field in CatalogueSums.Particulars.Where(p => text.Contains($"{p}:", StringComparison.Ordinal)))
            {
                var stated = metrics.ConvertAll(m => TextOf(m, f => f == field));
                yield return ($"{where} without {field}", With(tree, metrics, field, _ => ""));
                yield return ($"{where} with {field} exchanged", With(tree, metrics, field, i => stated[(i + 1) % stated.Count]));
            }
        }
    }

    private static string TextOf(Metric metric, Func<string?, bool> isMeant) =>
        string.Concat(metric.Fields.Where(f => isMeant(f.Field)).Select(f => Encoding.UTF8.GetString(f.Text.Span)));

    private static SourceTree With(SourceTree tree, IReadOnlyList<Metric> metrics, string field, Func<int, string> instead)
    {
        var texts = metrics
            .Select((m, i) => (m.File.Path, Text: TextOf(m, f => f != field).TrimEnd('\n') + "\n" + instead(i)))
            .ToDictionary(t => t.Path, t => t.Text, StringComparer.Ordinal);
        return new SourceTree(tree.Files.Select(f => texts.TryGetValue(f.Path, out var text) ? new SourceFile(f.Path, text) { ShownPath = f.ShownPath } : f), tree.Problems);
    }
}
