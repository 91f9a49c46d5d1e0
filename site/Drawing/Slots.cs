namespace Yardstick.Site.Drawing;

/// <summary>The place of each node from left to right, counted in boxes; no two nodes of a row share one.</summary>
internal sealed class Slots
{
    // A column grows wider rather than much taller than this many rows a level.
    private const int TallColumn = 16;

    private readonly Dictionary<string, int> widths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> starts = new(StringComparer.Ordinal);

    public Slots(Plan plan, IReadOnlyList<(PlanColumn Column, int Depth)> order)
    {
        var columns = plan.Nodes.Where(n => n.Column is not null).Select(n => n.Column!).Distinct(StringComparer.Ordinal).Count();
        var usual = Math.Max(1, plan.Sizes.Across / Math.Max(1, columns));
        foreach (var column in plan.Nodes.Where(n => n.Column is not null).GroupBy(n => n.Column!, StringComparer.Ordinal))
        {
            var tallest = column.GroupBy(n => n.Level).Max(g => g.Count());
            widths[column.Key] = Math.Min(tallest, Math.Max(usual, (int)Math.Ceiling(Math.Sqrt(tallest / (double)TallColumn))));
        }

        // A row with a box in its middle has an odd number of places.
        var most = plan.Nodes.Where(n => n.Column is null).CountBy(n => n.Level).Select(l => l.Value).DefaultIfEmpty().Max();
        Spanning = most == 0 ? 0 : Math.Min(plan.Sizes.Across, most | 1);
        var all = widths.Values.Sum();
        var next = Math.Max(0, Spanning - all) / 2;
        foreach (var (column, _) in order)
        {
            starts[column.Id] = next;
            next += widths.GetValueOrDefault(column.Id);
        }

        Count = Math.Max(all, Spanning);
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    // How many nodes without a column stand side by side.
    private int Spanning { get; }

    public int Width(PlanNode node) => node.Column is { } column ? widths[column] : Spanning;

    public int Start(string column) => starts[column];

    public int Width(string column) => widths.GetValueOrDefault(column);

    /// <summary>
    /// Within its column each node stands as near to what it is linked to as the others allow. What has none stands about
    /// the middle of the whole; a row of an even number leaves that free for the ways to what stands above it.
    /// </summary>
    public int[] Place(IReadOnlyList<PlanNode> nodes, int[] rows, IReadOnlyList<int>[] neighbours)
    {
        var slots = new int[nodes.Count];
        for (var i = 0; i < nodes.Count; i++)
        {
            slots[i] = nodes[i].Column is { } column ? starts[column] + (widths[column] / 2) : -1;
        }

        var cells = Enumerable.Range(0, nodes.Count).GroupBy(i => (rows[i], nodes[i].Column)).Select(c => c.ToArray()).OrderBy(c => nodes[c[0]].Column is null).ToList();

        // Once more when those above have their places.
        foreach (var cell in cells.Concat(cells))
        {
            var column = nodes[cell[0]].Column;
            var (start, width) = column is null ? (0, Count) : (starts[column], widths[column]);
            double[] wishes = [.. cell.Select(i => Middle([.. neighbours[i].Where(n => slots[n] >= 0).Select(n => slots[n])], start + (width / 2)))];
            if (column is null)
            {
                Centre(cell, wishes, slots);
            }
            else
            {
                Spread(cell, wishes, start, width, slots);
            }
        }

        return slots;
    }

    private void Centre(int[] cell, double[] wishes, int[] slots)
    {
        var order = InOrder(cell, wishes);
        var half = cell.Length / 2;
        for (var i = 0; i < order.Length; i++)
        {
            slots[cell[order[i]]] = (Count / 2) - half + i + (cell.Length % 2 == 0 && i >= half ? 1 : 0);
        }
    }

    private static int[] InOrder(int[] cell, double[] wishes) => [.. Enumerable.Range(0, cell.Length).OrderBy(i => wishes[i]).ThenBy(i => cell[i])];

    // In the order of where they would like to be, each at the nearest place that leaves room for the others.
    private static void Spread(int[] cell, double[] wishes, int start, int width, int[] slots)
    {
        var order = InOrder(cell, wishes);
        var left = start;
        for (var i = 0; i < order.Length; i++)
        {
            var wish = (int)Math.Round(wishes[order[i]], MidpointRounding.AwayFromZero);
            left = Math.Clamp(Math.Max(wish, left), start, start + width - (order.Length - i));
            slots[cell[order[i]]] = left++;
        }
    }

    private static double Middle(int[] places, int otherwise)
    {
        if (places.Length == 0)
        {
            return otherwise;
        }

        Array.Sort(places);
        return (places[(places.Length - 1) / 2] + places[places.Length / 2]) / 2.0;
    }
}
