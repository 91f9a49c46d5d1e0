using static Yardstick.Tests.Changes.Replay;

namespace Yardstick.Tests.Changes;

/// <summary>What a change is compared with and judged by, and what is said where that cannot be.</summary>
public sealed class GateTests
{
    private const string Configuration = "metrics/yardstick.yaml";

    [Fact]
    public void A_change_cannot_loosen_the_limit_that_judges_it()
    {
        using var workspace = Start();
        workspace.Git("switch", "-q", "main").AddToSales("fourth").AddToSales("fifth").Commit("five").Git("switch", "-q", "-C", "topic");
        workspace.AddToSales("sixth").Write(Configuration, workspace.Read(Configuration) + "limits: {function: {max: 6}}\n").Commit("six, and a limit for them");
        Assert.Equal("governance-weakened, too-many-metrics", workspace.Brings());
    }

    [Fact]
    public void A_change_cannot_switch_off_the_rule_that_judges_it()
    {
        using var workspace = Start();
        workspace.Edit(WinRate, "owner: chloe.varga", "owner: nobody.here").Raise(WinRate, "1.1.0")
            .Write(Configuration, workspace.Read(Configuration) + "rules: {unknown-owner: off, governance-weakened: off}\n").Commit("off");
        Assert.Equal("governance-weakened, governance-weakened, unknown-owner", workspace.Brings());
    }

    [Fact]
    public void A_waiver_counts_from_the_change_after_it()
    {
        const string Waiver = "waivers:\n  - {rule: unknown-owner, metric: win-rate, reason: Being hired, approved_by: ada.moreau, created: 2026-11-20, expires: 2026-12-31}\n";
        using var workspace = Start();
        workspace.Write("metrics/waivers.yaml", Waiver).Edit(WinRate, "owner: chloe.varga", "owner: nobody.here").Raise(WinRate, "1.1.0").Commit("waived by itself");
        Assert.Contains("unknown-owner", workspace.Brings(), StringComparison.Ordinal);
        workspace.Git("switch", "-q", "-C", "agreed", "main").Write("metrics/waivers.yaml", Waiver).Commit("the waiver alone").Git("switch", "-q", "-c", "next")
            .Edit(WinRate, "owner: chloe.varga", "owner: nobody.here").Raise(WinRate, "1.1.0").Commit("then the change");
        Assert.Equal("", workspace.Brings("agreed"));
    }

    [Fact]
    public void Taking_a_governor_out_is_shown()
    {
        using var workspace = Start();
        workspace.Edit(Configuration, "owners: [ada.moreau]", "owners: [eli.santos]").Commit("coup");
        Assert.Equal("governance-weakened, governance-weakened", workspace.Brings());
        workspace.Run("diff", "main").Says("governance.owners[ada.moreau]: ada.moreau → gone").Says("Ada Moreau @ada-moreau: governs the dictionary");
    }

    [Fact]
    public void Mistakes_of_the_new_configuration_are_found_at_their_place()
    {
        using var workspace = Start();
        workspace.Write(Configuration, workspace.Read(Configuration) + "rules: {no-such-rule: off}\n").Commit("typo");
        Assert.Contains("unknown-rule", workspace.Brings(), StringComparison.Ordinal);
        workspace.Run("check", "--base", "main").Says("no-such-rule");
    }

    [Fact]
    public void A_unit_that_comes_with_the_metric_that_uses_it_is_known()
    {
        using var workspace = Start();
        workspace.AddToSales("fourth").Edit(Configuration, "units:\n", "units:\n  demo: {description: A demonstration}\n")
            .Edit("metrics/sales/fourth.yaml", "unit: ratio\ndisplay: percent\n", "unit: demo\n").Edit("metrics/sales/fourth.yaml", "won / decided\n", "(won / decided) as demo\n").Commit("demo");
        Assert.Equal("", workspace.Brings());
    }

    [Theory]
    [InlineData("no-such-branch", "There is no revision 'no-such-branch' in this clone.")]
    [InlineData("--output=x", "There is no revision '--output=x'")]
    [InlineData("@{", "There is no revision '@{'")]
    [InlineData("a b", "There is no revision 'a b'")]
    public void An_unknown_revision_is_told_with_what_to_do(string revision, string complaint)
    {
        using var workspace = Start();
        workspace.Run("check", "--base=" + revision).ExitsWith(2).Complains(complaint);
        workspace.Run("diff", "--", revision + "..HEAD").ExitsWith(2).Complains(complaint);
        Assert.False(workspace.Has("x"));
    }

    [Fact]
    public void An_empty_revision_is_told()
    {
        using var workspace = Start();
        workspace.Run("diff", "..HEAD").ExitsWith(2).Complains("The revision is empty.");
        workspace.Run("check", "--base", "").ExitsWith(2);
    }

    [Fact]
    public void No_common_ancestor()
    {
        using var workspace = Start();
        workspace.Git("switch", "-q", "--orphan", "stranger").CopyIn(Path.Join(Repository.Fixtures, "clean"), "metrics").Commit("another history");
        workspace.Run("check", "--base", "main").ExitsWith(2).Complains("The two revisions have no commit in common");
    }

    [Fact]
    public void A_shallow_clone_says_that_it_is_one()
    {
        using var workspace = Start();
        workspace.AddToSales("fourth").Commit("fourth").Git("clone", "-q", "--depth", "1", "--branch", "topic", $"file://{workspace.Folder}", "clone");
        workspace.RunIn("clone", "check", "--base", "main").ExitsWith(2).Complains("The clone is shallow").Complains("fetch-depth: 0");
        workspace.RunIn("clone", "check", "--base", "HEAD").ExitsWith(0);
    }

    [Fact]
    public void A_sparse_checkout_takes_no_metric_away()
    {
        using var workspace = Start();
        workspace.Git("clone", "-q", "--sparse", ".", "clone").GitIn("clone", "sparse-checkout", "set", "metrics/company");
        workspace.RunIn("clone", "diff", "HEAD").ExitsWith(2).Complains("sparse checkout");
        workspace.RunIn("clone", "diff", "HEAD..HEAD").ExitsWith(0).Says("Nothing changed in meaning.");
    }

    [Fact]
    public void A_blobless_clone_says_what_it_lacks()
    {
        using var workspace = Start();
        workspace.Edit(WinRate, "unit: ratio", "unit: percent").Commit("percent").Git("config", "uploadpack.allowFilter", "true")
            .Git("clone", "-q", "--filter=blob:none", "--branch", "topic", $"file://{workspace.Folder}", "clone");
        workspace.RunIn("clone", "diff", "origin/main").ExitsWith(2).Complains("It is a partial clone");
    }

    [Fact]
    public void Without_git_and_outside_a_repository()
    {
        using var workspace = Workspace.From("clean");
        workspace.Run("diff", "main").ExitsWith(2).Complains("lies in no git repository");
        workspace.Set("PATH", "").Run("check", "--base", "main").ExitsWith(2).Complains("The program git is not on the PATH");
        workspace.Run("check").ExitsWith(0);
    }

    [Fact]
    public void From_a_worktree_and_a_detached_commit()
    {
        using var workspace = Start();
        workspace.Edit(WinRate, "unit: ratio", "unit: percent").Commit("percent").Git("worktree", "add", "-q", "--detach", "tree");
        workspace.RunIn("tree", "diff", "main").ExitsWith(0).Says("win-rate");
        workspace.RunIn("tree/metrics/sales", "diff", "main...HEAD").ExitsWith(0).Says("win-rate");
    }
}
