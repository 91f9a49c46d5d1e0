using Yardstick.Site.Mapping;
using Yardstick.Site.Output;
using Yardstick.Site.Pages;
using Yardstick.Site.Rendering;

namespace Yardstick.Site;

/// <summary>Makes pages on one thread, one after another, in the same room: of what has changed HTML, and of that a file.</summary>
internal sealed class PageMaker(SiteWriter writer, string toolVersion, Frame frame) : IDisposable
{
    private readonly PageKey keys = new(toolVersion, frame);
    private readonly Utf8Writer room = new();
    private PageRenderer? renderer;

    public void Make(PlannedPage planned)
    {
        var page = planned.Make();
        var key = keys.Of(page);
        if (!writer.IsCurrent(planned.Path, key))
        {
            room.Clear();
            renderer ??= new PageRenderer();
            renderer.Render(page, room);
            writer.Put(planned.Path, key, room.Written);
        }

        foreach (var twin in planned.Twins)
        {
            if (!twin.IsOfThePage || !writer.IsCurrent(twin.Path, key))
            {
                room.Clear();
                twin.Write(page, room);
                writer.Put(twin.Path, twin.IsOfThePage ? key : "", room.Written);
            }
        }
    }

    public void Dispose()
    {
        renderer?.Dispose();
        room.Dispose();
    }
}
