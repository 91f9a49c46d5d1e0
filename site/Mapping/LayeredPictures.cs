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
    /// <summary>The room above the boxes of a band for its name.</summary>
    public const int Label = 40;

    private const double Letter = 13;
    private const int Padding = 8;
    private const int LineHeight = 18;

    // Boxes wide enough for an objective, in bands with names; six of them and the ways between are as wide as a page.
    private static readonly Sizes OfMaps = new(152, 92, Label, 0, 6);

    /// <param name="bands">The highest first.</param>
    public static LayeredPicture Of(string description, IReadOnlyList<PlacedBand> bands, IReadOnlyList<PlacedLink> links)
    {
        var picture = Of(description, [.. bands.Select(b => b.Boxes)], links, OfMaps);
        return picture with { Bands = [.. bands.Zip(picture.Bands, (given, placed) => placed with { Name = given.Name, Note = given.Note })] };
    }

    /// <param name="rows">The highest first; none is empty.</param>
    public static LayeredPicture Of(string description, IReadOnlyList<IReadOnlyList<Placed>> rows, IReadOnlyList<PlacedLink> links, Sizes sizes)
    {
        var placed = rows.SelectMany(r => r).ToDictionary(p => p.Key, StringComparer.Ordinal);
        var layout = Grid.Of(new Plan(
            [.. rows.SelectMany((row, level) => row.Select(p => new PlanNode(p.Key, level, "")))],
            [.. links.Select(l => new PlanLink(l.From, l.To, l.Kind ?? "") { IsLevel = l.IsLevel })],
            [])
        { Sizes = sizes });
        var heads = new HashSet<Corner>();
        return new LayeredPicture(
            layout.Width,
            layout.Height,
            description,
            [.. layout.Levels.Select(l => new PictureBand("", "", l.Y, l.Height))],
            [.. layout.Nodes.OrderBy(n => n.Y).ThenBy(n => n.X).Select(n => Box(placed[n.Id], n.X, n.Y, sizes.BoxWidth, sizes.BoxHeight))],
            [.. layout.Links.Select(l => new PictureLine(l.Link.Kind.Length == 0 ? null : l.Link.Kind, Drawing.Path.Of(l.Corners), heads.Add(l.Corners[0]) ? $"M{l.Corners[0].X} {l.Corners[0].Y}l4 8h-8z" : null))]);
    }

    public static PictureBox Box(Placed placed, int x, int y, int width, int height) =>
        new(x, y, width, height, Lettering.Lines(placed.Name, (width - Padding) / Letter, (height / LineHeight) - 1), placed.Note, placed.Target, placed.Role) { Fate = placed.Fate };
}
