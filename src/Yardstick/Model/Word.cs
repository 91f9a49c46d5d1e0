using System.Runtime.CompilerServices;
using System.Text;

namespace Yardstick.Model;

/// <summary>The words of a fixed list as definitions write them: <c>InternalProcess</c> is <c>internal-process</c>.</summary>
public static class Word
{
    /// <summary>All words of a list, in its order.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Words<T>.All;

    public static string Of<T>(T value)
        where T : struct, Enum => Words<T>.All[Unsafe.As<T, int>(ref value)];

    public static T? Parse<T>(string text)
        where T : struct, Enum
    {
        var index = Array.IndexOf(Words<T>.All, text);
        return index < 0 ? null : Unsafe.As<int, T>(ref index);
    }

    // Words by number, and no dictionary: a handful is searched faster than hashed, and a dictionary of enum values
    // has to be compiled anew in every run, since no native code for it can be shipped.
    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly string[] All = [.. typeof(T).GetEnumNames().Select(Hyphenated)];
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
