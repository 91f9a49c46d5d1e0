using Yardstick.Site.Drawing;
using Yardstick.Site.Pages;

namespace Yardstick.Site.Mapping;

/// <summary>What is to be drawn in a band.</summary>
/// <param name="Key">The name by which links refer to it.</param>
internal sealed record Placed(string Key, string Name, string? Note, string? Target, string Role = "near", string? Fate = null);

internal sealed record PlacedBand(string Name, string Note, IReadOnlyList<Placed> Boxes);

/// <param name="From">The key of a box that stands lower, or beside.</param>
/// <param name="Kind">component, driver, enabler, or against for one that leads down.</param>
internal sealed record PlacedLink(string From, string To, string? Kind = null)
{
    /// <summary>Whether it says nothing of which of the two stands higher.</summary>
    public bool IsLevel { get; init; }
}

/// <summary>Lays boxes out in bands, ordered so that few of their links cross, and leads the links between the boxes.</summary>
internal static class LayeredPictures
{
    /// <summary>The room on the left of all boxes for the names of bands.</summary>
    public const int Side = 116;

    /// <summary>The room above the boxes of a band.</summary>
    public const int Above = 16;

    private const double Letter = 13;
    private const double NoteLetter = 12;
    private const int Padding = 8;
    private const int LineHeight = 18;

    // Boxes wide enough for an objective; six of them, the ways between and the names of bands are as wide as a page.
    private static readonly Sizes OfMaps = new(140, 92, Above, 0, 6);

    /// <param name="bands">The highest first.</param>
    public static LayeredPicture Of(string description, IReadOnlyList<PlacedBand> bands, IReadOnlyList<PlacedLink> links)
    {
        var picture = Of(description, [.. bands.Select(b => b.Boxes)], links, OfMaps, Side, isApart: true);
        return picture with { Bands = [.. bands.Zip(picture.Bands, (given, placed) => Band(given.Name, given.Note, placed.Y, placed.Height))] };
    }

    /// <param name="rows">The highest first; none is empty.</param>
    /// <param name="side">The room on the left of all boxes.</param>
    /// <param name="isApart">Whether each link has a way of its own.</param>
    public static LayeredPicture Of(string description, IReadOnlyList<IReadOnlyList<Placed>> rows, IReadOnlyList<PlacedLink> links, Sizes sizes, int side = 0, bool isApart = false)
    {
        var placed = rows.SelectMany(r => r).ToDictionary(p => p.Key, StringComparer.Ordinal);
        var layout = Grid.Of(new Plan(
            [.. rows.SelectMany((row, level) => row.Select(p => new PlanNode(p.Key, level, "")))],
            [.. links.Select(l => new PlanLink(l.From, l.To, l.Kind ?? "") { IsLevel = l.IsLevel })],
            [])
        { Sizes = sizes, IsApart = isApart });
        var heads = new HashSet<Corner>();
        return new LayeredPicture(
            layout.Width + side,
            layout.Height,
            description,
            [.. layout.Levels.Select(l => new PictureBand([], [], l.Y, l.Height))],
            [.. layout.Nodes.OrderBy(n => n.Y).ThenBy(n => n.X).Select(n => Box(placed[n.Id], n.X + side, n.Y, sizes.BoxWidth, sizes.BoxHeight))],
            [.. layout.Links.Select(l => Line(l.Link.Kind, [.. l.Corners.Select(c => c with { X = c.X + side })], heads))]);
    }

    /// <summary>A band with its name and note beside its boxes.</summary>
    public static PictureBand Band(string name, string note, int y, int height) =>
        new(Lettering.Lines(name, (Side - Padding) / Letter, 2), Lettering.Lines(note, (Side - Padding) / (NoteLetter * Lettering.NotBold), 3), y, height);

    private static PictureLine Line(string kind, IReadOnlyList<Corner> corners, HashSet<Corner> heads) =>
        new(kind.Length == 0 ? null : kind, Drawing.Path.Of(corners), heads.Add(corners[0]) ? $"M{corners[0].X} {corners[0].Y}l4 8h-8z" : null);

    public static PictureBox Box(Placed placed, int x, int y, int width, int height) =>
        new(x, y, width, height, Lettering.Lines(placed.Name, (width - Padding) / Letter, (height / LineHeight) - 1), placed.Note, placed.Target, placed.Role) { Fate = placed.Fate };
}
