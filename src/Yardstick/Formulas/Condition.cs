using Yardstick.Text;

namespace Yardstick.Formulas;

/// <summary>What stands after <c>where</c>: which rows a function reads.</summary>
/// <param name="Span">Offsets into the formula's text.</param>
public abstract record Condition(Span Span)
{
    public virtual IEnumerable<Condition> Parts => [];
}

/// <summary>All parts hold.</summary>
public sealed record AllOf(Span Span, IReadOnlyList<Condition> Conditions) : Condition(Span)
{
    public override IEnumerable<Condition> Parts => Conditions;
}

/// <summary>At least one part holds.</summary>
public sealed record AnyOf(Span Span, IReadOnlyList<Condition> Conditions) : Condition(Span)
{
    public override IEnumerable<Condition> Parts => Conditions;
}

/// <summary>The part does not hold.</summary>
public sealed record NotSo(Span Span, Condition Operand) : Condition(Span)
{
    public override IEnumerable<Condition> Parts => [Operand];
}

/// <summary>An attribute of a row beside a fixed value.</summary>
public sealed record Comparison(Span Span, Span AttributeSpan, string Attribute, ComparisonSign Sign, AttributeValue Value) : Condition(Span);

public enum ComparisonSign
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>What an attribute is compared with.</summary>
public abstract record AttributeValue;

public sealed record NumberValue(bool IsNegative, string Digits) : AttributeValue;

public sealed record TextValue(string Text) : AttributeValue;

public sealed record TruthValue(bool IsTrue) : AttributeValue;
