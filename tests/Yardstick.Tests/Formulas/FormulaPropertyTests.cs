using System.Globalization;

using FsCheck.Fluent;

using Yardstick.Formulas;

namespace Yardstick.Tests.Formulas;

public sealed class FormulaPropertyTests
{
    private static readonly string[] Pieces =
    [
        "a", "sum(", "(", ")", "+", "-", "*", "/", "^", " as ", "EUR/", "where", " and ", " or ", " not ", "=", "<",
        "'", "''", "1.5", "1_", ".", ",", " ", "\n", "é", "\uD83D", "\"", "%", "true", "\0",
    ];

    [Fact]
    public void What_is_printed_reads_back_to_the_same_tree() => Drawn.Holds(3000, choices =>
    {
        var formula = FormulaTree.Read(Drawn.Formula(choices));
        var again = FormulaTree.Read(formula.ToString());
        Assert.Equal(FormulaTree.Show(formula.Root), FormulaTree.Show(again.Root));
        Assert.Equal(formula.ToString(), again.ToString());
    });

    [Fact]
    public void Parts_lie_within_the_whole_and_in_order() => Drawn.Holds(1000, choices =>
    {
        var formula = FormulaTree.Read(Drawn.Formula(choices));
        foreach (var whole in formula.Root.Descendants())
        {
            var last = whole.Span.Start;
            foreach (var part in whole.Parts)
            {
                Assert.True(whole.Span.Contains(part.Span) && last <= part.Span.Start, $"{formula.Text}: {part}");
                last = part.Span.End;
            }
        }
    });

    [Fact]
    public void The_normal_form_stays_when_a_formula_is_written_differently() => Drawn.Holds(3000, choices =>
    {
        var formula = FormulaTree.Read(Drawn.Formula(choices));
        var rewritten = Drawn.Rewrite(formula.Root, choices);
        var left = NormalForm.Of(formula, InputIdentity.Metric);
        var right = NormalForm.Of(FormulaTree.Read(rewritten), n => InputIdentity.Metric(n.Replace("_renamed", "", StringComparison.Ordinal)));
        Assert.True(left.Equals(right), $"{formula.Text}\n{rewritten}\n{left}\n{right}");
    });

    [Fact]
    public void Formulas_with_the_same_normal_form_give_the_same_numbers() => Drawn.Holds(2000, choices =>
    {
        var formula = FormulaTree.Read(Drawn.Formula(choices));
        var rewritten = FormulaTree.Read(Drawn.Rewrite(formula.Root, choices));
        var left = ExampleEvaluator.Evaluate(formula, Value);
        var right = ExampleEvaluator.Evaluate(rewritten, n => Value(n.Replace("_renamed", "", StringComparison.Ordinal)));
        Assert.Equal(left.Value, right.Value);

        static decimal? Value(string name) => name switch { "a" => 3.5m, "b" => -0.7m, _ => 11 };
    });

    [Fact]
    public void A_changed_number_changes_the_normal_form() => Drawn.Holds(1000, choices =>
    {
        var formula = FormulaTree.Read("17 * a + 19 * b / (" + Drawn.Formula(choices) + ") + 23 * sum(c where x > 29 and (" + Drawn.Condition(choices, 3) + "))");
        var changed = formula.Text.Replace(choices.Of("17", "19", "23", "29"), "31", StringComparison.Ordinal);
        Assert.NotEqual(NormalForm.Of(formula, InputIdentity.Metric), NormalForm.Of(FormulaTree.Read(changed), InputIdentity.Metric));
    });

    [Fact]
    public void The_unit_stays_when_a_formula_is_written_differently()
    {
        var compared = 0;
        Drawn.Holds(2000, choices =>
        {
            // A rewriting leaves 'as' out.
            var formula = FormulaTree.Read(Drawn.Formula(choices));
            if (formula.Root.Descendants().Any(e => e is Cast) || Derive(formula) is not { Unit: { } unit, Findings.Count: 0 })
            {
                return;
            }

            Assert.Equal(unit, Derive(FormulaTree.Read(Drawn.Rewrite(formula.Root, choices))).Unit);
            compared++;
        });
        Assert.True(compared > 300, $"Only {compared} formulas had a unit to compare.");

        static UnitDerivation Derive(Formula formula) =>
            UnitChecker.Derive(formula, Dictionary.Units, n => Dictionary.Units.Parse(n[0] == 'c' ? "customer" : "ratio").Unit);
    }

    [Fact]
    public void Scrambled_formulas_give_problems_inside_the_text_and_never_an_exception() => Drawn.Holds(5000, choices =>
    {
        var text = string.Concat(Enumerable.Range(0, 30).Select(_ => Pieces[choices.Next(Pieces.Length)]));
        var parsed = Formula.Parse(text);
        Assert.True(parsed.Formula is null == parsed.Problems.Count > 0);
        Assert.All(parsed.Problems, p => Assert.True(0 <= p.Span.Start && p.Span.Start <= p.Span.End && p.Span.End <= text.Length, $"{text}: {p}"));
        Assert.All(Dictionary.Units.Parse(text).Problems, p => Assert.True(0 <= p.Span.Start && p.Span.Start <= p.Span.End && p.Span.End <= text.Length, $"{text}: {p}"));
    });

    [Fact]
    public void Any_text_gives_a_formula_or_problems() => Prop
        .ForAll(ArbMap.Default.ArbFor<string>(), text => Formula.Parse(text ?? "").Formula is null == Formula.Parse(text ?? "").Problems.Count > 0)
        .Holds(2000);

    [Fact]
    public void Exact_arithmetic_agrees_with_decimals_where_those_suffice() => Drawn.Holds(500, choices =>
    {
        var (left, right) = ((decimal)choices.Next(100_000) / 1000, (decimal)(choices.Next(100_000) - 50_000) / 100);
        Assert.Equal((left * right).ToString("0.#####", CultureInfo.InvariantCulture), (Exact.FromDecimal(left) * Exact.FromDecimal(right)).ToText(5));
        Assert.Equal(left.CompareTo(right), Exact.FromDecimal(left).CompareTo(Exact.FromDecimal(right)));
    });
}
