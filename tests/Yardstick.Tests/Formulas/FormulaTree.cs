using Yardstick.Formulas;

using static System.FormattableString;

namespace Yardstick.Tests.Formulas;

/// <summary>Trees of formulas as tests see them: with every bracket, without places.</summary>
internal static class FormulaTree
{
    public static Formula Read(string text)
    {
        var parsed = Formula.Parse(text);
        Assert.True(parsed.Formula is not null, $"{text}: {string.Join("; ", parsed.Problems.Select(p => p.Message))}");
        return parsed.Formula;
    }

    public static string Show(Expression expression) => expression switch
    {
        NumberLiteral number => number.Digits,
        InputName name => name.Name,
        Negation negation => $"[- {Show(negation.Operand)}]",
        Sum sum => "[" + string.Join(" ", sum.Terms.Select((t, i) => (i == 0 ? "" : t.IsSubtracted ? "- " : "+ ") + Show(t.Value))) + "]",
        Product product => "[" + string.Join(" ", product.Factors.Select((f, i) => (i == 0 ? "" : f.IsDivisor ? "/ " : "* ") + Show(f.Value))) + "]",
        Power power => Invariant($"[{Show(power.Operand)} ^ {power.Exponent}]"),
        Cast cast => $"[{Show(cast.Operand)} as {cast.Unit}]",
        Call call => $"{call.Form.Name}<{string.Join(", ", call.Arguments.Select(Show))}{(call.Where is null ? "" : " where " + Show(call.Where))}>",
        _ => throw new ArgumentException(expression.ToString()),
    };

    private static string Show(Condition condition) => condition switch
    {
        AllOf all => "[" + string.Join(" and ", all.Conditions.Select(Show)) + "]",
        AnyOf any => "[" + string.Join(" or ", any.Conditions.Select(Show)) + "]",
        NotSo not => $"[not {Show(not.Operand)}]",
        Comparison comparison => $"{comparison.Attribute} {comparison.Sign} {comparison.Value switch { NumberValue n => (n.IsNegative ? "-" : "") + n.Digits, TextValue t => $"\"{t.Text}\"", TruthValue b => b.IsTrue ? "true" : "false", _ => "" }}",
        _ => throw new ArgumentException(condition.ToString()),
    };
}
