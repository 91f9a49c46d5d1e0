using System.Globalization;

using Yardstick.Benchmarks.Dictionary;
using Yardstick.Benchmarks.Runs;

// --tool FILE: the published tool · --output FOLDER: where dictionaries are generated · --sizes 100,1000,10000 · --runs 5 · --stages · --rules · --history
string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

var tool = Path.GetFullPath(Option("--tool") ?? throw new ArgumentException("--tool names the published tool."));
var output = Path.GetFullPath(Option("--output") ?? "artifacts/bench");
var sizes = (Option("--sizes") ?? "100,1000,10000").Split(',').Select(s => int.Parse(s, CultureInfo.InvariantCulture)).ToList();
var runs = int.Parse(Option("--runs") ?? "5", CultureInfo.InvariantCulture);

var aside = new Aside(Path.Join(output, "aside"));
if (args.Contains("--rules") && sizes.Count > 1)
{
    var dictionaries = sizes.Select(size => (size, GeneratedFolder.Write(Path.Join(output, Invariant($"{size}")), size, aside).Metrics)).ToList();
    foreach (var line in RuleCosts.Table(dictionaries, runs))
    {
        Console.WriteLine(line);
    }

    aside.Clear();
    return;
}

var peers = Peers.Prepare(output, tool);
if (!Programs.MeasuresMemory)
{
    Console.WriteLine("CPU and memory are not measured: GNU time is not installed (Debian: apt install time).");
}

Console.WriteLine("""
    What is compared: ajv validates the same files against the same schema, and knows no rules. Hugo writes the same pages of metrics, functions, roles
    and people, with the same pictures, the JSON and Markdown beside each metric, the search index and the other files for programs (its theme is in
    peers/hugo); it is given what it would have to search for, and leaves out checks, findings, the scores of functions, the rules and the guide.
    """);

if (aside.Felt is { } felt)
{
    Console.WriteLine(Invariant($"The last run deleted its files less than five minutes ago, which makes new ones slower on ext4: for fair figures of builds run this again in {felt.TotalSeconds:0} s."));
}

var goals = new List<(int Size, Goal Goal)>();
foreach (var size in sizes)
{
    var dictionary = GeneratedFolder.Write(Path.Join(output, Invariant($"{size}")), size, aside);
    if (args.Contains("--stages"))
    {
        Console.WriteLine(Invariant($"\n{size} metrics: medians of {runs} runs in one process"));
        foreach (var line in Stages.Measure(dictionary.Metrics, runs))
        {
            Console.WriteLine("  " + line);
        }

        continue;
    }

    if (args.Contains("--history"))
    {
        Console.WriteLine(Invariant($"\n{size} metrics: medians of {runs} runs"));
        foreach (var line in HistoryRun.Measure(dictionary, tool, runs))
        {
            Console.WriteLine("  " + line);
        }

        continue;
    }

    var race = new Race(dictionary, tool, peers, aside);
    race.Run(runs);
    Console.WriteLine(Invariant($"\n{size} metrics: medians of {runs} alternating runs"));
    foreach (var line in race.Table())
    {
        Console.WriteLine("  " + line);
    }

    foreach (var goal in race.Goals())
    {
        Console.WriteLine("  " + goal);
        goals.Add((size, goal));
    }
}

var missed = goals.Where(g => !g.Goal.IsMet).ToList();
Console.WriteLine(missed.Count == 0 ? $"\nAll {goals.Count} goals that could be measured are met." : $"\n{missed.Count} of {goals.Count} goals are missed:");
foreach (var (size, goal) in missed)
{
    Console.WriteLine(Invariant($"  {size} metrics: {goal}"));
}

aside.Clear();
