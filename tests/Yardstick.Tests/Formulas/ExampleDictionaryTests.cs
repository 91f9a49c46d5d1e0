using Yardstick.Formulas;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Tests.Formulas;

/// <summary>The formulas of the example dictionary are right in every respect that the formula language can check.</summary>
public sealed class ExampleDictionaryTests
{
    private static readonly Catalogue Catalogue = CatalogueReader.Read(SourceFolder.Read(Path.Join(Repository.Root, "metrics")));

    private static readonly UnitSystem Units = new(Catalogue.Configuration.Units.Select(u => new CountedThing(u.Noun.Value)));

    public static TheoryData<string> Metrics => new(Catalogue.Metrics.Where(m => m.Formula is not null).Select(m => m.Id).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Metrics))]
    public void A_formula_holds(string id)
    {
        var metric = Catalogue.Metrics.Single(m => m.Id == id);
        var stated = metric.Formula!.Expression!;
        var formula = FormulaTree.Read(stated.Value);
        Assert.Equal(metric.Formula.Inputs.Select(i => i.Name.Value).Order(), formula.Uses.Select(u => u.Name).Distinct().Order());

        var derivation = UnitChecker.Derive(formula, Units, name => UnitOf(metric, name));
        Assert.Empty(derivation.Findings);
        Assert.Null(derivation.FindingAgainst(Units.Parse(metric.Unit!.Value).Unit!));

        var example = metric.Formula.Example.ToDictionary(e => e.Name, e => e.Number.Value, StringComparer.Ordinal);
        var outcome = ExampleEvaluator.Evaluate(formula, name => example.TryGetValue(name, out var value) ? value : null);
        if (example.Count > 0)
        {
            Assert.Null(outcome.Gap);
            Assert.Null(outcome.FindingAgainst(example[FormulaDefinition.ResultName]));
        }

        Assert.All(formula.Uses, use =>
        {
            var place = Catalogue.Formulas.Of(metric)!.PlaceOf(use.Span);
            Assert.Equal(use.Name, place.File.Text[place.Span.Start..place.Span.End]);
        });
    }

    [Fact]
    public void No_two_metrics_have_the_same_formula()
    {
        var same = Catalogue.Metrics
            .Where(m => m.Formula is not null)
            .GroupBy(m => NormalForm.Of(FormulaTree.Read(m.Formula!.Expression!.Value), name => IdentityOf(m, name)).Key)
            .Where(g => g.Count() > 1);
        Assert.Empty(same.Select(g => string.Join(", ", g.Select(m => m.Id))));
    }

    private static FormulaInput? Input(Metric metric, string name) => metric.Formula!.Inputs.FirstOrDefault(i => i.Name.Value == name);

    private static Unit? UnitOf(Metric metric, string name)
    {
        var input = Input(metric, name);
        var unit = input?.Metric is { } id ? Catalogue.Metrics.FirstOrDefault(m => m.Id == id.Value)?.Unit : input?.Unit;
        return unit is { } text ? Units.Parse(text.Value).Unit : null;
    }

    private static InputIdentity? IdentityOf(Metric metric, string name) => Input(metric, name) is not { } input ? null
        : input.Metric is { } id ? InputIdentity.Metric(id.Value)
        : InputIdentity.Data(input.From?.Value, input.Unit?.Value);
}
