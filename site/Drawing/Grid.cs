namespace Yardstick.Site.Drawing;

/// <summary>
/// Lays a cascade out on a grid: levels are bands of rows, columns stand side by side, and all links run in the gaps
/// between boxes, so that none hides one. Lengths are in pixels. The time grows with nodes and links nearly linearly.
/// </summary>
internal sealed class Grid
{
    private const int Margin = 12;
    private const int Track = 6;
    private const int GroupGap = 14;

    // Where links of several kinds reach a box, as a share of its width from the middle.
    private const double Port = 0.16;

    private readonly Sizes sizes;
    private readonly PlanNode[] nodes;
    private readonly IReadOnlyList<(PlanColumn Column, int Depth)> order;
    private readonly Slots slots;
    private readonly int[] rows;
    private readonly int[] slotOf;
    private readonly int[] xs;
    private readonly int[] ys;
    private readonly Gaps gaps;
    private readonly int headHeight;

    // The first row below the names of columns; only what has no column stands above them.
    private readonly int headedRow;

    private Grid(Plan plan)
    {
        sizes = plan.Sizes;
        nodes = [.. plan.Nodes.DistinctBy(n => n.Id).OrderBy(n => n.Id, StringComparer.Ordinal)];
        var place = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < nodes.Length; i++)
        {
            place[nodes[i].Id] = i;
        }

        var links = plan.Links.Distinct().Where(l => l.From != l.To && place.ContainsKey(l.From) && place.ContainsKey(l.To))
            .OrderBy(l => l.To, StringComparer.Ordinal).ThenBy(l => l.Kind, StringComparer.Ordinal).ThenBy(l => l.From, StringComparer.Ordinal).ToList();
        var targets = Empty(nodes.Length);
        var neighbours = Empty(nodes.Length);
        foreach (var link in links)
        {
            if (!link.IsLevel)
            {
                targets[place[link.From]].Add(place[link.To]);
            }

            neighbours[place[link.From]].Add(place[link.To]);
            neighbours[place[link.To]].Add(place[link.From]);
        }

        order = ColumnOrder.Of(plan with { Nodes = nodes, Links = links });
        slots = new Slots(plan with { Nodes = nodes }, order);
        rows = Rows.Of(nodes, targets, slots.Width);
        slotOf = slots.Place(nodes, rows, neighbours);
        gaps = new Gaps([.. links.Select(l => (l, place[l.From], place[l.To]))], rows, slotOf);
        xs = Across();
        headHeight = sizes.Heading * order.Select(c => c.Depth + 1).DefaultIfEmpty().Max();
        headedRow = Enumerable.Range(0, nodes.Length).Where(i => nodes[i].Column is not null).Select(i => rows[i]).DefaultIfEmpty(0).Min();
        ys = Down();
    }

    public static Layout Of(Plan plan) => new Grid(plan).Make();

    private static List<int>[] Empty(int count)
    {
        var lists = new List<int>[count];
        for (var i = 0; i < count; i++)
        {
            lists[i] = [];
        }

        return lists;
    }

    private Layout Make() => new(
        xs[^1] + Margin,
        ys[^1],
        headedRow < ys.Length - 1 ? ys[headedRow] - sizes.LevelGap - headHeight : 0,
        headHeight,
        [.. nodes.Select((n, i) => new PlacedNode(n.Id, xs[slotOf[i]], ys[rows[i]]))],
        [.. Draw()],
        [.. PlacedColumns()],
        [.. PlacedLevels()]);

    // The left edge of each slot, and of the one that would follow.
    private int[] Across()
    {
        var starts = order.Where(c => c.Depth == 0).Select(c => slots.Start(c.Column.Id)).ToHashSet();
        var edges = new int[slots.Count + 1];
        var x = Margin;
        for (var slot = 0; slot <= slots.Count; slot++)
        {
            x += gaps.Upright(slot) is 0 ? Margin : (2 * Margin) + ((gaps.Upright(slot) - 1) * Track);
            x += slot > 0 && starts.Contains(slot) ? GroupGap : 0;
            edges[slot] = x;
            x += sizes.BoxWidth;
        }

        return edges;
    }

    // The upper edge of each row, and of the one that would follow; a band starts further down, that below the names of columns further still.
    private int[] Down()
    {
        var levels = nodes.Zip(rows).DistinctBy(n => n.Second).ToDictionary(n => n.Second, n => n.First.Level);
        var edges = new int[levels.Count + 1];
        var y = Margin + sizes.LevelGap;
        for (var row = 0; row < levels.Count; row++)
        {
            y += row == headedRow ? headHeight : 0;
            edges[row] = y;
            y += sizes.BoxHeight + (gaps.Level(row) is 0 ? Margin : (2 * Margin) + (gaps.Level(row) * Track));
            y += row + 1 < levels.Count && levels[row] != levels[row + 1] ? sizes.LevelGap : 0;
        }

        edges[^1] = y;
        return edges;
    }

    // The links of a node that leave it into one gap leave it one below the other.
    private IEnumerable<PlacedLink> Draw()
    {
        var drawn = new Dictionary<(int Node, int Gap), int>();
        foreach (var way in gaps.Ways)
        {
            var (from, to) = (way.From, way.To);
            var x = xs[slotOf[to]] + (sizes.BoxWidth / 2) + (int)(way.Bus.Port * Port * sizes.BoxWidth);
            var y = ys[rows[to]] + sizes.BoxHeight;
            if (way.Drop is not { } drop)
            {
                yield return new PlacedLink(way.Link, [new(x, y), new(x, ys[rows[from]])]);
                continue;
            }

            var before = drawn[(from, drop.Gap)] = drawn.GetValueOrDefault((from, drop.Gap)) + 1;
            var all = gaps.Leaving(way);
            var side = ys[rows[from]] + (sizes.BoxHeight * before / (all + 1));
            var across = y + Margin + ((gaps.TrackOf(way.Bus) + 1) * Track);
            var up = xs[drop.Gap] - Margin - (gaps.TrackOf(drop) * Track);
            var edge = xs[slotOf[from]] + (drop.Gap == slotOf[from] ? 0 : sizes.BoxWidth);
            yield return new PlacedLink(way.Link, [new(x, y), new(x, across), new(up, across), new(up, side), new(edge, side)]);
        }
    }

    private IEnumerable<PlacedColumn> PlacedColumns()
    {
        for (var i = 0; i < order.Count; i++)
        {
            var (column, depth) = order[i];
            var end = i + 1;
            while (end < order.Count && order[end].Depth > depth)
            {
                end++;
            }

            var first = slots.Start(column.Id);
            var last = slots.Start(order[end - 1].Column.Id) + slots.Width(order[end - 1].Column.Id) - 1;
            yield return new PlacedColumn(column.Id, xs[first], xs[last] + sizes.BoxWidth - xs[first], depth);
        }
    }

    private IEnumerable<PlacedLevel> PlacedLevels()
    {
        foreach (var band in nodes.Zip(rows).GroupBy(n => n.First.Level, n => n.Second).OrderBy(g => g.Key))
        {
            var top = ys[band.Min()] - sizes.LevelGap;
            var next = band.Max() + 1;
            yield return new PlacedLevel(band.Key, top, ys[next] - top - (next < ys.Length - 1 ? sizes.LevelGap : 0) - (next == headedRow ? headHeight : 0));
        }
    }
}
