using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Changes;

/// <summary>What a metric is recognised by under another id.</summary>
/// <param name="Of">The metric, in whatever form.</param>
/// <param name="Name">In plain words.</param>
/// <param name="Meaning">A text that only metrics of the same number share; nothing where the formula is not understood.</param>
internal sealed record Identity<T>(T Of, string Id, IReadOnlyList<string> Aliases, string Name, Func<string?> Meaning);

/// <summary>A metric whose id is another one now.</summary>
/// <param name="Likeness">Why it is taken for the same, as it follows "because".</param>
internal sealed record Rename<TBefore, TAfter>(TBefore Before, TAfter After, string Likeness);

/// <summary>
/// Finds metrics that live on under another id. Only an exact likeness counts, the first of these that names one pair:
/// the old id among the aliases, the same name, the same formula with unit, period and population.
/// </summary>
internal static class Renames
{
    public static Identity<Metric> IdentityOf(Metric metric, FormulaTable formulas) =>
        new(metric, metric.Id, [.. metric.Aliases.Select(a => a.Value)], PlainWords.Of(metric.Name?.Value), () => formulas.Of(metric)?.Meaning);

    public static IReadOnlyList<Rename<TBefore, TAfter>> Find<TBefore, TAfter>(IEnumerable<Identity<TBefore>> gone, IEnumerable<Identity<TAfter>> added)
    {
        var old = gone.ToList();
        var now = added.ToList();
        var renames = new List<Rename<TBefore, TAfter>>();
        Pair(m => [m.Id], m => m.Aliases, "its old id is among the aliases");
        Pair(m => [m.Name], m => [m.Name], "it bears the same name");
        Pair(m => [m.Meaning()], m => [m.Meaning()], "it has the same formula, unit, period and population");
        return renames;

        void Pair(Func<Identity<TBefore>, IEnumerable<string?>> keysBefore, Func<Identity<TAfter>, IEnumerable<string?>> keysAfter, string likeness)
        {
            if (old.Count == 0 || now.Count == 0)
            {
                return;
            }

            var candidates = now.SelectMany(m => keysAfter(m).Where(k => !string.IsNullOrEmpty(k)).Distinct().Select(k => KeyValuePair.Create(k!, m))).ToLookup(c => c.Key, c => c.Value, StringComparer.Ordinal);
            foreach (var same in old.SelectMany(m => keysBefore(m).Where(k => !string.IsNullOrEmpty(k)).Select(k => KeyValuePair.Create(k!, m))).GroupBy(c => c.Key, c => c.Value, StringComparer.Ordinal).ToList())
            {
                if (same.ToList() is [var was] && candidates[same.Key].Where(now.Contains).ToList() is [var isNow])
                {
                    renames.Add(new Rename<TBefore, TAfter>(was.Of, isNow.Of, likeness));
                    old.Remove(was);
                    now.Remove(isNow);
                }
            }
        }
    }
}
