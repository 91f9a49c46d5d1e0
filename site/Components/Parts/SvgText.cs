using Microsoft.AspNetCore.Components;

namespace Yardstick.Site.Components.Parts;

/// <summary>Text in a drawing: in Razor "text" is a word of its own, so the element is made by hand.</summary>
internal static class SvgText
{
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
