namespace Yardstick.Site.Drawing;

/// <summary>
/// The row of each node: bands by level, and within a band below everything of that band it is linked up to. A column
/// takes only so many nodes side by side; what does not fit goes one row down.
/// </summary>
internal static class Rows
{
    /// <param name="nodes">By id.</param>
    /// <param name="width">How many nodes of a column stand side by side.</param>
    /// <returns>The level of each row.</returns>
    public static int[] Place(IReadOnlyList<GridNode> nodes, Func<GridNode, int> width)
    {
        var depths = Depths(nodes);
        var sorted = nodes.ToList();
        sorted.Sort((a, b) =>
        {
            var order = a.Level.CompareTo(b.Level);
            order = order != 0 ? order : depths[a.Index].CompareTo(depths[b.Index]);
            order = order != 0 ? order : string.CompareOrdinal(a.Group, b.Group);
            return order != 0 ? order : a.Index.CompareTo(b.Index);
        });

        var levels = new List<int>();
        var free = new Dictionary<string, FreeRows>(StringComparer.Ordinal);
        var first = 0;
        foreach (var node in sorted)
        {
            if (levels.Count > 0 && levels[^1] != node.Level)
            {
                first = levels.Count;
                free.Clear();
            }

            var least = first;
            foreach (var target in node.Targets)
            {
                if (target.Level == node.Level && depths[target.Index] < depths[node.Index])
                {
                    least = Math.Max(least, target.Row + 1);
                }
            }

            var column = node.Column?.Id ?? "";
            if (!free.TryGetValue(column, out var rows))
            {
                free[column] = rows = new FreeRows(width(node));
            }

            node.Row = first + rows.Take(least - first);
            while (levels.Count <= node.Row)
            {
                levels.Add(node.Level);
            }
        }

        return [.. levels];
    }

    // The longest way up within the band. Links that go in a circle are cut at the smallest id.
    private static int[] Depths(IReadOnlyList<GridNode> nodes)
    {
        var depths = new int[nodes.Count];
        var open = new int[nodes.Count];
        var sources = new List<GridNode>?[nodes.Count];
        foreach (var node in nodes)
        {
            foreach (var target in node.Targets)
            {
                if (target.Level == node.Level)
                {
                    open[node.Index]++;
                    (sources[target.Index] ??= []).Add(node);
                }
            }
        }

        var isDone = new bool[nodes.Count];
        var ready = new Queue<GridNode>(nodes.Where(n => open[n.Index] == 0));
        for (var next = 0; ;)
        {
            while (ready.TryDequeue(out var node))
            {
                if (isDone[node.Index])
                {
                    continue;
                }

                isDone[node.Index] = true;
                foreach (var source in sources[node.Index] ?? [])
                {
                    depths[source.Index] = isDone[source.Index] ? depths[source.Index] : Math.Max(depths[source.Index], depths[node.Index] + 1);
                    if (--open[source.Index] == 0)
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

            ready.Enqueue(nodes[next]);
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
