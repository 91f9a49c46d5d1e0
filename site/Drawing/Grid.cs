namespace Yardstick.Site.Drawing;

/// <summary>
/// Lays a cascade out on a grid: levels are bands of rows, columns stand side by side, and all links run in the gaps
/// between boxes, so that none hides one. Lengths are in pixels. The time grows with nodes and links nearly linearly.
/// </summary>
/// <remarks>Every metric's page has such a picture: loops over objects of our own are compiled before a run on every system, queries over numbers and pairs are not.</remarks>
internal sealed class Grid
{
    private const int Margin = 12;
    private const int Track = 6;
    private const int GroupGap = 14;

    // Where links of several kinds reach a box, as a share of its width from the middle.
    private const double Port = 0.16;

    private readonly Sizes sizes;
    private readonly List<GridNode> nodes;
    private readonly IReadOnlyList<GridColumn> columns;
    private readonly Slots slots;
    private readonly Gaps gaps;
    private readonly int[] levels;
    private readonly int[] xs;
    private readonly int[] ys;
    private readonly int headHeight;

    // The first row below the names of columns; only what has no column stands above them.
    private readonly int headedRow;

    private Grid(Plan plan)
    {
        sizes = plan.Sizes;
        var tree = ColumnOrder.Tree(plan);
        nodes = NodesOf(plan, tree);
        var links = LinksOf(plan);
        columns = ColumnOrder.Of(tree, links);
        slots = new Slots(nodes, columns, sizes.Across);
        levels = Rows.Place(nodes, slots.Width);
        slots.Place(nodes);
        gaps = new Gaps(links, levels.Length, slots.Count, plan.IsApart);
        xs = Across();
        foreach (var column in columns)
        {
            headHeight = Math.Max(headHeight, sizes.Heading * (column.Depth + 1));
        }

        headedRow = levels.Length;
        foreach (var node in nodes)
        {
            headedRow = node.Column is null ? headedRow : Math.Min(headedRow, node.Row);
        }

        headedRow = headedRow == levels.Length ? 0 : headedRow;
        ys = Down();
    }

    public static Layout Of(Plan plan) => new Grid(plan).Make();

    private static List<GridNode> NodesOf(Plan plan, IReadOnlyDictionary<string, GridColumn> columns)
    {
        var sorted = plan.Nodes.DistinctBy(n => n.Id).ToList();
        sorted.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        var nodes = new List<GridNode>(sorted.Count);
        foreach (var node in sorted)
        {
            nodes.Add(new GridNode(node, nodes.Count, node.Column is null ? null : columns[node.Column]));
        }

        return nodes;
    }

    // Those to one node stand together, and among them those of one kind.
    private List<GridLink> LinksOf(Plan plan)
    {
        var byId = nodes.ToDictionary(n => n.Id, StringComparer.Ordinal);
        var links = new List<GridLink>(plan.Links.Count);
        foreach (var link in plan.Links)
        {
            if (link.From != link.To && byId.TryGetValue(link.From, out var from) && byId.TryGetValue(link.To, out var to))
            {
                links.Add(new GridLink(link, from, to));
            }
        }

        links.Sort(Compare);
        for (var i = links.Count - 1; i > 0; i--)
        {
            if (Compare(links[i], links[i - 1]) == 0)
            {
                links.RemoveAt(i);
            }
        }

        foreach (var (link, from, to) in links)
        {
            if (!link.IsLevel)
            {
                from.Targets.Add(to);
            }

            from.Neighbours.Add(to);
            to.Neighbours.Add(from);
        }

        return links;
    }

    private static int Compare(GridLink a, GridLink b)
    {
        var order = a.To.Index.CompareTo(b.To.Index);
        order = order != 0 ? order : string.CompareOrdinal(a.Link.Kind, b.Link.Kind);
        order = order != 0 ? order : a.From.Index.CompareTo(b.From.Index);
        return order != 0 ? order : a.Link.IsLevel.CompareTo(b.Link.IsLevel);
    }

