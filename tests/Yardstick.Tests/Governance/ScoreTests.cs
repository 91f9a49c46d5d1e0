using System.Text.Json.Nodes;

using FsCheck.Fluent;

using Yardstick.Governance;
using Yardstick.JsonSchema;
using Yardstick.Model;
using Yardstick.Rules;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.Governance;

/// <summary>The score: what it asks, its arithmetic, and the laws that keep people from being punished for mending.</summary>
public sealed class ScoreTests : IDisposable
{
    private const string File = "metrics/marketing/campaign-manager/cost-per-lead.yaml";

    // Each takes away from the metric something that a criterion looks at, or what tells whether it is asked at all.
    private static readonly (string Name, string Field)[] Defects =
    [
        ("no owner", "owner"), ("no definition", "definition"), ("no decision", "decision"), ("no formula", "formula"), ("no unit", "unit"),
        ("no period", "period"), ("no direction", "direction"), ("no source", "source"), ("no links", "contributes_to"), ("no target", "target"),
        ("no baseline", "baseline"), ("no balance", "balanced_by"), ("no review", "review"), ("no change log", "changelog"), ("no kind", "kind"),
    ];

    private readonly Workspace workspace = Workspace.From("clean");

    [Fact]
    public void The_company_s_score_is_shown_with_its_arithmetic() =>
        workspace.Edit(File, "balanced_by: [lead-quality]\n", "").Run("score").ExitsWith(0).Prints("cli/score-company.txt");

    [Fact]
    public void A_function_s_score_counts_its_roles_and_shows_the_lowest_first() =>
        workspace.Edit(File, "balanced_by: [lead-quality]\n", "").Run("score", "marketing").ExitsWith(0).Prints("cli/score-function.txt");

    [Fact]
    public void A_metric_s_score_says_what_is_open_and_how_to_earn_it() =>
        workspace.Edit(File, "balanced_by: [lead-quality]\n", "").Run("score", "metrics", "cost-per-lead").ExitsWith(0).Prints("cli/score-metric.txt");

    [Fact]
    public void Json_fits_its_published_schema()
    {
        var json = workspace.Run("score", "--format", "json").ExitsWith(0).Out;
        var schema = SchemaCompiler.Compile(new SourceFile("score", PublishedSchemas.Text("score"))).Schema!;
        Assert.Empty(schema.Evaluate(JsonReader.Read(new SourceFile("score.json", json)).Root!));
        var scores = JsonNode.Parse(json)!["scores"]!.AsArray();
        Assert.Equal(["company", "function", "metric"], scores.Select(s => (string)s!["kind"]!).Distinct());
        Assert.All(scores, s => Assert.Equal((int)s!["earned"]!, s["criteria"]!.AsArray().Sum(c => (int)c!["earned"]!)));
    }

    [Fact]
    public void The_schema_of_the_configuration_knows_every_criterion_and_its_weight()
    {
        var weights = JsonNode.Parse(PublishedSchemas.Text("configuration"))!["$defs"]!["score"]!["properties"]!["weights"]!["properties"]!.AsObject();
        Assert.Equal(ScoreCriteria.All.Select(c => $"{c.Id} {c.Weight}"), weights.Select(w => $"{w.Key} {w.Value!["default"]}"));
        Assert.Equal(100, ScoreCriteria.All.Sum(c => c.Weight));
    }

    [Fact]
    public void A_criterion_that_does_not_exist_is_a_finding_with_the_nearest_name()
    {
        workspace.Write("metrics/yardstick.yaml", workspace.Read("metrics/yardstick.yaml") + "score: {weights: {balancd: 3}}\n");
        workspace.Run("check").ExitsWith(1).Says("Did you mean 'balanced'?");
    }

