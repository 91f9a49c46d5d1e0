namespace Yardstick.Yaml;

/// <summary>Keys and short values repeat from file to file: each is kept once, as long as no other text takes its slot.</summary>
internal static class SharedTexts
{
    private const int LongestText = 80;

    private static readonly string?[] Slots = new string?[4096];

    public static string Of(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestText)
        {
            return text.ToString();
        }

        ref var slot = ref Slots[string.GetHashCode(text) & (Slots.Length - 1)];
        return slot is { } known && text.SequenceEqual(known) ? known : slot = text.ToString();
    }
}
