using System.Text.Json.Nodes;

using Yardstick.JsonSchema;
using Yardstick.Rules;
using Yardstick.Text;

using static Yardstick.Tests.History.Past;

namespace Yardstick.Tests.Site;

/// <summary>Old addresses of metrics lead to where they are now.</summary>
public sealed class MovedPageTests
{
    [Fact]
    public void A_metric_that_was_renamed_twice_is_found_at_every_address_it_had()
    {
        using var workspace = Begin();
        Rename(workspace, "win-rate", "close-rate").On("2026-02-01");
        Rename(workspace, "close-rate", "success-rate").On("2026-03-01").Built("--base-url", "https://metrics.example/", "--allow-errors");
        foreach (var old in new[] { "win-rate", "close-rate" })
        {
            var page = workspace.Page($"metrics/{old}.html");
            Assert.Equal("0; url=../metrics/success-rate.html", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
            Assert.Equal(["https://metrics.example/metrics/success-rate.html"], page.QuerySelectorAll("link[rel=canonical]").Select(l => l.GetAttribute("href")));
            Assert.Equal("../metrics/success-rate.html", page.QuerySelector("main a")!.GetAttribute("href"));
            Assert.DoesNotContain($"metrics/{old}.html", workspace.Read("site/sitemap.xml"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Data_and_Markdown_lead_on_from_old_addresses_too()
    {
        using var workspace = Begin();
        Rename(workspace, "win-rate", "close-rate").Edit("metrics/sales/close-rate.yaml", "name: Win rate", "name: Win [rate] *today*").On("2026-02-01").Built("--base-url", "https://metrics.example/", "--allow-errors");
        Assert.Equal("""{"id":"win-rate","renamed_to":"close-rate","page":"metrics/close-rate.html","data":"metrics/close-rate.json"}""", workspace.Read("site/metrics/win-rate.json"));
        Assert.Equal("This metric has another address now: [Win \\[rate\\] \\*today\\*](close-rate.md)\n", workspace.Read("site/metrics/win-rate.md"));
        Assert.True(workspace.Has("site/metrics/close-rate.json"));
        Assert.True(workspace.Has("site/metrics/close-rate.md"));
        Assert.DoesNotContain("win-rate", workspace.Read("site/metrics.json"), StringComparison.Ordinal);
        var moved = JsonNode.Parse(PublishedSchemas.Text("metrics"))!["$defs"]!["moved"]!.ToJsonString();
        var schema = SchemaCompiler.Compile(new SourceFile("moved.schema.json", moved), new SchemaOptions()).Schema!;
        Assert.Empty(Validation.Check(schema, new SourceFile("win-rate.json", workspace.Read("site/metrics/win-rate.json"))));
    }

    [Fact]
    public void An_id_that_another_metric_bears_now_is_its_own()
    {
        using var workspace = Begin();
        var text = workspace.Read(WinRate);
        Rename(workspace, "win-rate", "close-rate").On("2026-02-01");
        workspace.Write(WinRate, text.Replace("name: Win rate", "name: Another", StringComparison.Ordinal)).On("2026-03-01").Built("--allow-errors");
        Assert.Null(workspace.Page("metrics/win-rate.html").QuerySelector("meta[http-equiv=refresh]"));
        Assert.DoesNotContain("renamed_to", workspace.Read("site/metrics/win-rate.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_of_restricted_times_leads_nowhere()
    {
        using var workspace = Begin();
        Rename(workspace, "win-rate", "zanzibar-rate").Edit("metrics/sales/zanzibar-rate.yaml", "direction:", "visibility: restricted\ndirection:").On("2026-02-01");
        Rename(workspace, "zanzibar-rate", "close-rate").Edit("metrics/sales/close-rate.yaml", "visibility: restricted\n", "").On("2026-03-01").Built("--allow-errors");
        Assert.Empty(workspace.Traces("zanzibar"));
        Assert.True(workspace.Has("site/metrics/win-rate.html"));
    }

    [Fact]
    public void Without_git_an_alias_of_the_form_of_an_id_leads_on()
    {
        using var workspace = Workspace.From("clean");
        workspace.Edit(WinRate, "name: Win rate", "name: Win rate\naliases: [close-rate, WR]").Built();
        Assert.Equal("0; url=../metrics/win-rate.html", workspace.Page("metrics/close-rate.html").QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.False(workspace.Has("site/metrics/WR.html"));
    }

    private static Workspace Rename(Workspace workspace, string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(workspace.PathOf("metrics"), "*.yaml", SearchOption.AllDirectories).ToList())
        {
            var name = Path.GetRelativePath(workspace.Folder, file).Replace($"/{from}.yaml", $"/{to}.yaml", StringComparison.Ordinal);
            var text = File.ReadAllText(file).Replace(from, to, StringComparison.Ordinal);
            File.Delete(file);
            workspace.Write(name, text);
        }

        return workspace;
    }
}
