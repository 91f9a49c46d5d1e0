namespace Yardstick.Site.Pages;

/// <summary>Where a metric stands and where it is heading, as a picture along an axis that rises to the right.</summary>
/// <param name="Description">The picture in a sentence.</param>
/// <param name="Caption">What the axis counts, and which way is better.</param>
/// <param name="Way">From the baseline to the target, or over the range of the target.</param>
public sealed record BulletGraph(string Description, string Caption, IReadOnlyList<BulletBand> Bands, BulletWay? Way, IReadOnlyList<BulletTick> Ticks);

/// <summary>A stretch of the axis in which all is well, or something is to be done. Places are percentages of the axis.</summary>
/// <param name="State">good, warning or critical.</param>
public sealed record BulletBand(string State, string Start, string Width);

/// <param name="Heading">left or right for a way with a goal; nothing for a range to stay in.</param>
public sealed record BulletWay(string Start, string Width, string? Heading, string Goal);

/// <summary>A value on the axis with its name.</summary>
/// <param name="State">neutral, good, warning or critical; tells the mark's shape.</param>
/// <param name="Lane">0 for the line of text next to the axis, 1 for the one beyond it.</param>
/// <param name="RunsLeft">Whether the text stands to the left of the mark, so that it stays within the picture.</param>
public sealed record BulletTick(string State, string At, string Label, bool IsAbove, int Lane, bool RunsLeft);
