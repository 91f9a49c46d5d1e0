namespace Yardstick.Model;

/// <summary>A link whose target exists.</summary>
public readonly record struct Edge(Metric From, Link Link, Metric To);

/// <summary>All links of a catalogue as a graph: what moves what, up to the company's KPIs.</summary>
public sealed class Cascade
{
    private readonly Dictionary<Metric, List<Edge>> up;
    private readonly Dictionary<Metric, List<Edge>> down;
    private readonly Dictionary<Metric, Edge?> firstStep;
    private readonly HashSet<Metric> uncertain;

    public Cascade(IReadOnlyList<Metric> metrics, Func<string, Metric?> find)
    {
        var open = new List<Metric>();
        up = new(metrics.Count);
        down = new(metrics.Count);
        foreach (var metric in metrics)
        {
            foreach (var link in metric.Links)
            {
                if (find(link.Metric.Value) is { } target)
                {
                    var edge = new Edge(metric, link, target);
                    Of(up, metric).Add(edge);
                    Of(down, target).Add(edge);
                }
                else
                {
                    open.Add(metric);
                }
            }
        }

        firstStep = StepsToTheCompany(metrics);
        uncertain = new(DistancesBelow(open).Keys);
        Cycles = LinkCycles.Find(metrics, Up);
    }

    /// <summary>Every set of metrics whose links go in a circle, each in the order of the links, starting with the smallest id.</summary>
    public IReadOnlyList<IReadOnlyList<Edge>> Cycles { get; }

    /// <summary>What a metric contributes to, in the order it states it.</summary>
    public IReadOnlyList<Edge> Up(Metric metric) => up.TryGetValue(metric, out var edges) ? edges : [];

    /// <summary>What contributes to a metric, in the order of ids.</summary>
    public IReadOnlyList<Edge> Down(Metric metric) => down.TryGetValue(metric, out var edges) ? edges : [];

    /// <summary>Whether a chain leads to a company KPI, or the metric is one.</summary>
    public bool ReachesTheCompany(Metric metric) => firstStep.ContainsKey(metric);

    /// <summary>Whether a chain from here holds a link to a metric that does not exist, so that nobody knows where it leads.</summary>
    public bool LeadsIntoTheUnknown(Metric metric) => uncertain.Contains(metric);

    /// <summary>The shortest chain up to a company KPI; among equals the one stated first. Empty for a company KPI and an orphan.</summary>
    public IReadOnlyList<Edge> Chain(Metric metric)
    {
        var chain = new List<Edge>();
        for (var current = metric; firstStep.GetValueOrDefault(current) is { } edge; current = edge.To)
        {
            chain.Add(edge);
        }

        return chain;
    }

    /// <summary>Everything that a metric moves, directly or through others, nearest first.</summary>
    public IReadOnlyList<Metric> Above(Metric metric) => Reach(metric, m => Up(m).Select(e => e.To));

    /// <summary>Everything that moves a metric, directly or through others, nearest first.</summary>
    public IReadOnlyList<Metric> Below(Metric metric) => Reach(metric, m => Down(m).Select(e => e.From));

    private static List<Metric> Reach(Metric start, Func<Metric, IEnumerable<Metric>> next)
    {
        var seen = new HashSet<Metric> { start };
        var reached = new List<Metric>();
        var waiting = new Queue<Metric>([start]);
        while (waiting.TryDequeue(out var current))
        {
            foreach (var other in next(current).Where(seen.Add))
            {
                reached.Add(other);
                waiting.Enqueue(other);
            }
        }

        return reached;
    }

    private static List<Edge> Of(Dictionary<Metric, List<Edge>> edges, Metric metric)
    {
        if (!edges.TryGetValue(metric, out var list))
        {
            edges[metric] = list = [];
        }

        return list;
    }

    private Dictionary<Metric, Edge?> StepsToTheCompany(IReadOnlyList<Metric> metrics)
    {
        var distances = DistancesBelow(metrics.Where(m => m is { IsCompanyKpi: true, IsRetired: false }));
        var steps = new Dictionary<Metric, Edge?>(distances.Count);
        foreach (var (metric, distance) in distances)
        {
            steps[metric] = distance == 0 ? null : Up(metric).First(e => distances.GetValueOrDefault(e.To, int.MaxValue) == distance - 1);
        }

        return steps;
    }

    // Breadth first downward: the first distance found is the shortest.
    private Dictionary<Metric, int> DistancesBelow(IEnumerable<Metric> tops)
    {
        var distances = new Dictionary<Metric, int>();
        var waiting = new Queue<Metric>();
        foreach (var metric in tops)
        {
            if (distances.TryAdd(metric, 0))
            {
                waiting.Enqueue(metric);
            }
        }

        while (waiting.TryDequeue(out var current))
        {
            foreach (var edge in Down(current))
            {
                if (distances.TryAdd(edge.From, distances[current] + 1))
                {
                    waiting.Enqueue(edge.From);
                }
            }
        }

        return distances;
    }
}
