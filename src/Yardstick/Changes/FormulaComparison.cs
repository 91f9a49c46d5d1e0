using Yardstick.Formulas;
using Yardstick.Model;

namespace Yardstick.Changes;

/// <summary>Tells two formulas apart: which terms changed, and what becomes of the unit.</summary>
internal static class FormulaComparison
{
    /// <summary>Whether both are understood and say the same, however they are written.</summary>
    public static bool AreSame(MetricFormula? before, MetricFormula? after) =>
        before?.Form is { } left && after?.Form is { } right && left.Equals(right);

    /// <summary>A sentence for each term that changed, and one for the unit.</summary>
    public static IReadOnlyList<string> Notes(MetricFormula? before, MetricFormula? after)
    {
        if (AreSame(before, after))
        {
            return ["It says the same in other words."];
        }

        if (before?.Formula is not { } left || after?.Formula is not { } right)
        {
            return [];
        }

        var notes = new List<string>();
        Compare(left.Root, right.Root, notes);
        if (before.Derivation?.Unit?.ToString() is { } was && after.Derivation?.Unit?.ToString() is { } unit)
        {
            notes.Add(was == unit ? $"It still yields {unit}." : $"It yielded {was} and now yields {unit}.");
        }

        return notes;
    }

    // Down to the smallest parts that differ; formulas are at most some hundred levels deep.
    private static void Compare(Expression before, Expression after, List<string> notes)
    {
        if (Text(before) == Text(after))
        {
            return;
        }

        switch (before, after)
        {
            case (Sum left, Sum right):
                CompareParts([.. left.Terms.Select(t => new Part(t.IsSubtracted ? "- " : "+ ", t.Value))], [.. right.Terms.Select(t => new Part(t.IsSubtracted ? "- " : "+ ", t.Value))], notes);
                break;
            case (Product left, Product right):
                CompareParts([.. left.Factors.Select(f => new Part(f.IsDivisor ? "/ " : "* ", f.Value))], [.. right.Factors.Select(f => new Part(f.IsDivisor ? "/ " : "* ", f.Value))], notes);
                break;
            case (Call left, Call right) when left.Function == right.Function && left.Arguments.Count == right.Arguments.Count && Text(left with { Arguments = [] }) == Text(right with { Arguments = [] }):
                CompareInOrder(left.Parts, right.Parts, notes);
                break;
            case (Negation, Negation):
                CompareInOrder(before.Parts, after.Parts, notes);
                break;
            default:
                notes.Add($"`{Text(before)}` became `{Text(after)}`.");
                break;
        }
    }

    private static void CompareInOrder(IEnumerable<Expression> before, IEnumerable<Expression> after, List<string> notes)
    {
        foreach (var (left, right) in before.Zip(after))
        {
            Compare(left, right, notes);
        }
    }

    private static void CompareParts(List<Part> before, List<Part> after, List<string> notes)
    {
        var gone = before.ToList();
        var added = new List<Part>();
        foreach (var part in after)
        {
            var same = gone.FindIndex(p => p.Written == part.Written);
            if (same >= 0)
            {
                gone.RemoveAt(same);
            }
            else
            {
                added.Add(part);
            }
        }

        if (gone is [var left] && added is [var right] && left.Sign == right.Sign)
        {
            Compare(left.Value, right.Value, notes);
            return;
        }

        notes.AddRange(gone.Select(p => $"`{p.Written}` is gone."));
        notes.AddRange(added.Select(p => $"`{p.Written}` is new."));
    }

    private static string Text(Expression expression) => FormulaPrinter.Print(expression);

    private sealed record Part(string Sign, Expression Value)
    {
        public string Written { get; } = Sign + (Value is Sum ? $"({Text(Value)})" : Text(Value));
    }
}
