using System.Text.Encodings.Web;
using System.Text.Unicode;

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

using Yardstick.Site.Components;
using Yardstick.Site.Pages;

namespace Yardstick.Site.Rendering;

/// <summary>Renders pages, one after another, on one thread at a time.</summary>
internal sealed class PageRenderer : IDisposable
{
    // The framework's renderer keeps every page it has rendered, so it is given up after this much HTML: sixteen pages of
    // a metric make a third less garbage than sixty-four, and one at a time half as much again.
    private const int MostHeld = 160 * 1024;

    // Letters of every script stay as they are, which keeps pages readable and small; what HTML gives a meaning is escaped.
    private static readonly Offer Services = new(HtmlEncoder.Create(UnicodeRanges.All));

    private HtmlRenderer renderer = Start();
    private int held;

    public void Render(Page page, Utf8Writer html)
    {
        if (held > MostHeld)
        {
            renderer.Dispose();
            renderer = Start();
            held = 0;
        }

        var before = html.Written.Length;
        renderer.Dispatcher.InvokeAsync(() =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(PageHost.Page)] = page });
            renderer.BeginRenderingComponent<PageHost>(parameters).WriteHtmlTo(html);
        }).GetAwaiter().GetResult();
        held += html.Written.Length - before;
    }

    public void Dispose() => renderer.Dispose();

    private static HtmlRenderer Start() => new(Services, NullLoggerFactory.Instance);

    // All that the framework is given here; a container for it would take longer to start than a page to render.
    private sealed class Offer(HtmlEncoder encoder) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(HtmlEncoder) ? encoder : null;
    }
}
