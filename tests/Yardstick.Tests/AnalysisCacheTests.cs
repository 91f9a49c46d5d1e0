using System.Text;

using Yardstick.Diagnostics;
using Yardstick.Reports;
using Yardstick.Rules;
using Yardstick.Tests.Rules;
using Yardstick.Text;

namespace Yardstick.Tests;

public sealed class AnalysisCacheTests : IDisposable
{
    private static readonly SourceTree Offending = ExampleOverlay.Lay(RuleSet.Find("unknown-owner")!.Bad);

    private readonly Workspace workspace = new();

    [Fact]
    public void Remembered_findings_are_those_that_were_found() => Assert.All(RuleSet.All, rule =>
    {
        var tree = ExampleOverlay.Lay(rule.Bad);
        Assert.True(Check(tree).Source.IsValueCreated);
        var remembered = Check(tree);
        Assert.Equal(Report(Pipeline.Check(tree, RuleExampleTests.Today)), Report(remembered));
        Assert.False(remembered.Source.IsValueCreated, "The dictionary was read and judged again.");
        Assert.Equal(Pipeline.Check(tree, RuleExampleTests.Today).Catalogue.Metrics.Select(m => m.Id), remembered.Catalogue.Metrics.Select(m => m.Id));
    });

    [Fact]
    public void Another_date_is_judged_anew()
    {
        Check(Offending);
        Assert.True(Pipeline.Check(Offending, RuleExampleTests.Today.AddDays(1), workspace.Folder).Source.IsValueCreated);
    }

    [Fact]
    public void Any_other_path_or_content_is_judged_anew()
    {
        Check(Offending);
        var first = Offending.Files[0];
        var rest = Offending.Files.Skip(1).ToList();
        Assert.True(Check(new SourceTree(rest, [])).Source.IsValueCreated);
        Assert.True(Check(new SourceTree([new SourceFile("other.yaml", first.Bytes) { ShownPath = first.ShownPath }, .. rest], [])).Source.IsValueCreated);
        Assert.True(Check(new SourceTree([new SourceFile(first.Path, first.Bytes) { ShownPath = "other" }, .. rest], [])).Source.IsValueCreated);
        Assert.True(Check(new SourceTree([new SourceFile(first.Path, first.Text + " ") { ShownPath = first.ShownPath }, .. rest], [])).Source.IsValueCreated);
        Assert.True(Check(new SourceTree(Offending.Files, [new SourceProblem(first, "unreadable", "")])).Source.IsValueCreated);
    }

    [Fact]
    public void A_damaged_or_cut_cache_is_none()
    {
        var expected = Report(Check(Offending));
        var whole = File.ReadAllBytes(workspace.PathOf("findings.cache"));
        for (var at = 0; at < whole.Length; at += 13)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x41;
            workspace.Write("findings.cache", damaged);
            Assert.Equal(expected, Report(Check(Offending)));
            workspace.Write("findings.cache", whole[..at]);
            Assert.Equal(expected, Report(Check(Offending)));
        }
    }

    [Fact]
    public void Whatever_a_finding_tells_is_remembered()
    {
        // A new property belongs into AnalysisBytes, and then into this list.
        Assert.Equal(["Correction", "Finding", "IsKnown", "Rule", "Severity", "Waiver", "Why"], Settable<Diagnostic>());
        Assert.Equal(["Details", "Help", "Message", "Place", "Related", "Subject"], Settable<Finding>());
        Assert.Equal(["Message", "Place"], Settable<RelatedPlace>());
        Assert.Equal(["ApprovedBy", "Place", "Reason", "Until"], Settable<WaiverTerms>());
        Assert.Equal(["Id", "Kind"], Settable<Subject>());
        Assert.Equal(["Functions", "Metrics", "Roles"], Settable<Extent>());
        Assert.Equal(["Diagnostics", "Extent", "IsConfigured", "Source"], Settable<Analysis>());
    }

    [Fact]
    public void A_link_in_its_place_is_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no /dev/zero.");
        File.CreateSymbolicLink(workspace.PathOf("findings.cache"), "/dev/zero");
        Assert.NotEmpty(Check(Offending).Diagnostics);
        Assert.False(Check(Offending).Source.IsValueCreated);
    }

    public void Dispose() => workspace.Dispose();

    private static IEnumerable<string> Settable<T>() => typeof(T).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Order(StringComparer.Ordinal);

    private static string Report(Analysis analysis)
    {
        using var bytes = new MemoryStream();
        ReportFormat.Find("sarif")!.Write(new Report(analysis.Diagnostics, Verdict.Of(analysis, failed: true), RuleExampleTests.Today, "1"), bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private Analysis Check(SourceTree tree) => Pipeline.Check(tree, RuleExampleTests.Today, workspace.Folder);
}
