using System.Diagnostics;

using Yardstick.Benchmarks.Dictionary;
using Yardstick.Model;
using Yardstick.Rules;
using Yardstick.Text;

namespace Yardstick.Benchmarks.Runs;

/// <summary>What each rule costs for a metric in dictionaries of growing size. A rule whose cost is linear costs the same in the two largest.</summary>
internal static class RuleCosts
{
    // From one size to one ten times larger a quadratic rule costs ten times as much for a metric, to one four times larger four times.
    private const double MostGrowth = 2;

    // Shorter times are the clock's.
    private const double LeastMilliseconds = 1;

    private const string AllRules = "(all, on one just read)";

    public static IEnumerable<string> Table(IReadOnlyList<(int Size, string Folder)> dictionaries, int runs)
    {
        var times = new Dictionary<string, List<double>> { [AllRules] = [] };
        foreach (var (_, folder) in dictionaries.Prepend(dictionaries[0]))
        {
            // The first is only there for methods to be compiled.
            var isCounted = times.Count > 1;
            var sources = SourceFolder.Read(folder);
            var atOnce = Enumerable.Range(0, runs).Min(_ => EachRule(Judged(sources, folder)).Sum(r => r.Milliseconds));
            var context = Judged(sources, folder);
            var alone = Enumerable.Range(0, runs + 1).SelectMany(_ => EachRule(context)).GroupBy(r => r.Rule.Id).Select(g => (Id: g.Key, Time: g.Min(r => r.Milliseconds)));
            foreach (var (id, time) in alone.Prepend((AllRules, atOnce)))
            {
                times.TryAdd(id, []);
                times[id].AddRange(isCounted ? [time] : []);
            }
        }

        var grown = new List<string>();
        yield return $"{"microseconds for a metric, of",-32}{string.Concat(dictionaries.Select(d => Invariant($" {d.Size,9}")))}   growth";
        foreach (var (id, milliseconds) in times.OrderByDescending(t => t.Value[^1]))
        {
            var costs = milliseconds.Zip(dictionaries, (time, dictionary) => time * 1000 / dictionary.Size).ToList();
            var growth = costs[^1] / costs[^2];
            var hasGrown = milliseconds[^1] >= LeastMilliseconds && growth > MostGrowth;
            grown.AddRange(hasGrown ? [id] : []);
            yield return $"{id,-32}{string.Concat(costs.Select(c => Invariant($" {c,9:0.000}")))}   {(milliseconds[^1] < LeastMilliseconds ? "-" : Invariant($"{growth:0.00}"))}{(hasGrown ? "  more than linear" : "")}";
        }

        yield return grown.Count == 0 ? Invariant($"None of {RuleSet.All.Count} rules costs more than linear time, nor do all together.") : $"More than linear: {string.Join(", ", grown)}.";
    }

    private static RuleContext Judged(SourceTree sources, string folder)
    {
        var context = new RuleContext(CatalogueReader.Read(sources), GeneratedFolder.Today);
        return context.Catalogue.IsSound ? context : throw new InvalidOperationException($"{folder} is not sound, so that rules would not look at all of it.");
    }

    // What the first rule makes for those that follow (the cascade, normal forms of formulas) counts in its time.
    private static IEnumerable<(Rule Rule, double Milliseconds)> EachRule(RuleContext context)
    {
        foreach (var rule in RuleSet.All)
        {
            using var memory = new ColdMemory();
            var started = Stopwatch.GetTimestamp();
            _ = rule.Check(context).Count();
            yield return (rule, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
    }
}
