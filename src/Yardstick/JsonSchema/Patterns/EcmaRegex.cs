using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Yardstick.JsonSchema;

internal enum PatternMatch
{
    No,
    Yes,
    TookTooLong,
}

/// <summary>A pattern as JavaScript reads it with the flag u, run by .NET.</summary>
internal sealed class EcmaRegex
{
    // Patterns that .NET can run in linear time never come near; the others could take for ever.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lazy<Regex> regex;

    private EcmaRegex(string source, Lazy<Regex> regex)
    {
        Source = source;
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

        Regex backtracking;
        try
        {
            backtracking = new Regex(translated, RegexOptions.CultureInvariant, Patience);
        }
        catch (ArgumentException)
        {
            problem = "it is too complicated";
            return false;
        }

        // Building the linear-time automaton costs more than most uses of a schema, so it waits for the first match.
        pattern = new EcmaRegex(source, translator.NeedsBacktracking ? new(backtracking) : new(() => Linear(translated) ?? backtracking));
        return true;
    }

    public PatternMatch Match(string text)
    {
        try
        {
            return regex.Value.IsMatch(text) ? PatternMatch.Yes : PatternMatch.No;
        }
        catch (RegexMatchTimeoutException)
        {
            return PatternMatch.TookTooLong;
        }
    }

    private static Regex? Linear(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Patience);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }
}
