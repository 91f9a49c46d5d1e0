namespace Yardstick.Site.Drawing;

/// <summary>A column with what stands inside it and, once it is known, where it stands.</summary>
internal sealed class GridColumn(string id)
{
    public string Id { get; } = id;

    public GridColumn? Parent { get; set; }

    public List<GridColumn> Inside { get; } = [];

    /// <summary>Whether it, or a column inside it, holds a node.</summary>
    public bool IsShown { get; set; }

    /// <summary>How many columns it lies in.</summary>
    public int Depth { get; set; }

    /// <summary>Its first slot.</summary>
    public int Start { get; set; }

    /// <summary>How many of its own nodes stand side by side; 0 where all stand in columns inside it.</summary>
    public int Width { get; set; }

    /// <summary>Its place among all columns, in the order that is tried.</summary>
    public int Place { get; set; }

    /// <summary>The sum of the places to which its links lead, and their number.</summary>
    public long Pull { get; set; }

    public int Pulls { get; set; }

    public double Middle => Pulls == 0 ? Place : (double)Pull / Pulls;

    /// <summary>Puts it into its parent no longer, if it lies in a circle of columns: such a circle is cut where its smallest id is.</summary>
    public void CutCircle()
    {
        var seen = new HashSet<GridColumn>();
        for (var above = Parent; above is not null && seen.Add(above); above = above.Parent)
        {
            if (above == this)
            {
                Parent = null;
                return;
            }
        }
    }
}
