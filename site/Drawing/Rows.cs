namespace Yardstick.Site.Drawing;

/// <summary>
/// The row of each node: bands by level, and within a band below everything of that band it is linked up to. A column
/// takes only so many nodes side by side; what does not fit goes one row down.
/// </summary>
internal static class Rows
{
    /// <param name="nodes">By id.</param>
    /// <param name="targets">What each node is linked to, by the node's place in the list.</param>
    /// <param name="width">How many nodes of a column stand side by side.</param>
    public static int[] Of(IReadOnlyList<PlanNode> nodes, IReadOnlyList<int>[] targets, Func<PlanNode, int> width)
    {
        var rows = new int[nodes.Count];
        var depths = Depths(nodes, targets);
        var first = 0;
        foreach (var band in Enumerable.Range(0, nodes.Count).GroupBy(i => nodes[i].Level).OrderBy(g => g.Key))
        {
            var free = new Dictionary<string, FreeRows>(StringComparer.Ordinal);
            var last = first;
            foreach (var i in band.OrderBy(i => depths[i]).ThenBy(i => nodes[i].Group, StringComparer.Ordinal).ThenBy(i => i))
            {
                var least = first;
                foreach (var target in targets[i].Where(t => nodes[t].Level == nodes[i].Level && depths[t] < depths[i]))
                {
                    least = Math.Max(least, rows[target] + 1);
                }

                var column = nodes[i].Column ?? "";
                if (!free.TryGetValue(column, out var stack))
                {
                    free[column] = stack = new FreeRows(width(nodes[i]));
                }

                rows[i] = first + stack.Take(least - first);
                last = Math.Max(last, rows[i]);
            }

            first = last + 1;
        }

        return rows;
    }

    // The longest way up within the band. Links that go in a circle are cut at the smallest id.
    private static int[] Depths(IReadOnlyList<PlanNode> nodes, IReadOnlyList<int>[] targets)
    {
        var depths = new int[nodes.Count];
        var open = new int[nodes.Count];
        var sources = new List<int>[nodes.Count];
        for (var i = 0; i < nodes.Count; i++)
        {
            foreach (var target in targets[i].Where(t => nodes[t].Level == nodes[i].Level))
            {
                open[i]++;
                (sources[target] ??= []).Add(i);
            }
        }

        var isDone = new bool[nodes.Count];
        var ready = new Queue<int>(Enumerable.Range(0, nodes.Count).Where(i => open[i] == 0));
        for (var next = 0; ;)
        {
            while (ready.TryDequeue(out var i))
            {
                if (isDone[i])
                {
                    continue;
                }

                isDone[i] = true;
                foreach (var source in sources[i] ?? [])
                {
                    depths[source] = isDone[source] ? depths[source] : Math.Max(depths[source], depths[i] + 1);
                    if (--open[source] == 0)
                    {
                        ready.Enqueue(source);
                    }
                }
            }

            while (next < nodes.Count && isDone[next])
            {
                next++;
            }

            if (next == nodes.Count)
            {
                return depths;
            }

            ready.Enqueue(next);
        }
    }

    // Finds the first row with room in nearly constant time: full rows point past themselves.
    private sealed class FreeRows(int width)
    {
        private readonly List<int> taken = [];
        private readonly List<int> next = [];

        public int Take(int least)
        {
            var row = least;
            Grow(row);
            while (taken[row] == width)
            {
                var after = next[row];
                Grow(after);
                next[row] = taken[after] == width ? next[after] : after;
                row = after;
            }

            taken[row]++;
            return row;
        }

        private void Grow(int row)
        {
            while (taken.Count <= row)
            {
                taken.Add(0);
                next.Add(taken.Count);
            }
        }
    }
}
