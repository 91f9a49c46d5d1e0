using Yardstick.Diagnostics;

namespace Yardstick.Governance;

/// <summary>Marks the findings that were there before what is judged, so that only new ones count.</summary>
public static class KnownFindings
{
    /// <summary>The same diagnostics in the same order.</summary>
    /// <param name="fingerprints">Of what was found before, as <see cref="Fingerprints"/> gives them.</param>
    public static IReadOnlyList<Diagnostic> Mark(IReadOnlyList<Diagnostic> diagnostics, IReadOnlySet<string> fingerprints)
    {
        if (fingerprints.Count == 0)
        {
            return diagnostics;
        }

        var own = Fingerprints.Of(diagnostics);
        var marked = new List<Diagnostic>(diagnostics.Count);
        for (var i = 0; i < own.Count; i++)
        {
            marked.Add(fingerprints.Contains(own[i]) ? diagnostics[i] with { IsKnown = true } : diagnostics[i]);
        }

        return marked;
    }
}
