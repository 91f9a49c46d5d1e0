using System.Text.Encodings.Web;
using System.Text.Unicode;

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

using Yardstick.Site.Components;
using Yardstick.Site.Pages;

namespace Yardstick.Site.Rendering;

/// <summary>
/// Renders pages, one after another. A renderer keeps every page it has rendered, so it serves one batch and is
/// then given up.
/// </summary>
internal sealed class PageRenderer : IDisposable
{
    /// <summary>Pages after which a renderer is replaced: sixteen make a third less garbage than sixty-four, and one at a time half as much again.</summary>
    public const int BatchSize = 16;

    // Letters of every script stay as they are, which keeps pages readable and small; what HTML gives a meaning is escaped.
    private static readonly ServiceProvider Services = new ServiceCollection()
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .BuildServiceProvider();

    private readonly HtmlRenderer renderer = new(Services, NullLoggerFactory.Instance);

    public void Render(Page page, TextWriter writer) => renderer.Dispatcher.InvokeAsync(() =>
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(PageHost.Page)] = page });
        renderer.BeginRenderingComponent<PageHost>(parameters).WriteHtmlTo(writer);
    }).GetAwaiter().GetResult();

    public void Dispose() => renderer.Dispose();
}
