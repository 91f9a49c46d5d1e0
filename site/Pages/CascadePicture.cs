namespace Yardstick.Site.Pages;

/// <summary>A metric among its neighbours: what it moves above it, what moves it below. Sizes are in pixels.</summary>
public sealed record CascadePicture(int Width, int Height, IReadOnlyList<CascadeBox> Boxes, IReadOnlyList<CascadeLine> Lines);

/// <param name="Words">The name, broken into lines that fit the box.</param>
/// <param name="Note">Whose metric it is; nothing in a box that counts what is left out.</param>
/// <param name="Role">this, top (a company KPI) or near.</param>
public sealed record CascadeBox(int X, int Y, IReadOnlyList<string> Words, string? Note, string? Target, string Role)
{
    /// <summary>What becomes of the metric by the change that is previewed.</summary>
    public string? Fate { get; init; }

    public const int Width = 168;

    public const int Height = 64;
}

/// <summary>From a box up to one that it moves.</summary>
/// <param name="Kind">component, driver or enabler.</param>
public sealed record CascadeLine(int FromX, int FromY, int ToX, int ToY, string? Kind);
