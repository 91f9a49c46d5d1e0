using System.Text.RegularExpressions;

using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.GitHub;

/// <summary>What runs on GitHub gives nobody more than it needs, and runs nothing that somebody else wrote into it.</summary>
public sealed partial class WorkflowTests
{
    // Every action that may be used, at the commit that was looked at.
    private static readonly HashSet<string> Actions = new(StringComparer.Ordinal)
    {
        "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1",
        "actions/setup-dotnet@a98b56852c35b8e3190ac28c8c2271da59106c68 # v6.0.0",
        "actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0",
        "actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0",
        "actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1",
        "actions/configure-pages@983d7736d9b0ae728b81ab479565c72886d7745b # v5.0.0",
        "actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0",
        "actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0",
        "./.github/actions/check",
    };

    // All that any job may write; everything else is read or nothing.
    private static readonly string[] Writes =
    [
        "comment.yml/comment: pull-requests",
        "health.yml/report: issues",
        "pages.yml/deploy: id-token",
        "pages.yml/deploy: pages",
        "proposal.yml/branch: contents",
        "proposal.yml/branch: issues",
    ];

    private static IEnumerable<WorkflowFile> Workflows => WorkflowFile.All.Where(f => !f.IsAction);

    [Fact]
    public void Actionlint_has_nothing_against_them()
    {
        using var folder = new Workspace();
        foreach (var file in WorkflowFile.All)
        {
            folder.Write($"{(file.IsAction ? "action" : Path.GetFileNameWithoutExtension(file.Path))}.yml", file.IsAction ? AsWorkflow(file) : file.Text);
        }

        Assert.Equal(new Outcome(0, "\n", ""), Lint(folder, Directory.GetFiles(folder.Folder)));
    }

    [Fact]
    public void Actionlint_sees_what_is_wrong()
    {
        using var folder = new Workspace();
        folder.Write("bad.yml", "on: issues\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo ${{ github.event.issue.title }}\n");
        var outcome = Lint(folder, "bad.yml");
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("bad.yml:6:23: \"github.event.issue.title\" is potentially untrusted.", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_action_is_one_that_was_looked_at_and_pinned() =>
        Assert.All(WorkflowFile.All, file =>
        {
            var used = Uses().Matches(file.Text).Select(m => m.Groups[1].Value.TrimEnd()).ToList();
            Assert.Equal(file.Steps.Count(s => s["uses"] is not null), used.Count);
            Assert.Empty(used.Except(Actions));
        });

    [Fact]
    public void The_recipes_of_the_guide_can_be_read_and_are_pinned_too()
    {
        var guide = File.ReadAllText(Path.Join(Repository.Root, "site", "Content", "guide", "continuous-integration.md"));
        var recipes = guide.Split("```").Where((part, i) => i % 2 == 1 && part.StartsWith("yaml\n", StringComparison.Ordinal)).Select(r => r["yaml\n".Length..]).ToList();
        Assert.Equal(4, recipes.Count);
        Assert.All(recipes, r => Assert.True(YamlReader.Read(new SourceFile("recipe.yml", r)).IsWhole, r));
        Assert.Equal(["OWNER/yardstick/.github/actions/check@COMMIT"], Uses().Matches(guide).Select(m => m.Groups[1].Value).Except(Actions));
    }

    [Fact]
    public void No_script_has_anything_written_into_it() =>
        Assert.All(WorkflowFile.All.SelectMany(f => f.Steps), s => Assert.DoesNotContain("${{", WorkflowFile.Stated(s, "run") ?? "", StringComparison.Ordinal));

    [Fact]
    public void Nothing_runs_on_a_pull_request_with_the_rights_of_the_main_branch()
    {
        Assert.All(WorkflowFile.All, f => Assert.DoesNotContain("pull_request_target", f.Text, StringComparison.Ordinal));
        Assert.All(WorkflowFile.All, f => Assert.DoesNotContain("secrets.", f.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_follows_a_pull_request_takes_none_of_its_code()
    {
        var following = Workflows.Where(f => f.Root["on"] is YamlMapping on && on["workflow_run"] is not null).ToList();
        Assert.Equal([WorkflowFile.Find("comment.yml")], following);
        var checkouts = following.SelectMany(f => f.Steps).Where(s => WorkflowFile.Stated(s, "uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true);
        Assert.All(checkouts, s => Assert.Equal("${{ github.event.repository.default_branch }}", WorkflowFile.Stated(s["with"], "ref")));
        Assert.All(following, f => Assert.DoesNotContain("download-artifact", f.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_token_may_do_what_the_job_does_and_no_more()
    {
        Assert.All(Workflows.SelectMany(f => Granted(f.Root)), g => Assert.Equal("contents: read", g));
        Assert.All(Workflows, f => Assert.NotNull(f.Root["permissions"]));
        var writes = from file in Workflows
                     from job in file.Jobs
                     from granted in Granted((YamlMapping)job.Value)
                     where granted.EndsWith(": write", StringComparison.Ordinal)
                     select $"{Path.GetFileName(file.Path)}/{job.Name}: {granted[..^": write".Length]}";
        Assert.Equal(Writes, writes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_checkout_leaves_its_token_behind() =>
        Assert.All(
            WorkflowFile.All.SelectMany(f => f.Steps).Where(s => WorkflowFile.Stated(s, "uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true),
            s => Assert.Equal("false", WorkflowFile.Stated(s["with"], "persist-credentials")));

    [Fact]
    public void Every_job_ends() =>
        Assert.All(Workflows.SelectMany(f => f.Jobs), j => Assert.InRange(int.Parse(WorkflowFile.Stated(j.Value, "timeout-minutes") ?? "0", null), 1, 30));

    [Fact]
    public void Untrusted_text_of_an_issue_goes_through_files_only() =>
        Assert.All(
            Expressions().Matches(WorkflowFile.Find("proposal.yml").Text).Select(m => m.Groups[1].Value),
            e => Assert.Contains(e, (string[])["github.event.issue.number", "github.event.repository.default_branch", "github.token", "github.repository"]));

    private static Outcome Lint(Workspace folder, params string[] files) => Programs.Run("node", [NodePackages.PathOf("lint-workflows.js"), .. files], folder.Folder);

    // Actionlint reads workflows; the steps of an action are those of a job whose inputs are the action's.
    private static string AsWorkflow(WorkflowFile action)
    {
        var inputs = ((YamlMapping)action.Root["inputs"]!).Entries.Select(i => $"      {i.Name}: {{type: string}}\n");
        var steps = action.Text[(action.Text.IndexOf("  steps:\n", StringComparison.Ordinal) + "  steps:\n".Length)..];
        return $"on:\n  workflow_call:\n    inputs:\n{string.Concat(inputs)}jobs:\n  action:\n    runs-on: ubuntu-24.04\n    steps:\n{steps}";
    }

    private static IEnumerable<string> Granted(YamlMapping of) => of["permissions"] switch
    {
        YamlMapping granted => granted.Entries.Select(e => $"{e.Name}: {((YamlScalar)e.Value).Text}"),
        YamlScalar all => [all.Text],
        _ => [],
    };

    [GeneratedRegex(@"^\s*(?:- )?uses: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Uses();

    [GeneratedRegex(@"\$\{\{ (.+?) \}\}")]
    private static partial Regex Expressions();
}