    [Fact]
    public void A_weight_of_0_leaves_a_criterion_out_and_all_of_them_leave_no_score()
    {
        Weigh("{balanced: 0}");
        Assert.DoesNotContain("balanced", workspace.Run("score").ExitsWith(0).Out, StringComparison.Ordinal);
        Weigh($"{{{string.Join(", ", ScoreCriteria.All.Select(c => c.Id + ": 0"))}}}");
        workspace.Run("score", "--badge", "badge.svg").ExitsWith(0).Says("no score, since nothing is asked");
        Assert.Contains("not scored", workspace.Read("badge.svg"), StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_and_name_are_told_apart_in_any_order()
    {
        var asked = workspace.Run("score", "metrics", "marketing").ExitsWith(0).Out;
        Assert.Equal(asked, workspace.Run("score", "marketing", "metrics").ExitsWith(0).Out);
        workspace.Run("score", "marketing", "numbers").ExitsWith(2).Complains("Neither 'marketing' nor 'numbers' is the folder of a dictionary.");
    }

    [Theory]
    [InlineData("cost-per-lea", "Did you mean 'cost-per-lead'?")]
    [InlineData("company", "There is no metric and no function 'company'.")]
    public void A_name_that_nothing_bears_is_refused(string name, string message) =>
        workspace.Run("score", name).ExitsWith(2).Complains(message);

    [Fact]
    public void Only_active_metrics_count_for_the_company_and_a_proposed_one_shows_what_it_lacks()
    {
        var before = workspace.Run("score").Out;
        workspace.Write("metrics/sales/idea.yaml", "id: idea\nname: Idea\nstatus: proposed\nlevel: function\nfunction: sales\n");
        Assert.Equal(before, workspace.Run("score").Out);
        workspace.Run("score", "idea").ExitsWith(0).Says("Idea: 0 % (0 of 100 points)");
        workspace.Edit("metrics/sales/idea.yaml", "proposed", "retired").Run("score", "idea").ExitsWith(2).Complains("it is retired");
    }

    [Fact]
    public void Functions_count_what_is_inside_them_and_a_circle_ends()
    {
        workspace.Edit("metrics/organisation.yaml", "name: Marketing, lead", "name: Marketing, part_of: sales, lead");
        string[] above = ["mrr", "net-profit-margin", "customer-satisfaction", "customer-retention-rate"];
        Assert.Equal(Possible("company") - above.Sum(Possible), Possible("sales"));
        workspace.Edit("metrics/organisation.yaml", "name: Sales, lead", "name: Sales, part_of: marketing, lead");
        Assert.True(Possible("sales") < Possible("company"));

        int Possible(string id) => (int)JsonNode.Parse(workspace.Run("score", "--format", "json").ExitsWith(0).Out)!["scores"]!.AsArray().Single(s => (string)s!["id"]! == id)!["possible"]!;
    }

    [Theory]
    [InlineData("unit: ratio", "unit: EUR", "computed")]
    [InlineData("result: 0.2}", "result: 20}", "computed")]
    [InlineData("expression: won / decided", "expression: won / offered", "computed")]
    [InlineData("expression: won / decided", "expression: won / (decided", "computed")]
    [InlineData("decided: {unit: deal, from: CRM, description: Deals won or lost in the month}", "decided: {metric: win-rate}", "computed")]
    [InlineData("nature: quantitative", "nature: qualitative", "computed", 15)]
    [InlineData("target: {value: 0.24", "target: {value: 0.19", "targeted")]
    [InlineData("target: {value: 0.24", "target: {min: 0.3, max: 0.2", "targeted")]
    [InlineData("last: 2026-10-05", "last: 2036-10-05", "reviewed")]
    public void What_the_rules_call_wrong_earns_nothing(string right, string wrong, string criterion, int earned = 0)
    {
        workspace.Edit("metrics/sales/win-rate.yaml", right, wrong);
        var scores = JsonNode.Parse(workspace.Run("score", "--format", "json").ExitsWith(0).Out)!["scores"]!.AsArray();
        var criteria = scores.Single(s => (string)s!["id"]! == "win-rate")!["criteria"]!.AsArray();
        Assert.Equal(earned, (int)criteria.Single(c => (string)c!["id"]! == criterion)!["earned"]!);
    }

    [Fact]
    public void Mending_never_lowers_a_score_whatever_the_weights()
    {
        var weights = ScoreCriteria.All.Select(c => Gen.Choose(0, 3).Select(w => $"{c.Id}: {w * w * 11}")).ToList();
        var cases = from stated in Gen.CollectToList(weights)
                    from defects in Gen.Choose(0, (1 << Defects.Length) - 1)
                    from mended in Gen.Choose(0, Defects.Length - 1)
                    select (Weights: $"{{{string.Join(", ", stated)}}}", Broken: defects | (1 << mended), Mended: defects & ~(1 << mended));
        Prop.ForAll(cases.ToArbitrary(), given =>
        {
            var (before, after) = (Scored(given.Broken, given.Weights), Scored(given.Mended, given.Weights));
            return after.Metric >= before.Metric && after.Company >= before.Company
                && before is { Metric: >= 0, Company: >= 0 } && after is { Metric: <= 100, Company: <= 100 };
        }).Holds(80);
    }

    [Fact]
    public void A_badge_is_sound_whatever_the_title_holds()
    {
        workspace.Edit("metrics/yardstick.yaml", "title: Metrics at Brightleaf", "title: \"<script>&\\\"' \\U0001F600\"");
        workspace.Run("score", "--badge", "badge.svg").ExitsWith(0);
        var svg = System.Xml.Linq.XDocument.Parse(workspace.Read("badge.svg"));
        Assert.Equal("img", svg.Root!.Attribute("role")!.Value);
        Assert.StartsWith("<script>&\"' 😀: governance score ", svg.Root.Elements().First().Value, StringComparison.Ordinal);
        Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName == "script");
        Assert.DoesNotContain("http", workspace.Read("badge.svg").Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_badge_takes_the_place_of_no_source()
    {
        var before = workspace.Read("metrics/yardstick.yaml");
        workspace.Run("score", "--badge", "metrics/yardstick.yaml").ExitsWith(2).Complains("lies among the files that are checked");
        Assert.Equal(before, workspace.Read("metrics/yardstick.yaml"));
    }

    public void Dispose() => workspace.Dispose();

    private static (int Metric, int Company) Scored(int defects, string weights)
    {
        var files = Directory.EnumerateFiles(Path.Join(Repository.Fixtures, "clean"), "*.yaml", SearchOption.AllDirectories)
            .Select(f => (Path: "metrics/" + Path.GetRelativePath(Path.Join(Repository.Fixtures, "clean"), f).Replace('\\', '/'), Text: System.IO.File.ReadAllText(f)))
            .Select(f => new SourceFile(f.Path["metrics/".Length..], f.Path switch
            {
                File => Without(f.Text, Defects.Where((_, i) => (defects & (1 << i)) != 0).Select(d => d.Field)),
                "metrics/yardstick.yaml" => f.Text + $"score: {{weights: {weights}}}\n",
                _ => f.Text,
            }));
        var catalogue = CatalogueReader.Read(new SourceTree(files.ToList(), []));
        var scores = Yardstick.Governance.Scores.Of(catalogue, Workspace.Today);

        // Where nothing is asked nothing is open.
        return (scores.Of(catalogue.Find("cost-per-lead")!)!.Percent ?? 100, scores.Company.Percent ?? 100);
    }

    // A field with the lines that belong to it.
    private static string Without(string text, IEnumerable<string> fields)
    {
        var gone = fields.ToHashSet(StringComparer.Ordinal);
        var leaves = true;
        return string.Join('\n', text.Split('\n').Where(line => line.StartsWith(' ') ? leaves : leaves = !gone.Contains(line.Split(':')[0])));
    }

    private void Weigh(string weights) =>
        workspace.Write("metrics/yardstick.yaml", workspace.Read("metrics/yardstick.yaml").Split("score:")[0] + $"score: {{weights: {weights}}}\n");
}
