namespace Yardstick.Tests.Cli;

public sealed class BuildTests : IDisposable
{
    private readonly Workspace workspace = Workspace.From("clean");

    [Fact]
    public void A_clean_dictionary_becomes_a_site_and_a_second_run_writes_nothing()
    {
        workspace.Run("build", "--output", "site").ExitsWith(0).Says(" 0 unchanged, 0 removed.");
        Assert.True(workspace.Has("site/index.html"));
        workspace.Run("build", "--output", "site").ExitsWith(0).Says(": 0 written, ");
    }

    // It is compiled ahead of time, and what nothing seems to use is left out of it: pages are components that find their parameters by name.
    [Fact]
    public void The_program_that_ships_publishes_the_site_that_this_process_does()
    {
        Assert.SkipWhen(Workspace.Tool is null, "YARDSTICK_TOOL names no program to compare with; ./build.sh test does.");
        workspace.CopyIn(Path.Join(Repository.Root, "metrics"), "example").Commit("The example");
        workspace.Run("build", "example", "--output", "shipped").ExitsWith(0);
        workspace.RunInProcess("", "build", "example", "--output", "here").ExitsWith(0);

        // The list of files says which build made it.
        workspace.Delete("shipped/.yardstick-site.json").Delete("here/.yardstick-site.json");
        var shipped = Snapshot("shipped");
        Assert.Equal(Snapshot("here"), shipped);
        Assert.True(shipped.Count > 700, $"{shipped.Count} files");
    }

    [Fact]
    public void A_host_for_everyone_gets_the_public_unless_the_configuration_names_an_audience()
    {
        workspace.Run("build", "--output", "site", "--fallback-audience", "public").ExitsWith(0).Says("for the audience public");
        workspace.Write("metrics/yardstick.yaml", workspace.Read("metrics/yardstick.yaml") + "site: {audience: restricted}\n");
        workspace.Run("build", "--output", "site", "--fallback-audience", "public").ExitsWith(0).Says("for the audience restricted");
    }

