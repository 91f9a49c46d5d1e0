using Yardstick.Formulas;

namespace Yardstick.Tests.Formulas;

public sealed class DecompositionTests
{
    [Theory]
    [InlineData("opening + new_mrr + expansion - churned", "Sum: opening, new_mrr, expansion, -churned")]
    [InlineData("customers * price", "Product: customers, price")]
    [InlineData("spend / customers", "Product: spend, /customers")]
    [InlineData("a - (b - c) + d", "Sum: a, -b, c, d")]
    [InlineData("-(a + b)", "Sum: -a, -b")]
    [InlineData("-a + b", "Sum: -a, b")]
    [InlineData("a / (b * c)", "Product: a, /b, /c")]
    [InlineData("a / (b / c)", "Product: a, /b, c")]
    [InlineData("(leads * conversion) as customer", "Product: leads, conversion")]
    [InlineData("a + leads * conversion / (b - c)", "Sum: a, leads * conversion / (b - c)")]
    [InlineData("(a + b) * c", "Product: a + b, c")]
    [InlineData("sum(a where b = 1)", "Single: sum(a where b = 1)")]
    [InlineData("a", "Single: a")]
    [InlineData("-a", "Single: -a")]
    [InlineData("a * -b", "Product: a, -b")]
    public void A_formula_falls_into_its_outermost_parts(string text, string parts)
    {
        var decomposition = Decomposition.Of(FormulaTree.Read(text));
        var sign = decomposition.Kind == DecompositionKind.Product ? "/" : "-";
        var shown = decomposition.Parts.Select(p => (p.IsInverse ? sign : "") + text[p.Expression.Span.Start..p.Expression.Span.End]);
        Assert.Equal(parts, decomposition.Kind + ": " + string.Join(", ", shown));
    }

    [Fact]
    public void A_part_names_the_inputs_it_uses_once_each()
    {
        var parts = Decomposition.Of(FormulaTree.Read("b * (a + b) - c")).Parts;
        Assert.Equal(["b", "a"], parts[0].Names);
        Assert.Equal(["c"], parts[1].Names);
    }
}
