namespace Yardstick.Site.Drawing;

/// <summary>The place of each node from left to right, counted in boxes; no two nodes of a row share one.</summary>
internal sealed class Slots
{
    // Rows of this many boxes are what a desk's screen shows; the fewer columns there are, the wider each may be.
    private const int BoxesAcross = 7;

    // A column grows wider rather than much taller than this many rows a level.
    private const int TallColumn = 16;

    private readonly Dictionary<string, int> widths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> starts = new(StringComparer.Ordinal);

    public Slots(Plan plan, IReadOnlyList<(PlanColumn Column, int Depth)> order)
    {
        var columns = plan.Nodes.Where(n => n.Column is not null).Select(n => n.Column!).Distinct(StringComparer.Ordinal).Count();
        var usual = Math.Max(1, BoxesAcross / Math.Max(1, columns));
        foreach (var column in plan.Nodes.Where(n => n.Column is not null).GroupBy(n => n.Column!, StringComparer.Ordinal))
        {
            var most = column.GroupBy(n => n.Level).Max(g => g.Count());
            widths[column.Key] = Math.Min(most, Math.Max(usual, (int)Math.Ceiling(Math.Sqrt(most / (double)TallColumn))));
        }

        foreach (var (column, _) in order)
        {
            starts[column.Id] = Count;
            Count += widths.GetValueOrDefault(column.Id);
        }

        Above = Math.Max(Count, Math.Min(BoxesAcross, plan.Nodes.Count(n => n.Column is null)));
        Count = Math.Max(Count, Above);
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    // How many nodes without a column stand side by side.
    private int Above { get; }

    public int Width(PlanNode node) => node.Column is { } column ? widths[column] : Above;

    public int Start(string column) => starts[column];

    public int Width(string column) => widths.GetValueOrDefault(column);

    /// <summary>Within its column each node stands as near to what it is linked to as the others allow.</summary>
    public int[] Place(IReadOnlyList<PlanNode> nodes, int[] rows, IReadOnlyList<int>[] neighbours)
    {
        var slots = new int[nodes.Count];
        for (var i = 0; i < nodes.Count; i++)
        {
            slots[i] = nodes[i].Column is { } column ? starts[column] + (widths[column] / 2) : -1;
        }

        var cells = Enumerable.Range(0, nodes.Count).GroupBy(i => (rows[i], nodes[i].Column)).Select(c => c.ToArray()).OrderBy(c => nodes[c[0]].Column is null).ToList();
        foreach (var cell in cells)
        {
            var column = nodes[cell[0]].Column;
            var (start, width) = column is null ? (0, Count) : (starts[column], widths[column]);
            Spread(cell, [.. cell.Select(i => Middle([.. neighbours[i].Where(n => slots[n] >= 0).Select(n => slots[n])], start + (width / 2)))], start, width, slots);
        }

        return slots;
    }

    // In the order of where they would like to be, each at the nearest place that leaves room for the others.
    private static void Spread(int[] cell, double[] wishes, int start, int width, int[] slots)
    {
        var order = Enumerable.Range(0, cell.Length).OrderBy(i => wishes[i]).ThenBy(i => cell[i]).ToArray();
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
