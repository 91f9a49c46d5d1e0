using Yardstick.Formulas;

namespace Yardstick.Tests.Formulas;

public sealed class NormalFormTests
{
    [Theory]
    [InlineData("a + b", "b + a")]
    [InlineData("a * b", "b * a")]
    [InlineData("a + (b + c)", "(c + a) + b")]
    [InlineData("a * (b * c)", "c * b * a")]
    [InlineData("a - b", "-b + a")]
    [InlineData("a - (b - c)", "a - b + c")]
    [InlineData("-(a - b)", "b - a")]
    [InlineData("a / b", "a * b ^ -1")]
    [InlineData("a / b / c", "a / (b * c)")]
    [InlineData("a / (b / c)", "a * c / b")]
    [InlineData("2 * 3 * a", "a * 6")]
    [InlineData("a / 4", "0.25 * a")]
    [InlineData("a / 3 + a / 3 + a / 3", "a")]
    [InlineData("0.1 + 0.2 + a", "a + 0.3")]
    [InlineData("a + a", "2 * a")]
    [InlineData("a * a", "a ^ 2")]
    [InlineData("a - a + b", "b")]
    [InlineData("1_000 * a", "1000.0 * a")]
    [InlineData("2 * (a + b)", "2 * a + 2 * b")]
    [InlineData("(2 * a + 2 * b) * c", "2 * c * (b + a)")]
    [InlineData("(a - b) / (c - d)", "(b - a) / (d - c)")]
    [InlineData("(a - b) / b", "(b - a) / -b")]
    [InlineData("(a + b) * 2 / 2", "b + a")]
    [InlineData("(a + b) ^ 2 / (a + b)", "a + b")]
    [InlineData("(2 * a + 2 * b) ^ 3", "8 * (a + b) ^ 3")]
    [InlineData("a ^ 0", "1")]
    [InlineData("(a ^ 2) ^ 3", "a ^ 6")]
    [InlineData("(leads * share) as customer", "leads * share")]
    [InlineData("sum(a) / count(b)", "count(b) ^ -1 * sum(a)")]
    [InlineData("sum(a + b)", "sum(b + a)")]
    [InlineData("max(a, b, 0)", "max(0, b, a)")]
    [InlineData("prior(a)", "prior(a, 1)")]
    [InlineData("change(a)", "a / prior(a) - 1")]
    [InlineData("change(a)", "(a - prior(a)) / prior(a)")]
    [InlineData("(a - b) / a", "1 - b / a")]
    [InlineData("c * (a + b)", "c * a + c * b")]
    [InlineData("(a / c + b / c) * c", "a + b")]
    [InlineData("(a * c + b * c) * (d + e)", "(a + b) * (c * d + c * e)")]
    [InlineData("(a + b) * c * (d + e)", "(a + b) * (c * (d + e))")]
    [InlineData("a / (b + c) + d / (b + c)", "(a + d) / (b + c)")]
    [InlineData("(a + b) / (d + e) * c", "c * a / (e + d) + b * c / (d + e)")]
    [InlineData("(a / p - 1) * (b + c)", "(a - p) * (b + c) / p")]
    [InlineData("(a + b) * (c + d)", "a * c + a * d + b * c + b * d", false)]
    [InlineData("percentile(a, 95)", "percentile(a, 95.0)")]
    [InlineData("count(a where x = 1 and y = 2)", "count(a where y = 2 and x = 1)")]
    [InlineData("count(a where x = 1 and (y = 2 and z = 3))", "count(a where z = 3 and y = 2 and x = 1)")]
    [InlineData("count(a where x = 1 or x = 1)", "count(a where x = 1)")]
    [InlineData("count(a where not x < 1)", "count(a where x >= 1)")]
    [InlineData("count(a where not (x = 1 or y = 2))", "count(a where x != 1 and y != 2)")]
    [InlineData("count(a where x != true)", "count(a where x = false)")]
    [InlineData("count(a where not not x > 0.50)", "count(a where x > 0.5)")]
    [InlineData("count(a where x = -0)", "count(a where x = 0)")]
    [InlineData("0 * a", "0")]
    [InlineData("a / 0", "a * 0 ^ -1")]

