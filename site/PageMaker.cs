using Yardstick.Site.Data;
using Yardstick.Site.Mapping;
using Yardstick.Site.Output;
using Yardstick.Site.Rendering;
using Yardstick.Text;

namespace Yardstick.Site;

/// <summary>Makes files on one thread, one after another, in the same room: of what may have changed HTML, and of that a file.</summary>
internal sealed class PageMaker(SiteWriter writer, PageMemory? memory) : IDisposable
{
    private readonly Utf8Writer room = new();
    private readonly InputHash input = new();
    private PageRenderer? renderer;

    public void Make(PlannedPage planned)
    {
        List<string> paths = [planned.Path, .. planned.Twins.Select(t => t.Path)];
        if (memory?.Recalls(paths, planned.Scope, writer, input) != true)
        {
            Write(planned);
            memory?.Add(paths, planned.Scope, writer, input);
        }
    }

    public void Make(DataFile file)
    {
        using var entries = memory?.EntriesOf(file.Path, writer, input, room) ?? Entries.New(room);
        if (memory?.Recalls([file.Path], file.Scope, writer, input) != true)
        {
            writer.Put(file.Path, stream =>
            {
                file.Write(stream, entries);
                entries.Close();
            });
            memory?.Add([file.Path], file.Scope, writer, input);
            memory?.Add(file.Path, entries, writer, input);
        }
    }

    private void Write(PlannedPage planned)
    {
        var page = planned.Make();
        room.Clear();
        renderer ??= new PageRenderer();
        renderer.Render(page, room);
        writer.Put(planned.Path, room.Written);
        foreach (var twin in planned.Twins)
        {
            room.Clear();
            twin.Write(page, room);
            writer.Put(twin.Path, room.Written);
        }
    }

    public void Dispose()
    {
        renderer?.Dispose();
        room.Dispose();
        input.Dispose();
    }
}
