namespace Yardstick.Model;

/// <summary>
/// Finds metrics whose links go in a circle: Tarjan's strongly connected components, with a stack of its own so
/// that no chain is too long, and one shortest circle out of each component.
/// </summary>
internal static class LinkCycles
{
    public static IReadOnlyList<IReadOnlyList<Edge>> Find(IReadOnlyList<Metric> metrics, Func<Metric, IEnumerable<Edge>> upward)
    {
        var edgesUp = metrics.ToDictionary(m => m, m => upward(m).ToList());
        var number = new Dictionary<Metric, int>();
        var low = new Dictionary<Metric, int>();
        var component = new Stack<Metric>();
        var open = new HashSet<Metric>();
        var cycles = new List<IReadOnlyList<Edge>>();
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
                var edges = edgesUp[top.Metric];
                if (top.Next < edges.Count)
                {
                    path.Push(top with { Next = top.Next + 1 });
                    var target = edges[top.Next].To;
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

        return [.. cycles.OrderBy(c => c[0].From.Id, StringComparer.Ordinal)];

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

            if (members.Count > 1 || edgesUp[root].Exists(e => ReferenceEquals(e.To, root)))
            {
                cycles.Add(ShortestCircle(members, edgesUp));
            }
        }
    }

    private static List<Edge> ShortestCircle(List<Metric> members, Dictionary<Metric, List<Edge>> edgesUp)
    {
        var inside = new HashSet<Metric>(members);
        var start = members.MinBy(m => m.Id, StringComparer.Ordinal)!;
        var reachedBy = new Dictionary<Metric, Edge>();
        var waiting = new Queue<Metric>([start]);
        while (!reachedBy.ContainsKey(start) && waiting.TryDequeue(out var current))
        {
            foreach (var edge in edgesUp[current].Where(e => inside.Contains(e.To) && reachedBy.TryAdd(e.To, e)))
            {
                waiting.Enqueue(edge.To);
            }
        }

        var circle = new List<Edge>();
        var at = start;
        do
        {
            var edge = reachedBy[at];
            circle.Add(edge);
            at = edge.From;
        }
        while (!ReferenceEquals(at, start));

        circle.Reverse();
        return circle;
    }

    private sealed record Step(Metric Metric, int Next);
}
