using System.Text;

using Yardstick.Diagnostics;
using Yardstick.Reports;
using Yardstick.Tests.Rules;

namespace Yardstick.Tests.Governance;

/// <summary>A waived finding is shown with its terms and counts for nothing; everything else counts as before.</summary>
public sealed class WaiverTests
{
    private const string OfAMetric = """
        # file: marketing/campaign-manager/cost-per-lead.yaml
        # without: balanced_by
        # file: sales/sales-cycle-length.yaml
        # without: balanced_by
        # file: waivers.yaml
        waivers:
          - rule: unbalanced-metric
            metric: cost-per-lead
            reason: The counter-metric arrives in January
            approved_by: ada.moreau
            created: 2026-10-01
            expires: 2027-01-31
        """;

    [Fact]
    public void A_waiver_covers_the_findings_of_its_rule_on_its_metric_alone()
    {
        var diagnostics = Check(OfAMetric).Diagnostics;
        Assert.Equal(["cost-per-lead.yaml True", "sales-cycle-length.yaml False"], diagnostics.Select(d => $"{Path.GetFileName(d.Place.File.Path)} {d.Waiver is not null}"));

        var terms = diagnostics[0].Waiver!;
        Assert.Equal("Waived until 2027-01-31 by Ada Moreau: The counter-metric arrives in January.", terms.Sentence);
        Assert.Equal("waivers.yaml", terms.Place.File.Path);
    }

    [Theory]
    [InlineData("function: sales", true)]
    [InlineData("function: marketing", false)]
    [InlineData("role: sales-operations", false)]
    public void Functions_are_told_by_where_the_finding_stands(string subject, bool isWaived)
    {
        var analysis = Check($"""
            # file: yardstick.yaml
            limits: {"{exceptions: {sales: {max: 2, because: Two are enough for so small a team}}}"}
            # file: waivers.yaml
            waivers:
              - rule: too-many-metrics
                {subject}
                reason: Two teams are being merged
                approved_by: ada.moreau
                created: 2026-10-01
                expires: 2027-01-31
            """);
        Assert.Equal(isWaived, analysis.Diagnostics.Single(d => d.Rule == "too-many-metrics").Waiver is not null);
        Assert.Equal(isWaived ? 0 : 1, analysis.Count(Severity.Error));
        Assert.Equal(!isWaived, analysis.Diagnostics.Any(d => d.Rule == "unused-waiver"));
    }

    [Fact]
    public void The_verdict_counts_them_apart()
    {
        var analysis = Check(OfAMetric);
        Assert.EndsWith("0 errors, 1 warning, 1 waived.", Verdict.Of(analysis, failed: false), StringComparison.Ordinal);
        Assert.Equal(1, analysis.Count(Severity.Warning));
    }

    [Fact]
    public void Every_report_shows_the_reason_who_agreed_and_the_end()
    {
        var analysis = Check(OfAMetric);
        var report = new Report(analysis.Diagnostics, Verdict.Of(analysis, failed: false), RuleExampleTests.Today, "1.0.0");
        foreach (var format in ReportFormat.All)
        {
            using var stream = new MemoryStream();
            format.Write(report, stream);
            var text = Encoding.UTF8.GetString(stream.ToArray());
            Assert.All(["The counter-metric arrives in January", "Ada Moreau", "2027-01-31", "1 waived"], t => Assert.True(text.Contains(t, StringComparison.Ordinal) || (t == "1 waived" && format.Name is "gitlab" or "junit" or "sarif" or "json"), $"{format.Name} lacks '{t}':\n{text}"));
        }
    }

    [Fact]
    public void A_waived_error_does_not_fail_a_run()
    {
        using var workspace = new Workspace();
        foreach (var file in ExampleOverlay.Lay(OfAMetric).Files)
        {
            workspace.Write($"metrics/{file.Path}", file.Text);
        }

        workspace.Write("metrics/sales/sales-cycle-length.yaml", ExampleOverlay.Clean.Find("sales/sales-cycle-length.yaml")!.Text);
        workspace.Run("check", "metrics", "--today", "2026-11-21", "--fail-on", "warning").ExitsWith(0);
    }

    private static Analysis Check(string overlay) => Pipeline.Check(ExampleOverlay.Lay(overlay), RuleExampleTests.Today);
}
