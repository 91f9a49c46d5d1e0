namespace Yardstick.Tests.Cli;

public sealed class InitTests : IDisposable
{
    private readonly Workspace workspace = new();

    [Fact]
    public void A_new_dictionary_has_no_error_and_nothing_to_mend()
    {
        var result = workspace.Git("init", "--quiet").Run("init", "--title", "Numbers: ours", "--owner", "ada.moreau").ExitsWith(0).Prints("new/init.txt");
        Golden.Equal("new/init-next.txt", result.Error);
        var check = workspace.Run("check", "--format", "compact").ExitsWith(0).Says("0 errors").Out;
        var announced = result.Error.Split('\n').Where(l => l.StartsWith("      ", StringComparison.Ordinal)).Select(l => l.Split(": ", 2)[1]).ToList();
        Assert.Equal(check.Split('\n').Count(l => l.StartsWith("metrics/", StringComparison.Ordinal)), announced.Count);
        Assert.All(announced, a => Assert.Contains(a, check, StringComparison.Ordinal));
        workspace.Run("fix", "--diff").ExitsWith(0);
        Assert.Contains("title: 'Numbers: ours'", workspace.Read("metrics/yardstick.yaml"), StringComparison.Ordinal);
        Assert.Contains("name: Ada Moreau", workspace.Read("metrics/organisation.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_over()
    {
        workspace.Git("init", "--quiet").Write("metrics/README.md", "ours").Write(".github/workflows/metrics.yml", "ours");
        workspace.Run("init").ExitsWith(0).Complains("metrics/README.md exists already and was left as it is.");
        Assert.Equal("ours", workspace.Read("metrics/README.md"));
        Assert.Equal("ours", workspace.Read(".github/workflows/metrics.yml"));
        workspace.Run("init").ExitsWith(2).Complains("'metrics' holds a dictionary already");
    }

    [Fact]
    public void The_workflow_pins_every_action_to_a_commit()
    {
        workspace.Git("init", "--quiet").Run("init", "our metrics").ExitsWith(0);
        var text = workspace.Read(".github/workflows/metrics.yml");
        Assert.All(text.Split('\n').Where(l => l.Contains("uses:", StringComparison.Ordinal)), l => Assert.Matches("@[0-9a-f]{40} # v", l));
        Assert.Contains("working-directory: our metrics", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_owner_who_is_no_id_is_refused() =>
        workspace.Run("init", "--owner", "Ada Moreau").ExitsWith(2).Complains("is no id of a person");

    [Fact]
    public void A_first_metric_can_be_added_at_once()
    {
        workspace.Run("init", "--owner", "ada.moreau").ExitsWith(0);
        workspace.Run("new", "--from-library", "CAC", "--function", "sales", "--owner", "ada.moreau", "--contributes-to", "revenue", "--because", "cheaper customers leave more for growth").ExitsWith(0);
        workspace.Run("check").ExitsWith(0);
    }

    public void Dispose() => workspace.Dispose();
}
