using Yardstick.Site.Mapping;
using Yardstick.Site.Output;
using Yardstick.Site.Pages;
using Yardstick.Site.Rendering;

namespace Yardstick.Site;

/// <summary>Makes pages on one thread, one after another, in the same room: of what has changed HTML, and of that a file.</summary>
internal sealed class PageMaker(SiteWriter writer, string toolVersion, Frame frame) : IDisposable
{
    private readonly PageKey keys = new(toolVersion, frame);
    private readonly Utf8Writer html = new();
    private PageRenderer? renderer;

    public void Make(PlannedPage planned)
    {
        var page = planned.Make();
        var key = keys.Of(page);
        if (!writer.IsCurrent(planned.Path, key))
        {
            html.Clear();
            renderer ??= new PageRenderer();
            renderer.Render(page, html);
            writer.Put(planned.Path, key, html.Written);
        }

        foreach (var twin in planned.Twins)
        {
            if (!twin.IsOfThePage || !writer.IsCurrent(twin.Path, key))
            {
                writer.Put(twin.Path, twin.IsOfThePage ? key : "", twin.Write(page));
            }
        }
    }

    public void Dispose()
    {
        renderer?.Dispose();
        html.Dispose();
    }
}
