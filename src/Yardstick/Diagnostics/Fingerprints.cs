using System.Security.Cryptography;
using System.Text;

namespace Yardstick.Diagnostics;

/// <summary>
/// Gives each finding a name of its own that stays while lines move: from the rule, the file, the first line of the words
/// it points at, and, among findings alike in all three, its place in their order.
/// </summary>
public static class Fingerprints
{
    /// <returns>A fingerprint of 32 hexadecimal digits for each diagnostic, in the order given.</returns>
    public static IReadOnlyList<string> Of(IReadOnlyList<Diagnostic> diagnostics)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var fingerprints = new List<string>(diagnostics.Count);
        foreach (var diagnostic in diagnostics)
        {
            var place = diagnostic.Place;
            var words = place.File.Text[Math.Min(place.Span.Start, place.File.Text.Length)..Math.Min(place.Span.End, place.File.Text.Length)].Split('\n')[0].TrimEnd();
            var likeness = $"{diagnostic.Rule}\n{place.File.Path}\n{words}";
            var turn = seen[likeness] = seen.GetValueOrDefault(likeness) + 1;
            fingerprints.Add(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{likeness}\n{turn}")))[..32]);
        }

        return fingerprints;
    }
}
