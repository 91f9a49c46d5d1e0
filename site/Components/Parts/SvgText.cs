using System.Globalization;

using Microsoft.AspNetCore.Components;

using Yardstick.Model;

namespace Yardstick.Site.Components.Parts;

/// <summary>Text in a drawing: in Razor "text" is a word of its own, so the element is made by hand.</summary>
internal static class SvgText
{
    /// <summary>What becomes of a metric, on the upper edge of its box.</summary>
    /// <param name="right">Where the box ends.</param>
    public static RenderFragment Fate(string? fate, int right, int top) => builder =>
    {
        if (fate is not null)
        {
            builder.AddContent(0, Of(fate, "fate", Amount.Plain(right - 8), top + 3, 0, "end"));
        }
    };

    /// <summary>What a box's class gains where the change that is previewed does something to its metric.</summary>
    public static string Marked(string? fate) => fate is null ? "" : " marked";

    /// <summary>A picture's size as drawn, so that it and its letters grow with the reader's own.</summary>
    public static string Rem(int pixels) => (pixels / 16.0).ToString(CultureInfo.InvariantCulture) + "rem";

    /// <param name="x">A length or a percentage.</param>
    /// <param name="shift">Pixels to the right of it.</param>
    /// <param name="anchor">start, middle or end.</param>
    public static RenderFragment Of(string content, string style, string x, int y, int shift = 0, string anchor = "start") => builder =>
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", style);
        builder.AddAttribute(2, "x", x);
        builder.AddAttribute(3, "y", y);
        builder.AddAttribute(4, "dx", shift);
        builder.AddAttribute(5, "text-anchor", anchor);
        builder.AddContent(6, content);
        builder.CloseElement();
    };
}
