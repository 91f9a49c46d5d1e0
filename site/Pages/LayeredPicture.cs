namespace Yardstick.Site.Pages;

/// <summary>Boxes in bands, one above the other, and what leads from one to another. Lengths are in pixels.</summary>
/// <param name="Description">The picture in a sentence.</param>
public sealed record LayeredPicture(
    int Width,
    int Height,
    string Description,
    IReadOnlyList<PictureBand> Bands,
    IReadOnlyList<PictureBox> Boxes,
    IReadOnlyList<PictureLine> Lines);

/// <param name="Name">In lines, on the left of its boxes, where no line runs; none for a band without a name.</param>
/// <param name="Note">What the band asks or holds, in lines below its name.</param>
public sealed record PictureBand(IReadOnlyList<string> Name, IReadOnlyList<string> Note, int Y, int Height);

/// <param name="Words">The name, broken into lines that fit the box.</param>
/// <param name="Role">this, top (a company's KPI), near, aside for what is less near, more for what is left out, or gap for what is missing.</param>
public sealed record PictureBox(int X, int Y, int Width, int Height, IReadOnlyList<string> Words, string? Note, string? Target, string Role)
{
    /// <summary>What becomes of the metric by the change that is previewed.</summary>
    public string? Fate { get; init; }
}

/// <param name="Kind">component, driver, enabler, balance, or against for one that leads down; nothing where several kinds are drawn as one.</param>
/// <param name="Path">The line as SVG draws it.</param>
/// <param name="Head">The head of the arrow; nothing where another line that ends there has drawn it.</param>
public sealed record PictureLine(string? Kind, string Path, string? Head);
