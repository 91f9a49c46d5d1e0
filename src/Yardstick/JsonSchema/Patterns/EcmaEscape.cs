using System.Globalization;

namespace Yardstick.JsonSchema;

/// <summary>Escapes that stand for a set or for one character, inside and outside of brackets.</summary>
internal static class EcmaEscape
{
    public static CodePointSet Digits { get; } = CodePointSet.Parse("30-39");

    public static CodePointSet Words { get; } = CodePointSet.Parse("30-39 41-5A 5F 61-7A");

    public static CodePointSet Spaces { get; } = CodePointSet.Parse("9-D 20 A0 1680 2000-200A 2028-2029 202F 205F 3000 FEFF");

    /// <summary>Reads \d, \w, \s, \p{…} and their opposites, from behind the backslash; null for any other escape.</summary>
    public static CodePointSet? ReadSet(string source, ref int position, ref string problem)
    {
        CodePointSet? set = source[position] switch
        {
            'd' or 'D' => Digits,
            'w' or 'W' => Words,
            's' or 'S' => Spaces,
            'p' or 'P' => ReadProperty(source, position, ref problem),
            _ => null,
        };
        if (set is null)
        {
            return null;
        }

        var isOpposite = char.IsAsciiLetterUpper(source[position]);
        position = source[position] is 'p' or 'P' ? source.IndexOf('}', position) + 1 : position + 1;
        return isOpposite ? set.Complement() : set;
    }

    /// <summary>Reads an escape that stands for one character, from behind the backslash; -1 where there is none.</summary>
    public static int ReadCharacter(string source, ref int position, ref string problem)
    {
        var c = source[position++];
        switch (c)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'v':
                return '\v';
            case 'f':
                return '\f';
            case 'r':
                return '\r';
            case '0' when position >= source.Length || !char.IsAsciiDigit(source[position]):
                return 0;
            case 'c' when position < source.Length && char.IsAsciiLetter(source[position]):
                return source[position++] % 32;
            case 'x' when TryHex(source, ref position, 2, out var byteValue):
                return byteValue;
            case 'u':
                return ReadUnicode(source, ref position, ref problem);
            case var _ when c < 0x80 && !char.IsAsciiLetterOrDigit(c) && c > ' ':
                return c;
            default:
                problem = $"\\{c} is no escape that JavaScript knows";
                return -1;
        }
    }

    private static CodePointSet? ReadProperty(string source, int position, ref string problem)
    {
        var end = source.IndexOf('}', position);
        if (position + 1 < source.Length && source[position + 1] == '{' && end > 0)
        {
            var name = source[(position + 2)..end];
            if (UnicodeProperty.Find(name) is { } set)
            {
                return set;
            }

            problem = $"the property {name} is not known here";
            return null;
        }

        problem = "\\p needs a property in braces";
        return null;
    }

    private static int ReadUnicode(string source, ref int position, ref string problem)
    {
        if (position < source.Length && source[position] == '{')
        {
            var end = source.IndexOf('}', position);
            if (end > 0 && int.TryParse(source.AsSpan(position + 1, end - position - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
                && value is >= 0 and <= 0x10FFFF)
            {
                position = end + 1;
                return value;
            }
        }
        else if (TryHex(source, ref position, 4, out var unit))
        {
            var after = position + 2;
            if (char.IsHighSurrogate((char)unit) && source.AsSpan(position).StartsWith("\\u") && TryHex(source, ref after, 4, out var low) && char.IsLowSurrogate((char)low))
            {
                position = after;
                return char.ConvertToUtf32((char)unit, (char)low);
            }

            return unit;
        }

        problem = "\\u needs four hexadecimal digits, or some in braces";
        return -1;
    }

    private static bool TryHex(string source, ref int position, int length, out int value)
    {
        value = 0;
        if (position + length > source.Length
            || !int.TryParse(source.AsSpan(position, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        position += length;
        return true;
    }
}
