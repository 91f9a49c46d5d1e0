using Yardstick.Model;
using Yardstick.Site.Pages;

namespace Yardstick.Site.Mapping;

/// <summary>
/// The cascade as nested lists. Each metric stands in full once, where its shortest chain leads; where it moves
/// something else too, a link points there. A tree that grows too deep goes on below, as a tree of its own.
/// </summary>
internal sealed class HierarchyTrees
{
    // Browsers stop nesting elements at about 500; people lose the thread long before.
    private const int Deepest = 8;

    private readonly Register register;
    private readonly Cascade cascade;
    private readonly IReadOnlyList<Metric> tops;
    private readonly Func<Metric, string> page;
    private readonly HashSet<Metric> scope;
    private readonly Dictionary<Metric, Metric?> placeOf = [];
    private readonly Dictionary<Metric, int> below = [];
    private readonly Queue<Metric> continuations = new();

    /// <param name="scope">The metrics that the page shows.</param>
    /// <param name="tops">Those that everything else hangs on.</param>
    /// <param name="page">The page that shows a metric.</param>
    public HierarchyTrees(Register register, IReadOnlyList<Metric> scope, IReadOnlyList<Metric> tops, Func<Metric, string> page)
    {
        this.register = register;
        this.tops = tops;
        this.page = page;
        this.scope = [.. scope];
        cascade = register.Published.Cascade;
        Place();
    }

    public IReadOnlyList<Tree> Grow()
    {
        var trees = new List<Tree>();
        foreach (var top in tops)
        {
            trees.Add(new Tree(Fragment(top), Grow(top, Named(top), 0), null, [.. cascade.Up(top).Where(e => cascade.IsSound(e) && !scope.Contains(e.To)).Select(e => Mentioned(e, e.To, PlaceBeyond(e.To)))]));
        }

        while (continuations.TryDequeue(out var next))
        {
            var from = new Anchor(next.Title, AddressOf(next));
            trees.Add(new Tree("below-" + next.Id, Grow(next, Named(next), 0, isContinued: true), from, []));
        }

        return trees;
    }

    private static string Fragment(Metric metric) => "m-" + metric.Id;

    private string AddressOf(Metric metric) => $"{page(metric)}#{Fragment(metric)}";

    private string? PlaceBeyond(Metric metric) => metric.IsImported ? ImportedPages.AddressOf(metric) : AddressOf(metric);

    private Branch Grow(Metric metric, Step step, int depth, bool isContinued = false)
    {
        var children = Children(metric);
        var fragment = isContinued ? "below-" + metric.Id + "-top" : Fragment(metric);
        var elsewhere = cascade.Down(metric)
            .Where(e => IsShown(e) && !ReferenceEquals(PlaceOf(e.From), metric) && (placeOf.ContainsKey(e.From) || !scope.Contains(e.From)))
            .Select(e => Mentioned(e, e.From, AddressOf(e.From)))
            .ToList();
        if (depth >= Deepest && children.Count > 0)
        {
            continuations.Enqueue(metric);
            return new Branch(step, fragment, $"{page(metric)}#below-{metric.Id}", below[metric], [], []);
        }

        return new Branch(step, fragment, null, below[metric], [.. children.Select(e => Grow(e.From, register.Step(e, e.From), depth + 1))], elsewhere);
    }

    private Mention Mentioned(Edge edge, Metric other, string? place)
    {
        var step = register.Step(edge, other);
        return new Mention(step.Metric.Name, place, step.Kind, step.Because, scope.Contains(other) ? null : HierarchyPictures.FunctionOf(other, register)?.Title ?? "Hierarchy");
    }

    private Step Named(Metric metric) => new(register.Name(metric), null, null, null, null);

    private bool IsShown(Edge edge) => cascade.IsSound(edge) && !edge.From.IsRetired;

    // Those whose shortest chain starts with a step to this metric.
    private List<Edge> Children(Metric metric) => [.. cascade.Down(metric).Where(e => IsShown(e) && ReferenceEquals(PlaceOf(e.From), metric)).DistinctBy(e => e.From)];

    private Metric? PlaceOf(Metric metric) => placeOf.GetValueOrDefault(metric);

    // Breadth first from the tops down, so that everything hangs at the end of its shortest chain.
    private void Place()
    {
        var distances = new Dictionary<Metric, int>();
        var order = new List<Metric>(tops);
        foreach (var top in order)
        {
            distances[top] = 0;
            placeOf[top] = null;
        }

        for (var i = 0; i < order.Count; i++)
        {
            foreach (var edge in cascade.Down(order[i]).Where(e => cascade.IsSound(e) && scope.Contains(e.From) && distances.TryAdd(e.From, distances[order[i]] + 1)))
            {
                order.Add(edge.From);
            }
        }

        foreach (var metric in order.Where(m => distances[m] > 0))
        {
            placeOf[metric] = cascade.Up(metric).First(e => cascade.IsSound(e) && distances.GetValueOrDefault(e.To, int.MaxValue) == distances[metric] - 1).To;
        }

        // From the bottom up, each metric counts for everything on its one way to the top.
        foreach (var metric in order)
        {
            below[metric] = 0;
        }

        foreach (var metric in Enumerable.Reverse(order).Where(m => PlaceOf(m) is not null))
        {
            below[PlaceOf(metric)!] += below[metric] + 1;
        }
    }
}
