namespace Yardstick.Site.Drawing;

/// <summary>A line that runs through a gap of the grid from one place to another.</summary>
internal abstract class Line
{
    public int From { get; private set; } = int.MaxValue;

    public int To { get; private set; } = int.MinValue;

    /// <summary>Its number among those that run side by side.</summary>
    public int Track { get; set; }

    public void Reach(int place)
    {
        From = Math.Min(From, place);
        To = Math.Max(To, place);
    }
}

/// <summary>Lines that run side by side in a gap: each gets the first track that is free over its whole length.</summary>
internal sealed class Tracks
{
    private readonly List<Line> lines = [];

    public int Count { get; private set; }

    public void Add(Line line) => lines.Add(line);

    /// <summary>In the order of where they begin; two lines that touch do not share a track.</summary>
    public void Settle()
    {
        lines.Sort((a, b) => a.From != b.From ? a.From.CompareTo(b.From) : b.To.CompareTo(a.To));
        var ends = new int[lines.Count];
        foreach (var line in lines)
        {
            while (line.Track < Count && ends[line.Track] >= line.From)
            {
                line.Track++;
            }

            ends[line.Track] = line.To;
            Count = Math.Max(Count, line.Track + 1);
        }
    }
}
