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

    private readonly List<Branch> all = [];
    private readonly List<Branch> tops = [];
    private readonly List<(Branch From, Branch To)> links = [];

    private ColumnOrder(Plan plan)
    {
        var inUse = plan.Nodes.Where(n => n.Column is not null).Select(n => n.Column!).ToHashSet(StringComparer.Ordinal);
        var byId = new Dictionary<string, Branch>(StringComparer.Ordinal);
        foreach (var id in plan.Columns.Select(c => c.Id).Concat(inUse).Distinct().Order(StringComparer.Ordinal))
        {
            all.Add(byId[id] = new Branch(id));
        }

        foreach (var column in plan.Columns.DistinctBy(c => c.Id).Where(c => c.Parent is not null && byId.ContainsKey(c.Parent)))
        {
            byId[column.Id].Parent = byId[column.Parent!];
        }

        foreach (var branch in all)
        {
            branch.CutCircle();
        }

        // What holds no node, and nothing that does, gets no place.
        foreach (var id in inUse)
        {
            for (var branch = byId[id]; branch is { IsShown: false }; branch = branch.Parent!)
            {
                branch.IsShown = true;
            }
        }

        foreach (var branch in all.Where(b => b.IsShown))
        {
            (branch.Parent?.Inside ?? tops).Add(branch);
        }

        var columnOf = plan.Nodes.Where(n => n.Column is not null).DistinctBy(n => n.Id).ToDictionary(n => n.Id, n => byId[n.Column!], StringComparer.Ordinal);
        foreach (var link in plan.Links)
        {
            if (columnOf.TryGetValue(link.From, out var from) && columnOf.TryGetValue(link.To, out var to) && from != to)
            {
                links.Add((from, to));
            }
        }
    }

    /// <summary>The columns that hold something, from left to right, each before those inside it, with how deep it lies.</summary>
    public static IReadOnlyList<(PlanColumn Column, int Depth)> Of(Plan plan)
    {
        var order = new ColumnOrder(plan);
        order.Improve();
        return [.. order.Flat().Select(b => (new PlanColumn(b.Id, b.Parent?.Id), b.Depth))];
    }

    private void Improve()
    {
        var best = Cost();
        var kept = all.Select(b => b.Inside.ToArray()).ToArray();
        var keptTops = tops.ToArray();
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            Sweep();
            var cost = Cost();
            if (cost < best)
            {
                best = cost;
                kept = [.. all.Select(b => b.Inside.ToArray())];
                keptTops = [.. tops];
            }
        }

        Put(tops, keptTops);
        for (var i = 0; i < all.Count; i++)
        {
            Put(all[i].Inside, kept[i]);
        }

        Swap(Cost());
    }

    private static void Put(List<Branch> list, Branch[] order)
    {
        list.Clear();
        list.AddRange(order);
    }

    // Every branch goes to the middle of what its links lead to outside it.
    private void Sweep()
    {
        Number();
        foreach (var branch in all)
        {
            branch.Pull = 0;
            branch.Pulls = 0;
        }

        foreach (var (from, to) in links)
        {
            from.PulledTo(to);
            to.PulledTo(from);
        }

        foreach (var list in all.Select(b => b.Inside).Prepend(tops))
        {
            list.Sort((a, b) => a.Middle.CompareTo(b.Middle) is var order and not 0 ? order : string.CompareOrdinal(a.Id, b.Id));
        }
    }

    private void Swap(long best)
    {
        var left = MostSwaps;
        for (var better = true; better && left > 0;)
        {
            better = false;
            foreach (var list in all.Select(b => b.Inside).Prepend(tops))
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
        return links.Sum(l => (long)Math.Abs(l.From.Place - l.To.Place));
    }

    private void Number()
    {
        var place = 0;
        foreach (var branch in Flat())
        {
            branch.Place = place++;
        }
    }

    private List<Branch> Flat()
    {
        var flat = new List<Branch>(all.Count);
        var waiting = new Stack<Branch>(Enumerable.Reverse(tops));
        while (waiting.TryPop(out var branch))
        {
            flat.Add(branch);
            branch.Depth = branch.Parent is { } parent ? parent.Depth + 1 : 0;
            for (var i = branch.Inside.Count - 1; i >= 0; i--)
            {
                waiting.Push(branch.Inside[i]);
            }
        }

        return flat;
    }

    private sealed class Branch(string id)
    {
        public string Id { get; } = id;

        public Branch? Parent { get; set; }

        public List<Branch> Inside { get; } = [];

        public bool IsShown { get; set; }

        public int Place { get; set; }

        public int Depth { get; set; }

        public long Pull { get; set; }

        public int Pulls { get; set; }

        public double Middle => Pulls == 0 ? Place : (double)Pull / Pulls;

        // A circle of columns is cut where its smallest id is.
        public void CutCircle()
        {
            var seen = new HashSet<Branch>();
            for (var above = Parent; above is not null && seen.Add(above); above = above.Parent)
            {
                if (above == this)
                {
                    Parent = null;
                    return;
                }
            }
        }

        // What lies in the same branch pulls nowhere.
        public void PulledTo(Branch other)
        {
            var around = new HashSet<Branch>();
            for (var branch = other; branch is not null; branch = branch.Parent)
            {
                around.Add(branch);
            }

            for (var branch = this; branch is not null && !around.Contains(branch); branch = branch.Parent)
            {
                branch.Pull += other.Place;
                branch.Pulls++;
            }
        }
    }
}
