using Yardstick.Text;

namespace Yardstick.Formulas;

/// <summary>Cuts a formula's text into tokens. What means nothing in a formula is reported and left out.</summary>
internal sealed class Tokenizer(string text, Problems problems)
{
    private const int LongestNumber = 100;

    private readonly List<Token> tokens = [];
    private int at;

    public List<Token> Read()
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else if (char.IsAsciiDigit(c) || (c == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
            {
                ReadNumber();
            }
            else if (char.IsLetter(c) || c == '_')
            {
                ReadWord();
            }
            else if (c is '\'' or '"' or '‘' or '’' or '“' or '”')
            {
                ReadText(c);
            }
            else if (!ReadSign())
            {
                ReadStranger();
            }
        }

        tokens.Add(new(TokenKind.End, new Span(text.Length, text.Length), ""));
        return tokens;
    }

    private void ReadNumber()
    {
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '.'))
        {
            at++;
        }

        var written = text[start..at];
        var problem = NumberProblem(written);
        if (problem is { } help)
        {
            problems.Add(new Span(start, at), $"'{Shown.Text(written)}' is no number.", help);
        }

        Add(TokenKind.Number, start, problem is null ? Canonical(written) : "1");
    }

    private static string? NumberProblem(string written)
    {
        if (Digits.CountIn(written) == written.Length)
        {
            return written.Length <= LongestNumber ? null : $"A number has at most {LongestNumber} digits.";
        }

        if (written.Any(c => !char.IsAsciiDigit(c) && c is not ('_' or '.')))
        {
            var digits = written.TakeWhile(c => char.IsAsciiDigit(c) || c is '_' or '.').Count();
            return written.AsSpan(digits) is ['e' or 'E', .. var exponent] && Digits.CountIn(exponent) == exponent.Length
                ? "Write all digits, grouped with '_' where there are many, as 1_000_000."
                : $"A sign is missing behind '{Shown.Text(written.AsSpan(0, digits))}'; a name begins with a letter.";
        }

        if (written.Count(c => c == '.') > 1)
        {
            return "A number has one '.'; group its digits with '_', as 1_000_000.";
        }

        if (written is ['.', ..])
        {
            return $"Write a 0 before the point: 0{Shown.Text(written)}.";
        }

        var wholeAndFraction = written.Split('.');
        if (wholeAndFraction.Any(p => p.Length == 0 || p[0] == '_' || p[^1] == '_' || p.Contains("__", StringComparison.Ordinal)))
        {
            return "Digits stand on both sides of '.' and of '_', as in 1_000.50.";
        }

        return written.Count(char.IsAsciiDigit) <= LongestNumber ? null : $"A number has at most {LongestNumber} digits.";
    }

    private static string Canonical(string written)
    {
        var digits = written.Replace("_", "", StringComparison.Ordinal).TrimStart('0');
        if (digits.Contains('.', StringComparison.Ordinal))
        {
            digits = digits.TrimEnd('0').TrimEnd('.');
        }

        return digits is [] or ['.', ..] ? "0" + digits : digits;
    }

    private void ReadWord()
    {
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        Add(TokenKind.Word, start, text[start..at]);
        if (tokens[^1].Is("as"))
        {
            ReadUnit();
        }
    }

    private void ReadUnit()
    {
        var start = at;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        if (UnitTextReader.StartsAt(text, start))
        {
            var unit = UnitTextReader.ReadInFormula(text, start, out var reader);
            at = reader.End;
            tokens.Add(new(TokenKind.Unit, unit.Span, text[start..at], unit));
            if (reader.Problem is { } problem)
            {
                problems.Add(problem);
            }
        }
    }

    private void ReadText(char opening)
    {
        var start = at++;
        var closing = opening switch { '‘' => '’', '“' => '”', _ => opening };
        while (at < text.Length)
        {
            if (text[at] != closing)
            {
                at++;
            }
            else if (opening == '\'' && at + 1 < text.Length && text[at + 1] == closing)
            {
                at += 2;
            }
            else
            {
                break;
            }
        }

        var content = text[(start + 1)..at];
        if (at == text.Length)
        {
            problems.Add(new Span(start, text.Length), $"The text {Shown.Text(text.AsSpan(start))} is never closed.", "Close it with the sign that opens it: 'text'.");
        }
        else
        {
            at++;
            if (opening != '\'')
            {
                problems.Add(new Span(start, at), $"{Shown.Text(text.AsSpan(start, at - start))} stands in the wrong quotes.", $"Write it in straight single quotes: '{Shown.Text(content)}'.");
            }
        }

        Add(TokenKind.Text, start, content.Replace("''", "'", StringComparison.Ordinal));
    }

    private bool ReadSign()
    {
        var rest = text.AsSpan(at);
        (TokenKind Kind, int Length)? sign = rest switch
        {
            ['!', '=', ..] => (TokenKind.NotEqual, 2),
            ['<', '=', ..] => (TokenKind.LessOrEqual, 2),
            ['>', '=', ..] => (TokenKind.GreaterOrEqual, 2),
            ['=', '=', ..] or ['<', '>', ..] or ['*', '*', ..] or ['&', '&', ..] or ['|', '|', ..] => null,
            ['=', ..] => (TokenKind.Equal, 1),
            ['<', ..] => (TokenKind.Less, 1),
            ['>', ..] => (TokenKind.Greater, 1),
            ['+', ..] => (TokenKind.Plus, 1),
            ['-' or '−', ..] => (TokenKind.Minus, 1),
            ['*' or '×', ..] => (TokenKind.Times, 1),
            ['/' or '÷', ..] => (TokenKind.Divide, 1),
            ['^', ..] => (TokenKind.Caret, 1),
            ['(', ..] => (TokenKind.Open, 1),
            [')', ..] => (TokenKind.Close, 1),
            [',', ..] => (TokenKind.Comma, 1),
            _ => null,
        };
        if (sign is not { } found)
        {
            return false;
        }

        var start = at;
        at += found.Length;
        Add(found.Kind, start, text[start..at]);
        return true;
    }

    private void ReadStranger()
    {
        var start = at;
        var stranger = Stranger.At(text, start);
        at += stranger.Length;
        problems.Add(new Span(start, at), $"'{Shown.Text(text.AsSpan(start, stranger.Length))}' has no meaning in a formula.", stranger.Help);
        if (stranger.Meant is { } kind)
        {
            Add(kind, start, stranger.Word ?? text[start..at]);
        }
    }

    private void Add(TokenKind kind, int start, string content) => tokens.Add(new(kind, new Span(start, at), content));
}
