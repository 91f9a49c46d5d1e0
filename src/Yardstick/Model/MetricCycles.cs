namespace Yardstick.Model;

/// <summary>
/// Finds metrics from which steps lead back to where they began, be they links or inputs of formulas: Tarjan's strongly connected
/// components, with a stack of its own so that no chain is too long, and one shortest circle out of each component.
/// </summary>
internal static class MetricCycles
{
    /// <returns>Each circle in the order of the steps, starting with the smallest id; the circles in the order of those.</returns>
    public static IReadOnlyList<IReadOnlyList<Metric>> Find(IReadOnlyList<Metric> metrics, Func<Metric, IEnumerable<Metric>> next)
    {
        var stepsFrom = metrics.ToDictionary(m => m, m => next(m).ToList());
        var number = new Dictionary<Metric, int>();
        var low = new Dictionary<Metric, int>();
        var component = new Stack<Metric>();
        var open = new HashSet<Metric>();
        var cycles = new List<IReadOnlyList<Metric>>();
        var path = new Stack<Step>();
        foreach (var root in metrics)
        {
            if (number.ContainsKey(root))
            {
                continue;
            }

            Enter(root);
            while (path.TryPop(out var top))
            {
                var targets = stepsFrom[top.Metric];
                if (top.Next < targets.Count)
                {
                    path.Push(top with { Next = top.Next + 1 });
                    var target = targets[top.Next];
                    if (!number.TryGetValue(target, out var seen))
                    {
                        Enter(target);
                    }
                    else if (open.Contains(target))
                    {
                        low[top.Metric] = Math.Min(low[top.Metric], seen);
                    }

                    continue;
                }

                if (path.TryPeek(out var parent))
                {
                    low[parent.Metric] = Math.Min(low[parent.Metric], low[top.Metric]);
                }

                if (low[top.Metric] == number[top.Metric])
                {
                    Leave(top.Metric);
                }
            }
        }

        return [.. cycles.OrderBy(c => c[0].Id, StringComparer.Ordinal)];

        void Enter(Metric metric)
        {
            number[metric] = low[metric] = number.Count;
            component.Push(metric);
            open.Add(metric);
            path.Push(new(metric, 0));
        }

        void Leave(Metric root)
        {
            var members = new List<Metric>();
            Metric member;
            do
            {
                member = component.Pop();
                open.Remove(member);
                members.Add(member);
            }
            while (!ReferenceEquals(member, root));

            if (members.Count > 1 || stepsFrom[root].Contains(root))
            {
                cycles.Add(ShortestCircle(members, stepsFrom));
            }
        }
    }

    private static List<Metric> ShortestCircle(List<Metric> members, Dictionary<Metric, List<Metric>> stepsFrom)
    {
        var inside = new HashSet<Metric>(members);
        var start = members.MinBy(m => m.Id, StringComparer.Ordinal)!;
        var reachedFrom = new Dictionary<Metric, Metric>();
        var waiting = new Queue<Metric>([start]);
        while (!reachedFrom.ContainsKey(start) && waiting.TryDequeue(out var current))
        {
            foreach (var target in stepsFrom[current].Where(t => inside.Contains(t) && reachedFrom.TryAdd(t, current)))
            {
                waiting.Enqueue(target);
            }
        }

        var circle = new List<Metric>();
        var at = start;
        do
        {
            at = reachedFrom[at];
            circle.Add(at);
        }
        while (!ReferenceEquals(at, start));

        circle.Reverse();
        return circle;
    }

    private sealed record Step(Metric Metric, int Next);
}
