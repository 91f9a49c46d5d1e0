using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Changes;

/// <summary>A metric whose id is another one now.</summary>
/// <param name="Likeness">Why it is taken for the same, as it follows "because".</param>
internal sealed record Rename(Metric Before, Metric After, string Likeness);

/// <summary>
/// Finds metrics that live on under another id. Only an exact likeness counts, the first of these that names one pair:
/// the old id among the aliases, the same name, the same formula with unit, period and population.
/// </summary>
internal static class Renames
{
    public static IReadOnlyList<Rename> Find(Catalogue before, IEnumerable<Metric> gone, Catalogue after, IEnumerable<Metric> added)
    {
        var old = gone.ToList();
        var now = added.ToList();
        var renames = new List<Rename>();
        Pair(m => [m.Id], m => m.Aliases.Select(a => a.Value), "its old id is among the aliases");
        Pair(m => [PlainWords.Of(m.Name?.Value)], m => [PlainWords.Of(m.Name?.Value)], "it bears the same name");
        Pair(m => [before.Formulas.Of(m)?.Meaning], m => [after.Formulas.Of(m)?.Meaning], "it has the same formula, unit, period and population");
        return renames;

        void Pair(Func<Metric, IEnumerable<string?>> keysBefore, Func<Metric, IEnumerable<string?>> keysAfter, string likeness)
        {
            var candidates = now.SelectMany(m => keysAfter(m).Where(k => !string.IsNullOrEmpty(k)).Distinct().Select(k => (Key: k!, Metric: m))).ToLookup(c => c.Key, c => c.Metric, StringComparer.Ordinal);
            foreach (var same in old.SelectMany(m => keysBefore(m).Where(k => !string.IsNullOrEmpty(k)).Select(k => (Key: k!, Metric: m))).GroupBy(c => c.Key, c => c.Metric, StringComparer.Ordinal).ToList())
            {
                if (same.ToList() is [var was] && candidates[same.Key].Where(now.Contains).ToList() is [var isNow])
                {
                    renames.Add(new Rename(was, isNow, likeness));
                    old.Remove(was);
                    now.Remove(isNow);
                }
            }
        }
    }
}
