using System.Text.RegularExpressions;

using Yardstick.Rules;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.Rules;

/// <summary>A rule has one name everywhere, the severity that was decided, and texts that people can read.</summary>
public sealed partial class RuleSetTests
{
    // E error, W warning, N note, by family.
    private static readonly Dictionary<string, string> Decided = new()
    {
        ["reading"] = "invalid-yaml E, unsafe-yaml E, schema-violation E, unreadable-file E, unusable-schema E, unusable-import E, unusable-guide-page E, missing-file E",
        ["identity"] = "duplicate-id E, misplaced-file E, unusable-id E, duplicate-name W, reused-id E",
        ["ownership"] = "unknown-owner E, departed-owner E, absent-person W, shared-owner E, overloaded-owner W, unknown-function E, circular-function E, unknown-role E, unknown-person E",
        ["focus"] = "too-many-metrics E, too-few-metrics N, missing-north-star W, too-many-objectives W, too-few-objectives N, too-many-key-results W, reversed-limits E",
        ["cascade"] = "orphan-metric E, unknown-link E, link-points-down E, skipped-level W, link-cycle E, repeated-link W, unexplained-link E, refuted-link W, link-to-retired E, link-to-deprecated N, component-mismatch E, no-leading-metric W, unsupported-kpi W, untested-link N",
        ["definition"] = "formula-syntax E, unknown-input E, unused-input W, circular-formula E, repeated-unit W, unit-mismatch E, wrong-example E, ambiguous-definition W, same-formula W, kpi-without-objective E, kpi-without-target E, unknown-objective E, missing-source E, competing-sources W, vanity-metric W, metric-without-decision N, only-quantitative N, empty-perspective N",
        ["target"] = "threshold-on-wrong-side E, target-not-better W, target-overdue W, target-not-revisited W, placeholder-target W, target-without-baseline W",
        ["balance"] = "unbalanced-metric W, unknown-balance E",
        ["lifecycle"] = "review-overdue W, review-too-rare E, deprecated-without-successor E, retired-without-reason E, contradictory-status E, outdated-changelog W, inconsistent-dates E, unapproved-kpi N, approval-outdated W, self-approval E",
        ["change"] = "version-not-raised E, missing-changelog E, removed-without-retirement E, id-renamed E, dependants-not-reviewed W, level-changed W, unauthorised-approval E, governance-weakened W",
        ["access"] = "hidden-company-kpi W, restricted-reference E, password-in-address E",
        ["waivers"] = "expired-waiver E, unused-waiver W, waiver-without-reason E, invalid-waiver E, unknown-rule E, unknown-option E, unmatched-path E, stale-known-finding E",
    };

    [Fact]
    public void Families_rules_and_severities_are_as_decided()
    {
        var actual = RuleSet.All.GroupBy(r => r.Family).ToDictionary(
            g => g.Key.ToString().ToLowerInvariant(),
            g => string.Join(", ", g.Select(r => $"{r.Id} {r.Severity.ToString()[0]}")));
        Assert.Equal(Decided, actual);
    }

    [Fact]
    public void Name_file_and_fixture_folder_are_one()
    {
        var ids = RuleSet.All.Select(r => r.Id).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(ids.Distinct(), ids);

        var folder = Path.Join(Repository.Root, "src", "Yardstick", "Rules");
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(f => File.ReadAllText(f).Contains("public static Rule Rule { get; }", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(ids, files.Select(f => InKebabCase(Path.GetFileNameWithoutExtension(f))).Order(StringComparer.Ordinal));
        Assert.All(RuleSet.All, r => Assert.Contains(files, f => f.EndsWith(Path.Join(r.Family.ToString(), PascalCase(r.Id) + ".cs"), StringComparison.Ordinal)));

        var fixtures = Directory.EnumerateDirectories(Path.Join(Repository.Fixtures, "rules")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);
        Assert.Equal(ids, fixtures);
    }

    [Fact]
    public void Every_rule_has_a_case_that_offends_and_a_text_for_people()
    {
        foreach (var rule in RuleSet.All)
        {
            Assert.Contains(RuleFixture.All().Where(f => f.Rule == rule.Id), f => f.Text.Contains(rule.Id, StringComparison.Ordinal));
            Assert.Matches(@"^[A-Z][^\n]+\.$", rule.Summary);
            Assert.Matches(@"^[A-Z][^\n]+\.$", rule.Why);
            Assert.StartsWith("# ", rule.Bad, StringComparison.Ordinal);
            Assert.StartsWith("# ", rule.Good, StringComparison.Ordinal);
            Assert.All(rule.Options, o => Assert.Matches("^[a-z][a-z_]*$", o.Name));
            Assert.All(rule.Options, o => Assert.Matches(@"^[A-Z][^\n]+\.$", o.Description));
            Assert.Equal(rule.Options.Select(o => o.Name).Distinct(), rule.Options.Select(o => o.Name));
        }
    }

    [Fact]
    public void The_standard_value_of_an_option_may_be_written_as_it_is_shown()
    {
        foreach (var option in RuleSet.All.SelectMany(r => r.Options))
        {
            var document = YamlReader.Read(new SourceFile("option.yaml", option.StandardText + "\n"));
            Assert.True(option.Accepts(document.Root!), option.StandardText);
        }
    }

    [Fact]
    public void An_option_that_is_not_what_it_should_be_leaves_the_standard_value()
    {
        var tree = ExampleOverlay.Lay("# file: yardstick.yaml\nrules:\n  review-overdue: {days: soon}\n");
        var diagnostics = Pipeline.Check(tree, RuleExampleTests.Today).Diagnostics;
        Assert.Equal(["unknown-option"], diagnostics.Select(d => d.Rule));
    }

    private static string PascalCase(string id) => string.Concat(id.Split('-').Select(p => char.ToUpperInvariant(p[0]) + p[1..]));

    private static string InKebabCase(string name) => Capital().Replace(name, "-$0").TrimStart('-').ToLowerInvariant();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
