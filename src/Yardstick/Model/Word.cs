using System.Collections.Frozen;
using System.Text;

namespace Yardstick.Model;

/// <summary>The words of a fixed list as definitions write them: <c>InternalProcess</c> is <c>internal-process</c>.</summary>
public static class Word
{
    public static string Of<T>(T value)
        where T : struct, Enum => Words<T>.ByValue[value];

    public static T? Parse<T>(string text)
        where T : struct, Enum => Words<T>.ByText.TryGetValue(text, out var value) ? value : null;

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> ByValue =
            Enum.GetValues<T>().ToFrozenDictionary(v => v, v => Hyphenated(v.ToString()));

        public static readonly FrozenDictionary<string, T> ByText =
            ByValue.ToFrozenDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);
    }

    private static string Hyphenated(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
