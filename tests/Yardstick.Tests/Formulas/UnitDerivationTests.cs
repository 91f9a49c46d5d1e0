using Yardstick.Formulas;

namespace Yardstick.Tests.Formulas;

public sealed class UnitDerivationTests
{
    [Fact]
    public void Units_are_computed_and_compared() => Table.Holds("unit-derivations.txt", line =>
    {
        var parts = line.Split(" -> ");
        var derivation = Derive(parts[0]);
        var findings = derivation.Findings.ToList();
        if (parts.Length > 1 && derivation.FindingAgainst(Dictionary.Units.Parse(parts[1]).Unit!) is { } against)
        {
            findings.Add(against);
        }

        return findings
            .SelectMany(f => new[] { parts[0], Table.Mark(f.Span), $"{f.Kind}: {f.Message} {f.Help}" })
            .Prepend("= " + (derivation.Unit?.ToString() ?? "unknown"));
    });

    [Fact]
    public void Following_the_help_on_a_scale_ends_the_finding()
    {
        var hour = Dictionary.Units.Parse("hour").Unit!;
        Assert.Equal("Divide by 60.", Derive("repair_minutes").FindingAgainst(hour)!.Help);
        Assert.Null(Derive("repair_minutes / 60").FindingAgainst(hour));
        Assert.NotNull(Derive("repair_minutes / 24").FindingAgainst(hour));
    }

    [Fact]
    public void Units_that_cancel_out_of_order_still_cancel()
    {
        var score = Dictionary.Units.Parse("score").Unit!;
        Assert.Equal(score, Derive("(rating * tickets + other_rating * tickets) / (tickets + tickets)").Unit);
        Assert.Equal(score, Derive("tickets * rating / tickets").Unit);
    }

    private static UnitDerivation Derive(string text) => UnitChecker.Derive(FormulaTree.Read(text), Dictionary.Units, Dictionary.UnitOf);
}
