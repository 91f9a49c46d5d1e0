namespace Yardstick.Site.Pages;

/// <summary>A metric or a number from a source, with what it is computed from.</summary>
/// <param name="Metric">Nothing for a number from a source, and for a metric that doesn't exist.</param>
/// <param name="Formula">In reading form; nothing for what is not computed.</param>
/// <param name="Link">How it is linked to what it is an input of: component, another kind, or nothing.</param>
/// <param name="Aim">The target in words.</param>
/// <param name="From">Where a number comes from.</param>
/// <param name="Note">What else is to be said, such as that the metric doesn't exist.</param>
/// <param name="Tree">Where its own tree is, if it isn't shown here.</param>
public sealed record DriverNode(
    string Name,
    MetricName? Metric,
    IReadOnlyList<FormulaPart> Formula,
    string? Unit,
    string? Aim,
    string? From,
    string? Link,
    string? Note,
    string? Tree,
    IReadOnlyList<DriverNode> Inputs);

/// <summary>A tree drawn. Lengths are in pixels.</summary>
public sealed record DriverPicture(int Width, int Height, IReadOnlyList<DriverBox> Boxes, IReadOnlyList<DriverLine> Lines);

/// <param name="Look">metric, data, or missing.</param>
public sealed record DriverBox(int X, int Y, int Height, string Title, string? Target, string Look, IReadOnlyList<DriverText> Texts, IReadOnlyList<DriverBar> Bars)
{
    /// <summary>What becomes of the metric by the change that is previewed.</summary>
    public string? Fate { get; init; }
}

/// <param name="Style">name, formula, note or missing.</param>
public sealed record DriverText(string Text, string Style, int X, int Y, bool IsCentred);

/// <summary>The line of a fraction.</summary>
public sealed record DriverBar(int X, int Y, int Width);

/// <param name="Look">component, driver or enabler as linked; data for a number, and for a metric that is used without a link.</param>
public sealed record DriverLine(string Look, string Path);

public sealed record DriverTreePage : Page
{
    public required DriverNode Top { get; init; }

    public required DriverPicture Picture { get; init; }
}

/// <summary>A driver tree among all.</summary>
/// <param name="Inside">Trees that are parts of it.</param>
public sealed record DriverTreeEntry(MetricName Metric, string Tree, IReadOnlyList<FormulaPart> Formula, IReadOnlyList<Anchor> Inside);

public sealed record DriverTreesPage : Page
{
    public required IReadOnlyList<DriverTreeEntry> Trees { get; init; }
}
