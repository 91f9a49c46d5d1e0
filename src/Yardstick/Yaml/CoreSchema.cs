namespace Yardstick.Yaml;

/// <summary>How YAML 1.2 (section 10.3, core schema) reads plain scalars.</summary>
public static class CoreSchema
{
    public static ScalarKind KindOf(ReadOnlySpan<char> plain) => plain switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Boolean,
        _ => plain[0] is >= '0' and <= '9' or '+' or '-' or '.' ? KindOfNumber(plain) : ScalarKind.String,
    };

    private static ScalarKind KindOfNumber(ReadOnlySpan<char> plain)
    {
        if (plain.StartsWith("0x"))
        {
            return plain.Length > 2 && Consists(plain[2..], char.IsAsciiHexDigit) ? ScalarKind.Integer : ScalarKind.String;
        }

        if (plain.StartsWith("0o"))
        {
            return plain.Length > 2 && Consists(plain[2..], c => c is >= '0' and <= '7') ? ScalarKind.Integer : ScalarKind.String;
        }

        if (plain is ".nan" or ".NaN" or ".NAN")
        {
            return ScalarKind.Float;
        }

        var rest = plain[0] is '+' or '-' ? plain[1..] : plain;
        if (rest is ".inf" or ".Inf" or ".INF")
        {
            return ScalarKind.Float;
        }

        var whole = Digits(ref rest);
        if (whole > 0 && rest.IsEmpty)
        {
            return ScalarKind.Integer;
        }

        var fraction = 0;
        if (rest is ['.', ..])
        {
            rest = rest[1..];
            fraction = Digits(ref rest);
        }

        if (whole + fraction == 0)
        {
            return ScalarKind.String;
        }

        if (rest is ['e' or 'E', ..])
        {
            rest = rest[1..];
            rest = rest is ['+' or '-', ..] ? rest[1..] : rest;
            if (Digits(ref rest) == 0)
            {
                return ScalarKind.String;
            }
        }

        return rest.IsEmpty ? ScalarKind.Float : ScalarKind.String;
    }

    private static bool Consists(ReadOnlySpan<char> text, Func<char, bool> of)
    {
        foreach (var c in text)
        {
            if (!of(c))
            {
                return false;
            }
        }

        return true;
    }

    private static int Digits(ref ReadOnlySpan<char> text)
    {
        var count = Text.Digits.CountIn(text);
        text = text[count..];
        return count;
    }
}
