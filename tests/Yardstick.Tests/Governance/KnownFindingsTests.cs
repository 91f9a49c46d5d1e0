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

    private static Analysis Known()
    {
        var before = Check(Before);
        return Check(After).Knowing(Fingerprints.Of(before.Diagnostics).ToHashSet());
    }

    private static Analysis Check(string overlay) => Pipeline.Check(ExampleOverlay.Lay(overlay), RuleExampleTests.Today);
}
