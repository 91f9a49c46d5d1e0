using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Yardstick.JsonSchema;

internal enum PatternMatch
{
    No,
    Yes,
    TookTooLong,
}

/// <summary>
/// A pattern as JavaScript reads it with the flag u, run by .NET. The backtracking engine starts ten times faster,
/// the linear one cannot be led astray: a pattern that keeps the first busy is left to the second for good. Only
/// patterns with look-around or back-references, which the second refuses, may take too long.
/// </summary>
internal sealed class EcmaRegex
{
    // Sound patterns take microseconds; the rest covers a machine that is busy with other things. That the first
    // engine is left shows in no result, so its time may be short; the second costs a run 0.1 s to get ready.
    private static readonly TimeSpan BeforeLinear = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan BeforeGivingUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BeforeGivingUpLinear = TimeSpan.FromSeconds(10);

    private readonly string translated;
    private readonly bool needsBacktracking;

    // One swap of a reference from the first engine to the second; whoever reads the old one repeats the swap.
    private Regex regex;

    private EcmaRegex(string source, string translated, bool needsBacktracking, Regex regex)
    {
        Source = source;
        this.translated = translated;
        this.needsBacktracking = needsBacktracking;
        this.regex = regex;
    }

    public string Source { get; }

    public static bool TryCreate(string source, [NotNullWhen(true)] out EcmaRegex? pattern, out string problem)
    {
        pattern = null;
        var translator = new EcmaTranslator(source);
        if (!translator.TryTranslate(out var translated, out problem))
        {
            return false;
        }

        try
        {
            var backtracking = new Regex(translated, RegexOptions.CultureInvariant, translator.NeedsBacktracking ? BeforeGivingUp : BeforeLinear);
            pattern = new EcmaRegex(source, translated, translator.NeedsBacktracking, backtracking);
            return true;
        }
        catch (ArgumentException)
        {
            problem = "it is too complicated";
            return false;
        }
    }

    public PatternMatch Match(string text)
    {
        // Another thread may swap the engines meanwhile: what matters is which one took too long here.
        var engine = regex;
        try
        {
            return engine.IsMatch(text) ? PatternMatch.Yes : PatternMatch.No;
        }
        catch (RegexMatchTimeoutException)
        {
            return needsBacktracking || (engine.Options & RegexOptions.NonBacktracking) != 0 ? PatternMatch.TookTooLong : MatchLinear(text);
        }
    }

    private PatternMatch MatchLinear(string text)
    {
        try
        {
            regex = new Regex(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, BeforeGivingUpLinear);
            return regex.IsMatch(text) ? PatternMatch.Yes : PatternMatch.No;
        }
        catch (Exception e) when (e is RegexMatchTimeoutException or NotSupportedException)
        {
            return PatternMatch.TookTooLong;
        }
    }
}
