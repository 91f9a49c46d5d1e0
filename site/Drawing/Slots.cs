namespace Yardstick.Site.Drawing;

/// <summary>The place of each node from left to right, counted in boxes; no two nodes of a row share one.</summary>
internal sealed class Slots
{
    // A column grows wider rather than much taller than this many rows a level.
    private const int TallColumn = 16;

    // How many nodes without a column stand side by side.
    private readonly int spanning;

    /// <param name="columns">From left to right.</param>
    /// <param name="across">How many boxes stand side by side, where columns are few.</param>
    public Slots(IReadOnlyList<GridNode> nodes, IReadOnlyList<GridColumn> columns, int across)
    {
        var mostSpanning = 0;
        foreach (var row in nodes.GroupBy(n => n.Column))
        {
            var tallest = MostOfALevel(row);
            if (row.Key is { } column)
            {
                column.Width = tallest;
            }
            else
            {
                mostSpanning = tallest;
            }
        }

        // A row with a box in its middle has an odd number of places.
        spanning = mostSpanning == 0 ? 0 : Math.Min(across, mostSpanning | 1);
        var usual = Math.Max(1, across / Math.Max(1, columns.Count(c => c.Width > 0)));
        var all = 0;
        foreach (var column in columns)
        {
            column.Width = Math.Min(column.Width, Math.Max(usual, (int)Math.Ceiling(Math.Sqrt(column.Width / (double)TallColumn))));
            column.Start = all;
            all += column.Width;
        }

        Count = Math.Max(all, spanning);
        foreach (var column in columns)
        {
            column.Start += Math.Max(0, spanning - all) / 2;
        }
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    public int Width(GridNode node) => node.Column?.Width ?? spanning;

    /// <summary>
    /// Within its column each node stands as near to what it is linked to as the others allow. What has none stands about
    /// the middle of the whole; a row of an even number leaves that free for the ways to what stands above it.
    /// </summary>
    /// <param name="nodes">With their rows.</param>
    public void Place(IReadOnlyList<GridNode> nodes)
    {
        foreach (var node in nodes)
        {
            node.Slot = node.Column is { } column ? column.Start + (column.Width / 2) : -1;
        }

        // Those of columns first; and all once more when those above have their places.
        var cells = nodes.GroupBy(n => new Cell(n.Row, n.Column)).ToList();
        for (var round = 0; round < 2; round++)
        {
            foreach (var cell in cells.Where(c => c.Key.Column is not null))
            {
                Spread(Sorted(cell), cell.Key.Column!);
            }

            foreach (var cell in cells.Where(c => c.Key.Column is null))
            {
                Centre(Sorted(cell));
            }
        }
    }

    private static int MostOfALevel(IEnumerable<GridNode> nodes)
    {
        var counts = new List<int>();
        var most = 0;
        foreach (var node in nodes)
        {
            while (counts.Count <= node.Level)
            {
                counts.Add(0);
            }

            most = Math.Max(most, ++counts[node.Level]);
        }

        return most;
    }

    // In the order of where they would like to be.
    private List<GridNode> Sorted(IGrouping<Cell, GridNode> cell)
    {
        var middle = cell.Key.Column is { } column ? column.Start + (column.Width / 2) : Count / 2;
        var sorted = cell.ToList();
        foreach (var node in sorted)
        {
            node.Wish = Wish(node, middle);
        }

        sorted.Sort((a, b) => a.Wish.CompareTo(b.Wish) is var order and not 0 ? order : a.Index.CompareTo(b.Index));
        return sorted;
    }

    private void Centre(List<GridNode> row)
    {
        var half = row.Count / 2;
        for (var i = 0; i < row.Count; i++)
        {
            row[i].Slot = (Count / 2) - half + i + (row.Count % 2 == 0 && i >= half ? 1 : 0);
        }
    }

    // Each at the nearest place that leaves room for the others.
    private static void Spread(List<GridNode> row, GridColumn column)
    {
        var left = column.Start;
        for (var i = 0; i < row.Count; i++)
        {
            var wish = (int)Math.Round(row[i].Wish, MidpointRounding.AwayFromZero);
            left = Math.Clamp(Math.Max(wish, left), column.Start, column.Start + column.Width - (row.Count - i));
            row[i].Slot = left++;
        }
    }

    // The middle of what it is linked with.
    private static double Wish(GridNode node, int otherwise)
    {
        var places = new List<int>(node.Neighbours.Count);
        foreach (var neighbour in node.Neighbours)
        {
            if (neighbour.Slot >= 0)
            {
                places.Add(neighbour.Slot);
            }
        }

        if (places.Count == 0)
        {
            return otherwise;
        }

        places.Sort();
        return (places[(places.Count - 1) / 2] + places[places.Count / 2]) / 2.0;
    }

    private sealed record Cell(int Row, GridColumn? Column);
}
