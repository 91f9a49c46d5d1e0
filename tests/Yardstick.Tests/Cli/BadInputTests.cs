using System.Text;

namespace Yardstick.Tests.Cli;

/// <summary>What a command answers when it is pointed at something it cannot use: one clear sentence and the right exit code.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly Workspace workspace = Workspace.From("clean");

    [Fact]
    public void A_folder_that_does_not_exist() =>
        workspace.Run("check", "nowhere").ExitsWith(2).Complains("There is no folder 'nowhere'.");

    [Fact]
    public void A_file_where_a_folder_is_expected() =>
        workspace.Run("check", "metrics/yardstick.yaml").ExitsWith(2).Complains("'metrics/yardstick.yaml' is a file.");

    [Fact]
    public void An_empty_folder()
    {
        Directory.CreateDirectory(workspace.PathOf("empty"));
        workspace.Run("check", "empty").ExitsWith(2).Complains("'empty' holds no yardstick.yaml").Complains("The folder is empty.");
    }

    [Fact]
    public void A_folder_without_a_configuration()
    {
        workspace.Delete("metrics/yardstick.yaml");
        workspace.Run("check").ExitsWith(2).Complains("'metrics' holds no yardstick.yaml");
    }

    [Fact]
    public void Nothing_that_looks_like_a_dictionary_anywhere()
    {
        using var bare = new Workspace();
        bare.Run("check").ExitsWith(2).Complains("There is no yardstick.yaml here or in a folder above, and no folder 'metrics'.");
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_reported_and_the_rest_is_checked()
    {
        workspace
            .Write("metrics/sales/latin.yaml", Encoding.Latin1.GetBytes("id: latin\nname: Größe\n"))
            .Edit("metrics/sales/win-rate.yaml", "status: active", "status: activ");
        workspace.Run("check").ExitsWith(1)
            .Says("error[invalid-yaml] The file is not UTF-8 text from here on.")
            .Says("metrics/sales/latin.yaml:2:9")
            .Says("'activ' is not a status.");
    }

    [Fact]
    public void A_folder_that_bears_the_name_of_a_definition()
    {
        Directory.CreateDirectory(workspace.PathOf("metrics/sales/pipeline.yaml"));
        workspace.Run("check").ExitsWith(1).Says("error[unreadable-file]").Says("is a folder");
    }

    [Fact]
    public void A_link_out_of_the_tree_is_not_followed()
    {
        workspace.Write("secret.yaml", "id: secret\nname: TOP-SECRET\n");
        File.CreateSymbolicLink(workspace.PathOf("metrics/sales/secret.yaml"), workspace.PathOf("secret.yaml"));
        var result = workspace.Run("check").ExitsWith(1).Says("error[unreadable-file]").Says("links are not followed");
        Assert.DoesNotContain("TOP-SECRET", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_folder_is_not_followed()
    {
        Directory.CreateSymbolicLink(workspace.PathOf("metrics/loop"), workspace.PathOf("metrics"));
        workspace.Run("check").ExitsWith(1).Says("links are not followed");
    }

    [Theory]
    [InlineData("--today", "2026-13-01", "'2026-13-01' is not a date.")]
    [InlineData("--format", "yaml", "'yaml' is not a format.")]
    [InlineData("--format", "jsn", "Did you mean 'json'?")]
    [InlineData("--format", "json=", "names no file")]
    [InlineData("--fail-on", "note", "note")]
    [InlineData("--colour", "always", "'always'")]
    public void An_option_that_cannot_be_used(string option, string value, string complaint) =>
        workspace.Run("check", option, value).ExitsWith(2).Complains(complaint);

    [Fact]
    public void Two_reports_cannot_share_the_standard_output() =>
        workspace.Run("check", "--format", "json", "--format", "text").ExitsWith(2).Complains("Only one report can go to the standard output.");

    [Fact]
    public void A_report_file_that_cannot_be_written() =>
        workspace.Run("check", "--format", "json=nowhere/report.json").ExitsWith(3).Complains("nowhere");

    [Theory]
    [InlineData("metrics/yardstick.yaml")]
    [InlineData("metrics/report.json")]
    public void A_report_never_takes_the_place_of_a_source(string path)
    {
        var before = workspace.Read("metrics/yardstick.yaml");
        workspace.Run("check", "--format", $"json={path}").ExitsWith(2).Complains("lies among the files that are checked");
        Assert.Equal(before, workspace.Read("metrics/yardstick.yaml"));
        Assert.False(workspace.Has("metrics/report.json"));
    }

    [Fact]
    public void A_report_goes_through_a_link_and_leaves_it_one()
    {
        workspace.Write("real.json", "old");
        File.CreateSymbolicLink(workspace.PathOf("link.json"), workspace.PathOf("real.json"));
        workspace.Run("check", "--format", "json=link.json").ExitsWith(0);
        Assert.NotNull(new FileInfo(workspace.PathOf("link.json")).LinkTarget);
        Assert.StartsWith("{", workspace.Read("real.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_argument_that_begins_with_an_at_sign_is_a_name_like_any_other()
    {
        workspace.Write("secret", "explain");
        workspace.Run("check", "@secret").ExitsWith(2).Complains("There is no folder '@secret'.");
    }

    [Fact]
    public void A_date_in_the_environment_that_is_none() =>
        workspace.Set("SOURCE_DATE_EPOCH", "yesterday").Run("check").ExitsWith(2).Complains("SOURCE_DATE_EPOCH is 'yesterday'");

    [Fact]
    public void A_command_that_does_not_exist() => workspace.Run("chekc").ExitsWith(2).Complains("chekc");

    [Fact]
    public void A_rule_that_does_not_exist() =>
        workspace.Run("explain", "too-many-metric").ExitsWith(2).Complains("Did you mean 'too-many-metrics'?");

    [Fact]
    public void A_schema_that_does_not_exist() =>
        workspace.Run("schema", "metrc").ExitsWith(2).Complains("There is no schema 'metrc'.").Complains("Did you mean 'metric'?");

    public void Dispose() => workspace.Dispose();
}
