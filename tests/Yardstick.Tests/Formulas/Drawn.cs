
using FsCheck.Fluent;

using Yardstick.Formulas;

using static System.FormattableString;

namespace Yardstick.Tests.Formulas;

/// <summary>
/// Formulas drawn from lists of numbers: each number makes one choice. A list that fails shrinks to a shorter one and
/// smaller numbers, and so to a simpler formula. The same lists are drawn in every run.
/// </summary>
internal static class Drawn
{
    public static void Holds(int count, Action<Choices> check) => Prop
        .ForAll(ArbMap.Default.ArbFor<int[]>(), numbers => check(new Choices(numbers)))
        .Holds(count, largest: 120);

    /// <summary>The whole grammar.</summary>
    public static string Formula(Choices choices) => Expression(choices, 6);

    private static string Expression(Choices choices, int depth)
    {
        if (depth == 0)
        {
            return choices.Of("a", "b", "c", "2", "0.5", "1_000");
        }

        string Inner() => Expression(choices, depth - 1);
        string Group() => "(" + Inner() + ")";
        return choices.Next(12) switch
        {
            0 => Inner() + choices.Of(" + ", "+", " - ", " − ") + Inner(),
            1 => Group() + choices.Of(" * ", "*", " × ") + Group() + choices.Of(" / ", "÷") + Group(),
            2 => "-" + Group(),
            3 => Group() + " ^ " + choices.Of("2", "-3", "0"),
            4 => Group() + " as " + choices.Of("EUR", "customer/lead", "1/week", "hour^2*agent"),
            5 => choices.Of("sum", "average", "median", "count", "distinct", "max") + "(" + Inner() + " where " + Condition(choices, 3) + ")",
            6 => "percentile(" + Inner() + ", 99.5)",
            7 => choices.Of("prior(", "rolling(") + Inner() + ", 3)",
            8 => choices.Of("change(", "cumulative(", "prior(") + Inner() + ")",
            9 => "min(" + Inner() + ", " + Inner() + ")",
            10 => Group() + " - " + Inner(),
            _ => choices.Of("a", "b", "c", "7", "0.25"),
        };
    }

    public static string Condition(Choices choices, int depth) => (depth == 0 ? 0 : choices.Next(6)) switch
    {
        1 => Condition(choices, depth - 1) + " and " + Condition(choices, depth - 1),
        2 => Condition(choices, depth - 1) + " or " + Condition(choices, depth - 1),
        3 => "not " + Condition(choices, depth - 1),
        4 => "(" + Condition(choices, depth - 1) + ")",
        _ => choices.Of("x", "y", "z") + choices.Of(" = ", " != ", " < ", ">=", " > ", " <= ") + choices.Of("1", "-2.50", "'it''s'", "'a b'"),
    };

    /// <summary>The same formula, written differently: operands moved, brackets added, numbers and inputs spelt otherwise.</summary>
    public static string Rewrite(Expression expression, Choices choices)
    {
        string Again(Expression part) => Rewrite(part, choices);
        string Group(Expression part) => "(" + Again(part) + ")";
        var text = expression switch
        {
            NumberLiteral number => choices.Of(number.Digits, number.Digits + (number.Digits.Contains('.', StringComparison.Ordinal) ? "0" : ".00"), "0" + number.Digits),
            InputName name => name.Name + "_renamed",
            Negation negation => choices.Of("-" + Group(negation.Operand), "(-1) * " + Group(negation.Operand), "(0 - " + Group(negation.Operand) + ")"),
            Sum sum => choices.Nested(choices.Shuffle(sum.Terms).Select(t => (t.IsSubtracted ? "-" : "") + Group(t.Value)).ToList(), " + "),
            Product product => choices.Nested(choices.Shuffle(product.Factors).Select(f => Group(f.Value) + (f.IsDivisor ? " ^ -1" : "")).ToList(), " * "),
            Power power => Group(power.Operand) + Invariant($" ^ {power.Exponent}"),
            Cast cast => Again(cast.Operand),
            Call { Function: FormulaFunction.Min or FormulaFunction.Max } call => Call(call, choices.Shuffle(call.Arguments).Select(Again)),
            Call { Function: FormulaFunction.Change } call => choices.Of("change(" + Again(call.Arguments[0]) + ")", Group(call.Arguments[0]) + " / prior(" + Again(call.Arguments[0]) + ") - 1"),
            Call call => Call(call, call.Arguments.Select((a, i) => i == 0 ? Again(a) : ((NumberLiteral)a).Digits)),
            _ => throw new ArgumentException(expression.ToString()),
        };
        return choices.Of(text, "(" + text + ")", "((" + text + "))") is var written && expression is Negation or Sum or Product or Call { Function: FormulaFunction.Change }
            ? "(" + text + ")"
            : written;

        string Call(Call call, IEnumerable<string> arguments) =>
            call.Form.Name + "(" + string.Join(", ", arguments) + (call.Where is null ? "" : " where " + Rewrite(call.Where, choices)) + ")";
    }

    private static string Rewrite(Condition condition, Choices choices) => condition switch
    {
        AllOf all => choices.Nested(choices.Shuffle(all.Conditions).Select(c => "(" + Rewrite(c, choices) + ")").ToList(), " and "),
        AnyOf any => choices.Nested(choices.Shuffle(any.Conditions).Select(c => "(" + Rewrite(c, choices) + ")").ToList(), " or "),
        NotSo not => "not (" + Rewrite(not.Operand, choices) + ")",
        Comparison comparison => (comparison.Attribute + FormulaPrinter.Sign(comparison.Sign) + FormulaPrinter.Value(comparison.Value)) is var text ? choices.Of(text, "not not " + text, text + " and " + text) : "",
        _ => throw new ArgumentException(condition.ToString()),
    };
}

/// <summary>Numbers used up one by one; behind the last every choice is the last option.</summary>
internal sealed class Choices(int[] numbers)
{
    private int at;

    public int Next(int below) => at < numbers.Length ? (int)((uint)numbers[at++] % (uint)below) : below - 1;

    public T Of<T>(params ReadOnlySpan<T> options) => options[Next(options.Length)];

    public List<T> Shuffle<T>(IEnumerable<T> items)
    {
        var shuffled = items.ToList();
        for (var i = shuffled.Count - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
        }

        return shuffled;
    }

    /// <summary>Joins the parts, some of them in brackets together.</summary>
    public string Nested(List<string> parts, string sign)
    {
        while (parts.Count > 1)
        {
            var from = Next(parts.Count - 1);
            parts[from] = Of("({0})", "{0}").Replace("{0}", parts[from] + sign + parts[from + 1], StringComparison.Ordinal);
            parts.RemoveAt(from + 1);
        }

        return parts[0];
    }
}
