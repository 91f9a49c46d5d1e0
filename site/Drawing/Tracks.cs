namespace Yardstick.Site.Drawing;

/// <summary>Lines that run side by side in a gap of the grid: each gets the first track that is free over its whole length.</summary>
internal sealed class Tracks
{
    private readonly List<(int From, int To, object Of)> lines = [];
    private readonly Dictionary<object, int> trackOf = [];

    public int Count { get; private set; }

    public void Add(object line, int from, int to) => lines.Add((Math.Min(from, to), Math.Max(from, to), line));

    /// <summary>In the order of where they begin; two lines that touch do not share a track.</summary>
    public void Settle()
    {
        lines.Sort((a, b) => a.From != b.From ? a.From.CompareTo(b.From) : b.To.CompareTo(a.To));
        var ends = new PriorityQueue<int, int>();
        var free = new PriorityQueue<int, int>();
        foreach (var (from, to, line) in lines)
        {
            while (ends.TryPeek(out var ended, out var end) && end < from)
            {
                ends.Dequeue();
                free.Enqueue(ended, ended);
            }

            var track = free.TryDequeue(out var again, out _) ? again : Count++;
            trackOf[line] = track;
            ends.Enqueue(track, to);
        }
    }

    public int Of(object line) => trackOf[line];
}
