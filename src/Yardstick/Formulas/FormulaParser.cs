using System.Globalization;

using Yardstick.Text;

namespace Yardstick.Formulas;

/// <summary>Reads the grammar of expressions by descent, one method a line of the grammar.</summary>
internal sealed class FormulaParser(TokenReader tokens)
{
    private readonly ConditionParser conditions = new(tokens);

    /// <summary>A part together with its parentheses, which the part's own span leaves out.</summary>
    private sealed record Piece(Expression Value, Span Outer);

    /// <summary>Stands where nothing could be read; no formula that is handed out holds one.</summary>
    private sealed record Unreadable(Span Span) : Expression(Span);

    public Expression ReadAll()
    {
        var whole = ReadExpression();
        while (!tokens.IsAtEnd)
        {
            var leftover = tokens.Current;
            ParserMessages.ComplainOfLeftover(tokens, isInFunction: false);
            tokens.Take();
            if (leftover.IsKeyword)
            {
                // A condition follows, which has its place elsewhere.
                tokens.GiveUp();
            }
            else if (StartsPrimary())
            {
                ReadExpression();
            }
        }

        return whole.Value;
    }

    private Piece ReadExpression()
    {
        var first = ReadTerm();
        if (tokens.Current.Kind is not (TokenKind.Plus or TokenKind.Minus))
        {
            return first;
        }

        var terms = new List<Term> { new(false, first.Value) };
        var last = first;
        while (tokens.Current.Kind is TokenKind.Plus or TokenKind.Minus)
        {
            var isSubtracted = tokens.Take().Kind == TokenKind.Minus;
            last = ReadTerm();
            terms.Add(new(isSubtracted, last.Value));
        }

        var span = new Span(first.Outer.Start, last.Outer.End);
        return new(new Sum(span, terms), span);
    }

    private Piece ReadTerm()
    {
        var first = ReadFactor();
        if (!ContinuesTerm())
        {
            return first;
        }

        var factors = new List<Factor> { new(false, first.Value) };
        var last = first;
        while (ContinuesTerm())
        {
            var isDivisor = tokens.Current.Kind == TokenKind.Divide;
            if (!tokens.Take(TokenKind.Times) && !tokens.Take(TokenKind.Divide))
            {
                tokens.Complain(
                    $"A sign is missing before '{tokens.QuoteCurrent()}'.",
                    "Write + - * or / between two values; a name of two words is joined by '_'.");
            }

            last = ReadFactor();
            factors.Add(new(isDivisor, last.Value));
        }

        var span = new Span(first.Outer.Start, last.Outer.End);
        return new(new Product(span, factors), span);
    }

    private bool ContinuesTerm() => tokens.Current.Kind is TokenKind.Times or TokenKind.Divide || StartsPrimary();

    private bool StartsPrimary() => tokens.Current.Kind is TokenKind.Number or TokenKind.Text or TokenKind.Open
        || (tokens.Current.Kind == TokenKind.Word && !tokens.Current.IsKeyword);

    private Piece ReadFactor()
    {
        if (tokens.Current.Kind is not (TokenKind.Minus or TokenKind.Plus))
        {
            return ReadPower();
        }

        if (tokens.Current.Kind == TokenKind.Plus)
        {
            tokens.Complain("A '+' stands where a value is expected.", "Leave it out: a value without a sign is positive.");
        }

        var sign = tokens.Take();
        while (tokens.Current.Kind is TokenKind.Minus or TokenKind.Plus)
        {
            tokens.Complain($"Two signs in a row: '{tokens.Quote(new Span(sign.Span.Start, tokens.Current.Span.End))}'.", "Keep one of them.");
            tokens.Take();
        }

        var operand = ReadPower();
        var span = new Span(sign.Span.Start, operand.Outer.End);
        return new(new Negation(span, operand.Value), span);
    }

    private Piece ReadPower()
    {
        var operand = ReadPostfix();
        var isRaised = false;
        for (; tokens.Current.Kind == TokenKind.Caret; isRaised = true)
        {
            if (isRaised)
            {
                tokens.Complain("A power is raised again without parentheses.", "Say which comes first: (x ^ 2) ^ 3.");
            }

            tokens.Take();
            var exponent = ReadExponent();
            var span = new Span(operand.Outer.Start, Math.Max(tokens.LastEnd, operand.Outer.End));
            operand = new(new Power(span, operand.Value, exponent), span);
        }

        if (isRaised && tokens.Current.Is("as"))
        {
            tokens.Complain("'as' stands behind a power.", "Put the power in parentheses: (x ^ 2) as ratio.");
            tokens.Take();
            tokens.Take(TokenKind.Unit);
        }

        return operand;
    }

