namespace Yardstick.JsonSchema;

/// <summary>Numbers as people of many countries write them, told with digits and a point.</summary>
internal static class WrittenNumber
{
    /// <param name="isWhole">Whether decimals cannot be meant.</param>
    /// <returns>How to write it here; nothing for what is no number in any of these ways.</returns>
    public static string? Help(string text, bool isWhole)
    {
        var bare = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('_' or '\'' or '’')));
        var (byComma, byPoint) = (Plain(bare, group: ',', mark: '.'), Plain(bare, group: '.', mark: ','));
        if (isWhole)
        {
            (byComma, byPoint) = (Whole(byComma), Whole(byPoint));
        }

        return byComma is not null && byPoint is not null && byComma != byPoint
            ? $"Write {byComma} if the comma parts thousands, or {byPoint} if decimals stand behind it."
            : (byComma ?? byPoint) is { } plain ? $"Write it with digits and a point only: {plain}." : null;
    }

    // Thousands stand in groups of three, and none begins with a nought: 0,850 has decimals.
    private static string? Plain(string number, char group, char mark)
    {
        var sign = number.StartsWith('-') || number.StartsWith('+') ? number[..1] : "";
        var halves = number[sign.Length..].Split(mark);
        var groups = halves[0].Split(group);
        var isGrouped = groups.Length > 1;
        var isNumber = halves.Length <= 2
            && halves.Skip(1).Concat(groups).All(IsDigits)
            && (!isGrouped || (groups[0].Length <= 3 && groups[0][0] != '0' && groups.Skip(1).All(g => g.Length == 3)));
        return !isNumber ? null : (sign == "-" ? sign : "") + string.Concat(groups) + (halves.Length == 2 ? "." + halves[1] : "");
    }

    private static string? Whole(string? number) => number?.Contains('.', StringComparison.Ordinal) == true ? null : number;

    private static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
