using Yardstick.Text;

namespace Yardstick.Formulas;

internal enum TokenKind
{
    End,
    Number,
    Word,
    Text,
    Unit,
    Plus,
    Minus,
    Times,
    Divide,
    Caret,
    Open,
    Close,
    Comma,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <param name="Text">
/// Of a number its digits in canonical form, of a text what stands between the quotes, else what was written.
/// </param>
internal sealed record Token(TokenKind Kind, Span Span, string Text, UnitText? Unit = null)
{
    private static readonly HashSet<string> Keywords = new(["as", "where", "and", "or", "not", "true", "false"], StringComparer.Ordinal);

    /// <summary>A word of the language, which no input can be named.</summary>
    public bool IsKeyword => Kind == TokenKind.Word && Keywords.Contains(Text);

    public bool Is(string keyword) => Kind == TokenKind.Word && string.Equals(Text, keyword, StringComparison.Ordinal);
}
