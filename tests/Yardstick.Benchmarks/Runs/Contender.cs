namespace Yardstick.Benchmarks.Runs;

/// <summary>One of the programs, or ways to run one, that are measured beside each other.</summary>
internal sealed class Contender(string name, Invocation invocation)
{
    private readonly List<Cost> costs = [];

    public string Name { get; } = name;

    public Invocation Invocation { get; } = invocation;

    /// <summary>What is done before each run and not measured.</summary>
    public Action Before { get; init; } = () => { };

    /// <summary>What is looked at after each run and not measured.</summary>
    public Action After { get; init; } = () => { };

    /// <summary>Why it could not be measured; null if it could.</summary>
    public string? Missing { get; private set; }

    /// <summary>What it printed in the first run.</summary>
    public string Output { get; private set; } = "";

    public double Wall => Median(costs.Select(c => c.Wall));

    public double? Cpu => costs[0].Cpu is null ? null : Median(costs.Select(c => c.Cpu!.Value));

    public double? Memory => costs[0].Memory is null ? null : Median(costs.Select(c => c.Memory!.Value));

    /// <summary>One run that does not count, which warms the disk and shows whether the program works at all.</summary>
    public void Try()
    {
        var result = RunOnce();
        Output = result.Output;
        if (result.ExitCode != 0)
        {
            var said = (result.Error + result.Output).Split('\n', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("nothing");
            Missing = Invariant($"exit code {result.ExitCode}: {said}");
        }
    }

    public void Run()
    {
        if (Missing is null)
        {
            costs.Add(RunOnce().Cost);
        }
    }

    /// <summary>Leaves it out of the race, with the reason.</summary>
    public Contender LeftOut(string reason)
    {
        Missing = reason;
        return this;
    }

    private ProgramResult RunOnce()
    {
        Before();
        var result = Programs.Measure(Invocation);
        After();
        return result;
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
