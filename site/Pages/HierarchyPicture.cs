namespace Yardstick.Site.Pages;

/// <summary>A cascade as a picture: rows by level, columns by function. Lengths are in pixels.</summary>
/// <param name="HeadY">Where the names of the functions stand: below what is the whole company's.</param>
/// <param name="HeadHeight">How much room they take.</param>
public sealed record HierarchyPicture(
    int Width,
    int Height,
    int HeadY,
    int HeadHeight,
    HierarchyBoxes Boxes,
    IReadOnlyList<HierarchyCard> Cards,
    IReadOnlyList<HierarchyLine> Lines,
    IReadOnlyList<HierarchyHead> Heads,
    IReadOnlyList<HierarchyHeading> Headings,
    IReadOnlyList<HierarchyBand> Bands);

/// <param name="Line">From one line of words to the next.</param>
public sealed record HierarchyBoxes(int Width, int Height, int Line);

/// <param name="Words">The name, broken into lines that fit the box.</param>
/// <param name="Title">The whole name and what the box has no room for.</param>
/// <param name="Target">Nothing for a metric of another dictionary whose address is not known.</param>
/// <param name="Look">company, function, role or unknown; many for a box that stands for several metrics.</param>
/// <param name="Column">The number of the heading it stands under; none for the company's.</param>
public sealed record HierarchyCard(string Id, string Name, int X, int Y, IReadOnlyList<string> Words, string Note, string Title, string? Target, string Look, bool IsKpi, int? Column)
{
    /// <summary>What becomes of the metric by the change that is previewed.</summary>
    public string? Fate { get; init; }
}

/// <param name="From">The number of the card that contributes.</param>
/// <param name="Kind">component, driver or enabler.</param>
/// <param name="Path">From the card it points at to the one it comes from.</param>
public sealed record HierarchyLine(int From, int To, string Kind, string Path);

/// <summary>The point of an arrow, which all lines of one kind share that end there.</summary>
public sealed record HierarchyHead(int To, string Kind, int X, int Y);

/// <param name="Depth">0 for a function that is part of no other.</param>
public sealed record HierarchyHeading(string Id, string Name, string Words, string? Target, int X, int Width, int Depth);

public sealed record HierarchyBand(string Name, int Y, int Height);
