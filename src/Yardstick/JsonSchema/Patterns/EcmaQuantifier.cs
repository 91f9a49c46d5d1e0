using System.Globalization;

namespace Yardstick.JsonSchema;

/// <summary>Reads what says how often an atom is repeated.</summary>
internal static class EcmaQuantifier
{
    private const string LoneBrace = "'{' needs a backslash before it";

    /// <summary>The quantifier as .NET writes it, without the mark for laziness; empty where there is none.</summary>
    public static string Read(string source, ref int position, ref string problem) => source[position] switch
    {
        '*' or '+' or '?' => source[position++].ToString(),
        '{' => ReadBraces(source, ref position, ref problem),
        _ => "",
    };

    /// <summary>Reads digits; numbers beyond int count as its largest.</summary>
    public static bool TryNumber(string source, ref int position, out int number)
    {
        var start = position;
        while (position < source.Length && char.IsAsciiDigit(source[position]))
        {
            position++;
        }

        number = int.TryParse(source.AsSpan(start, position - start), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : int.MaxValue;
        return position > start;
    }

    private static string ReadBraces(string source, ref int position, ref string problem)
    {
        position++;
        if (!TryNumber(source, ref position, out var least))
        {
            problem = LoneBrace;
            return "";
        }

        var most = least;
        var isOpen = false;
        if (position < source.Length && source[position] == ',')
        {
            position++;
            isOpen = !TryNumber(source, ref position, out most);
        }

        if (position >= source.Length || source[position] != '}')
        {
            problem = LoneBrace;
            return "";
        }

        position++;
        if (!isOpen && most < least)
        {
            problem = "the numbers in braces are out of order";
        }

        return isOpen ? $"{{{Text(least)},}}" : $"{{{Text(least)},{Text(most)}}}";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
