using System.Collections.Frozen;

namespace Yardstick.Formulas;

/// <summary>A sign that the language doesn't know but people write, and what to write in its place.</summary>
/// <param name="Meant">The token it surely stands for, so that reading can go on.</param>
/// <param name="Word">The keyword it stands for.</param>
internal sealed record Stranger(int Length, string Help, TokenKind? Meant = null, string? Word = null)
{
    private static readonly FrozenDictionary<string, Stranger> Known = new Dictionary<string, Stranger>(StringComparer.Ordinal)
    {
        ["=="] = new(2, "Write '='.", TokenKind.Equal),
        ["<>"] = new(2, "Write '!='.", TokenKind.NotEqual),
        ["≠"] = new(1, "Write '!='.", TokenKind.NotEqual),
        ["≤"] = new(1, "Write '<='.", TokenKind.LessOrEqual),
        ["≥"] = new(1, "Write '>='.", TokenKind.GreaterOrEqual),
        ["**"] = new(2, "Write '^' for powers.", TokenKind.Caret),
        ["&&"] = new(2, "Write 'and'.", TokenKind.Word, "and"),
        ["||"] = new(2, "Write 'or'.", TokenKind.Word, "or"),
        ["!"] = new(1, "Write 'not'.", TokenKind.Word, "not"),
        ["·"] = new(1, "Write '*' or '×' to multiply.", TokenKind.Times),
        ["∙"] = new(1, "Write '*' or '×' to multiply.", TokenKind.Times),
        ["⋅"] = new(1, "Write '*' or '×' to multiply.", TokenKind.Times),
        [":"] = new(1, "Write '/' or '÷' to divide.", TokenKind.Divide),
        ["–"] = new(1, "Write '-' or '−' to subtract.", TokenKind.Minus),
        ["—"] = new(1, "Write '-' or '−' to subtract.", TokenKind.Minus),
        ["%"] = new(1, "Write a share as a ratio, 0.05 for 5 %, or give the input the unit percent."),
        ["²"] = new(1, "Write '^ 2'."),
        ["³"] = new(1, "Write '^ 3'."),
        ["["] = new(1, "Write '('.", TokenKind.Open),
        ["]"] = new(1, "Write ')'.", TokenKind.Close),
        ["{"] = new(1, "Leave it out: an input is written by its name alone."),
        ["}"] = new(1, "Leave it out: an input is written by its name alone."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Stranger>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static Stranger At(string text, int at)
    {
        var rest = text.AsSpan(at);
        return rest.Length > 1 && Lookup.TryGetValue(rest[..2], out var pair) ? pair
            : Lookup.TryGetValue(rest[..1], out var single) ? single
            : new(Shown.LengthAt(text, at), "Leave it out: a formula is made of names, numbers, + - * / ^, parentheses and functions.");
    }
}
