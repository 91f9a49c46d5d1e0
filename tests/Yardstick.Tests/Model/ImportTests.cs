using System.Text.Json.Nodes;

using Yardstick.Model;
using Yardstick.Tests.Rules;
using Yardstick.Tests.Site;
using Yardstick.Text;

namespace Yardstick.Tests.Model;

/// <summary>What one dictionary publishes, another one may link to; it is data, however it is meant.</summary>
public sealed class ImportTests
{
    private const string File = "imports/group.metrics.json";
    private const string WinRate = "sales/win-rate.yaml";

    private const string Stated = """

        imports:
          group: {file: imports/group.metrics.json, url: "https://metrics.example.com/dictionary/metrics.json"}
        """;

    private const string ToTheGroup = """
        contributes_to:
          - metric: group:mrr
            type: driver
            because: won offers become revenue of the group
        """;

    private static readonly string Published = Publish();

    [Fact]
    public void What_the_tool_publishes_is_what_it_imports()
    {
        var analysis = Check(Published);
        Assert.Empty(analysis.Diagnostics.Select(d => d.Message));

        var catalogue = analysis.Catalogue;
        var cascade = catalogue.Cascade;
        var group = catalogue.Find("group:mrr")!;
        Assert.Equal("Monthly recurring revenue (Group metrics)", group.Title);
        Assert.Equal(["group:mrr"], cascade.Chain(catalogue.Find("win-rate")!).Select(e => e.To.Id));
        Assert.Contains("group:mrr", cascade.Above(catalogue.Find("sales-cycle-length")!).Select(m => m.Id));
        Assert.DoesNotContain(group, catalogue.Metrics);
        Assert.Null(group.Owner);
    }

    [Fact]
    public void An_imported_input_brings_its_unit()
    {
        var formula = """
            # file: sales/win-rate.yaml
            formula:
              expression: won / group_mrr
              inputs:
                won: {unit: EUR, from: CRM, description: Won in the month}
                group_mrr: {metric: "group:mrr"}
            """;
        Assert.Empty(Check(Published, formula).Diagnostics.Select(d => d.Message));
        Assert.Equal("unit-mismatch", Assert.Single(Check(Published, formula.Replace("unit: EUR", "unit: deal", StringComparison.Ordinal)).Diagnostics).Rule);
    }

