using Yardstick.Rules;

namespace Yardstick.Tests.Rules;

/// <summary>The examples on a rule's page: the bad one raises exactly that rule, the good one nothing.</summary>
public sealed class RuleExampleTests
{
    /// <summary>The day on which the clean dictionary is looked at.</summary>
    internal static readonly DateOnly Today = new(2026, 11, 21);

    public static TheoryData<string> Rules => [.. RuleSet.All.Select(r => r.Id)];

    [Fact]
    public void The_clean_dictionary_has_no_finding_at_any_severity()
    {
        var analysis = Pipeline.Check(ExampleOverlay.Clean, Today);
        Assert.Empty(analysis.Diagnostics.Select(d => $"{d.Place} {d.Rule}: {d.Message}"));
        Assert.Equal(14, analysis.Catalogue.Metrics.Count);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_bad_example_raises_exactly_its_rule(string id)
    {
        var diagnostics = ExampleOverlay.Diagnostics(id, RuleSet.Find(id)!.Bad, Today);
        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, d => Assert.True(d.Rule == id, $"{d.Place} {d.Rule}: {d.Message}"));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_good_example_raises_nothing(string id)
    {
        var diagnostics = ExampleOverlay.Diagnostics(id, RuleSet.Find(id)!.Good, Today);
        Assert.Empty(diagnostics.Select(d => $"{d.Place} {d.Rule}: {d.Message}"));
    }
}
