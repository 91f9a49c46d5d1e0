using System.Text.Json;
using System.Text.RegularExpressions;

using Yardstick.Yaml;

namespace Yardstick.Tests.GitHub;

/// <summary>
/// The shell lines that are left in workflows which act on what strangers wrote, run in a real shell with hostile names, titles and
/// answers. The programs around them are stand-ins that write down how they were called.
/// </summary>
public sealed partial class ScriptReplayTests
{
    // The stand-in notes its name and arguments, each ended by a null, and says what it was told to.
    private const string StandIn = """
        #!/usr/bin/bash
        { printf '%s\0' "${0##*/}" "$@"; printf '\n\0'; } >> "$CALLS"
        printf '%s\n' "$SAYS"
        printf '%s\n' "$SAYS" >&2
        exit "${ENDS:-0}"

        """;

    private static readonly string[] Hostile =
    [
        "$(touch ran)", "`touch ran`", "a; touch ran #", "'; touch ran; '", "\"; touch ran; \"", "a && touch ran", "a | touch ran", "a\ntouch ran\n",
        "--upload-pack=touch ran", "-x", "$HOME ${PATH} *", "../../../etc/passwd", "a\nwritten=true\nnumber=1", "::set-output name=written::true", "%0Awritten=true",
    ];

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var workflow in (string[])["comment.yml", "health.yml", "proposal.yml"])
            {
                for (var i = 0; i < Scripts(workflow).Count; i++)
                {
                    cases.Add(workflow, i);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Nothing_that_a_stranger_wrote_is_run(string workflow, int script)
    {
        if (OperatingSystem.IsWindows() || !File.Exists("/usr/bin/bash") || !File.Exists("/usr/bin/jq"))
        {
            const string Reason = "bash and jq are not where GitHub's runners have them (/usr/bin/bash, /usr/bin/jq; Debian: apt install jq).";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Reason);
            throw new InvalidOperationException(Reason);
        }

        var (text, variables) = Scripts(workflow)[script];
        foreach (var words in Hostile)
        {
            foreach (var ends in (string[])["0", "2"])
            {
                using var workspace = new Workspace();
                foreach (var program in (string[])["bin/gh", "bin/git", "build.sh", "artifacts/yardstick/Yardstick.Cli"])
                {
                    workspace.Write(program, StandIn);
                    File.SetUnixFileMode(workspace.PathOf(program), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
                }

                workspace.Write("event.json", JsonSerializer.Serialize(new { issue = new { title = words, body = words } })).Write("output", "").Write("summary", "").Write("health.md", words).Write("script.sh", text);
                var environment = variables.ToDictionary(v => v, _ => words, StringComparer.Ordinal);
                environment["PATH"] = workspace.PathOf("bin") + ":/usr/bin:/bin";
                environment["RUNNER_TEMP"] = workspace.Folder;
                environment["GITHUB_EVENT_PATH"] = workspace.PathOf("event.json");
                environment["GITHUB_OUTPUT"] = workspace.PathOf("output");
                environment["GITHUB_STEP_SUMMARY"] = workspace.PathOf("summary");
                environment["GITHUB_SERVER_URL"] = "https://github.com";
                environment["CALLS"] = workspace.PathOf("calls");
                environment["SAYS"] = words;
                environment["ENDS"] = ends;
                Programs.Run("/usr/bin/bash", ["--noprofile", "--norc", "-eo", "pipefail", workspace.PathOf("script.sh")], workspace.Folder, environment);
                Assert.False(workspace.Has("ran"), $"{words} was run");

                // What a variable brings stays within one argument, and a call has as many as it is written with.
                if (workspace.Has("calls"))
                {
                    Assert.All(workspace.Read("calls").Split("\n\0", StringSplitOptions.RemoveEmptyEntries), call => Assert.InRange(call.Split('\0').Length, 2, 14));
                }
            }
        }
    }

    [Fact]
    public void An_answer_of_several_lines_sets_no_other_output()
    {
        foreach (var workflow in (string[])["comment.yml", "proposal.yml"])
        {
            foreach (var (text, _) in Scripts(workflow))
            {
                Assert.All(Written().Matches(text).Select(m => m.Groups[1].Value), w => Assert.True(w is "written=true" or "number=$number", w));
            }
        }

        Assert.Contains("| .number][0] // empty", Scripts("comment.yml")[0].Text, StringComparison.Ordinal);
    }

    [GeneratedRegex("echo \"([^\"]*)\" >> \"\\$GITHUB_OUTPUT\"")]
    private static partial Regex Written();

    // Each with the variables that expressions fill.
    private static List<(string Text, IReadOnlyList<string> Variables)> Scripts(string workflow)
    {
        var file = WorkflowFile.Find(workflow);
        var scripts = new List<(string, IReadOnlyList<string>)>();
        foreach (var job in file.Jobs.Select(j => (YamlMapping)j.Value))
        {
            foreach (var step in ((YamlSequence)job["steps"]!).Items.Cast<YamlMapping>().Where(s => s["run"] is not null))
            {
                scripts.Add((WorkflowFile.Stated(step, "run")!, [.. Filled(file.Root), .. Filled(job), .. Filled(step)]));
            }
        }

        return scripts;
    }

    private static IEnumerable<string> Filled(YamlMapping of) =>
        (of["env"] as YamlMapping)?.Entries.Where(e => e.Value is YamlScalar value && value.Text.Contains("${{", StringComparison.Ordinal)).Select(e => e.Name) ?? [];
}