    private int ReadExponent()
    {
        var start = tokens.Current.Span.Start;
        var isNegative = tokens.Take(TokenKind.Minus);
        if (tokens.Current.Kind != TokenKind.Number)
        {
            tokens.Complain("The exponent behind '^' is missing.", "An exponent is a whole number, as in x ^ 2.");
            if (StartsPrimary())
            {
                ReadPostfix();
            }

            return 1;
        }

        var number = tokens.Take();
        var span = new Span(start, number.Span.End);
        if (number.Text.Contains('.', StringComparison.Ordinal))
        {
            tokens.Report(span, $"'{tokens.Quote(span)}' is no whole number.", "An exponent is a whole number, as in x ^ 2.");
            return 1;
        }

        if (!int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var exponent) || exponent > Power.Limit)
        {
            tokens.Report(span, $"The exponent '{tokens.Quote(span)}' is too large.", $"Exponents go from -{Power.Limit} to {Power.Limit}.");
            return 1;
        }

        return isNegative ? -exponent : exponent;
    }

    private Piece ReadPostfix()
    {
        var operand = ReadPrimary();
        if (!tokens.Current.Is("as"))
        {
            return operand;
        }

        tokens.Take();
        if (operand.Value is Unreadable)
        {
            tokens.Take(TokenKind.Unit);
            return operand;
        }

        if (tokens.Current.Unit is not { } unit)
        {
            tokens.Complain("The unit behind 'as' is missing.", "Write the unit that results, as in (leads * conversion) as customer.");
            return operand;
        }

        var span = new Span(operand.Outer.Start, tokens.Take().Span.End);
        if (tokens.Current.Is("as"))
        {
            tokens.Complain("A second 'as' follows the first.", "Keep the unit that results.");
            tokens.Take();
            tokens.Take(TokenKind.Unit);
        }

        return new(new Cast(span, operand.Value, unit), span);
    }

    private Piece ReadPrimary()
    {
        var token = tokens.Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                tokens.Take();
                return new(new NumberLiteral(token.Span, token.Text), token.Span);
            case TokenKind.Word when tokens.Next.Kind == TokenKind.Open && (!token.IsKeyword || token.Is("not")):
                return ReadCall();
            case TokenKind.Word when !token.IsKeyword:
                tokens.Take();
                SnakeCase.Check(tokens, token, "an input");
                return new(new InputName(token.Span, token.Text), token.Span);
            case TokenKind.Open:
                return ReadGroup();
            default:
                return ReadNothing();
        }
    }

    private Piece ReadGroup()
    {
        var opening = tokens.Take().Span;
        if (!tokens.Enter(opening))
        {
            return new(new Unreadable(opening), opening);
        }

        var inner = ReadExpression();
        Close(opening, "(");
        tokens.Leave();
        return inner with { Outer = new Span(opening.Start, Math.Max(tokens.LastEnd, inner.Outer.End)) };
    }

    /// <returns>Whether all that stands in the parentheses was read.</returns>
    private bool Close(Span opening, string opened)
    {
        if (tokens.Take(TokenKind.Close))
        {
            return true;
        }

        if (tokens.IsAtEnd)
        {
            tokens.Complain($"The parenthesis of '{opened}' is never closed.", "Add the ')' where it ends.", opening);
            return false;
        }

        ParserMessages.ComplainOfLeftover(tokens, isInFunction: opened.Length > 1);
        tokens.SkipToClose();
        tokens.Take(TokenKind.Close);
        return false;
    }

    private Piece ReadCall()
    {
        var name = tokens.Take();
        var form = FunctionForm.Find(name.Text);
        if (form is null)
        {
            CallCheck.UnknownFunction(tokens, name);
        }

        var opening = tokens.Take().Span;
        if (!tokens.Enter(opening))
        {
            return new(new Unreadable(name.Span), name.Span);
        }

        var arguments = new List<Piece>();
        if (tokens.Current.Kind != TokenKind.Close)
        {
            do
            {
                arguments.Add(ReadExpression());
            }
            while (tokens.Take(TokenKind.Comma));
        }

        var whereAt = tokens.Current.Span;
        var where = tokens.TakeWord("where") ? conditions.Read() : null;
        var isWhole = Close(new Span(name.Span.Start, opening.End), name.Text + "(");
        tokens.Leave();
        var span = new Span(name.Span.Start, Math.Max(tokens.LastEnd, opening.End));
        if (form is null || !isWhole)
        {
            return new(new Unreadable(span), span);
        }

        CallCheck.Arguments(tokens, form, name.Span, [.. arguments.Select(a => (a.Value, a.Outer))]);
        if (where is not null)
        {
            CallCheck.Condition(tokens, form, whereAt, arguments.Count);
        }

        return new(new Call(span, name.Span, form.Function, [.. arguments.Select(a => a.Value)], where), span);
    }

    private Piece ReadNothing()
    {
        var token = tokens.Current;
        var place = new Span(token.Span.Start, token.Span.Start);
        var (message, help) = ParserMessages.NoValue(tokens);
        tokens.Complain(message, help);
        if (token.Kind is TokenKind.Text or TokenKind.Word && !token.Is("where") && !token.Is("as"))
        {
            tokens.Take();
        }

        return new(new Unreadable(place), place);
    }
}
