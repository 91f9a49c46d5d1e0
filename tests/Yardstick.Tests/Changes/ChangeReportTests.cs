using System.Globalization;
using System.Text;

using FsCheck.Fluent;

using Yardstick.Changes;
using Yardstick.JsonSchema;
using Yardstick.Model;
using Yardstick.Reports;
using Yardstick.Text;
using Yardstick.Yaml;

using static Yardstick.Tests.Changes.Replay;

namespace Yardstick.Tests.Changes;

/// <summary>The one comment on a pull request, and the same for terminals and programs.</summary>
public sealed class ChangeReportTests
{
    [Fact]
    public void The_report_of_a_pull_request_reads_as_reviewed()
    {
        using var workspace = Telling();
        Golden.Equal("changes/report.md", WithoutIds(workspace.Run("check", "--base", "main", "--format", "markdown").ExitsWith(1).Out));
        Golden.Equal("changes/diff.txt", WithoutIds(workspace.Run("diff", "main").ExitsWith(0).Out));
    }

    [Fact]
    public void A_metric_computed_from_what_changes_rests_on_it()
    {
        using var workspace = Start().AddToSales("offers-sent").Edit("metrics/sales/offers-sent.yaml", "won: {unit: deal, from: CRM offers-sent, description: Deals won in the month}", "won: {metric: win-rate}").Edit(WinRate, "won / decided", "won / (decided + won)");
        Assert.Contains("owns Metric offers-sent, which rests on Win rate", workspace.Run("diff", "main").ExitsWith(0).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_fits_its_schema()
    {
        using var workspace = Telling();
        var schema = SchemaCompiler.Compile(JsonReader.Read(new SourceFile("diff.schema.json", SchemaTexts.Of("diff"))).Root!).Schema!;
        var report = JsonReader.Read(new SourceFile("diff.json", workspace.Run("diff", "main", "--format", "json").ExitsWith(0).Out));
        Assert.Empty(schema.Evaluate(report.Root!));
    }

    [Fact]
    public void However_large_a_change_its_report_fits_a_comment()
    {
        var sizes = Gen.Choose(0, 3000).SelectMany(count => Gen.Choose(1, 4000).Select(length => (Count: count, Length: length)));
        Prop.ForAll(sizes.ToArbitrary(), size =>
        {
            var text = Report(size.Count, size.Length);
            Assert.True(text.Length <= ChangeReport.MostCharacters, string.Create(CultureInfo.InvariantCulture, $"{size}: {text.Length} characters"));
            Assert.StartsWith("**", text, StringComparison.Ordinal);
            Assert.Equal(text.Split("<details>").Length, text.Split("</details>").Length);
        }).Holds(12);
    }

    [Fact]
    public void Nothing_that_others_wrote_notifies_anybody_or_leaves_its_cell()
    {
        using var workspace = Start();
        workspace.Edit(WinRate, "why: It shows how well our offers fit.", "why: '@everyone ![x](https://evil.example) <img src=x> | ``` </details>'");
        var text = workspace.Run("diff", "main", "--format", "markdown").ExitsWith(0).Out;
        Assert.DoesNotContain("@everyone", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", text, StringComparison.Ordinal);
        Assert.DoesNotContain("</details>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("![", text, StringComparison.Ordinal);
    }

    private static Workspace Telling() => Start()
        .Edit(WinRate, "won / decided", "won / (decided + won)").Edit(WinRate, "{value: 0.24,", "{value: 0.3,")
        .Edit(Mrr, "aliases: [MRR]", "aliases: [MRR, Recurring revenue]").Raise(Mrr, "1.0.1", ", editorial: true")
        .AddToSales("offers-sent")
        .Edit("metrics/yardstick.yaml", "governance:\n", "limits: {role: {max: 7}}\ngovernance:\n");

    // A commit's id changes with every edit to the clean dictionary.
    private static string WithoutIds(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, "[0-9a-f]{10}", "0123456789");

    private static string Report(int count, int length)
    {
        var changes = ChangeSet.Between(Metrics(count, length, "month"), Metrics(count, length, "quarter"));
        using var output = new StringWriter();
        ChangeReport.Write(new Comparison("main", new string('a', 40), null, HasMovedOn: false, changes), "1.0.0", output);
        return output.ToString();
    }

    private static Catalogue Metrics(int count, int length, string period)
    {
        var files = new List<SourceFile>();
        for (var i = 0; i < count; i++)
        {
            var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"id: m{i}\nname: {new string('n', length)}\nversion: 1.0.0\nowner: person.{i}\nperiod: {period}\nwhy: {period} {new string('|', length)}\n");
            files.Add(new SourceFile($"company/m{i}.yaml", text.ToString()));
        }

        return CatalogueReader.Read(new SourceTree(files, []));
    }
}
