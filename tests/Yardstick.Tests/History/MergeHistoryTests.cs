using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Yardstick.Tests.History;

/// <summary>
/// Histories full of merges, made up commit by commit so that nothing stops them: octopuses, criss-crosses, branches that change
/// one metric, merges that write what no branch had. What is told is held against a slow and simple idea of it.
/// </summary>
public sealed class MergeHistoryTests
{
    private static readonly string Text = File.ReadAllText(Path.Join(Repository.Fixtures, "clean", "sales", "win-rate.yaml"));
    private static readonly string[] Metrics = ["alpha", "beta", "gamma"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Fact]
    public void An_octopus_brings_what_each_of_its_arms_wrote()
    {
        var graph = new Graph();
        var root = graph.Add([], ("alpha", 1), ("beta", 1), ("gamma", 1));
        var arms = Metrics.Select(m => graph.Add([root], (m, 2))).ToList();
        var line = graph.Add([root]);
        graph.Add([line, .. arms], ("alpha", 2), ("beta", 2), ("gamma", 2));
        Assert.All(graph.Check(), told => Assert.Equal(2, told.Length));
    }

    [Fact]
    public void Two_branches_that_merge_each_other_twice_are_told_from_the_line()
    {
        var graph = new Graph();
        var root = graph.Add([], ("alpha", 1), ("beta", 1), ("gamma", 1));
        var (left, right) = (graph.Add([root], ("alpha", 2)), graph.Add([root], ("alpha", 3)));
        var (leftMerge, rightMerge) = (graph.Add([left, right], ("alpha", 3)), graph.Add([right, left], ("alpha", 2)));
        graph.Add([leftMerge, rightMerge], ("alpha", 2));
        Assert.Equal(4, graph.Check()[0].Length);
    }

