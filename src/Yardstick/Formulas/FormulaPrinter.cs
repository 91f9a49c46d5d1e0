using System.Globalization;
using System.Text;

namespace Yardstick.Formulas;

/// <summary>Writes a tree as text that reads back to the same tree.</summary>
internal static class FormulaPrinter
{
    // How tightly a part holds together: a part stands in parentheses where a tighter one is needed.
    private enum Strength
    {
        Sum,
        Product,
        Negation,
        Power,
        Cast,
        Primary,
    }

    private enum Join
    {
        Or,
        And,
        Not,
    }

    public static string Print(Expression expression)
    {
        var text = new StringBuilder();
        Write(text, expression, Strength.Sum);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Expression expression, Strength least)
    {
        var needsParentheses = StrengthOf(expression) < least;
        text.Append(needsParentheses ? "(" : "");
        switch (expression)
        {
            case NumberLiteral number:
                text.Append(number.Digits);
                break;
            case InputName name:
                text.Append(name.Name);
                break;
            case Negation negation:
                text.Append('-');
                Write(text, negation.Operand, Strength.Power);
                break;
            case Sum sum:
                for (var i = 0; i < sum.Terms.Count; i++)
                {
                    text.Append(i == 0 ? "" : sum.Terms[i].IsSubtracted ? " - " : " + ");
                    Write(text, sum.Terms[i].Value, Strength.Product);
                }

                break;
            case Product product:
                for (var i = 0; i < product.Factors.Count; i++)
                {
                    text.Append(i == 0 ? "" : product.Factors[i].IsDivisor ? " / " : " * ");
                    Write(text, product.Factors[i].Value, Strength.Negation);
                }

                break;
            case Power power:
                Write(text, power.Operand, Strength.Primary);
                text.Append(" ^ ").Append(power.Exponent.ToString(CultureInfo.InvariantCulture));
                break;
            case Cast cast:
                Write(text, cast.Operand, Strength.Primary);
                text.Append(" as ").Append(cast.Unit);
                break;
            case Call call:
                WriteCall(text, call);
                break;
        }

        text.Append(needsParentheses ? ")" : "");
    }

    private static Strength StrengthOf(Expression expression) => expression switch
    {
        Sum => Strength.Sum,
        Product => Strength.Product,
        Negation => Strength.Negation,
        Power => Strength.Power,
        Cast => Strength.Cast,
        _ => Strength.Primary,
    };

    private static void WriteCall(StringBuilder text, Call call)
    {
        text.Append(call.Form.Name).Append('(');
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Write(text, call.Arguments[i], Strength.Sum);
        }

        if (call.Where is { } where)
        {
            text.Append(" where ");
            Write(text, where, Join.Or);
        }

        text.Append(')');
    }

    private static void Write(StringBuilder text, Condition condition, Join least)
    {
        var needsParentheses = condition switch { AnyOf => least > Join.Or, AllOf => least > Join.And, _ => false };
        text.Append(needsParentheses ? "(" : "");
        switch (condition)
        {
            case AnyOf any:
                WriteJoined(text, any.Conditions, " or ", Join.And);
                break;
            case AllOf all:
                WriteJoined(text, all.Conditions, " and ", Join.Not);
                break;
            case NotSo not:
                text.Append("not ");
                Write(text, not.Operand, Join.Not);
                break;
            case Comparison comparison:
                text.Append(comparison.Attribute).Append(' ').Append(Sign(comparison.Sign)).Append(' ').Append(Value(comparison.Value));
                break;
        }

        text.Append(needsParentheses ? ")" : "");
    }

    private static void WriteJoined(StringBuilder text, IReadOnlyList<Condition> parts, string word, Join least)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            text.Append(i == 0 ? "" : word);

            // A part of the same kind stood in parentheses, and keeps them.
            Write(text, parts[i], least);
        }
    }

    public static string Sign(ComparisonSign sign) => sign switch
    {
        ComparisonSign.Equal => "=",
        ComparisonSign.NotEqual => "!=",
        ComparisonSign.Less => "<",
        ComparisonSign.LessOrEqual => "<=",
        ComparisonSign.Greater => ">",
        _ => ">=",
    };

    public static string Value(AttributeValue value) => value switch
    {
        NumberValue number => (number.IsNegative ? "-" : "") + number.Digits,
        TextValue textValue => "'" + textValue.Text.Replace("'", "''", StringComparison.Ordinal) + "'",
        _ => value is TruthValue { IsTrue: true } ? "true" : "false",
    };
}
