namespace Yardstick.Text;

/// <summary>Decimal digits at the start of a text. The framework's search for a range of characters puts each of them into an object of its own.</summary>
internal static class Digits
{
    /// <summary>How many of 0 to 9 a text begins with.</summary>
    public static int CountIn(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count]))
        {
            count++;
        }

        return count;
    }
}
