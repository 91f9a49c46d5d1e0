using static Yardstick.Tests.History.Past;

namespace Yardstick.Tests.Site;

/// <summary>The dictionary as it was, and the preview of what a change alters.</summary>
public sealed class EditionTests
{
    [Fact]
    public void The_dictionary_as_it_was_knows_nothing_of_later_days_and_says_so_on_every_page()
    {
        using var workspace = Begin();
        workspace.Git("tag", "year-end").Edit(WinRate, "name: Win rate", "name: Zanzibar rate").On("2026-02-01");
        workspace.Built("--at", "year-end", "--allow-errors");
        Assert.Empty(workspace.Traces("zanzibar"));
        foreach (var page in Directory.EnumerateFiles(workspace.PathOf("site"), "*.html", SearchOption.AllDirectories))
        {
            Assert.Contains("This is the dictionary as it was on 5 January 2026, at revision ", File.ReadAllText(page), StringComparison.Ordinal);
        }

        Assert.Contains("\"date\":\"2026-01-05\"", workspace.Read("site/metrics.json"), StringComparison.Ordinal);
        Assert.Contains("Judged on5 January 2026", workspace.Texts("index.html", "section[aria-labelledby=edition] dl div"));
        workspace.Write(WinRate, "not even YAML: [").Run("build", "--output", "site", "--at", "year-end", "--allow-errors").ExitsWith(0).Says(" 0 written");
    }

    [Fact]
    public void What_the_organisation_gives_of_its_own_is_that_of_the_time()
    {
        using var workspace = Begin();
        workspace.Write("metrics/own.css", "h1 { color: #111111 }").Write("metrics/yardstick.yaml", workspace.Read("metrics/yardstick.yaml") + "site: {stylesheet: own.css}\n").On("2026-02-01").Git("tag", "then");
        workspace.Delete("metrics/own.css").Write("metrics/yardstick.yaml", workspace.Read("metrics/yardstick.yaml").Replace("site: {stylesheet: own.css}\n", "", StringComparison.Ordinal)).On("2026-03-01");
        workspace.Built("--at", "then", "--allow-errors");
        Assert.Single(workspace.Traces("color: #111111"));
    }

    [Theory]
    [InlineData("--at", "nowhere", "There is no revision 'nowhere' in this clone.")]
    [InlineData("--at", " --output=x", "There is no revision")]
    [InlineData("--compare", "nowhere", "There is no revision 'nowhere' in this clone.")]
    [InlineData("--compare", "@{", "There is no revision")]
    public void An_unknown_revision_is_told_and_nothing_is_written(string option, string revision, string complaint)
    {
        using var workspace = Begin();
        workspace.Run("build", "--output", "site", option, revision).ExitsWith(2).Complains(complaint);
        Assert.False(workspace.Has("site"));
        Assert.False(workspace.Has("x"));
    }

    [Fact]
    public void Where_there_was_no_dictionary_there_is_nothing_to_publish()
    {
        using var workspace = new Workspace();
        workspace.Write("README.md", "first").Commit("first").Git("tag", "first").CopyIn(Path.Join(Repository.Fixtures, "clean"), "metrics").On("2026-02-01");
        workspace.Run("build", "--output", "site", "--at", "first").ExitsWith(2).Complains("At 'first' there was no dictionary in this folder").Complains("git log -- metrics/");
    }

    [Theory]
    [InlineData("--at")]
    [InlineData("--compare")]
    public void Outside_git_there_is_no_other_revision(string option)
    {
        using var workspace = Workspace.From("clean");
        workspace.Run("build", "--output", "site", option, "HEAD").ExitsWith(2).Complains("The folder lies in no git repository");
    }

