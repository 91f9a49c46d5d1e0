using Yardstick.Text;

namespace Yardstick.Formulas;

/// <summary>A part of a formula. Parentheses leave no node: the tree's shape says the same.</summary>
/// <param name="Span">Offsets into the formula's text.</param>
public abstract record Expression(Span Span)
{
    /// <summary>The parts of this part, in the order of the text.</summary>
    public virtual IEnumerable<Expression> Parts => [];

    /// <summary>This part and all below it, in the order of the text.</summary>
    public IEnumerable<Expression> Descendants()
    {
        var waiting = new Stack<Expression>([this]);
        while (waiting.TryPop(out var next))
        {
            yield return next;
            foreach (var part in next.Parts.Reverse())
            {
                waiting.Push(part);
            }
        }
    }
}

/// <summary>A number without sign.</summary>
/// <param name="Digits">Without grouping and without zeros that say nothing, as <c>0.5</c>.</param>
public sealed record NumberLiteral(Span Span, string Digits) : Expression(Span)
{
    public Exact Value { get; } = Exact.FromDigits(Digits);
}

/// <summary>The use of an input.</summary>
public sealed record InputName(Span Span, string Name) : Expression(Span);

/// <summary><c>-x</c></summary>
public sealed record Negation(Span Span, Expression Operand) : Expression(Span)
{
    public override IEnumerable<Expression> Parts => [Operand];
}

/// <summary>Two or more terms, added and subtracted; the first is never subtracted.</summary>
public sealed record Sum(Span Span, IReadOnlyList<Term> Terms) : Expression(Span)
{
    public override IEnumerable<Expression> Parts => Terms.Select(t => t.Value);
}

public sealed record Term(bool IsSubtracted, Expression Value);

/// <summary>Two or more factors, multiplied and divided by; the first is never a divisor.</summary>
public sealed record Product(Span Span, IReadOnlyList<Factor> Factors) : Expression(Span)
{
    public override IEnumerable<Expression> Parts => Factors.Select(f => f.Value);
}

public sealed record Factor(bool IsDivisor, Expression Value);

/// <summary><c>x ^ 2</c></summary>
public sealed record Power(Span Span, Expression Operand, int Exponent) : Expression(Span)
{
    /// <summary>Exponents go from minus this to this; growth of a day over a year is within.</summary>
    public const int Limit = 1000;

    public override IEnumerable<Expression> Parts => [Operand];
}

/// <summary><c>x as customer</c>: the number stays, the unit is stated.</summary>
public sealed record Cast(Span Span, Expression Operand, UnitText Unit) : Expression(Span)
{
    public override IEnumerable<Expression> Parts => [Operand];
}

/// <summary><c>sum(x where paid = true)</c></summary>
/// <param name="NameSpan">The function's name alone.</param>
public sealed record Call(Span Span, Span NameSpan, FormulaFunction Function, IReadOnlyList<Expression> Arguments, Condition? Where) : Expression(Span)
{
    public FunctionForm Form => FunctionForm.Of(Function);

    public override IEnumerable<Expression> Parts => Arguments;
}
