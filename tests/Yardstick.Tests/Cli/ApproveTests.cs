namespace Yardstick.Tests.Cli;

/// <summary>An approval is written by those who may, and touches nothing else of the file.</summary>
public sealed class ApproveTests
{
    private const string File = "metrics/sales/win-rate.yaml";

    [Fact]
    public void Adds_one_line_and_keeps_every_other_byte()
    {
        using var workspace = Workspace.From("clean");
        workspace.Edit(File, "period: month\n", "period: month   # as sales counts\n");
        var before = workspace.Read(File);
        workspace.Run("approve", "win-rate").ExitsWith(0).Says("Win rate is approved by Ada Moreau");
        var lines = workspace.Read(File).Split('\n');
        Assert.StartsWith("approval: {approver: ada.moreau, date: 2026-11-21, hash: sha256-", lines.Single(l => l.StartsWith("approval", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(before, string.Join('\n', lines.Where(l => !l.StartsWith("approval", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("approval:\n  approver: ada.moreau   # she\n  date: 2026-01-01\n  hash: sha256-n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=\n")]
    [InlineData("approval: {approver: ada.moreau, date: 2026-01-01, hash: sha256-n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=} # kept\n")]
    public void Takes_the_place_of_an_older_one(string older)
    {
        using var workspace = Workspace.From("clean");
        workspace.Edit(File, "changelog:\n", older + "changelog:\n").Run("approve", "win-rate").ExitsWith(0);
        Assert.Single(workspace.Read(File).Split('\n'), l => l.Contains("approv", StringComparison.Ordinal));
        Assert.Contains("\nchangelog:\n", workspace.Read(File), StringComparison.Ordinal);
        Assert.Equal(older.Contains("kept", StringComparison.Ordinal), workspace.Read(File).Contains("# kept", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_without_a_last_line_break_and_with_others_of_its_own_is_kept()
    {
        using var workspace = Workspace.From("clean");
        workspace.Write(File, workspace.Read(File).Split("changelog:")[0].TrimEnd('\n').Replace("\n", "\r\n", StringComparison.Ordinal));
        var before = workspace.Read(File);
        workspace.Run("approve", "win-rate").ExitsWith(0);
        Assert.StartsWith(before + "\r\napproval: {", workspace.Read(File), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'chloe.varga' owns this metric", "win-rate", "--approver", "chloe.varga")]
    [InlineData("'ben.okafor' may not approve this metric. It may be approved by ada.moreau", "win-rate", "--approver", "ben.okafor")]
    [InlineData("Say who approves: --approver ben.okafor or ada.moreau", "cost-per-lead")]
    [InlineData("There is no metric 'win-rat'. Did you mean 'win-rate'?", "win-rat")]
    [InlineData("Nobody may approve this metric but its owner", "mrr")]
    [InlineData("There is no metric '--x'", "--", "--x")]
    public void Refuses_whoever_may_not(string complaint, params string[] arguments)
    {
        using var workspace = Workspace.From("clean");
        var before = workspace.Read(File);
        workspace.Run(["approve", .. arguments]).ExitsWith(2).Complains(complaint);
        Assert.Equal(before, workspace.Read(File));
    }

    [Fact]
    public void A_file_with_mistakes_is_not_approved()
    {
        using var workspace = Workspace.From("clean");
        workspace.Edit(File, "status: active", "status: activ").Run("approve", "win-rate").ExitsWith(2).Complains("has mistakes");
    }
}
