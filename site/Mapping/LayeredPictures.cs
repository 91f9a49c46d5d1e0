using Yardstick.Site.Pages;
using Yardstick.Site.Wording;

namespace Yardstick.Site.Mapping;

/// <summary>What is to be drawn in a band.</summary>
/// <param name="Key">The name by which links refer to it.</param>
internal sealed record Placed(string Key, string Name, string? Note, string? Target, string Role = "near");

internal sealed record PlacedBand(string Name, string Note, IReadOnlyList<Placed> Boxes);

/// <param name="From">The key of a box that stands lower, or beside.</param>
/// <param name="Kind">component, driver, enabler, or against for one that leads down.</param>
internal sealed record PlacedLink(string From, string To, string? Kind = null);

/// <summary>Lays boxes out in bands, ordered so that few of their links cross, and draws the links upward.</summary>
internal static class LayeredPictures
{
    public const int Gap = 16;
    public const int Width = (MostInARow * (BoxWidth + Gap)) + Gap;

    /// <summary>The room above the boxes of a band for its name, and for arrows between neighbours.</summary>
    public const int Label = 40;

    private const int BoxWidth = 172;
    private const int BoxHeight = 78;
    private const int BandGap = 40;
    private const int Port = 36;
    private const int MostInARow = 6;
    private const int LetterWidth = 8;
    private const int LineHeight = 18;
    private const int Sweeps = 6;

    /// <param name="bands">The highest first.</param>
    public static LayeredPicture Of(string description, IReadOnlyList<PlacedBand> bands, IReadOnlyList<PlacedLink> links)
    {
        var orders = Ordered(bands, links);
        var boxes = new Dictionary<string, PictureBox>(StringComparer.Ordinal);
        var drawn = new List<PictureBand>();
        var y = 0;
        for (var i = 0; i < bands.Count; i++)
        {
            var rows = orders[i].Chunk(MostInARow).ToList();
            var height = Label + (rows.Count * (BoxHeight + Gap));
            drawn.Add(new PictureBand(bands[i].Name, bands[i].Note, y, height));
            for (var r = 0; r < rows.Count; r++)
            {
                var step = (Width - Gap) / rows[r].Length;
                for (var c = 0; c < rows[r].Length; c++)
                {
                    var x = Gap + (c * step) + ((step - Gap - BoxWidth) / 2);
                    boxes[rows[r][c].Key] = Box(rows[r][c], x, y + Label + (r * (BoxHeight + Gap)));
                }
            }

            y += height + BandGap;
        }

        return new LayeredPicture(Width, Math.Max(0, y - BandGap), description, drawn, [.. boxes.Values], [.. links.Select(l => Line(boxes[l.From], boxes[l.To], l.Kind))]);
    }

    public static PictureBox Box(Placed placed, int x, int y, int width = BoxWidth, int height = BoxHeight) =>
        new(x, y, width, height, Wrapped.Lines(placed.Name, width / LetterWidth, (height / LineHeight) - 1), placed.Note, placed.Target, placed.Role);

    /// <summary>An arrow that leaves a box at the edge that faces the other.</summary>
    public static PictureLine Line(PictureBox from, PictureBox to, string? kind = null)
    {
        var (startX, endX) = (from.X + (from.Width / 2), to.X + (to.Width / 2));
        if (to.Y < from.Y)
        {
            var middle = (from.Y + to.Y + to.Height) / 2;
            return Arrow(kind, $"M{startX} {from.Y}C{startX} {middle} {endX} {middle} {endX} {to.Y + to.Height + 7}", endX, to.Y + to.Height, isDown: false);
        }

        // What arrives from above or from beside keeps clear of what leaves in the middle.
        endX += startX < endX ? -Port : Port;
        var (startY, turn) = to.Y == from.Y ? (from.Y, from.Y - 18) : (from.Y + from.Height, (from.Y + from.Height + to.Y) / 2);
        return Arrow(kind, $"M{startX} {startY}C{startX} {turn} {endX} {turn} {endX} {to.Y - 7}", endX, to.Y, isDown: true);
    }

    private static PictureLine Arrow(string? kind, string path, int x, int y, bool isDown) => new(kind, path, $"M{x} {y}l4 {(isDown ? -8 : 8)}h-8z");

    // Each box moves to the middle of those it is linked with, some times over (the barycentre heuristic of Sugiyama, Tagawa and Toda, 1981).
    private static List<Placed[]> Ordered(IReadOnlyList<PlacedBand> bands, IReadOnlyList<PlacedLink> links)
    {
        var orders = bands.Select(b => b.Boxes.ToArray()).ToList();
        var near = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var link in links)
        {
            Neighbours(near, link.From).Add(link.To);
            Neighbours(near, link.To).Add(link.From);
        }

        var places = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var order in orders)
        {
            Place(order, places);
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var i = 0; i < orders.Count; i++)
            {
                var at = sweep % 2 == 0 ? i : orders.Count - 1 - i;
                orders[at] = [.. orders[at].OrderBy(b => near.TryGetValue(b.Key, out var others) ? others.Average(o => places[o]) : places[b.Key])];
                Place(orders[at], places);
            }
        }

        return orders;
    }

    private static List<string> Neighbours(Dictionary<string, List<string>> near, string key)
    {
        if (!near.TryGetValue(key, out var list))
        {
            near[key] = list = [];
        }

        return list;
    }

    // As a share of the width, so that a band of two and a band of six compare.
    private static void Place(Placed[] order, Dictionary<string, double> places)
    {
        for (var i = 0; i < order.Length; i++)
        {
            places[order[i].Key] = (i + 0.5) / order.Length;
        }
    }
}
