using Yardstick.Benchmarks.Dictionary;

namespace Yardstick.Benchmarks.Runs;

/// <summary>The history of a dictionary that changed a thousand times, without the cache and with it.</summary>
internal static class HistoryRun
{
    public static IEnumerable<string> Measure(GeneratedFolder dictionary, string tool, int runs)
    {
        LongHistory.AddTo(dictionary);
        string[] arguments = ["history", dictionary.Company.Metrics[0].Id, "metrics"];
        var cold = new Contender("history", new(tool, arguments, dictionary.Root));
        var warm = new Contender("history, cache warm", new(tool, [.. arguments, "--cache", "cache"], dictionary.Root));
        yield return Invariant($"{LongHistory.Commits} commits of {LongHistory.FilesEach} files each; meant to take at most 6 s at 10 000 metrics, and 0.6 s with the cache");
        foreach (var contender in (Contender[])[cold, warm])
        {
            contender.Try();
            for (var run = 0; run < runs; run++)
            {
                contender.Run();
            }

            yield return contender.Missing is { } reason
                ? $"{contender.Name,-28} not measured: {reason}"
                : Invariant($"{contender.Name,-28} {contender.Wall,7:0.000} s {contender.Cpu ?? double.NaN,7:0.00} s CPU {contender.Memory ?? double.NaN,6:0} MB");
        }

        yield return $"answers that differ with the cache: {(cold.Output == warm.Output ? 0 : 1)}";
    }
}