    [Fact]
    public void A_damaged_page_is_mended_and_the_site_is_complete_again()
    {
        workspace.Run("build", "--output", "site").ExitsWith(0);
        var before = Snapshot();
        workspace.Write("site/index.html", "damaged");
        workspace.Run("build", "--output", "site").ExitsWith(0);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void Errors_leave_the_site_as_it_was()
    {
        workspace.Run("build", "--output", "site").ExitsWith(0);
        var before = Snapshot();
        workspace.Edit("metrics/sales/win-rate.yaml", "status: active", "status: activ");

        workspace.Run("build", "--output", "site").ExitsWith(1).Says("'activ' is not a status.").Complains("the site is left as it was");

        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void Errors_may_be_published_on_request()
    {
        workspace.Edit("metrics/sales/win-rate.yaml", "status: active", "status: activ");
        workspace.Run("build", "--output", "site", "--allow-errors").ExitsWith(0).Complains("1 error, 0 warnings. Published all the same");
        Assert.Contains("&#x27;activ&#x27; is not a status", workspace.Read("site/metrics/win-rate.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_somebody_else_is_never_written_to()
    {
        workspace.Write("site/letter.txt", "mine");
        workspace.Run("build", "--output", "site").ExitsWith(2).Complains("site");
        Assert.Equal("mine", workspace.Read("site/letter.txt"));
        Assert.False(workspace.Has("site/index.html"));
    }

    [Theory]
    [InlineData("metrics")]
    [InlineData(".")]
    [InlineData("metrics/site")]
    public void The_sources_are_never_built_over(string output)
    {
        workspace.Run("build", "--output", output).ExitsWith(2);
        Assert.False(workspace.Has("index.html") || workspace.Has("metrics/index.html") || workspace.Has("metrics/site/index.html"));
    }

    [Fact]
    public void A_file_where_the_folder_should_be_is_left_alone()
    {
        workspace.Write("site", "a file");
        workspace.Run("build", "--output", "site").ExitsWith(2);
        Assert.Equal("a file", workspace.Read("site"));
    }

    [Fact]
    public void The_cache_changes_no_byte_of_the_site()
    {
        workspace.Run("build", "--output", "plain").ExitsWith(0);
        foreach (var turn in new[] { "cold", "warm" })
        {
            workspace.Run("build", "--output", turn, "--cache", "cache").ExitsWith(0);
            Assert.Equal(Snapshot("plain"), Snapshot(turn));
        }
    }

    [Fact]
    public void With_a_cache_the_site_stays_what_it_would_be_without_whatever_changes()
    {
        const string Metric = "metrics/sales/win-rate.yaml";
        workspace.Commit("A dictionary");
        (string What, Action Change)[] changes =
        [
            ("nothing", () => { }),
            ("a definition", () => workspace.Edit(Metric, "definition: ", "definition: In short, ")),
            ("a commit", () => workspace.At("2026-11-20T13:00:00+00:00").Commit("A definition")),
            ("a target", () => workspace.Edit(Metric, "target: {value: 0.24", "target: {value: 0.26")),
            ("the target of a company KPI", () => workspace.Edit("metrics/company/mrr.yaml", "target: {value: ", "target: {value: 1")),
            ("a formula", () => workspace.Edit(Metric, "expression: won / decided", "expression: won / (won + lost)").Edit(Metric, "decided: {unit: deal, from: CRM, description: Deals won or lost in the month}", "lost: {unit: deal, from: CRM, description: Deals lost in the month}").Edit(Metric, "decided: 100", "lost: 80")),
            ("another name", () => workspace.Edit(Metric, "kind: metric\n", "aliases: [hit-rate]\nkind: metric\n")),
            ("tags", () => workspace.Edit(Metric, "kind: metric\n", "tags: [offers]\nkind: metric\n")),
            ("a review", () => workspace.Edit(Metric, "last: 2026-10-05", "last: 2026-10-06")),
            ("a reason why", () => workspace.Edit("metrics/company/mrr.yaml", "why: ", "why: As everyone knows, ")),
            ("an objective", () => workspace.Edit(Metric, "objective: grow-recurring-revenue/win-customers", "objective: grow-recurring-revenue")),
            ("a comment above", () => workspace.Write(Metric, "# Of all offers\n" + workspace.Read(Metric))),
            ("a reason, with the file's end", () => workspace.Edit(Metric, "why: ", "why: To be sure, ").Write(Metric, workspace.Read(Metric).TrimEnd('\n'))),
            ("a name", () => workspace.Edit(Metric, "name: Win rate", "name: Share of offers won")),
            ("another commit", () => workspace.At("2026-11-20T14:00:00+00:00").Commit("A name")),
            ("the name of an author", () => workspace.Write(".mailmap", "Dana Ito-Berg <dana@example.com>\n")),
            ("a finding", () => workspace.Edit("metrics/sales/call-attempts.yaml", "definition: ", "definition: tbd ")),
            ("a mistake", () => workspace.Edit("metrics/sales/call-attempts.yaml", "direction: ", "direction: sideways-")),
            ("a commit of a mistake", () => workspace.At("2026-11-20T15:00:00+00:00").Commit("A mistake")),
            ("the name of its author", () => workspace.Write(".mailmap", "Dana I. Berg <dana@example.com>\n")),
            ("the title of the site", () => workspace.Edit("metrics/yardstick.yaml", "title: Metrics at Brightleaf", "title: Numbers at Brightleaf")),
            ("a metric that few may see", () => workspace.Edit("metrics/sales/call-attempts.yaml", "direction: sideways-", "direction: ").Edit("metrics/sales/call-attempts.yaml", "kind: metric\n", "visibility: restricted\nkind: metric\n")),
            ("a commit of it", () => workspace.At("2026-11-20T16:00:00+00:00").Commit("Restricted")),
            ("its definition", () => workspace.Edit("metrics/sales/call-attempts.yaml", "definition: ", "definition: Secretly, ")),
            ("that all may see it again", () => workspace.Edit("metrics/sales/call-attempts.yaml", "visibility: restricted\n", "")),
            ("a North Star that is no KPI", () => workspace.Edit("metrics/yardstick.yaml", "north_star: mrr", "north_star: win-rate")),
            ("why it shines", () => workspace.Edit(Metric, "why: ", "why: All in all, ")),
            ("where it is to go", () => workspace.Edit(Metric, "target: {value: 0.26", "target: {value: 0.27")),
            ("a metric less", () => workspace.Delete("metrics/marketing/campaign-manager/campaign-reviews.yaml")),
            ("a page that was damaged", () => workspace.Write("site/metrics/mrr.html", "damaged")),
            ("a page that was deleted", () => workspace.Delete("site/metrics/mrr.json")),
            ("an audience", () => workspace.Write("metrics/yardstick.yaml", workspace.Read("metrics/yardstick.yaml") + "site: {audience: public}\n")),
        ];
        foreach (var (what, change) in changes)
        {
            change();
            Build("site", "--cache", "cache");
            Build("alone");
            Assert.True(Content("site").SequenceEqual(Content("alone")), $"after {what}: {string.Join(", ", Content("site").Except(Content("alone")))}");
        }

        void Build(string output, params string[] more) => workspace.Run(["build", "--output", output, "--allow-errors", .. more]).ExitsWith(0);

        IEnumerable<string> Content(string folder) => Snapshot(folder).Where(IsContent);
    }

    [Fact]
    public void With_a_cache_every_page_names_the_revision_that_it_is_of()
    {
        workspace.Commit("A dictionary").At("2026-11-20T13:00:00+00:00").Commit("Nothing");
        foreach (var revision in new[] { "HEAD~1", "HEAD" })
        {
            workspace.Run("build", "--output", "site", "--cache", "cache", "--at", revision, "--today", "2026-11-20").ExitsWith(0);
            workspace.Run("build", "--output", revision, "--at", revision, "--today", "2026-11-20").ExitsWith(0);
            Assert.Equal(Snapshot(revision).Where(IsContent), Snapshot("site").Where(IsContent));
        }
    }

    [Theory]
    [InlineData("metrics.json", "Lead quality", "Loud quality")]
    [InlineData("metrics.json", "{\"schema\"", "{ \"schema\"")]
    [InlineData("metrics.csv", "Lead quality", "Loud quality")]
    [InlineData("search-text.js", "Leads from existing", "Loads from existing")]
    public void What_was_altered_in_a_file_is_not_copied_from_it(string file, string was, string instead)
    {
        workspace.Run("build", "--output", "site", "--cache", "cache").ExitsWith(0);
        workspace.Edit($"site/{file}", was, instead);
        workspace.Edit("metrics/sales/win-rate.yaml", "definition: Deals won", "definition: All deals won");
        workspace.Run("build", "--output", "site", "--cache", "cache").ExitsWith(0);
        workspace.Run("build", "--output", "plain").ExitsWith(0);
        Assert.Contains("All deals won", workspace.Read($"site/{file}"), StringComparison.Ordinal);
        Assert.Equal(workspace.Read($"plain/{file}"), workspace.Read($"site/{file}"));
    }

    [Fact]
    public void A_list_of_files_with_a_damaged_hash_knows_nothing()
    {
        workspace.Run("build", "--output", "site").ExitsWith(0);
        var before = Snapshot();
        var list = workspace.Read("site/.yardstick-site.json");
        workspace.Write("site/.yardstick-site.json", System.Text.RegularExpressions.Regex.Replace(list, "(win-rate.html\",\"[^\"]*\",\")..", "$1zz"));
        workspace.Run("build", "--output", "site", "--cache", "cache").ExitsWith(0);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void The_cache_changes_no_byte_of_a_report()
    {
        workspace.Edit("metrics/sales/win-rate.yaml", "owner: ", "owner: nobody-");
        var plain = workspace.Run("check", "--format", "json").ExitsWith(1).Out;
        Assert.Equal(plain, workspace.Run("check", "--format", "json", "--cache", "cache").Out);
        Assert.Equal(plain, workspace.Run("check", "--format", "json", "--cache", "cache").Out);
    }

    [Theory]
    [InlineData("metrics")]
    [InlineData("metrics/cache")]
    [InlineData("site/cache")]
    public void The_cache_stays_away_from_sources_and_site(string cache)
    {
        workspace.Run("build", "--output", "site", "--cache", cache).ExitsWith(2);
        Assert.False(workspace.Has("metrics/findings.cache") || workspace.Has("metrics/cache") || workspace.Has("site"));
    }

    public void Dispose() => workspace.Dispose();

    // The list of files tells apart what each was made of.
    private static bool IsContent(string file) => !file.StartsWith(".yardstick-site.json", StringComparison.Ordinal);

    private List<string> Snapshot(string folder = "site") =>
    [
        .. from path in Directory.EnumerateFiles(workspace.PathOf(folder), "*", SearchOption.AllDirectories)
           orderby path
           select $"{Path.GetRelativePath(workspace.PathOf(folder), path)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))}",
    ];
}
