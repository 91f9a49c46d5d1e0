using System.Diagnostics;

using Yardstick.Benchmarks.Dictionary;
using Yardstick.Model;
using Yardstick.Rules;
using Yardstick.Text;

namespace Yardstick.Benchmarks.Runs;

/// <summary>What each rule costs for a metric in dictionaries of growing size. A rule whose cost is linear costs the same in the two largest.</summary>
internal static class RuleCosts
{
    // In a dictionary that fills no cache of the processor any walk is cheaper than in one that does, so the smallest says little
    // of growth. From the one before the largest to a four times larger one a quadratic rule costs four times as much.
    private const double MostGrowth = 2;

    // Shorter times are the clock's.
    private const double LeastMilliseconds = 1;

    public static IEnumerable<string> Table(IReadOnlyList<(int Size, string Folder)> dictionaries, int runs)
    {
        var times = RuleSet.All.ToDictionary(r => r, _ => new List<double>());
        foreach (var (_, folder) in dictionaries)
        {
            var context = new RuleContext(CatalogueReader.Read(SourceFolder.Read(folder)), GeneratedFolder.Today);
            if (!context.Catalogue.IsSound)
            {
                throw new InvalidOperationException($"{folder} is not sound, so that rules would not look at all of it.");
            }

            foreach (var rule in RuleSet.All)
            {
                times[rule].Add(Least(runs, rule, context));
            }
        }

        var grown = 0;
        yield return $"{"microseconds for a metric, of",-32}{string.Concat(dictionaries.Select(d => Invariant($" {d.Size,9}")))}   growth";
        foreach (var (rule, milliseconds) in times.OrderByDescending(t => t.Value[^1]))
        {
            var costs = milliseconds.Zip(dictionaries, (time, dictionary) => time * 1000 / dictionary.Size).ToList();
            var growth = costs[^1] / costs[^2];
            var hasGrown = milliseconds[^1] >= LeastMilliseconds && growth > MostGrowth;
            grown += hasGrown ? 1 : 0;
            yield return $"{rule.Id,-32}{string.Concat(costs.Select(c => Invariant($" {c,9:0.000}")))}   {(milliseconds[^1] < LeastMilliseconds ? "-" : Invariant($"{growth:0.00}"))}{(hasGrown ? "  more than linear" : "")}";
        }

        yield return grown == 0 ? Invariant($"None of {times.Count} rules costs more than linear time.") : Invariant($"{grown} of {times.Count} rules cost more than linear time.");
    }

    // The least time is the one that was disturbed least.
    private static double Least(int runs, Rule rule, RuleContext context)
    {
        var least = double.MaxValue;
        for (var run = 0; run <= runs; run++)
        {
            var started = Stopwatch.GetTimestamp();
            _ = rule.Check(context).Count();
            least = Math.Min(least, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return least;
    }
}
