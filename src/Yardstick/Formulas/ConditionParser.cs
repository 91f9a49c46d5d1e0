using Yardstick.Text;

namespace Yardstick.Formulas;

/// <summary>Reads what stands behind <c>where</c>: or binds weakest, then and, then not.</summary>
internal sealed class ConditionParser(TokenReader tokens)
{
    /// <summary>A condition together with its parentheses, which its own span leaves out.</summary>
    private sealed record Piece(Condition Value, Span Outer);

    private static readonly TokenKind[] Signs =
        [TokenKind.Equal, TokenKind.NotEqual, TokenKind.Less, TokenKind.LessOrEqual, TokenKind.Greater, TokenKind.GreaterOrEqual];

    public Condition Read() => ReadAny().Value;

    private Piece ReadAny() => ReadJoined("or", ReadAll, (span, parts) => new AnyOf(span, parts));

    private Piece ReadAll() => ReadJoined("and", ReadNot, (span, parts) => new AllOf(span, parts));

    private Piece ReadJoined(string word, Func<Piece> readPart, Func<Span, IReadOnlyList<Condition>, Condition> join)
    {
        var first = readPart();
        if (!tokens.Current.Is(word))
        {
            return first;
        }

        var parts = new List<Condition> { first.Value };
        var last = first;
        while (tokens.TakeWord(word))
        {
            last = readPart();
            parts.Add(last.Value);
        }

        var span = new Span(first.Outer.Start, last.Outer.End);
        return new(join(span, parts), span);
    }

    private Piece ReadNot()
    {
        if (!tokens.Current.Is("not"))
        {
            return ReadPrimary();
        }

        var not = tokens.Take().Span;
        if (!tokens.Enter(not))
        {
            return Nothing(not.End);
        }

        var operand = ReadNot();
        tokens.Leave();
        var span = new Span(not.Start, operand.Outer.End);
        return new(new NotSo(span, operand.Value), span);
    }

    private Piece ReadPrimary()
    {
        if (tokens.Current.Kind != TokenKind.Open)
        {
            return ReadComparison();
        }

        var opening = tokens.Take().Span;
        if (!tokens.Enter(opening))
        {
            return Nothing(opening.End);
        }

        var inner = ReadAny();
        tokens.Leave();
        if (!tokens.Take(TokenKind.Close))
        {
            tokens.Complain("A parenthesis in the condition is never closed.", "Add the ')' where it ends.", tokens.IsAtEnd ? opening : null);
        }

        return inner with { Outer = new Span(opening.Start, Math.Max(tokens.LastEnd, inner.Outer.End)) };
    }

    private Piece ReadComparison()
    {
        var attribute = tokens.Current;
        if (attribute.Kind != TokenKind.Word || attribute.IsKeyword)
        {
            tokens.Complain(
                attribute.Kind == TokenKind.End ? "The formula ends where a condition is expected." : $"'{tokens.QuoteCurrent()}' stands where an attribute is expected.",
                "A condition compares an attribute with a value, as in state = 'paid'.");
            SkipValue();
            return Nothing(attribute.Span.Start);
        }

        tokens.Take();
        SnakeCase.Check(tokens, attribute, "an attribute");
        if (!Signs.Contains(tokens.Current.Kind))
        {
            tokens.Complain($"'{tokens.Quote(attribute.Span)}' is compared with nothing.", $"Write {tokens.Quote(attribute.Span)} = true, or compare it with = != < <= > >=.", attribute.Span);
            return Nothing(attribute.Span.Start);
        }

        var sign = ToSign(tokens.Take().Kind);
        if (ReadValue() is not { } value)
        {
            return Nothing(attribute.Span.Start);
        }

        var span = new Span(attribute.Span.Start, tokens.LastEnd);
        if (value is TruthValue && sign is not (ComparisonSign.Equal or ComparisonSign.NotEqual))
        {
            tokens.Report(span, $"'{tokens.Quote(span)}' puts true and false in an order.", "Compare with = or !=.");
        }

        return new(new Comparison(span, attribute.Span, attribute.Text, sign, value), span);
    }

    private AttributeValue? ReadValue()
    {
        var isNegative = tokens.Take(TokenKind.Minus);
        var token = tokens.Current;
        if (token.Kind == TokenKind.Number)
        {
            tokens.Take();
            return new NumberValue(isNegative && token.Text != "0", token.Text);
        }

        if (!isNegative && token.Kind == TokenKind.Text)
        {
            tokens.Take();
            return new TextValue(token.Text);
        }

        if (!isNegative && (token.Is("true") || token.Is("false")))
        {
            tokens.Take();
            return new TruthValue(token.Is("true"));
        }

        var isName = token.Kind == TokenKind.Word && !token.IsKeyword;
        tokens.Complain(
            token.Kind == TokenKind.End ? "The formula ends where a value is expected." : $"'{tokens.QuoteCurrent()}' is no value an attribute can be compared with.",
            isName ? $"A text stands in single quotes: '{tokens.QuoteCurrent()}'." : "Write a number, a 'text', true or false.");
        SkipValue();
        return null;
    }

    private void SkipValue()
    {
        while (tokens.Current.Kind is not (TokenKind.End or TokenKind.Open or TokenKind.Close or TokenKind.Comma)
            && !tokens.Current.Is("and") && !tokens.Current.Is("or"))
        {
            tokens.Take();
        }
    }

    private static ComparisonSign ToSign(TokenKind kind) => kind switch
    {
        TokenKind.NotEqual => ComparisonSign.NotEqual,
        TokenKind.Less => ComparisonSign.Less,
        TokenKind.LessOrEqual => ComparisonSign.LessOrEqual,
        TokenKind.Greater => ComparisonSign.Greater,
        TokenKind.GreaterOrEqual => ComparisonSign.GreaterOrEqual,
        _ => ComparisonSign.Equal,
    };

    private static Piece Nothing(int at) => new(new AllOf(new Span(at, at), []), new Span(at, at));
}
