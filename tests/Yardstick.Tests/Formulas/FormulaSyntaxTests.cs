using Yardstick.Formulas;

namespace Yardstick.Tests.Formulas;

public sealed class FormulaSyntaxTests
{
    [Fact]
    public void Formulas_read_as_the_grammar_says() => Table.Holds("trees.txt", text =>
    {
        var formula = FormulaTree.Read(text);
        return [FormulaTree.Show(formula.Root), "prints " + formula];
    });

    [Fact]
    public void Mistakes_are_named_where_they_stand() => Table.Holds("syntax-problems.txt", text =>
        Formula.Parse(text).Problems.SelectMany(p => new[] { text, Table.Mark(p.Span), p.Message + " " + p.Help }).DefaultIfEmpty("reads"));

    [Fact]
    public void Every_part_reads_again_from_its_own_text()
    {
        var whole = FormulaTree.Read("(a - -b) * sum(c where d = 'x' and not e > 2) / (prior(f + 1, 2) ^ -3) as hour/ticket + 1_000.50 - max((g), 2)");
        var parts = whole.Root.Descendants().ToList();
        Assert.Equal(19, parts.Count);
        foreach (var part in parts)
        {
            var text = whole.Text[part.Span.Start..part.Span.End];
            Assert.Equal(FormulaTree.Show(part), FormulaTree.Show(FormulaTree.Read(text).Root));
        }
    }

    [Fact]
    public void Uses_are_listed_in_the_order_of_the_text()
    {
        var formula = FormulaTree.Read("b / (a + b)");
        Assert.Equal(["b", "a", "b"], formula.Uses.Select(u => u.Name));
        Assert.Equal([0, 5, 9], formula.Uses.Select(u => u.Span.Start));
    }

    [Fact]
    public void A_number_keeps_all_its_digits()
    {
        var digits = new string('9', 60) + "." + new string('1', 39) + "2";
        Assert.Equal(digits, FormulaTree.Read(digits).ToString());
    }
}
