using Yardstick.Text;

namespace Yardstick.Model;

/// <summary>A link whose target exists.</summary>
public sealed record Edge(Metric From, Link Link, Metric To);

/// <summary>
/// All links of a catalogue as a graph: what moves what, up to the company's KPIs. A metric of another dictionary is an
/// end: what it moves there is told by its own dictionary, in one word.
/// </summary>
public sealed class Cascade
{
    private readonly Dictionary<Metric, List<Edge>> up;
    private readonly Dictionary<Metric, List<Edge>> down;
    private readonly Dictionary<Metric, Edge?> firstStep;
    private readonly HashSet<Metric> leadsIntoAFault;
    private readonly List<Metric> importedTops = [];
    private readonly Organisation organisation;

    /// <param name="metrics">All of them.</param>
    /// <param name="find">The metric of an id.</param>
    /// <param name="organisation">Tells which function is part of which.</param>
    /// <param name="unread">Files that were not read to their end, whose metrics may have further links.</param>
    public Cascade(IReadOnlyList<Metric> metrics, Func<string, Metric?> find, Organisation organisation, IReadOnlySet<SourceFile>? unread = null)
    {
        this.organisation = organisation;
        var faulty = metrics.Where(m => unread?.Contains(m.File) == true || IsDoubtful(m)).ToList();
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
                    if (target is { IsRetired: false, Origin.LeadsToCompany: true } && Down(target).Count == 1)
                    {
                        importedTops.Add(target);
                    }

                    if (!IsSound(edge))
                    {
                        faulty.Add(metric);
                    }
                }
                else
                {
                    faulty.Add(metric);
                }
            }
        }

        firstStep = StepsToTheCompany(metrics);
        Cycles = [.. MetricCycles.Find(metrics, m => LinksThatCount(m).Select(e => e.To)).Select(EdgesOf)];
        leadsIntoAFault = new(DistancesBelow(faulty.Concat(Cycles.SelectMany(c => c).Select(e => e.From)), _ => true).Keys);
    }

    /// <summary>
    /// Every set of metrics whose sound links go in a circle, each in the order of the links, starting with the smallest id.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<Edge>> Cycles { get; }

    /// <summary>
    /// Metrics of other dictionaries that something here moves and that are company KPIs there, or lead to one: a chain
    /// that arrives at one has arrived. In the order in which they are first named.
    /// </summary>
    public IReadOnlyList<Metric> ImportedTops => importedTops;

    /// <summary>
    /// Whether a link leads down: from the company to a function or role, from a function to a role, or from a function
    /// into one that is part of it. Levels of two organisations do not compare, so no link into another dictionary does.
    /// </summary>
    public bool PointsDown(Edge edge)
    {
        if (edge.To.IsImported || edge.From.Level is not { Value: var from } || edge.To.Level is not { Value: var to })
        {
            return false;
        }

        return from == to
            ? from == Level.Function && edge.From.Function is { } outer && edge.To.Function is { } inner && organisation.IsInside(inner.Value, outer.Value)
            : from < to;
    }

    /// <summary>Whether a chain may pass: the link points up or sideways, and to a metric that is still in use.</summary>
    public bool IsSound(Edge edge) => !edge.To.IsRetired && !PointsDown(edge);

    /// <summary>What a metric contributes to, in the order it states it.</summary>
    public IReadOnlyList<Edge> Up(Metric metric) => up.TryGetValue(metric, out var edges) ? edges : [];

    /// <summary>What contributes to a metric, in the order of ids.</summary>
    public IReadOnlyList<Edge> Down(Metric metric) => down.TryGetValue(metric, out var edges) ? edges : [];

    /// <summary>Whether a chain leads to a company KPI, of this dictionary or an imported one, or the metric is one.</summary>
    public bool ReachesTheCompany(Metric metric) => firstStep.ContainsKey(metric);

    /// <summary>
    /// Whether a chain from here holds a link that is wrong in itself (to a metric that does not exist or is retired,
    /// down, in a circle, malformed, in a file that was not read to its end), so that nobody knows where it leads once that is mended.
    /// </summary>
    public bool LeadsIntoAFault(Metric metric) => leadsIntoAFault.Contains(metric);

    /// <summary>The shortest chain of sound links up to a company KPI; among equals the one stated first. Empty for a company KPI and an orphan.</summary>
    public IReadOnlyList<Edge> Chain(Metric metric)
    {
        var chain = new List<Edge>();
        for (var current = metric; firstStep.GetValueOrDefault(current) is { } edge; current = edge.To)
        {
            chain.Add(edge);
        }

        return chain;
    }

    /// <summary>The shortest chain of sound links from a metric to another above it; among equals the one stated first. Empty where none leads there.</summary>
    public IReadOnlyList<Edge> ChainTo(Metric metric, Metric top)
    {
        var steps = new Dictionary<Metric, Edge>();
        var waiting = new Queue<Metric>([metric]);
        while (!steps.ContainsKey(top) && waiting.TryDequeue(out var current))
        {
            foreach (var edge in Up(current))
            {
                if (edge.To != metric && IsSound(edge) && steps.TryAdd(edge.To, edge))
                {
                    waiting.Enqueue(edge.To);
                }
            }
        }

        var chain = new List<Edge>();
        for (var edge = steps.GetValueOrDefault(top); edge is not null; edge = steps.GetValueOrDefault(edge.From))
        {
            chain.Add(edge);
        }

        chain.Reverse();
        return chain;
    }

    /// <summary>Everything that a metric moves, directly or through others, nearest first.</summary>
    public IReadOnlyList<Metric> Above(Metric metric) => Reach(metric, m => Up(m).Select(e => e.To));

    /// <summary>Everything that moves a metric, directly or through others, nearest first.</summary>
    public IReadOnlyList<Metric> Below(Metric metric) => Reach(metric, m => Down(m).Select(e => e.From));

    private IEnumerable<Edge> LinksThatCount(Metric metric) => Up(metric).Where(e => IsSound(e) && !e.To.IsImported);

    private List<Edge> EdgesOf(IReadOnlyList<Metric> circle) =>
        [.. circle.Select((metric, i) => LinksThatCount(metric).First(e => ReferenceEquals(e.To, circle[(i + 1) % circle.Count])))];

    // Where a metric stands and what it contributes to may be different once its fields fit the schema.
    private static bool IsDoubtful(Metric metric) =>
        metric.Kind is null || metric.Level is null || metric.Doubts("status") || metric.Doubts("function") || metric.Doubts("contributes_to");

    /// <summary>All that is reached from a metric step by step, nearest first and without itself.</summary>
    public static IReadOnlyList<Metric> Reach(Metric start, Func<Metric, IEnumerable<Metric>> next)
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
        var distances = DistancesBelow(metrics.Where(m => m is { IsCompanyKpi: true, IsRetired: false }).Concat(importedTops), IsSound);
        var steps = new Dictionary<Metric, Edge?>(distances.Count);
        foreach (var (metric, distance) in distances)
        {
            steps[metric] = distance == 0 ? null : Up(metric).First(e => IsSound(e) && distances.GetValueOrDefault(e.To, int.MaxValue) == distance - 1);
        }

        return steps;
    }

    // Breadth first downward: the first distance found is the shortest.
    private Dictionary<Metric, int> DistancesBelow(IEnumerable<Metric> tops, Func<Edge, bool> follows)
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
                if (follows(edge) && distances.TryAdd(edge.From, distances[current] + 1))
                {
                    waiting.Enqueue(edge.From);
                }
            }
        }

        return distances;
    }
}
