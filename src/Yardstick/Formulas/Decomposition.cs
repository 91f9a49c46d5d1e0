namespace Yardstick.Formulas;

/// <summary>How the parts of a driver tree make up the value above them.</summary>
public enum DecompositionKind
{
    /// <summary>The formula is one input or function.</summary>
    Single,

    /// <summary>Parts are added and subtracted.</summary>
    Sum,

    /// <summary>Parts are multiplied and divided by.</summary>
    Product,
}

/// <summary>One part of a decomposed formula.</summary>
/// <param name="IsInverse">Subtracted in a sum, a divisor in a product.</param>
/// <param name="Names">The inputs it uses, each once, in the order of the text.</param>
public sealed record DecompositionPart(bool IsInverse, Expression Expression, IReadOnlyList<string> Names);

/// <summary>The outermost arithmetic of a formula: what a driver tree shows at its top.</summary>
public sealed record Decomposition(DecompositionKind Kind, IReadOnlyList<DecompositionPart> Parts)
{
    public static Decomposition Of(Formula formula)
    {
        var root = Bare(formula.Root, out var isNegative);
        var kind = root switch { Sum => DecompositionKind.Sum, Product => DecompositionKind.Product, _ => DecompositionKind.Single };
        var parts = new List<DecompositionPart>();
        var waiting = new Stack<(bool IsInverse, Expression Expression)>([(kind != DecompositionKind.Product && isNegative, root)]);
        while (waiting.TryPop(out var next))
        {
            var part = Bare(next.Expression, out var isTurned);
            isTurned &= kind == DecompositionKind.Sum;
            var inner = (kind, part) switch
            {
                (DecompositionKind.Sum, Sum sum) => sum.Terms.Select(t => (t.IsSubtracted, t.Value)),
                (DecompositionKind.Product, Product product) => product.Factors.Select(f => (IsSubtracted: f.IsDivisor, f.Value)),
                _ => null,
            };
            if (inner is null)
            {
                // A minus inside a product belongs to its factor.
                var shown = kind == DecompositionKind.Sum ? part : next.Expression;
                parts.Add(new(next.IsInverse != isTurned, shown, NamesIn(shown)));
                continue;
            }

            foreach (var (isInverse, value) in inner.Reverse())
            {
                waiting.Push((isInverse != (next.IsInverse != isTurned), value));
            }
        }

        return new(kind, parts);
    }

    /// <summary>Without the unit behind <c>as</c> and the minus before it.</summary>
    private static Expression Bare(Expression expression, out bool isNegative)
    {
        isNegative = false;
        while (expression is Cast or Negation)
        {
            isNegative ^= expression is Negation;
            expression = expression.Parts.Single();
        }

        return expression;
    }

    private static List<string> NamesIn(Expression expression) =>
        [.. expression.Descendants().OfType<InputName>().Select(n => n.Name).Distinct(StringComparer.Ordinal)];
}
