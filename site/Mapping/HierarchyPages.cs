using Yardstick.Model;
using Yardstick.Site.Pages;

namespace Yardstick.Site.Mapping;

/// <summary>
/// The cascade as nested lists. Each metric stands in full once, where its shortest chain leads; where it moves
/// something else too, a link points there. A tree that grows too deep goes on below, as a tree of its own.
/// </summary>
internal sealed class HierarchyPages
{
    // Browsers stop nesting elements at about 500; people lose the thread long before.
    private const int Deepest = 8;

    private readonly Register register;
    private readonly Cascade cascade;
    private readonly Dictionary<Metric, Metric?> placeOf = [];
    private readonly Dictionary<Metric, int> below = [];
    private readonly Queue<(Metric Metric, Metric From)> continuations = new();

    private HierarchyPages(Register register)
    {
        this.register = register;
        cascade = register.Published.Cascade;
        Place();
    }

    public static HierarchyPage Of(Register register) => new HierarchyPages(register).Make();

    private HierarchyPage Make()
    {
        var trees = new List<Tree>();
        foreach (var kpi in register.Tops)
        {
            trees.Add(new Tree(Fragment(kpi), Grow(kpi, Named(kpi), 0), null));
        }

        while (continuations.TryDequeue(out var next))
        {
            var from = new Anchor(next.From.Title, $"{Targets.Hierarchy}#{Fragment(next.From)}");
            trees.Add(new Tree("below-" + next.Metric.Id, Grow(next.Metric, Named(next.Metric), 0, isContinued: true), from));
        }

        return new HierarchyPage
        {
            Frame = register.Frame,
            Path = Targets.Hierarchy,
            Title = "Hierarchy",
            Summary = "What moves what, from the company's KPIs down to every role.",
            Trees = trees,
            Unconnected = [.. register.Published.Metrics.Where(m => !m.IsRetired && !placeOf.ContainsKey(m)).Select(register.Name)],
        };
    }

    private static string Fragment(Metric metric) => "m-" + metric.Id;

    private Branch Grow(Metric metric, Step step, int depth, bool isContinued = false)
    {
        var children = Children(metric);
        var fragment = isContinued ? "below-" + metric.Id + "-top" : Fragment(metric);
        var elsewhere = cascade.Down(metric)
            .Where(e => cascade.IsSound(e) && !e.From.IsRetired && !ReferenceEquals(PlaceOf(e.From), metric) && placeOf.ContainsKey(e.From))
            .Select(Mentioned)
            .ToList();
        if (depth >= Deepest && children.Count > 0)
        {
            continuations.Enqueue((metric, metric));
            return new Branch(step, fragment, $"{Targets.Hierarchy}#below-{metric.Id}", below[metric], [], []);
        }

        return new Branch(step, fragment, null, below[metric], [.. children.Select(e => Grow(e.From, register.Step(e, e.From), depth + 1))], elsewhere);
    }

    private Mention Mentioned(Edge edge)
    {
        var step = register.Step(edge, edge.From);
        return new Mention(step.Metric.Name, $"{Targets.Hierarchy}#{Fragment(edge.From)}", step.Kind, step.Because);
    }

    private Step Named(Metric metric) => new(register.Name(metric), null, null, null, null);

    // Those whose shortest chain starts with a step to this metric.
    private List<Edge> Children(Metric metric) =>
        [.. cascade.Down(metric).Where(e => cascade.IsSound(e) && !e.From.IsRetired && ReferenceEquals(PlaceOf(e.From), metric)).DistinctBy(e => e.From)];

    private Metric? PlaceOf(Metric metric) => placeOf.GetValueOrDefault(metric);

    // Breadth first from the company down, so that everything hangs at the end of its shortest chain.
    private void Place()
    {
        var distances = new Dictionary<Metric, int>();
        var order = new List<Metric>(register.Tops);
        foreach (var kpi in order)
        {
            distances[kpi] = 0;
            placeOf[kpi] = null;
        }

        for (var i = 0; i < order.Count; i++)
        {
            foreach (var edge in cascade.Down(order[i]).Where(e => cascade.IsSound(e) && distances.TryAdd(e.From, distances[order[i]] + 1)))
            {
                order.Add(edge.From);
            }
        }

        foreach (var metric in order.Where(m => distances[m] > 0))
        {
            placeOf[metric] = cascade.Up(metric).First(e => cascade.IsSound(e) && distances.GetValueOrDefault(e.To, int.MaxValue) == distances[metric] - 1).To;
        }

        // From the bottom up, each metric counts for everything on its one way to the top.
        foreach (var metric in register.Published.Metrics.Concat(register.Tops))
        {
            below[metric] = 0;
        }

        foreach (var metric in Enumerable.Reverse(order).Where(m => !m.IsRetired && PlaceOf(m) is not null))
        {
            below[PlaceOf(metric)!] += below[metric] + 1;
        }
    }
}
