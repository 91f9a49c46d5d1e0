namespace Yardstick.Site.Drawing;

/// <summary>A node of a plan with what it is linked to and, once it is known, where it stands.</summary>
/// <param name="index">Its place among all nodes in the order of ids.</param>
/// <param name="column">Nothing for what stands in the middle over all columns.</param>
internal sealed class GridNode(PlanNode node, int index, GridColumn? column)
{
    public string Id => node.Id;

    public int Level => node.Level;

    public string Group => node.Group;

    public int Index { get; } = index;

    public GridColumn? Column { get; } = column;

    /// <summary>What it is linked up to.</summary>
    public List<GridNode> Targets { get; } = [];

    /// <summary>All that it is linked with.</summary>
    public List<GridNode> Neighbours { get; } = [];

    public int Row { get; set; }

    /// <summary>From left to right, counted in boxes; -1 while it isn't known.</summary>
    public int Slot { get; set; } = -1;

    /// <summary>Where it would like to be among the slots.</summary>
    public double Wish { get; set; }

    /// <summary>How many links leave it on its left side and on its right.</summary>
    public int LeavingLeft { get; set; }

    public int LeavingRight { get; set; }
}

/// <summary>A link between two nodes that there are.</summary>
internal sealed record GridLink(PlanLink Link, GridNode From, GridNode To);
