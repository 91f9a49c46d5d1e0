namespace Yardstick.Tests.Cli;

public sealed class CheckTests : IDisposable
{
    private readonly Workspace workspace = Workspace.From("clean");

    [Fact]
    public void A_clean_dictionary_is_said_to_be_clean() =>
        workspace.Run("check").ExitsWith(0).Prints("cli/check-clean.txt");

    [Fact]
    public void A_finding_is_shown_with_its_words_its_reason_and_a_way_out()
    {
        workspace.Edit("metrics/yardstick.yaml", "title:", "limits: {function: {max: 2}}\ntitle:");
        workspace.Run("check").ExitsWith(1).Prints("cli/check-findings.txt");
    }

    [Fact]
    public void Warnings_fail_only_on_request()
    {
        workspace.Edit("metrics/yardstick.yaml", "title:", "rules: {too-many-metrics: warning}\nlimits: {function: {max: 2}}\ntitle:");
        workspace.Run("check").ExitsWith(0).Says("warning[too-many-metrics]");
        workspace.Run("check", "--fail-on", "warning").ExitsWith(1);
    }

    [Fact]
    public void A_rule_may_be_switched_off()
    {
        workspace.Edit("metrics/yardstick.yaml", "title:", "rules: {too-many-metrics: off}\nlimits: {function: {max: 2}}\ntitle:");
        var result = workspace.Run("check").ExitsWith(0);
        Assert.DoesNotContain("too-many-metrics", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: [\n", "error[invalid-yaml]")]
    [InlineData("title: &a x\n", "error[unsafe-yaml]")]
    [InlineData("", "The file is empty.")]
    [InlineData("- title\n", "The file is a list here")]
    public void A_configuration_that_cannot_be_read_is_found_and_no_verdict_on_the_rest(string text, string found)
    {
        workspace.Write("metrics/yardstick.yaml", text);
        workspace.Run("check").ExitsWith(2).Says(found);
        workspace.Run("check", "--cache", "../cache").ExitsWith(2);
        workspace.Run("check", "--cache", "../cache").ExitsWith(2).Says(found);
        workspace.Run("score").ExitsWith(2).Complains("metrics/yardstick.yaml cannot be read");
        workspace.Commit("broken").Run("check", "--base", "HEAD").ExitsWith(2);
    }

    [Theory]
    [InlineData("is a link")]
    [InlineData("is a folder")]
    public void A_configuration_that_is_no_file_is_no_verdict_either(string found)
    {
        var path = workspace.PathOf("metrics/yardstick.yaml");
        File.Move(path, workspace.PathOf("elsewhere.yaml"));
        if (found == "is a link")
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right there that few have.");
            File.CreateSymbolicLink(path, workspace.PathOf("elsewhere.yaml"));
        }
        else
        {
            Directory.CreateDirectory(path);
        }

        workspace.Run("check").ExitsWith(2).Says(found);
        workspace.Run("score", "metrics").ExitsWith(2).Complains("cannot be read");
    }

    [Fact]
    public void A_setting_that_does_not_fit_is_a_finding_like_any_other() =>
        workspace.Edit("metrics/yardstick.yaml", "title:", "titel: x\ntitle:").Run("check").ExitsWith(1).Says("titel");

    [Fact]
    public void Several_reports_come_out_of_one_run()
    {
        workspace.Run("check", "--format", "text", "--format", "json=report.json", "--format", "sarif=report.sarif", "--format", "junit=report.xml").ExitsWith(0).Says("no findings");
        Assert.StartsWith("{", workspace.Read("report.json"), StringComparison.Ordinal);
        Assert.Contains("\"2.1.0\"", workspace.Read("report.sarif"), StringComparison.Ordinal);
        Assert.StartsWith("<?xml", workspace.Read("report.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_is_found_from_inside_it()
    {
        var fromAbove = workspace.Run("check").ExitsWith(0).Out;
        Assert.Equal(fromAbove, workspace.RunIn("metrics/sales", "check").ExitsWith(0).Out);
    }

    [Fact]
    public void The_search_for_the_folder_ends_at_the_repository()
    {
        workspace.Git("init", "--quiet", "other").Write("yardstick.yaml", "title: Outside\nnorth_star: x\n");
        workspace.RunIn("other", "check").ExitsWith(2).Complains("There is no yardstick.yaml here or in a folder above");
    }

    [Fact]
    public void Paths_are_shown_from_the_root_of_the_repository()
    {
        workspace.Git("init", "--quiet").Edit("metrics/sales/win-rate.yaml", "status: active", "status: activ");
        workspace.RunIn("metrics/sales", "check").ExitsWith(1).Says("┌─ metrics/sales/win-rate.yaml:");
    }

    [Fact]
    public void Colour_is_only_for_severity_words_and_only_when_wanted()
    {
        workspace.Edit("metrics/sales/win-rate.yaml", "status: active", "status: activ");
        Assert.DoesNotContain("\e", workspace.Run("check").Out, StringComparison.Ordinal);
        workspace.Run("check", "--color", "always").Says("\e[1;31merror\e[0m[schema-violation]");
        Assert.DoesNotContain("\e", workspace.Set("NO_COLOR", "1").Run("check").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_reads_as_reviewed()
    {
        workspace.Run("--help").ExitsWith(0).Prints("cli/help.txt");
        workspace.Run("check", "--help").ExitsWith(0).Prints("cli/help-check.txt");
        workspace.Run("build", "--help").ExitsWith(0).Prints("cli/help-build.txt");
        workspace.Run("init", "--help").ExitsWith(0).Prints("cli/help-init.txt");
        workspace.Run("new", "--help").ExitsWith(0).Prints("cli/help-new.txt");
        workspace.Run("fix", "--help").ExitsWith(0).Prints("cli/help-fix.txt");
        workspace.Run("rules").ExitsWith(0).Prints("cli/rules.txt");
    }

    public void Dispose() => workspace.Dispose();
}
