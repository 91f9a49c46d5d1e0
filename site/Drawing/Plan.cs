namespace Yardstick.Site.Drawing;

/// <summary>What a picture of a cascade shows, before anything has a place. The order of the lists says nothing.</summary>
internal sealed record Plan(IReadOnlyList<PlanNode> Nodes, IReadOnlyList<PlanLink> Links, IReadOnlyList<PlanColumn> Columns)
{
    public Sizes Sizes { get; init; } = Sizes.OfCards;

    /// <summary>Whether each link has a way and an arrowhead of its own: with few links one follows each from end to end.</summary>
    public bool IsApart { get; init; }
}

/// <summary>How much room things take, in pixels.</summary>
/// <param name="LevelGap">Above the boxes of each level, for its name.</param>
/// <param name="Heading">For the names of columns, for each depth at which any lies.</param>
/// <param name="Across">How many boxes stand side by side, of all columns together where they are few; an odd number where some have no column.</param>
internal sealed record Sizes(int BoxWidth, int BoxHeight, int LevelGap, int Heading, int Across)
{
    /// <summary>As many small boxes as a desk's screen shows, under names of columns.</summary>
    public static Sizes OfCards { get; } = new(164, 52, 34, 24, 7);
}

/// <param name="Level">0 for the top band; bands with greater numbers lie below it.</param>
/// <param name="Column">The column it stands in; nothing for what belongs to no column and stands in the middle over all of them.</param>
/// <param name="Group">Nodes of a level and column that share a group stay together.</param>
internal sealed record PlanNode(string Id, int Level, string? Column, string Group = "");

/// <param name="Kind">Links of one kind to one node share their way, unless the plan keeps all apart.</param>
internal sealed record PlanLink(string From, string To, string Kind)
{
    /// <summary>Whether it lets its ends stand side by side; others put one below the other.</summary>
    public bool IsLevel { get; init; }
}

/// <param name="Parent">The column around it; columns of one parent stand side by side.</param>
internal sealed record PlanColumn(string Id, string? Parent);

/// <summary>A picture with a place for everything, in pixels from the upper left.</summary>
/// <param name="HeadY">Where the names of columns stand: below what belongs to none.</param>
internal sealed record Layout(int Width, int Height, int HeadY, int HeadHeight, IReadOnlyList<PlacedNode> Nodes, IReadOnlyList<PlacedLink> Links, IReadOnlyList<PlacedColumn> Columns, IReadOnlyList<PlacedLevel> Levels);

/// <summary>The upper left of a box.</summary>
internal sealed record PlacedNode(string Id, int X, int Y);

/// <param name="Corners">From the lower edge of the box it points at to an edge of the box it comes from, by right angles.</param>
internal sealed record PlacedLink(PlanLink Link, IReadOnlyList<Corner> Corners);

internal sealed record Corner(int X, int Y);

/// <param name="Depth">0 for a column that stands in no other.</param>
internal sealed record PlacedColumn(string Id, int X, int Width, int Depth);

internal sealed record PlacedLevel(int Level, int Y, int Height);
