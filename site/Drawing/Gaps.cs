namespace Yardstick.Site.Drawing;

/// <summary>All links of one kind to one node: they share a line below it.</summary>
/// <param name="Port">Where they reach it: -1, 0 or 1 from the left.</param>
internal sealed record Bus(int To, string Kind, int Port);

/// <summary>What all links of a bus that come through one gap share.</summary>
/// <param name="Gap">The number of the slot to its right.</param>
internal sealed record Drop(Bus Bus, int Gap);

/// <summary>How one link runs: below its target across to a gap between boxes, in there to the height of its source, and into its side.</summary>
/// <param name="Drop">Nothing where it goes straight up to the box above instead.</param>
internal sealed record Way(PlanLink Link, int From, int To, Bus Bus, Drop? Drop);

/// <summary>The gaps between boxes, and the tracks of the links in them.</summary>
internal sealed class Gaps
{
    private readonly Dictionary<int, Tracks> upright = [];
    private readonly Dictionary<int, Tracks> level = [];
    private readonly Dictionary<(int Node, int Gap), int> arrivals = [];
    private readonly HashSet<int> crossed = [];
    private readonly int[] rows;
    private readonly int[] slots;

    /// <param name="links">With the places of their ends; those to one node stand together, and among them those of one kind.</param>
    public Gaps(IReadOnlyList<(PlanLink Link, int From, int To)> links, int[] rows, int[] slots)
    {
        this.rows = rows;
        this.slots = slots;
        var ways = new List<Way>(links.Count);
        foreach (var target in links.GroupBy(l => l.To))
        {
            var kinds = target.GroupBy(l => l.Link.Kind, StringComparer.Ordinal).ToList();
            for (var i = 0; i < kinds.Count; i++)
            {
                var port = Math.Clamp(kinds.Count == 2 ? (2 * i) - 1 : i - (kinds.Count / 2), -1, 1);
                AddBus(new Bus(target.Key, kinds[i].Key, port), [.. kinds[i]], ways);
            }
        }

        Ways = ways;
        foreach (var gap in upright.Values.Concat(level.Values))
        {
            gap.Settle();
        }
    }

    public IReadOnlyList<Way> Ways { get; }

    /// <summary>How many tracks the gap left of a slot has.</summary>
    public int Upright(int slot) => upright.TryGetValue(slot, out var tracks) ? tracks.Count : 0;

    /// <summary>How many tracks the gap below a row has, at least one where a link passes.</summary>
    public int Level(int row) => level.TryGetValue(row, out var tracks) ? tracks.Count : crossed.Contains(row) ? 1 : 0;

    public int TrackOf(Bus bus) => level[rows[bus.To]].Of(bus);

    public int TrackOf(Drop drop) => upright[drop.Gap].Of(drop);

    /// <summary>How many links leave a node into a gap.</summary>
    public int Leaving(Way way) => arrivals[(way.From, way.Drop!.Gap)];

    private void AddBus(Bus bus, (PlanLink Link, int From, int To)[] links, List<Way> ways)
    {
        var (row, slot) = (rows[bus.To], slots[bus.To]);
        var (left, right) = ((2 * slot) + 1, (2 * slot) + 1);
        foreach (var gap in links.Where(l => !IsStraight(l.From, l.To)).GroupBy(l => slots[l.From] > slot ? slots[l.From] : slots[l.From] + 1))
        {
            var drop = new Drop(bus, gap.Key);
            var (top, bottom) = ((2 * row) + 2, (2 * row) + 2);
            foreach (var (link, from, to) in gap)
            {
                ways.Add(new Way(link, from, to, bus, drop));
                arrivals[(from, gap.Key)] = arrivals.GetValueOrDefault((from, gap.Key)) + 1;
                (top, bottom) = (Math.Min(top, (2 * rows[from]) + 1), Math.Max(bottom, (2 * rows[from]) + 1));
            }

            Of(upright, gap.Key).Add(drop, top, bottom);
            (left, right) = (Math.Min(left, 2 * gap.Key), Math.Max(right, 2 * gap.Key));
        }

        if (left < right)
        {
            Of(level, row).Add(bus, left, right);
        }

        foreach (var (link, from, to) in links.Where(l => IsStraight(l.From, l.To)))
        {
            crossed.Add(row);
            ways.Add(new Way(link, from, to, bus, null));
        }
    }

    private bool IsStraight(int from, int to) => rows[from] == rows[to] + 1 && slots[from] == slots[to];

    private static Tracks Of(Dictionary<int, Tracks> gaps, int number)
    {
        if (!gaps.TryGetValue(number, out var tracks))
        {
            gaps[number] = tracks = new Tracks();
        }

        return tracks;
    }
}
