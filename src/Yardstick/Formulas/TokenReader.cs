using Yardstick.Text;

namespace Yardstick.Formulas;

/// <summary>
/// The place in the tokens at which a parser stands. One place is complained about once, and nothing is said after
/// reading was given up, so that one mistake gives one message.
/// </summary>
internal sealed class TokenReader(string text, List<Token> tokens, Problems problems)
{
    /// <summary>How deep parentheses, functions and conditions may be nested.</summary>
    public const int DepthLimit = 100;

    private int at;
    private int complainedAt = -1;
    private int depth;

    public Token Current => tokens[at];

    public bool IsAtEnd => Current.Kind == TokenKind.End;

    /// <summary>Where the last token taken ended.</summary>
    public int LastEnd => at == 0 ? 0 : tokens[at - 1].Span.End;

    public Token Next => tokens[Math.Min(at + 1, tokens.Count - 1)];

    public Token Take()
    {
        var token = Current;
        at = Math.Min(at + 1, tokens.Count - 1);
        return token;
    }

    public bool Take(TokenKind kind)
    {
        var matches = Current.Kind == kind;
        if (matches)
        {
            Take();
        }

        return matches;
    }

    public bool TakeWord(string keyword)
    {
        var matches = Current.Is(keyword);
        if (matches)
        {
            Take();
        }

        return matches;
    }

    /// <summary>Complains about the current token, or about a place that belongs to it.</summary>
    public void Complain(string message, string help, Span? span = null)
    {
        var place = span ?? Current.Span;
        if (complainedAt != at && !problems.StandAt(place))
        {
            problems.Add(place, message, help);
        }

        complainedAt = at;

        if (problems.AreTooMany)
        {
            GiveUp();
        }
    }

    /// <summary>Reports something that doesn't keep the parser from reading on.</summary>
    public void Report(Span span, string message, string help) => problems.Add(span, message, help);

    /// <summary>Enters a nested part, unless that would be too deep.</summary>
    public bool Enter(Span opening)
    {
        if (depth == DepthLimit)
        {
            Complain(
                $"The formula is nested more than {DepthLimit} deep.",
                "Leave out needless parentheses, or make a part of it an input of its own.",
                opening);
            GiveUp();
            return false;
        }

        depth++;
        return true;
    }

    public void Leave() => depth--;

    /// <summary>Skips to the parenthesis that closes the current one, or to the end.</summary>
    public void SkipToClose()
    {
        for (var open = 0; !IsAtEnd && (open > 0 || Current.Kind != TokenKind.Close); Take())
        {
            open += Current.Kind switch { TokenKind.Open => 1, TokenKind.Close => -1, _ => 0 };
        }
    }

    public string Quote(Span span) => Shown.Text(text.AsSpan(span.Start, span.Length));

    public string QuoteCurrent() => Quote(Current.Span);

    /// <summary>Leaves the rest unread, and says no more.</summary>
    public void GiveUp()
    {
        at = tokens.Count - 1;
        complainedAt = at;
    }
}