    [Fact]
    public void A_preview_asks_nobody_about_what_its_audience_does_not_see()
    {
        using var workspace = Begin();
        workspace.Edit("metrics/sales/sales-cycle-length.yaml", "perspective:", "visibility: restricted\nperspective:").On("2026-02-01");
        workspace.Edit(WinRate, "balanced_by: [qualified-leads]", "balanced_by: [qualified-leads, sales-cycle-length]").Built("--compare", "HEAD", "--allow-errors");
        var page = workspace.Page("preview.html");
        Assert.Contains("It alters the meaning of no metric here.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Who must agree", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_preview_marks_what_a_change_alters_where_it_stands()
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, "{value: 0.24,", "{value: 0.26,").Delete("metrics/sales/sales-cycle-length.yaml")
            .CopyIn(workspace.PathOf(WinRate), "metrics/sales/trial-rate.yaml", text => text.Replace("id: win-rate", "id: trial-rate", StringComparison.Ordinal).Replace("name: Win rate", "name: Trial rate", StringComparison.Ordinal).Replace("won / decided", "decided / won", StringComparison.Ordinal))
            .Built("--compare", "HEAD", "--allow-errors");
        Assert.Equal(["Target raised from 24 % to 26 %, by 31 March 2027 behavioural"], workspace.Texts("metrics/win-rate.html", "#altered ~ .event"));
        Assert.Equal(["changed", "Calls for version 1.1.0."], workspace.Texts("metrics/win-rate.html", "#altered .fate, #altered ~ .small"));
        Assert.Equal(["Sales cycle length removed", "Win rate changed", "Trial rate added"], workspace.Page("preview.html").QuerySelectorAll(".timeline > li > p:first-child").Select(p => string.Join(' ', p.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal(["added", "changed", "removed"], workspace.Texts("dictionary.html", ".fate").Order(StringComparer.Ordinal));
        Assert.Contains("It alters 3 metrics: 1 breaking, 1 behavioural, 1 additive.", workspace.Texts("guide.html", ".warning-bar")[0], StringComparison.Ordinal);
        Assert.Equal("../preview.html", workspace.Page("metrics/mrr.html").QuerySelector(".warning-bar a")!.GetAttribute("href"));
        Assert.Contains("Chloe Varga", string.Concat(workspace.Texts("preview.html", "section[aria-labelledby=agree] dt")), StringComparison.Ordinal);
        Assert.Equal(3, workspace.Texts("index.html", ".altered li").Length);
    }

    [Fact]
    public void Two_revisions_can_be_compared_whatever_lies_in_the_folder()
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, "{value: 0.24,", "{value: 0.26,").On("2026-02-01").Git("tag", "change");
        workspace.Edit(WinRate, "name: Win rate", "name: Zanzibar rate").Built("--compare", "HEAD~1", "--at", "change", "--allow-errors");
        Assert.Equal(["Target raised from 24 % to 26 %, by 31 March 2027 behavioural"], workspace.Texts("metrics/win-rate.html", "#altered ~ .event"));
        Assert.Empty(workspace.Traces("zanzibar"));
    }

    [Fact]
    public void A_change_that_alters_nothing_says_so()
    {
        using var workspace = Begin();
        workspace.Built("--compare", "HEAD");
        Assert.Contains("It alters the meaning of no metric here.", workspace.Texts("index.html", ".warning-bar")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_preview_gives_nothing_away_of_what_is_or_was_hidden()
    {
        using var workspace = Begin();
        workspace.Write("metrics/sales/zanzibar-cost.yaml", "id: zanzibar-cost\nname: Zanzibar cost\nlevel: function\nfunction: sales\nowner: ada.moreau\nvisibility: restricted\n")
            .Edit(WinRate, "balanced_by: [", "balanced_by: [zanzibar-cost, ")
            .Edit(Mrr, "name: Monthly recurring revenue", "name: Zanzibar revenue\nvisibility: restricted").Commit("secret").Git("branch", "zanzibar-branch");
        workspace.Delete("metrics/sales/zanzibar-cost.yaml").Edit(WinRate, "balanced_by: [zanzibar-cost, ", "balanced_by: [")
            .Edit(Mrr, "name: Zanzibar revenue\nvisibility: restricted", "name: Monthly recurring revenue")
            .Built("--compare", "zanzibar-branch", "--allow-errors");
        Assert.Empty(workspace.Traces("zanzibar-cost"));
        Assert.Empty(workspace.Traces("zanzibar cost"));
        Assert.Empty(workspace.Traces("zanzibar revenue"));
    }
}
