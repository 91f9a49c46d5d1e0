using System.Net.Sockets;
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
        workspace.Run("check", "empty").ExitsWith(2).Complains("'empty' holds no yardstick.yaml").Complains("The folder is empty.").Complains("yardstick init empty");
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
        bare.Run("check").ExitsWith(2).Complains("There is no yardstick.yaml here or in a folder above, and no folder 'metrics'.").Complains("yardstick init");
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
    [InlineData("--colour", "always", "There is no option '--colour'. Did you mean '--color'?")]
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

    [Theory]
    [InlineData("chekc", "There is no command 'chekc'. Did you mean 'check'?")]
    [InlineData("nope", "yardstick: There is no command 'nope'. The commands are check, build,")]
    [InlineData("--bogus", "yardstick: There is no option '--bogus'.")]
    public void A_command_that_does_not_exist(string word, string complaint) => workspace.Run(word).ExitsWith(2).Complains(complaint);

    [Theory]
    [InlineData("--bogus", "There is no option '--bogus'.")]
    [InlineData("--fromat=json", "There is no option '--fromat'. Did you mean '--format'?")]
    [InlineData("--fail=warning", "There is no option '--fail'. Did you mean '--fail-on'?")]
    [InlineData("--fail-on=nothing", "Run yardstick check --help to see what it takes.")]
    [InlineData("-x", "There is no option '-x'.")]
    public void An_option_that_does_not_exist_is_no_folder(string option, string complaint) => workspace.Run("check", option).ExitsWith(2).Complains(complaint);

    [Fact]
    public void An_owner_that_is_no_id_is_told_what_an_owner_may_be()
    {
        var told = workspace.Edit("metrics/sales/win-rate.yaml", "owner: chloe.varga", "owner: Nora Field").Run("check", "--format", "json").ExitsWith(1).Out;
        Assert.Contains("Write it like 'dana.ito'. The id of the one person who answers for it, or of a role that exactly one person holds", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Behind_two_hyphens_a_folder_may_begin_with_one() =>
        workspace.Run("check", "--", "--bogus").ExitsWith(2).Complains("There is no folder '--bogus'.");

    [Theory]
    [InlineData("check", "a\e[2Jb\u202Ec\nyardstick: all is well")]
    [InlineData("explain", "a\e[2Jb\u202Ec\nyardstick: all is well")]
    [InlineData("a\e[2Jb\u202Ec\nyardstick: all is well", "")]
    [InlineData("check", "--a\e[2Jb\u202Ec\nyardstick: all is well")]
    [InlineData("check", "--today=a\e[2Jb\u202Ec\nyardstick: all is well")]
    [InlineData("check", "--fail-on=a\e[2Jb\u202Ec\nyardstick: all is well")]
    [InlineData("check", "--format=a\e[2Jb\u202Ec\nyardstick: all is well")]
    public void What_was_typed_cannot_steer_the_terminal_that_shows_it(string command, string argument)
    {
        var result = workspace.Run(command, argument).ExitsWith(2);
        Assert.DoesNotContain('\e', result.Error);
        Assert.DoesNotContain('\u202E', result.Error);
        Assert.DoesNotContain("\nyardstick: all is well", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("metrics.example.com")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://example.com/?q")]
    public void A_base_address_that_is_none(string address) =>
        workspace.Run("build", "--output", "site", "--base-url", address).ExitsWith(2).Complains($"'{address}' is no web address");

    [Theory]
    [InlineData("accent: red")]
    [InlineData("accent: '#12345'")]
    [InlineData("logo: ../logo.svg")]
    [InlineData("logo: /etc/passwd")]
    [InlineData("stylesheet: https://example.com/brand.css")]
    [InlineData("base_url: javascript:alert(1)")]
    public void Options_of_the_site_that_do_not_fit(string option) =>
        workspace.Edit("metrics/yardstick.yaml", "title:", $"site: {{{option}}}\ntitle:").Run("check").ExitsWith(1).Says("error[schema-violation]").Says("1 error,");

    [Fact]
    public void A_severity_that_is_none_is_told_as_that() =>
        workspace.Edit("metrics/yardstick.yaml", "title:", "rules: {orphan-metric: fatal}\ntitle:").Run("check").ExitsWith(1).Says("'fatal' is not a severity of a rule.");

    [Fact]
    public void A_socket_that_bears_the_name_of_a_definition_is_not_opened()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(workspace.PathOf("metrics/sales/s.yaml")));
        workspace.Run("check").ExitsWith(1).Says("'sales/s.yaml' is a pipe, a socket or a device and not a regular file").Says("1 error,");
    }

    [Fact]
    public void A_pipe_that_bears_the_name_of_a_definition_is_not_opened()
    {
        using var maker = System.Diagnostics.Process.Start("mkfifo", [workspace.PathOf("metrics/sales/pipe.yaml")]);
        maker.WaitForExit();
        workspace.Run("check").ExitsWith(1).Says("'sales/pipe.yaml' is a pipe, a socket or a device and not a regular file").Says("1 error,");
    }

    [Fact]
    public void A_link_that_leads_back_to_itself()
    {
        File.CreateSymbolicLink(workspace.PathOf("metrics/sales/round.yaml"), workspace.PathOf("metrics/sales/round.yaml"));
        workspace.Run("check").ExitsWith(1).Says("'sales/round.yaml' is a link").Says("1 error,");
    }

    [Fact]
    public void A_file_without_content_is_one_finding() =>
        workspace.Write("metrics/sales/empty.yaml", "").Run("check").ExitsWith(1).Says("error[schema-violation] The file is empty.").Says("1 error,");

    [Fact]
    public void A_rule_that_does_not_exist() =>
        workspace.Run("explain", "too-many-metric").ExitsWith(2).Complains("Did you mean 'too-many-metrics'?");

    [Fact]
    public void A_schema_that_does_not_exist() =>
        workspace.Run("schema", "metrc").ExitsWith(2).Complains("There is no schema 'metrc'.").Complains("Did you mean 'metric'?");

    public void Dispose() => workspace.Dispose();
}