    private Layout Make() => new(
        xs[^1] + Margin,
        ys[^1],
        headedRow < levels.Length ? ys[headedRow] - sizes.LevelGap - headHeight : 0,
        headHeight,
        [.. nodes.Select(n => new PlacedNode(n.Id, xs[n.Slot], ys[n.Row]))],
        [.. gaps.Ways.Select(Draw)],
        [.. PlacedColumns()],
        [.. PlacedLevels()]);

    // The left edge of each slot, and of the one that would follow.
    private int[] Across()
    {
        var begins = new bool[slots.Count + 1];
        foreach (var column in columns)
        {
            begins[column.Start] |= column.Depth == 0;
        }

        var edges = new int[slots.Count + 1];
        var x = Margin;
        for (var slot = 0; slot <= slots.Count; slot++)
        {
            x += gaps.Upright(slot) is 0 ? Margin : (2 * Margin) + ((gaps.Upright(slot) - 1) * Track);
            x += slot > 0 && begins[slot] ? GroupGap : 0;
            edges[slot] = x;
            x += sizes.BoxWidth;
        }

        return edges;
    }

    // The upper edge of each row, and of the one that would follow; a band starts further down, that below the names of columns further still.
    private int[] Down()
    {
        var edges = new int[levels.Length + 1];
        var y = Margin + sizes.LevelGap;
        for (var row = 0; row < levels.Length; row++)
        {
            y += row == headedRow ? headHeight : 0;
            edges[row] = y;
            y += sizes.BoxHeight + (gaps.Level(row) is 0 ? Margin : (2 * Margin) + (gaps.Level(row) * Track));
            y += row + 1 < levels.Length && levels[row] != levels[row + 1] ? sizes.LevelGap : 0;
        }

        edges[^1] = y;
        return edges;
    }

    // The links of a node that leave it into one gap leave it one below the other.
    private PlacedLink Draw(Way way)
    {
        var (from, to) = (way.Link.From, way.Link.To);
        var x = xs[to.Slot] + (sizes.BoxWidth / 2) + (int)(way.Bus.Port * Port * sizes.BoxWidth);
        var y = ys[to.Row] + sizes.BoxHeight;
        if (way.Drop is not { } drop)
        {
            return new PlacedLink(way.Link.Link, [new(x, y), new(x, ys[from.Row])]);
        }

        var isLeft = drop.Gap == from.Slot;
        var side = ys[from.Row] + (sizes.BoxHeight * way.Leaving / ((isLeft ? from.LeavingLeft : from.LeavingRight) + 1));
        var across = y + Margin + ((way.Bus.Track + 1) * Track);
        var up = xs[drop.Gap] - Margin - (drop.Track * Track);
        var edge = xs[from.Slot] + (isLeft ? 0 : sizes.BoxWidth);
        return new PlacedLink(way.Link.Link, [new(x, y), new(x, across), new(up, across), new(up, side), new(edge, side)]);
    }

    private IEnumerable<PlacedColumn> PlacedColumns()
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var last = columns[i];
            for (var next = i + 1; next < columns.Count && columns[next].Depth > columns[i].Depth; next++)
            {
                last = columns[next];
            }

            yield return new PlacedColumn(columns[i].Id, xs[columns[i].Start], xs[last.Start + last.Width - 1] + sizes.BoxWidth - xs[columns[i].Start], columns[i].Depth);
        }
    }

    private IEnumerable<PlacedLevel> PlacedLevels()
    {
        for (var first = 0; first < levels.Length;)
        {
            var next = first + 1;
            while (next < levels.Length && levels[next] == levels[first])
            {
                next++;
            }

            var top = ys[first] - sizes.LevelGap;
            yield return new PlacedLevel(levels[first], top, ys[next] - top - (next < levels.Length ? sizes.LevelGap : 0) - (next == headedRow ? headHeight : 0));
            first = next;
        }
    }
}
