namespace Yardstick.Site.Drawing;

/// <summary>A node of a tree to be laid out from left to right; sizes are in pixels.</summary>
internal sealed record TreeBox(int Height, IReadOnlyList<TreeBox> Inside);

/// <param name="Parent">The place of its parent in the list; -1 for the root.</param>
internal sealed record PlacedBox(int X, int Y, int Parent);

/// <summary>A tree with its root on the left: what belongs to a node stands right of it, one below the other, and the node beside the first: one sees the root without scrolling.</summary>
internal static class TreeLayout
{
    public const int BoxWidth = 236;

    private const int Across = 56;
    private const int Gap = 14;

    /// <returns>Each node before those inside it, in their order, and the size of the whole.</returns>
    public static (IReadOnlyList<PlacedBox> Boxes, int Width, int Height) Of(TreeBox root)
    {
        var boxes = new List<PlacedBox>();
        var height = Place(root, 0, 0, -1, boxes);
        return (boxes, boxes.Max(b => b.X) + BoxWidth, height);
    }

    // Returns how much height the node takes with all inside it. Trees are shallow: whoever makes one ends it early.
    private static int Place(TreeBox box, int x, int y, int parent, List<PlacedBox> boxes)
    {
        var index = boxes.Count;
        boxes.Add(new PlacedBox(x, y, parent));
        var next = y;
        foreach (var child in box.Inside)
        {
            next += Place(child, x + BoxWidth + Across, next, index, boxes) + Gap;
        }

        return Math.Max(box.Height, next - Gap - y);
    }
}