    [Fact]
    public void A_metric_page_shows_the_parent_with_its_dictionary_and_leads_there()
    {
        using var site = Site(Published).Built();
        var link = site.Page("metrics/win-rate.html").QuerySelectorAll("main a").First(a => a.TextContent == "Monthly recurring revenue (Group metrics)");
        Assert.Equal("https://metrics.example.com/dictionary/metrics/mrr.html", link.GetAttribute("href"));
        Assert.Equal("noreferrer", link.GetAttribute("rel"));
        Assert.Contains("Monthly recurring revenue (Group metrics)", site.Text("hierarchy.html"), StringComparison.Ordinal);
        Assert.Contains("Monthly recurring revenue (Group metrics)", site.Text("functions/sales.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Not connected yet", site.Text("hierarchy.html"), StringComparison.Ordinal);

        var data = JsonNode.Parse(site.Read("metrics.json"))!;
        Assert.Equal("Group metrics", (string?)data["imports"]![0]!["title"]);
        var metric = data["metrics"]!.AsArray().Single(m => (string?)m!["id"] == "win-rate")!;
        Assert.Equal("group:mrr", (string?)metric["contributes_to"]![0]!["metric"]);
        Assert.Equal(["group:mrr"], metric["company_kpis"]!.AsArray().Select(k => (string?)k));
    }

    [Fact]
    public void A_dictionary_that_imports_can_be_imported_in_turn()
    {
        using var site = Site(Published).Built();
        Assert.Empty(Check(site.Read("metrics.json"), ToTheGroup.Replace("group:mrr", "group:win-rate", StringComparison.Ordinal)).Diagnostics.Select(d => d.Message));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("//evil.example/metrics/mrr.html")]
    [InlineData("https://evil.example/metrics/mrr.html")]
    [InlineData("https://metrics.example.com@evil.example/")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("\\\\evil.example\\mrr")]
    public void A_page_that_leads_elsewhere_is_no_link(string page)
    {
        using var site = Site(Change(m => m["page"] = page)).Built();
        Assert.Contains("Monthly recurring revenue (Group metrics)", site.Text("metrics/win-rate.html"), StringComparison.Ordinal);
        Assert.All(site.Pages(), p => Assert.DoesNotContain("evil.example", site.Read(p), StringComparison.Ordinal));
        Assert.DoesNotContain(site.Page("metrics/win-rate.html").QuerySelectorAll("a"), a => a.TextContent.StartsWith("Monthly recurring", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hostile_name_is_text()
    {
        using var site = Site(Change(m => m["name"] = "<script>alert(1)</script>")).Built();
        Assert.All(site.Pages(), p => Assert.DoesNotContain("<script>alert", site.Read(p), StringComparison.Ordinal));
        Assert.Contains("<script>alert(1)</script> (Group metrics)", site.Text("metrics/win-rate.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Visibility.Public, "internal", false)]
    [InlineData(Visibility.Public, "public", true)]
    [InlineData(Visibility.Internal, "restricted", false)]
    [InlineData(Visibility.Internal, "internal", true)]
    public void An_audience_sees_of_an_import_what_it_may_see_there(Visibility audience, string visibility, bool isSeen)
    {
        using var site = Site(Change(m => m["visibility"] = visibility).Replace("zanzibar", "", StringComparison.Ordinal));
        site.Edit(WinRate, "direction: higher", "direction: higher\nvisibility: public").Built(audience);
        Assert.Equal(isSeen, site.Text("metrics/win-rate.html").Contains("Monthly recurring revenue", StringComparison.Ordinal));
        Assert.Equal(isSeen, site.Read("metrics.json").Contains("group:mrr", StringComparison.Ordinal));
    }

    [Fact]
    public void A_more_open_metric_that_names_an_imported_one_gives_it_away()
    {
        var analysis = Check(Published, "# file: sales/win-rate.yaml\nvisibility: public");
        Assert.Contains("restricted-reference", analysis.Diagnostics.Where(d => d.Message.Contains("Group metrics", StringComparison.Ordinal)).Select(d => d.Rule));
    }

    [Fact]
    public void A_public_site_of_public_metrics_keeps_its_links()
    {
        using var site = new TestSite();
        foreach (var file in Directory.EnumerateFiles(Path.Join(Repository.Fixtures, "clean"), "*.yaml", SearchOption.AllDirectories).Where(f => System.IO.File.ReadAllText(f).Contains("\ndirection: ", StringComparison.Ordinal)))
        {
            var path = Path.GetRelativePath(Path.Join(Repository.Fixtures, "clean"), file).Replace('\\', '/');
            site.With(path, site.Source(path) + "visibility: public\n");
        }

        site.Built(Visibility.Public);
        Assert.Contains("more of the offers we make become recurring revenue", site.Text("metrics/win-rate.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var analysis = Check(new string('[', 20_000));
        Assert.Equal("unusable-import", Assert.Single(analysis.Diagnostics).Rule);
    }

    [Fact]
    public void A_file_beyond_the_limit_is_not_read()
    {
        var tree = Lay(Published, "");
        var large = new SourceFile(File, new byte[(64 * 1024 * 1024) + 1]);
        var finding = Assert.Single(Pipeline.Check(new SourceTree([.. tree.Files.Where(f => f.Path != File), large], []), RuleExampleTests.Today).Diagnostics);
        Assert.Equal("unusable-import", finding.Rule);
        Assert.Contains("The file has 67108865 bytes; the limit is 67108864.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_import_is_judged_anew_though_findings_are_remembered()
    {
        using var workspace = Workspace(Published);
        workspace.Run("check", "metrics", "--today", "2026-11-21").ExitsWith(0);
        workspace.Run("check", "metrics", "--today", "2026-11-21").ExitsWith(0);
        workspace.Write("metrics/" + File, Change(m => m["status"] = "retired"));
        workspace.Run("check", "metrics", "--today", "2026-11-21").ExitsWith(1).Says("error[link-to-retired]");
    }

    [Fact]
    public void A_revision_brings_its_own_imports_and_a_change_is_told_up_to_them()
    {
        using var workspace = Workspace(Published).Commit("linked to the group");
        workspace.Write("metrics/" + File, "{}").Edit("metrics/" + WinRate, "excludes: Deals that are still open.", "excludes: Deals that are open.").Commit("torn");
        workspace.Run("diff", "HEAD~..HEAD").ExitsWith(0).Says("win-rate");
        workspace.Run("check", "--base", "HEAD~", "--today", "2026-11-21").ExitsWith(1).Says("error[unusable-import]").Says("Download https://metrics.example.com/dictionary/metrics.json");
        workspace.Run("diff", "HEAD~..HEAD~").ExitsWith(0);
        workspace.Git("revert", "--no-edit", "HEAD").Edit("metrics/" + WinRate, "unit: ratio", "unit: percent").Commit("unit");
        workspace.Run("diff", "HEAD~").ExitsWith(0).Says("moves           Monthly recurring revenue (Group metrics)");
    }

    [Fact]
    public void Mends_and_history_leave_imports_alone()
    {
        using var workspace = Workspace(Published).Commit("linked to the group");
        workspace.Run("fix", "metrics");
        Assert.Equal(Published, workspace.Read("metrics/" + File));
        workspace.Run("history", "group:mrr").ExitsWith(2);
        workspace.Run("history", "win-rate").ExitsWith(0).Says("version 1.0.0");
        workspace.Run("score", "win-rate").ExitsWith(0);
        workspace.Run("codeowners").ExitsWith(0);
    }

    private static Analysis Check(string published, string more = "") => Pipeline.Check(Lay(published, more), RuleExampleTests.Today);

    private static SourceTree Lay(string published, string more)
    {
        var linked = ExampleOverlay.Lay($"""
            # file: yardstick.yaml
            {Stated}
            # file: {WinRate}
            {ToTheGroup}
            """);
        var tree = new SourceTree([.. linked.Files, new SourceFile(File, published) { ShownPath = "metrics/" + File }], []);
        return more.Length == 0 ? tree : ExampleOverlay.Lay(tree, more.StartsWith('#') ? more : $"# file: {WinRate}\n{more}");
    }

    private static TestSite Site(string published)
    {
        var site = new TestSite();
        foreach (var file in Lay(published, "").Files)
        {
            site.With(file.Path, file.Text);
        }

        return site;
    }

    private static Workspace Workspace(string published)
    {
        var workspace = new Workspace();
        foreach (var file in Lay(published, "").Files)
        {
            workspace.Write("metrics/" + file.Path, file.Text);
        }

        return workspace;
    }

    private static string Change(Action<JsonNode> change)
    {
        var data = JsonNode.Parse(Published)!;
        change(data["metrics"]!.AsArray().Single(m => (string?)m!["id"] == "mrr")!);
        return data.ToJsonString();
    }

    private static string Publish()
    {
        using var site = new TestSite();
        var title = site.Source("yardstick.yaml").Split('\n').First(l => l.StartsWith("title:", StringComparison.Ordinal));
        return site.Edit("yardstick.yaml", title, "title: Group metrics").Built().Read("metrics.json");
    }
}
