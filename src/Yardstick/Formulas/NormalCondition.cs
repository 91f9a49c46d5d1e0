namespace Yardstick.Formulas;

/// <summary>What a condition says, whichever way it is written: without <c>not</c>, flattened, sorted, nothing twice.</summary>
internal static class NormalCondition
{
    public static string KeyOf(Condition condition) => KeyOf(condition, isNegated: false);

    private static string KeyOf(Condition condition, bool isNegated) => condition switch
    {
        NotSo not => KeyOf(not.Operand, !isNegated),
        Comparison comparison => KeyOf(comparison, isNegated),
        _ => KeyOfJoined(condition, isNegated),
    };

    private static string KeyOfJoined(Condition condition, bool isNegated)
    {
        var isAny = condition is AnyOf != isNegated;
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<(Condition Condition, bool IsNegated)>([(condition, isNegated)]);
        while (waiting.TryPop(out var next))
        {
            var isJoined = next.Condition is AnyOf or AllOf && next.Condition is AnyOf != next.IsNegated == isAny;
            if (next.Condition is NotSo not)
            {
                waiting.Push((not.Operand, !next.IsNegated));
            }
            else if (isJoined)
            {
                foreach (var part in next.Condition.Parts)
                {
                    waiting.Push((part, next.IsNegated));
                }
            }
            else
            {
                keys.Add(KeyOf(next.Condition, next.IsNegated));
            }
        }

        return keys.Count == 1 ? keys.Min! : "(" + string.Join(isAny ? " or " : " and ", keys) + ")";
    }

    private static string KeyOf(Comparison comparison, bool isNegated)
    {
        var sign = isNegated ? Opposite(comparison.Sign) : comparison.Sign;
        var value = comparison.Value;
        if (value is TruthValue truth && sign == ComparisonSign.NotEqual)
        {
            sign = ComparisonSign.Equal;
            value = new TruthValue(!truth.IsTrue);
        }

        return comparison.Attribute + " " + FormulaPrinter.Sign(sign) + " " + FormulaPrinter.Value(value);
    }

    private static ComparisonSign Opposite(ComparisonSign sign) => sign switch
    {
        ComparisonSign.Equal => ComparisonSign.NotEqual,
        ComparisonSign.NotEqual => ComparisonSign.Equal,
        ComparisonSign.Less => ComparisonSign.GreaterOrEqual,
        ComparisonSign.LessOrEqual => ComparisonSign.Greater,
        ComparisonSign.Greater => ComparisonSign.LessOrEqual,
        _ => ComparisonSign.Less,
    };
}