    [Fact]
    public void What_no_branch_had_bears_the_merge_that_brought_it()
    {
        var graph = new Graph();
        var root = graph.Add([], ("alpha", 1), ("beta", 1), ("gamma", 1));
        var (left, right) = (graph.Add([root], ("alpha", 2)), graph.Add([root], ("alpha", 3)));
        var evil = graph.Add([left, right], ("alpha", 9));
        var brought = graph.Add([root, evil], ("alpha", 9));
        Assert.EndsWith($"Person {brought}", graph.Check()[0][0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_dictionary_that_a_branch_began_comes_as_a_whole_with_its_merge()
    {
        var graph = new Graph();
        var root = graph.Add([]);
        var begun = graph.Add([root], ("alpha", 1), ("beta", 1), ("gamma", 1));
        var changed = graph.Add([begun], ("alpha", 2));
        graph.Add([root, changed], ("alpha", 2), ("beta", 1), ("gamma", 1));
        Assert.Single(graph.Check()[0]);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_graph_is_told_as_the_states_of_its_line(int seed)
    {
        const int Commits = 70;
        var graph = new Graph();
        var next = (uint)seed;
        graph.Add([]);
        if (Pick(2) == 0)
        {
            graph.Add([0], [.. Metrics.Select(m => (m, 1))]);
        }

        while (graph.Count < Commits)
        {
            // Mostly from the newest few, so that branches live beside each other and meet again and again.
            var parents = Enumerable.Range(0, Pick(3) == 0 ? 1 + Pick(4) : 1).Select(_ => graph.Count - 1 - Pick(Math.Min(graph.Count, 6))).Distinct().ToArray();
            var states = new List<(string, int)>();
            foreach (var metric in Metrics)
            {
                var from = graph.StateOf(parents[Pick(parents.Length)], metric);
                var state = Pick(4) == 0 ? graph.Count + 1 : from ?? graph.StateOf(parents[0], metric);
                if (state is { } value)
                {
                    states.Add((metric, value));
                }
            }

            graph.Add(parents, [.. states]);
        }

        graph.Check();

        int Pick(int below)
        {
            next = (next * 1664525) + 1013904223;
            return (int)((next >> 8) % (uint)below);
        }
    }

    /// <summary>Commits by number, each with the state of every metric as a number: its target.</summary>
    private sealed class Graph
    {
        private readonly List<int[]> parents = [];
        private readonly List<Dictionary<string, int>> states = [];

        public int Count => parents.Count;

        public int? StateOf(int commit, string metric) => states[commit].TryGetValue(metric, out var state) ? state : null;

        /// <summary>A commit that has what its first parent has, but for what is given.</summary>
        public int Add(int[] from, params (string Metric, int State)[] given)
        {
            var state = from.Length == 0 ? new Dictionary<string, int>(StringComparer.Ordinal) : new Dictionary<string, int>(states[from[0]], StringComparer.Ordinal);
            foreach (var (metric, value) in given)
            {
                state[metric] = value;
            }

            parents.Add(from);
            states.Add(state);
            return Count - 1;
        }

        /// <summary>Holds what the tool tells of each metric against what is expected, and gives the latter, newest first.</summary>
        public List<string[]> Check()
        {
            using var workspace = Workspace.From("clean");
            workspace.Delete("metrics/sales/win-rate.yaml").Git("init", "-q", "-b", "main");
            var import = Programs.Run("git", ["fast-import", "--quiet"], workspace.Folder, input: Stream());
            Assert.True(import.ExitCode == 0, import.Error);
            var all = Metrics.Select(Expected).ToList();
            foreach (var (metric, expected) in Metrics.Zip(all).Where(m => m.Second.Length > 0))
            {
                Assert.Equal(expected, Told(workspace, metric));
            }

            return all;
        }

        private static string[] Told(Workspace workspace, string metric)
        {
            using var json = JsonDocument.Parse(workspace.Run("history", metric, "--format", "json").ExitsWith(0).Out);
            return [.. json.RootElement.GetProperty("events").EnumerateArray().Select(e => $"{(e.GetProperty("kind").GetString() == "created" ? "created" : e.GetProperty("after").GetString())} {e.GetProperty("author")}")];
        }

        // The states of the line from parent to first parent; who wrote one is who, of all that lead here, had it first.
        private string[] Expected(string metric)
        {
            var line = new List<int> { Count - 1 };
            while (parents[line[^1]].Length > 0)
            {
                line.Add(parents[line[^1]][0]);
            }

            line.Reverse();
            var told = new List<string>();
            int? before = null;
            var last = 0;
            foreach (var commit in line)
            {
                var state = StateOf(commit, metric);
                if (state is { } value && value != before)
                {
                    told.Add($"{(before is null ? "created" : InWords(value))} Person {last = Writer(commit, metric, value, line, last)}");
                }

                before = state;
            }

            told.Reverse();
            return [.. told];
        }

        // What was written before the state that it follows, the merge chose.
        private int Writer(int commit, string metric, int value, List<int> line, int last)
        {
            if (parents[commit].Length < 2)
            {
                return commit;
            }

            var writers = Ancestors(commit).Where(c => !line.Contains(c) && parents[c].Length < 2 && StateOf(c, metric) == value && parents[c].All(p => StateOf(p, metric) != value)).ToList();
            return writers.Count > 0 && writers.Max() > last ? writers.Max() : commit;
        }

        private HashSet<int> Ancestors(int commit)
        {
            var seen = new HashSet<int>();
            var waiting = new Stack<int>(parents[commit]);
            while (waiting.TryPop(out var next))
            {
                if (seen.Add(next))
                {
                    foreach (var parent in parents[next])
                    {
                        waiting.Push(parent);
                    }
                }
            }

            return seen;
        }

        private static string InWords(int state) => (state / 1000m).ToString("0.###", CultureInfo.InvariantCulture);

        private string Stream()
        {
            var stream = new StringBuilder();
            for (var commit = 0; commit < Count; commit++)
            {
                stream.Append(CultureInfo.InvariantCulture, $"commit refs/heads/c{commit}\nmark :{commit + 1}\ncommitter Person {commit} <p@example.com> {1767600000 + (commit * 3600)} +0000\ndata 1\n.\n");
                foreach (var (parent, i) in parents[commit].Select((p, i) => (p, i)))
                {
                    stream.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "from" : "merge")} :{parent + 1}\n");
                }

                File("README.md", commit % 3 == 0 ? $"{commit}" : "same");
                foreach (var (metric, state) in states[commit])
                {
                    File($"metrics/sales/{metric}.yaml", Text.Replace("id: win-rate", $"id: {metric}", StringComparison.Ordinal).Replace("name: Win rate", $"name: {metric}", StringComparison.Ordinal)
                        .Replace("{value: 0.24,", $"{{value: 0.{state.ToString("000", CultureInfo.InvariantCulture)},", StringComparison.Ordinal));
                }

                stream.Append('\n');
            }

            return stream.Append(CultureInfo.InvariantCulture, $"reset refs/heads/main\nfrom :{Count}\n\n").ToString();

            void File(string path, string content) => stream.Append(CultureInfo.InvariantCulture, $"M 100644 inline {path}\ndata {Encoding.UTF8.GetByteCount(content)}\n{content}\n");
        }
    }
}
