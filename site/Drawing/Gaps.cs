namespace Yardstick.Site.Drawing;

/// <summary>All links of one kind to one node, or a single one: they share a line below it.</summary>
/// <param name="port">Where they reach it: from -1 to 1 where their kinds are few, further from the middle where each has its own.</param>
internal sealed class Bus(double port) : Line
{
    public double Port { get; } = port;
}

/// <summary>What all links of a bus that come through one gap share.</summary>
/// <param name="gap">The number of the slot to its right.</param>
internal sealed class Drop(int gap) : Line
{
    public int Gap { get; } = gap;

    public List<GridLink> Links { get; } = [];
}

/// <summary>How one link runs: below its target across to a gap between boxes, in there to the height of its source, and into its side.</summary>
/// <param name="Drop">Nothing where it goes straight up to the box above instead.</param>
/// <param name="Leaving">Its number among the links that leave its source on the same side, from 1.</param>
internal sealed record Way(GridLink Link, Bus Bus, Drop? Drop, int Leaving);

/// <summary>The gaps between boxes, and the tracks of the links in them.</summary>
internal sealed class Gaps
{
    // Nearly at the corner of a box, by the grid's measure.
    private const double FurthestPort = 2.5;

    private readonly Tracks[] upright;
    private readonly Tracks[] level;
    private readonly bool[] crossed;

    /// <param name="links">Those to one node stand together, and among them those of one kind.</param>
    /// <param name="isApart">Whether each link is led alone.</param>
    public Gaps(List<GridLink> links, int rows, int slots, bool isApart)
    {
        upright = NewTracks(slots + 1);
        level = NewTracks(rows);
        crossed = new bool[rows];
        var ways = new List<Way>(links.Count);
        foreach (var target in links.GroupBy(l => l.To))
        {
            if (isApart)
            {
                LeadApart(target.Key, [.. target], ways);
                continue;
            }

            var kinds = target.GroupBy(l => l.Link.Kind, StringComparer.Ordinal).ToList();
            for (var i = 0; i < kinds.Count; i++)
            {
                var port = Math.Clamp(kinds.Count == 2 ? (2 * i) - 1 : i - (kinds.Count / 2), -1, 1);
                AddBus(new Bus(port), target.Key, kinds[i], ways);
            }
        }

        Ways = ways;
        foreach (var gap in upright.Concat(level))
        {
            gap.Settle();
        }
    }

    public IReadOnlyList<Way> Ways { get; }

    /// <summary>How many tracks the gap left of a slot has.</summary>
    public int Upright(int slot) => upright[slot].Count;

    /// <summary>How many tracks the gap below a row has, at least one where a link passes.</summary>
    public int Level(int row) => Math.Max(level[row].Count, crossed[row] ? 1 : 0);

    private static Tracks[] NewTracks(int count)
    {
        var tracks = new Tracks[count];
        for (var i = 0; i < count; i++)
        {
            tracks[i] = new Tracks();
        }

        return tracks;
    }

    // From left to right as their sources stand, so that few cross below the box.
    private void LeadApart(GridNode to, List<GridLink> links, List<Way> ways)
    {
        links.Sort((a, b) => a.From.Slot != b.From.Slot ? a.From.Slot.CompareTo(b.From.Slot) : a.From.Index.CompareTo(b.From.Index));
        var step = Math.Min(1, 2 * FurthestPort / Math.Max(1, links.Count - 1));
        for (var i = 0; i < links.Count; i++)
        {
            AddBus(new Bus((i - ((links.Count - 1) / 2.0)) * step), to, [links[i]], ways);
        }
    }

    // Places are counted so that even ones are gaps and odd ones boxes.
    private void AddBus(Bus bus, GridNode to, IEnumerable<GridLink> links, List<Way> ways)
    {
        bus.Reach((2 * to.Slot) + 1);
        var straight = new List<GridLink>();
        var drops = new List<Drop>();
        foreach (var link in links)
        {
            if (link.From.Row == to.Row + 1 && link.From.Slot == to.Slot)
            {
                straight.Add(link);
                continue;
            }

            var gap = link.From.Slot > to.Slot ? link.From.Slot : link.From.Slot + 1;
            var drop = drops.Find(d => d.Gap == gap);
            if (drop is null)
            {
                drops.Add(drop = new Drop(gap));
                drop.Reach((2 * to.Row) + 2);
                bus.Reach(2 * gap);
            }

            drop.Reach((2 * link.From.Row) + 1);
            drop.Links.Add(link);
        }

        foreach (var drop in drops)
        {
            upright[drop.Gap].Add(drop);
            foreach (var link in drop.Links)
            {
                ways.Add(new Way(link, bus, drop, drop.Gap == link.From.Slot ? ++link.From.LeavingLeft : ++link.From.LeavingRight));
            }
        }

        if (drops.Count > 0)
        {
            level[to.Row].Add(bus);
        }

        crossed[to.Row] |= straight.Count > 0;
        ways.AddRange(straight.Select(l => new Way(l, bus, null, 0)));
    }
}