    // Different formulas, and two that would have to be multiplied out.
    [InlineData("a - b", "b - a", false)]
    [InlineData("a / b", "b / a", false)]
    [InlineData("a + 2", "a + 3", false)]
    [InlineData("2 * a", "a", false)]
    [InlineData("a ^ 2", "a ^ 3", false)]
    [InlineData("a * b + c", "a * (b + c)", false)]
    [InlineData("(a + b) ^ 2", "a ^ 2 + 2 * a * b + b ^ 2", false)]
    [InlineData("sum(a)", "average(a)", false)]
    [InlineData("count(a)", "distinct(a)", false)]
    [InlineData("sum(a)", "a", false)]
    [InlineData("prior(a, 1)", "prior(a, 12)", false)]
    [InlineData("rolling(a, 3)", "rolling(a, 4)", false)]
    [InlineData("percentile(a, 95)", "percentile(a, 99)", false)]
    [InlineData("count(a where x = 1)", "count(a)", false)]
    [InlineData("count(a where x = 1)", "count(a where x = 2)", false)]
    [InlineData("count(a where x = 1)", "count(a where x = '1')", false)]
    [InlineData("count(a where x = true)", "count(a where x = 'true')", false)]
    [InlineData("count(a where x < 1)", "count(a where x <= 1)", false)]
    [InlineData("count(a where x = 1 and y = 2)", "count(a where x = 1 or y = 2)", false)]
    [InlineData("count(a where x = 'a and y = 2')", "count(a where x = 'a' and y = 2)", false)]
    [InlineData("count(a where x = 1 or y = 2 and z = 3)", "count(a where (x = 1 or y = 2) and z = 3)", false)]
    public void Formulas_are_the_same_or_not(string left, string right, bool isSame = true)
    {
        var (first, second) = (Of(left), Of(right));
        Assert.Equal(isSame, first.Equals(second));
        Assert.Equal(isSame, first.Key == second.Key);
    }

    [Fact]
    public void The_name_of_an_input_counts_for_nothing()
    {
        var left = NormalForm.Of(FormulaTree.Read("spend / customers"), n => n == "spend" ? InputIdentity.Data("General ledger", "EUR") : InputIdentity.Metric("new-customers"));
        var right = NormalForm.Of(FormulaTree.Read("cost * won ^ -1"), n => n == "cost" ? InputIdentity.Data("general  Ledger.", "EUR") : InputIdentity.Metric("new-customers"));
        Assert.Equal(left, right);
    }

    [Theory]
    [InlineData("General ledger", "EUR", "General ledger", "USD")]
    [InlineData("General ledger", "EUR", "Cost ledger", "EUR")]
    [InlineData("General ledger", "EUR", "General ledger", null)]
    [InlineData("a' 'b", null, "a", "b")]
    public void Another_source_or_unit_is_another_input(string from, string? unit, string otherFrom, string? otherUnit) =>
        Assert.NotEqual(
            NormalForm.Of(FormulaTree.Read("sum(x)"), _ => InputIdentity.Data(from, unit)),
            NormalForm.Of(FormulaTree.Read("sum(x)"), _ => InputIdentity.Data(otherFrom, otherUnit)));

    [Fact]
    public void A_metric_and_data_of_the_same_words_are_two_inputs() =>
        Assert.NotEqual(
            NormalForm.Of(FormulaTree.Read("x"), _ => InputIdentity.Metric("leads")),
            NormalForm.Of(FormulaTree.Read("x"), _ => InputIdentity.Data("leads", null)));

    [Fact]
    public void Two_inputs_from_one_system_do_not_cancel()
    {
        var fromCrm = (string _) => InputIdentity.Data("CRM", "deal");
        Assert.NotEqual(Of("1").Key, NormalForm.Of(FormulaTree.Read("won / offered"), fromCrm).Key);
        Assert.NotEqual(NormalForm.Of(FormulaTree.Read("won / offered"), fromCrm), NormalForm.Of(FormulaTree.Read("lost / offered"), fromCrm));
        Assert.NotEqual(NormalForm.Of(FormulaTree.Read("won / offered"), fromCrm), NormalForm.Of(FormulaTree.Read("offered / won"), fromCrm));
    }

    [Fact]
    public void One_metric_under_two_names_is_one_input() =>
        Assert.Equal("2*[metric 'leads']", NormalForm.Of(FormulaTree.Read("a + b"), _ => InputIdentity.Metric("leads")).Key);

    [Fact]
    public void Inputs_without_source_are_told_by_their_names() =>
        Assert.NotEqual(
            NormalForm.Of(FormulaTree.Read("x"), _ => InputIdentity.Data(null, "EUR")),
            NormalForm.Of(FormulaTree.Read("y"), _ => InputIdentity.Data(" ", "EUR")));

    [Fact]
    public void Names_that_are_no_input_are_told_by_themselves() =>
        Assert.NotEqual(NormalForm.Of(FormulaTree.Read("x"), _ => null), NormalForm.Of(FormulaTree.Read("y"), _ => null));

    [Fact]
    public void The_key_can_be_read() =>
        Assert.Equal(
            "-1 + ([metric 'b'] + -1*[metric 'c'])^-1*[metric 'a']*count([metric 'd'] where (x = 1 and y = 'z'))",
            Of("a / (b - c) * count(d where y = 'z' and x = 1) - 1").Key);

    private static NormalForm Of(string text) => NormalForm.Of(FormulaTree.Read(text), InputIdentity.Metric);
}
