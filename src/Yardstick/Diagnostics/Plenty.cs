using System.Globalization;

using Yardstick.Text;

namespace Yardstick.Diagnostics;

/// <summary>Keeps what a run says within bounds where a file holds the same mistake in thousands of places.</summary>
public static class Plenty
{
    /// <summary>How many findings of one rule are told of one file.</summary>
    public const int MostOfOneRule = 1_000;

    /// <summary>The same diagnostics; of more than <see cref="MostOfOneRule"/> of a rule in a file, the last that is kept tells how many follow.</summary>
    public static IReadOnlyList<Diagnostic> Cut(IReadOnlyList<Diagnostic> diagnostics)
    {
        if (diagnostics.Count <= MostOfOneRule)
        {
            return diagnostics;
        }

        var kept = new List<Diagnostic>();
        var counts = new Dictionary<Kind, Count>();
        foreach (var diagnostic in diagnostics)
        {
            var kind = new Kind(diagnostic.Rule, diagnostic.Place.File, diagnostic.Counts);
            if (!counts.TryGetValue(kind, out var count))
            {
                counts[kind] = count = new Count();
            }

            if (++count.Found <= MostOfOneRule)
            {
                count.Last = kept.Count;
                kept.Add(diagnostic);
            }
        }

        foreach (var count in counts.Values)
        {
            if (count.Found > MostOfOneRule)
            {
                kept[count.Last] = WithRest(kept[count.Last], count.Found - MostOfOneRule);
            }
        }

        return kept;
    }

    private static Diagnostic WithRest(Diagnostic last, int rest) => last with
    {
        Finding = last.Finding with
        {
            Details = [.. last.Finding.Details, string.Create(CultureInfo.InvariantCulture, $"And {rest} more like this in the same file.")],
        },
    };

    private sealed record Kind(string Rule, SourceFile File, bool Counts);

    private sealed class Count
    {
        public int Found { get; set; }

        public int Last { get; set; }
    }
}
