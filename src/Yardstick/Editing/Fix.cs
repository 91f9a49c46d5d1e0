using Yardstick.Text;

namespace Yardstick.Editing;

/// <summary>A change of a file's text that mends something.</summary>
/// <param name="Span">What gives way; empty where something is only added.</param>
/// <param name="Reason">What is mended, in a few words that follow the file's name.</param>
public sealed record Fix(Span Span, string Replacement, string Reason)
{
    /// <summary>What the scalar in the span says afterwards; nothing where the file means what it meant.</summary>
    public string? Value { get; init; }

    /// <summary>The text with every fix made; fixes do not overlap.</summary>
    public static string Apply(string text, IEnumerable<Fix> fixes)
    {
        var result = new System.Text.StringBuilder(text.Length + 64);
        var from = 0;
        foreach (var fix in fixes.OrderBy(f => f.Span.Start))
        {
            result.Append(text, from, fix.Span.Start - from).Append(fix.Replacement);
            from = fix.Span.End;
        }

        return result.Append(text, from, text.Length - from).ToString();
    }
}
