namespace Yardstick.Site.Drawing;

/// <summary>
/// Which column stands beside which: barycentre sweeps over the tree of columns, then swaps of neighbours, keep the
/// ways of all links together short, and with them the crossings few.
/// </summary>
internal sealed class ColumnOrder
{
    private const int Sweeps = 12;

    // Each trial looks at every link once.
    private const int MostSwaps = 400;

    private readonly List<GridColumn> all;
    private readonly List<GridColumn> tops = [];
    private readonly List<GridLink> links;
    private readonly List<GridColumn> inOrder;
    private readonly Stack<GridColumn> waiting;

    private ColumnOrder(IEnumerable<GridColumn> columns, List<GridLink> links)
    {
        all = [.. columns];
        inOrder = new(all.Count);
        waiting = new(all.Count);
        foreach (var column in all)
        {
            if (column.IsShown)
            {
                (column.Parent?.Inside ?? tops).Add(column);
            }
        }

        this.links = links;
    }

    /// <summary>All columns in the order of ids, each with its parent.</summary>
    public static IReadOnlyDictionary<string, GridColumn> Tree(Plan plan)
    {
        var inUse = plan.Nodes.Select(n => n.Column).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var columns = new Dictionary<string, GridColumn>(StringComparer.Ordinal);
        foreach (var id in plan.Columns.Select(c => c.Id).Concat(inUse).Distinct().Order(StringComparer.Ordinal))
        {
            columns[id] = new GridColumn(id);
        }

        foreach (var column in plan.Columns.DistinctBy(c => c.Id).Where(c => c.Parent is not null))
        {
            columns[column.Id].Parent = columns.GetValueOrDefault(column.Parent!);
        }

        foreach (var column in columns.Values)
        {
            column.CutCircle();
        }

        // What holds no node, and nothing that does, gets no place.
        foreach (var id in inUse)
        {
            for (var column = columns[id]; column is { IsShown: false }; column = column.Parent!)
            {
                column.IsShown = true;
            }
        }

        return columns;
    }

    /// <summary>The columns that hold something, from left to right, each before those inside it.</summary>
    public static IReadOnlyList<GridColumn> Of(IReadOnlyDictionary<string, GridColumn> columns, List<GridLink> links)
    {
        var order = new ColumnOrder(columns.Values, links.FindAll(l => l.From.Column is not null && l.To.Column is not null && l.From.Column != l.To.Column));
        if (order.links.Count > 0)
        {
            order.Improve();
        }

        order.Number();
        return order.inOrder;
    }

    private void Improve()
    {
        var best = Cost();
        var kept = Kept();
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            Sweep();
            var cost = Cost();
            if (cost < best)
            {
                best = cost;
                kept = Kept();
            }
        }

        foreach (var side in kept)
        {
            side.Columns.Clear();
            side.Columns.AddRange(side.Order);
        }

        Swap(Cost());
    }

    private List<Side> Kept() => [.. Lists().Select(l => new Side(l, l.ToArray()))];

    // What stands side by side in one parent, and what has none.
    private IEnumerable<List<GridColumn>> Lists() => all.Select(c => c.Inside).Prepend(tops);

    // Every column goes to the middle of what its links lead to outside it.
    private void Sweep()
    {
        Number();
        foreach (var column in all)
        {
            column.Pull = 0;
            column.Pulls = 0;
        }

        foreach (var link in links)
        {
            Pull(link.From.Column!, link.To.Column!);
            Pull(link.To.Column!, link.From.Column!);
        }

        foreach (var list in Lists())
        {
            list.Sort((a, b) => a.Middle.CompareTo(b.Middle) is var order and not 0 ? order : string.CompareOrdinal(a.Id, b.Id));
        }
    }

    // What lies in the same column pulls nowhere.
    private static void Pull(GridColumn from, GridColumn to)
    {
        for (var column = from; column is not null && !Holds(column, to); column = column.Parent)
        {
            column.Pull += to.Place;
            column.Pulls++;
        }
    }

    private static bool Holds(GridColumn column, GridColumn? other)
    {
        while (other is not null && other != column)
        {
            other = other.Parent;
        }

        return other is not null;
    }

    private void Swap(long best)
    {
        var left = MostSwaps;
        for (var better = true; better && left > 0;)
        {
            better = false;
            foreach (var list in Lists())
            {
                for (var i = 0; i + 1 < list.Count && left > 0; i++, left--)
                {
                    (list[i], list[i + 1]) = (list[i + 1], list[i]);
                    var cost = Cost();
                    if (cost < best)
                    {
                        best = cost;
                        better = true;
                    }
                    else
                    {
                        (list[i], list[i + 1]) = (list[i + 1], list[i]);
                    }
                }
            }
        }
    }

    private long Cost()
    {
        Number();
        var cost = 0L;
        foreach (var link in links)
        {
            cost += Math.Abs(link.From.Column!.Place - link.To.Column!.Place);
        }

        return cost;
    }

    // Each before those inside it. Every trial comes here, so nothing is made anew.
    private void Number()
    {
        inOrder.Clear();
        Await(tops);
        while (waiting.TryPop(out var column))
        {
            column.Place = inOrder.Count;
            column.Depth = column.Parent is { } parent ? parent.Depth + 1 : 0;
            inOrder.Add(column);
            Await(column.Inside);
        }
    }

    private void Await(List<GridColumn> side)
    {
        for (var i = side.Count - 1; i >= 0; i--)
        {
            waiting.Push(side[i]);
        }
    }

    // An order of columns side by side that may be gone back to.
    private sealed record Side(List<GridColumn> Columns, GridColumn[] Order);
}
