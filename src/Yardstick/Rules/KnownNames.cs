using Yardstick.Text;

namespace Yardstick.Rules;

/// <summary>The names that may stand somewhere, to suggest the one that a misspelt name most likely means.</summary>
internal sealed class KnownNames(IEnumerable<string> names)
{
    // Every suggestion compares with every name. A dictionary that is wrong in thousands of places is helped by the
    // first of them, and must not keep a machine busy for hours.
    private const int MostComparisons = 1_000_000;

    private readonly Lazy<string[]> sorted = new(() => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    private readonly Dictionary<string, string?> found = new(StringComparer.Ordinal);
    private int comparisons;

    /// <summary>"Did you mean 'x'? ", or nothing.</summary>
    public string Suggestion(string wanted) => Nearest(wanted) is { } name ? $"Did you mean {Quote.Of(name)}? " : "";

    public string? Nearest(string wanted)
    {
        if (found.TryGetValue(wanted, out var known))
        {
            return known;
        }

        comparisons += sorted.Value.Length;
        return comparisons > MostComparisons ? null : found[wanted] = NearestName.Find(wanted, sorted.Value);
    }
}
