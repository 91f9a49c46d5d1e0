using System.Text;

using Yardstick.Diagnostics;
using Yardstick.Reports;
using Yardstick.Tests.Rules;

namespace Yardstick.Tests.Governance;

/// <summary>What was found before is shown as known and counts for nothing; what is new counts.</summary>
public sealed class KnownFindingsTests
{
    private const string Before = """
        # file: marketing/campaign-manager/cost-per-lead.yaml
        # without: balanced_by
        """;

    private const string After = Before + """

        # file: sales/sales-cycle-length.yaml
        # without: balanced_by
        """;

    [Fact]
    public void Of_two_revisions_what_the_first_has_is_known_in_the_second()
    {
        var analysis = Known();
        Assert.Equal(
            ["cost-per-lead.yaml Known", "sales-cycle-length.yaml New"],
            analysis.Diagnostics.Select(d => $"{Path.GetFileName(d.Place.File.Path)} {d.Standing}"));
        Assert.Equal(1, analysis.Count(Severity.Warning));
        Assert.EndsWith("0 errors, 1 warning, 1 known.", Verdict.Of(analysis, failed: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_report_shows_a_known_finding_as_such()
    {
        var analysis = Known();
        var report = new Report(analysis.Diagnostics, Verdict.Of(analysis, failed: false), RuleExampleTests.Today, "1.0.0");
        foreach (var format in ReportFormat.All)
        {
            using var stream = new MemoryStream();
            format.Write(report, stream);
            var text = Encoding.UTF8.GetString(stream.ToArray());
            Assert.Contains(format.Name == "json" ? "\"known\": true" : "Known: it was there before", text, StringComparison.Ordinal);
            Assert.Contains("cost-per-lead", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_list_is_begun_and_then_only_new_findings_fail()
    {
        using var workspace = Dictionary(Before);
        Check(workspace, "--write-known", "known.json").ExitsWith(0).Says("1 known").Complains("1 finding listed in known.json as known");
        Golden.Equal("cli/known.json.txt", workspace.Read("known.json"));
        Check(workspace, "--known", "known.json").ExitsWith(0).Says("known warning[unbalanced-metric]");

        Lay(workspace, After);
        workspace.Write("metrics/marketing/campaign-manager/cost-per-lead.yaml", "# a comment\n\n" + workspace.Read("metrics/marketing/campaign-manager/cost-per-lead.yaml"));
        Check(workspace, "--known", "known.json").ExitsWith(1).Says("0 errors, 1 warning, 1 known.");
    }

    [Fact]
    public void A_list_only_shrinks()
    {
        using var workspace = Dictionary(After);
        Check(workspace, "--write-known", "known.json").ExitsWith(0).Says("2 known");

        // One is mended, another comes in.
        workspace.Write("metrics/sales/sales-cycle-length.yaml", ExampleOverlay.Clean.Find("sales/sales-cycle-length.yaml")!.Text.Replace("why:", "whyy:", StringComparison.Ordinal));
        Check(workspace, "--known", "known.json").ExitsWith(1).Says("known.json:3:3: error[stale-known-finding] 'unbalanced-metric' in 'sales/sales-cycle-length.yaml' is mended");
        Check(workspace, "--write-known", "known.json").ExitsWith(1).Complains("1 mended finding taken out of known.json, 1 known one left; 1 new one not added");
        Golden.Equal("cli/known.json.txt", workspace.Read("known.json"));
        Assert.DoesNotContain("stale-known-finding", Check(workspace, "--known", "known.json").ExitsWith(1).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "invalid-yaml")]
    [InlineData("[]", "schema-violation")]
    [InlineData("""{"schema": "urn:yardstick:schema:known", "version": 2, "findings": []}""", "schema-violation")]
    [InlineData("""{"schema": "urn:yardstick:schema:known", "version": 1, "findings": [{"rule": "x", "path": "a", "message": "m", "fingerprint": "all"}]}""", "schema-violation")]
    [InlineData("""{"name": "a file of another kind"}""", "schema-violation")]
    public void What_is_no_list_is_a_finding_at_its_place_and_stays_as_it_is(string text, string rule)
    {
        using var workspace = Dictionary(Before);
        workspace.Write("known.json", text);
        Check(workspace, "--known", "known.json").ExitsWith(1).Says($"error[{rule}]").Says("known.json:1:");
        Check(workspace, "--write-known", "known.json").ExitsWith(1).Complains("known.json is left as it is");
        Assert.Equal(text, workspace.Read("known.json"));
    }

    [Fact]
    public void No_list_is_written_while_a_file_cannot_be_read()
    {
        using var workspace = Dictionary(Before);
        workspace.Write("metrics/sales/win-rate.yaml", "id: \"win-rate\n");
        Check(workspace, "--write-known", "known.json").ExitsWith(1).Complains("while a file of the dictionary cannot be read");
        Assert.False(workspace.Has("known.json"));
    }

    [Theory]
    [InlineData("--known", "none.json", "There is no list of known findings 'none.json'. Write it with --write-known none.json.")]
    [InlineData("--known", "metrics", "Let the name of 'metrics' end in .json")]
    [InlineData("--write-known", "metrics/sales/win-rate.yaml", "is JSON")]
    public void A_file_that_cannot_be_the_list_is_a_usage_error(string option, string file, string message)
    {
        using var workspace = Dictionary(Before);
        Check(workspace, option, file).ExitsWith(2).Complains(message);
    }

    private static Workspace Dictionary(string overlay)
    {
        var workspace = new Workspace();
        Lay(workspace, overlay);
        return workspace;
    }

    private static void Lay(Workspace workspace, string overlay)
    {
        foreach (var file in ExampleOverlay.Lay(overlay).Files)
        {
            workspace.Write($"metrics/{file.Path}", file.Text);
        }
    }

    private static RunResult Check(Workspace workspace, params string[] arguments) =>
        workspace.Run(["check", "metrics", "--today", "2026-11-21", "--fail-on", "warning", "--format", "compact", .. arguments]);

    private static Analysis Known()
    {
        var before = Check(Before);
        return Check(After).Knowing(Fingerprints.Of(before.Diagnostics).ToHashSet());
    }

    private static Analysis Check(string overlay) => Pipeline.Check(ExampleOverlay.Lay(overlay), RuleExampleTests.Today);
}
