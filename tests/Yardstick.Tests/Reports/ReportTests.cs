using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

using Yardstick.Diagnostics;
using Yardstick.JsonSchema;
using Yardstick.Reports;
using Yardstick.Rules;
using Yardstick.Tests.Rules;
using Yardstick.Text;
using Yardstick.Yaml;

using Report = Yardstick.Reports.Report;

namespace Yardstick.Tests.Reports;

public sealed class ReportTests
{
    public static TheoryData<string> Formats => [.. ReportFormat.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Each_format_looks_as_reviewed(string format) =>
        Golden.Equal($"reports/{format}.txt", Written(format, Sample()));

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_clean_run_says_so_in_each_format(string format) =>
        Golden.Equal($"reports/clean/{format}.txt", Written(format, Sample() with { Diagnostics = [], Verdict = "3 metrics: no findings." }, shortenRules: true));

    [Fact]
    public void Sarif_fits_its_official_schema()
    {
        // The official schema is draft-04, of which it uses nothing that has changed but the name of the identifier.
        var text = File.ReadAllText(Suites.Find("reports/sarif-2.1.0-rtm.5.json"));
        // Two of its patterns hold a lone ']', which JavaScript refuses with the flag u.
        var json = JsonNode.Parse(text.Replace("[a-zA-Z]{2}]?$", @"[a-zA-Z]{2}\\]?$", StringComparison.Ordinal))!.AsObject();
        json.Remove("$schema");
        json.Remove("id");
        var schema = SchemaCompiler.Compile(new SourceFile("sarif.json", json.ToJsonString()), new SchemaOptions { AssertFormats = true });
        Assert.Empty(schema.Problems);
        var report = JsonReader.Read(new SourceFile("report.json", Written("sarif", Sample())));
        Assert.Empty(schema.Schema!.Evaluate(report.Root!).Select(f => $"{f.InstancePath}: {f.Message}"));
    }

    [Fact]
    public void The_json_report_fits_its_published_schema()
    {
        var schema = SchemaCompiler.Compile(new SourceFile("report.schema.json", PublishedSchemas.Text("report")), new SchemaOptions { AssertFormats = true });
        Assert.Empty(schema.Problems);
        var report = JsonReader.Read(new SourceFile("report.json", Written("json", Sample())));
        Assert.Empty(schema.Schema!.Evaluate(report.Root!).Select(f => $"{f.InstancePath}: {f.Message}"));
    }

    [Fact]
    public void Every_gitlab_issue_has_a_fingerprint_of_its_own()
    {
        using var issues = JsonDocument.Parse(Written("gitlab", Many(200)));
        var fingerprints = issues.RootElement.EnumerateArray().Select(i => i.GetProperty("fingerprint").GetString()).ToList();
        Assert.Equal(200, fingerprints.Count);
        Assert.Equal(200, fingerprints.Distinct().Count());
    }

    [Fact]
    public void JUnit_counts_what_it_holds()
    {
        var suite = XDocument.Parse(Written("junit", Sample())).Root!.Element("testsuite")!;
        Assert.Equal(suite.Elements("testcase").Count(), (int)suite.Attribute("tests")!);
        Assert.Equal(suite.Descendants("failure").Count(), (int)suite.Attribute("failures")!);
    }

    [Fact]
    public void GitHub_gets_ten_annotations_of_a_kind_and_is_told_of_the_rest()
    {
        var lines = Written("github", Many(25)).Split('\n');
        Assert.Equal(10, lines.Count(l => l.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.Contains("15 more findings; GitHub shows 10 of each kind beside the code:", lines);
    }

    [Fact]
    public void No_line_of_untrusted_text_becomes_a_workflow_command()
    {
        foreach (var format in new[] { "text", "compact", "github" })
        {
            var commands = Written(format, Sample()).Split('\n').Where(l => l.StartsWith("::", StringComparison.Ordinal));
            Assert.All(commands, l => Assert.Matches("^::(error|warning|notice) file=", l));
            Assert.Equal(format == "github" ? 3 : 0, commands.Count());
        }
    }

    [Fact]
    public void No_format_lets_text_change_the_direction_of_a_line()
    {
        var tree = ExampleOverlay.Lay("# new file, copied from sales/win-rate.yaml: sales/a\u202Eb\u2066c.yaml\n");
        var report = new Report(Pipeline.Check(tree, RuleExampleTests.Today).Diagnostics, "", RuleExampleTests.Today, "1.0.0");
        foreach (var format in ReportFormat.All)
        {
            using var stream = new MemoryStream();
            format.Write(report, stream);
            var text = Encoding.UTF8.GetString(stream.ToArray());
            Assert.DoesNotContain(text, c => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
            Assert.True(format.Name is not ("json" or "gitlab") || text.Contains("a\\u202Eb\\u2066c", StringComparison.Ordinal), format.Name);
        }
    }

    [Fact]
    public void Sarif_explains_every_rule()
    {
        using var sarif = JsonDocument.Parse(Written("sarif", Many(10)));
        var rules = sarif.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(RuleSet.All.Select(r => r.Id), rules.Select(r => r.GetProperty("id").GetString()));
        Assert.All(RuleSet.All.Zip(rules), r => Assert.All(
            [r.First.Summary, r.First.Why, r.First.Bad, r.First.Good],
            text => Assert.Contains(text, r.Second.GetProperty("help").GetProperty("markdown").GetString(), StringComparison.Ordinal)));
    }

    [Fact]
    public void Sarif_holds_no_more_results_than_code_scanning_keeps()
    {
        using var sarif = JsonDocument.Parse(Written("sarif", Many(5_100)));
        var run = sarif.RootElement.GetProperty("runs")[0];
        Assert.Equal(5_000, run.GetProperty("results").GetArrayLength());
        Assert.Contains("100 further findings", run.GetProperty("invocations").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_markdown_report_fits_into_a_comment_however_many_findings_there_are()
    {
        var text = Written("markdown", Many(5_000));
        Assert.InRange(text.Length, 1, 60_500);
        Assert.Contains("would not fit here", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fingerprint_stays_when_lines_move()
    {
        var before = Finding("a: 1\nowner: nobody\n", "nobody");
        var after = Finding("# a comment\n\na: 1\nb: 2\nowner: nobody\n", "nobody");
        var other = Finding("a: 1\nowner: someone\n", "someone");
        Assert.Equal(Fingerprints.Of([before]), Fingerprints.Of([after]));
        Assert.NotEqual(Fingerprints.Of([before]), Fingerprints.Of([other]));
        Assert.Equal(2, Fingerprints.Of([before, before]).Distinct().Count());
    }

    private static string Written(string format, Report report, bool shortenRules = false)
    {
        using var bytes = new MemoryStream();
        ReportFormat.Find(format)!.Write(report, bytes);
        var text = Encoding.UTF8.GetString(bytes.ToArray());
        return format == "sarif" && (shortenRules || report.Diagnostics.Count < 10) ? WithoutRules(text) : text;
    }

    // The list of rules in a SARIF file repeats their pages; the golden shows what belongs to the run.
    private static string WithoutRules(string sarif)
    {
        var json = JsonNode.Parse(sarif)!;
        var driver = json["runs"]![0]!["tool"]!["driver"]!;
        Assert.Equal(RuleSet.All.Count, driver["rules"]!.AsArray().Count);
        driver["rules"] = new JsonArray();
        foreach (var result in json["runs"]![0]!["results"]!.AsArray())
        {
            Assert.Equal((string?)result!["ruleId"], RuleSet.All[(int)result["ruleIndex"]!].Id);
            result["ruleIndex"] = 0;
        }

        return json.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n";
    }

    private static Report Sample()
    {
        var hostile = new SourceFile("::error evil|`path`.yaml", "id: x\nname: \"<script>alert('50% | off')</script> @everyone \u202E\"\n::add-mask::secret\n");
        var plain = new SourceFile("sales/win-rate.yaml", "id: win-rate\nowner: dana.itoo\nstatus: active\n") { ShownPath = "metrics/sales/win-rate.yaml" };
        return new Report(
            [
                Diagnostic(Severity.Error, hostile, "\"<script>", "The name '<script>alert(1)</script>' | holds *markup*,\n::warning::and a line @everyone 100%.", "Write\tplain text: a, b."),
                Diagnostic(Severity.Note, hostile, "::add-mask", "A second line.", "Do nothing."),
                Diagnostic(Severity.Warning, plain, "dana.itoo", "'dana.itoo' is nobody in the organisation.", "Did you mean 'dana.ito'?") with
                {
                    Correction = "dana.ito",
                    Finding = new Finding(PlaceOf(plain, "dana.itoo"), "'dana.itoo' is nobody in the organisation.", "Did you mean 'dana.ito'?")
                    {
                        Details = ["Known are: dana.ito, lee.park"],
                        Related = [new RelatedPlace(PlaceOf(plain, "win-rate"), "the metric")],
                    },
                },
            ],
            "3 metrics: 1 error, 1 warning, 1 note.",
            Workspace.Today,
            "1.2.3");
    }

    private static Report Many(int count)
    {
        var file = new SourceFile("a.yaml", "id: x\n");
        return Sample() with { Diagnostics = [.. Enumerable.Range(0, count).Select(i => Diagnostic(Severity.Error, file, "x", $"Finding {i}.", "Mend it."))] };
    }

    private static Diagnostic Finding(string text, string words) => Diagnostic(Severity.Error, new SourceFile("a.yaml", text), words, "m", "h");

    private static Diagnostic Diagnostic(Severity severity, SourceFile file, string words, string message, string help) =>
        new("orphan-metric", severity, new Finding(PlaceOf(file, words), message, help), "It matters because it does.");

    private static Place PlaceOf(SourceFile file, string words)
    {
        var start = file.Text.IndexOf(words, StringComparison.Ordinal);
        return new Place(file, new Span(start, start + words.Length));
    }
}
