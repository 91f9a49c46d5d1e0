using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Formulas;

/// <summary>Finds the characters of a scalar's text in the file: where in a definition a part of its formula stands.</summary>
public static class ExpressionPlace
{
    /// <param name="whole">The scalar, quotes included.</param>
    /// <param name="text">What the scalar says.</param>
    /// <param name="span">Offsets into that text.</param>
    public static Place Of(Place whole, string text, Span span) => Of(new YamlScalar(whole.File, whole.Span, text, ScalarKind.String), span);

    /// <param name="span">Offsets into the scalar's text.</param>
    /// <returns>The place in the file; of the whole scalar where its characters can't be told one from another.</returns>
    public static Place Of(YamlScalar scalar, Span span)
    {
        var written = scalar.File.Text.AsSpan(scalar.Span.Start, scalar.Span.Length);
        if (Match(written, scalar.Text) is not { } offsets || span.Start < 0 || span.End > scalar.Text.Length || span.Start > span.End)
        {
            return scalar.Place;
        }

        var start = scalar.Span.Start + StartOf(offsets, scalar.Text, span);
        var end = span.Length == 0 ? start : scalar.Span.Start + offsets[span.End - 1].End;
        return new Place(scalar.File, new Span(start, Math.Max(start, end)));
    }

    private static int StartOf(Span[] offsets, string text, Span span) =>
        span.Start < text.Length ? offsets[span.Start].Start : offsets.Length == 0 ? 0 : offsets[^1].End;

    /// <summary>Where each character of the text is written; nothing where that is uncertain.</summary>
    private static Span[]? Match(ReadOnlySpan<char> written, string text) => written switch
    {
        ['\'', ..] or ['"', ..] => MatchQuoted(written, text),
        ['|' or '>', ..] => MatchFolded(written, HeaderLength(written), text),
        _ => MatchFolded(written, 0, text),
    };

    private static int HeaderLength(ReadOnlySpan<char> written)
    {
        var end = written.IndexOfAny('\r', '\n');
        return end < 0 ? written.Length : end;
    }

    /// <summary>A folded text differs from what is written in its white space alone.</summary>
    private static Span[]? MatchFolded(ReadOnlySpan<char> written, int at, string text)
    {
        var offsets = new Span[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                while (at < written.Length && char.IsWhiteSpace(written[at]))
                {
                    at++;
                }

                if (at >= written.Length || written[at] != text[i])
                {
                    return null;
                }
            }

            var length = at < written.Length && (!char.IsWhiteSpace(text[i]) || written[at] == text[i]) ? 1 : 0;
            offsets[i] = new Span(at, at + length);
            at += length;
        }

        return offsets;
    }

    private static Span[]? MatchQuoted(ReadOnlySpan<char> written, string text)
    {
        var quote = written[0];
        var offsets = new Span[text.Length];
        var at = 1;
        for (var i = 0; i < text.Length; i++)
        {
            if (at >= written.Length - 1 || written[at] is '\r' or '\n')
            {
                return null;
            }

            var length = (quote, written[at]) switch
            {
                ('\'', '\'') => 2,
                ('"', '\\') => EscapeLength(written[at..]),
                _ => 1,
            };

            // What an escape stands for is not worked out again: one that stands for a pair of characters ends the match.
            if (length == 1 && written[at] != text[i])
            {
                return null;
            }

            offsets[i] = new Span(at, at + length);
            at += length;
        }

        return at == written.Length - 1 ? offsets : null;
    }

    private static int EscapeLength(ReadOnlySpan<char> escape) => escape.Length < 2 ? 1 : escape[1] switch
    {
        'x' => 4,
        'u' => 6,
        'U' => 10,
        _ => 2,
    };
}
