using System.Text.Json;

namespace Yardstick.Tests.Cli;

public sealed class FixTests : IDisposable
{
    private const string Mangled = "metrics/sales/offers-answered.yaml";

    private readonly Workspace workspace = Workspace.From("clean").Write("metrics/.yardstick/metric.schema.json", "{}");

    private static string MangledText => File.ReadAllText(Path.Join(Repository.Fixtures, "fix", "mangled.yaml"));

    [Fact]
    public void Where_nothing_is_safe_to_mend_the_errors_left_are_counted()
    {
        workspace.Run("fix");
        workspace.Edit("metrics/sales/win-rate.yaml", "due: 2027-03-31", "due: 03/04/2027").Run("fix").ExitsWith(0)
            .Complains("Nothing in 17 files is safe to mend without knowing what was meant; yardstick check lists 1 error.");
    }

    [Theory]
    [InlineData("CAC", "aliases: [CAC]\n")]
    [InlineData("'Cost: new'", "aliases: ['Cost: new']\n")]
    [InlineData("CAC, Cost", "aliases: CAC, Cost\n")]
    public void One_alias_is_put_into_a_list(string alias, string after)
    {
        workspace.Edit("metrics/sales/win-rate.yaml", "name: Win rate\n", $"name: Win rate\naliases: {alias}\n").Run("fix");
        Assert.Contains(after, workspace.Read("metrics/sales/win-rate.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_mended_is_said_and_everything_else_stays()
    {
        workspace.Run("fix");
        workspace.Write(Mangled, MangledText).Run("fix").ExitsWith(0).Prints("fix/said.txt").Complains("1 file of 18 mended. Read the difference before you commit it.");
        Golden.Equal("fix/mended.yaml", workspace.Read(Mangled));
        workspace.Run("fix").ExitsWith(0).Complains("Nothing to mend in 18 files.");
    }

    [Fact]
    public void A_diff_is_shown_and_nothing_written()
    {
        workspace.Run("fix");
        workspace.Write(Mangled, MangledText).Run("fix", "--diff").ExitsWith(1).Prints("fix/diff.txt").Complains("1 file of 18 would be mended; yardstick fix writes it.");
        Assert.Equal(MangledText, workspace.Read(Mangled));
    }

    [Fact]
    public void The_check_tells_which_findings_it_mends_and_how_with_and_without_a_cache()
    {
        workspace.Run("fix");
        workspace.Edit("metrics/sales/win-rate.yaml", "metric: mrr", "metric: 'MRR '")
            .Edit("metrics/sales/win-rate.yaml", "last: 2026-10-05", "last: 2026-10-5")
            .Edit("metrics/sales/win-rate.yaml", "owner: chloe.varga", "owner: nobody.known");
        for (var run = 0; run < 2; run++)
        {
            workspace.Run("check", "--cache", "remembered", "--format", "sarif=report.sarif", "--format", "text").ExitsWith(1).Says("(yardstick fix mends 2 of them)");
            Golden.Equal("fix/sarif.txt", Fixes(workspace.Read("report.sarif")));
        }

        workspace.Run("fix").ExitsWith(0);
        var after = workspace.Run("check", "--format", "sarif").ExitsWith(1).Out;
        Assert.Equal("", Fixes(after));
        Assert.Contains("nobody.known", after, StringComparison.Ordinal);
    }

    [Fact]
    public void The_diff_is_one_that_git_applies()
    {
        workspace.Git("init", "--quiet").Write(Mangled, MangledText);
        workspace.Write("mended.diff", workspace.Run("fix", "--diff").Out).Git("apply", "mended.diff");
        workspace.Run("fix", "--diff").ExitsWith(0);
    }

    [Fact]
    public void Nothing_to_mend_exits_clean_with_and_without_diff()
    {
        workspace.Run("fix");
        Assert.Equal("", workspace.Run("fix", "--diff").ExitsWith(0).Out);
        Assert.Equal("", workspace.Run("fix").ExitsWith(0).Out);
    }

    [Fact]
    public void A_link_is_not_led_to_an_id_that_is_none()
    {
        workspace.Run("fix");
        workspace.Edit("metrics/sales/win-rate.yaml", "id: win-rate", "id: Win-Rate");
        var before = workspace.Read("metrics/sales/sales-cycle-length.yaml");
        workspace.Run("fix");
        Assert.Equal(before, workspace.Read("metrics/sales/sales-cycle-length.yaml"));
    }

    [Fact]
    public void A_file_with_syntax_errors_is_left_and_named()
    {
        const string Broken = "id: [broken\nname: x  \n";
        workspace.Write(Mangled, Broken).Run("fix").ExitsWith(1).Complains($"{Mangled} cannot be read and was left as it is; yardstick check says why.");
        Assert.Equal(Broken, workspace.Read(Mangled));
    }

    [Fact]
    public void A_link_to_a_file_outside_is_not_followed()
    {
        workspace.Write("outside.yaml", MangledText);
        File.CreateSymbolicLink(workspace.PathOf(Mangled), workspace.PathOf("outside.yaml"));
        workspace.Run("fix").ExitsWith(1).Complains("is a link, and links are not followed");
        Assert.Equal(MangledText, workspace.Read("outside.yaml"));
    }

    [Fact]
    public void A_file_keeps_its_permissions_and_nothing_stays_beside_it()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no permission bits.");
            return;
        }

        workspace.Write(Mangled, MangledText);
        File.SetUnixFileMode(workspace.PathOf(Mangled), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        workspace.Run("fix").ExitsWith(0);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(workspace.PathOf(Mangled)));
        Assert.All(Directory.GetFiles(workspace.PathOf("metrics/sales")), f => Assert.EndsWith(".yaml", f, StringComparison.Ordinal));
    }

    [Fact]
    public void Line_ends_and_the_byte_order_mark_stay()
    {
        workspace.Write(Mangled, "\uFEFF" + MangledText.Replace("\n", "\r\n", StringComparison.Ordinal)).Run("fix").ExitsWith(0);
        var mended = File.ReadAllBytes(workspace.PathOf(Mangled));
        Assert.True(mended.AsSpan().StartsWith("\uFEFF# yaml"u8));
        var text = System.Text.Encoding.UTF8.GetString(mended)[1..];
        Assert.Equal(text.Count(c => c == '\n'), text.Split("\r\n").Length - 1);
        Assert.Equal(File.ReadAllText(Path.Join(Repository.Fixtures, "fix", "mended.yaml")), text.Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    public void Dispose() => workspace.Dispose();

    /// <summary>The fixes of a SARIF log, one a line.</summary>
    private static string Fixes(string sarif)
    {
        using var log = JsonDocument.Parse(sarif);
        return string.Concat(
            from result in log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            where result.TryGetProperty("fixes", out _)
            select $"{result.GetProperty("ruleId")} {result.GetProperty("fixes")}\n");
    }
}
