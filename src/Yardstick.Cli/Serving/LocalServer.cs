using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

using Yardstick.Site;

namespace Yardstick.Cli.Serving;

/// <summary>
/// Serves a site to browsers on this machine and nobody else. A request whose host is another name than this
/// machine's own is refused, so that no page of the web can read a dictionary by pointing a name of its own here.
/// </summary>
internal sealed class LocalServer : IDisposable
{
    private const string Events = "serve.events";

    private readonly HttpListener listener = new();
    private readonly Lock changing = new();
    private readonly List<HttpListenerResponse> waiting = [];
    private readonly TaskCompletionSource failure = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ServedSite? site;
    private int number;

    /// <param name="port">0 for one that is free.</param>
    /// <exception cref="HttpListenerException">The port cannot be had.</exception>
    public LocalServer(int port)
    {
        Port = port > 0 ? port : FreePort();
        foreach (var host in new[] { "localhost", "127.0.0.1" })
        {
            listener.Prefixes.Add(string.Create(CultureInfo.InvariantCulture, $"http://{host}:{Port}/"));
        }

        listener.Start();
    }

    public int Port { get; }

    /// <summary>The web address of the home page.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://localhost:{Port}/");

    /// <summary>Serves another state from now on, and tells the pages that are open.</summary>
    public void Show(ServedSite next, int of)
    {
        lock (changing)
        {
            site?.Dispose();
            (site, number) = (next, of);
            waiting.RemoveAll(response => !IsTold(response));
        }
    }

    /// <summary>Answers requests until the end.</summary>
    public async Task RunAsync(CancellationToken end)
    {
        using var stopping = end.Register(listener.Stop);
        while (!end.IsCancellationRequested)
        {
            var next = listener.GetContextAsync();
            await await Task.WhenAny(next, failure.Task);
            var context = await next;
            _ = Task.Run(() => Answer(context), CancellationToken.None);
        }
    }

    public void Dispose()
    {
        try
        {
            listener.Close();
        }
        catch (HttpListenerException)
        {
            // A listener that was stopped asks for its port once more, which somebody else may have by now.
        }

        site?.Dispose();
    }

    private void Answer(HttpListenerContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var path = (request.Url?.AbsolutePath ?? "/").TrimStart('/');
        if (request.HttpMethod is not ("GET" or "HEAD"))
        {
            IsSent(response, () => End(response, HttpStatusCode.MethodNotAllowed));
        }
        else if (path == Events)
        {
            Keep(response);
        }
        else if (Made(path) is not { } file)
        {
            IsSent(response, () => End(response, HttpStatusCode.InternalServerError));
        }
        else
        {
            IsSent(response, () =>
            {
                response.ContentType = file.MediaType;
                response.ContentLength64 = file.Content.Length;
                End(response, file.IsFound ? HttpStatusCode.OK : HttpStatusCode.NotFound, request.HttpMethod == "GET" ? file.Content : default);
            });
        }
    }

    private ServedFile? Made(string path)
    {
        try
        {
            lock (changing)
            {
                return site!.Find(path);
            }
        }
#pragma warning disable CA1031 // A page that cannot be made is a bug, and ends the command like one.
        catch (Exception e)
#pragma warning restore CA1031
        {
            failure.TrySetException(e);
            return null;
        }
    }

    private static void End(HttpListenerResponse response, HttpStatusCode status, ReadOnlyMemory<byte> content = default)
    {
        response.StatusCode = (int)status;
        response.Headers["Cache-Control"] = "no-store";
        response.Headers["X-Content-Type-Options"] = "nosniff";
        if (!content.IsEmpty)
        {
            response.OutputStream.Write(content.Span);
        }

        response.Close();
    }

    // Server-sent events, as the HTML standard has them: the number of the state, now and whenever there is another one.
    private void Keep(HttpListenerResponse response)
    {
        lock (changing)
        {
            var isOpen = IsSent(response, () =>
            {
                response.ContentType = "text/event-stream";
                response.SendChunked = true;
            });
            if (isOpen && IsTold(response))
            {
                waiting.Add(response);
            }
        }
    }

    // A few bytes, which the system takes at once; where nobody is left to read them the page is forgotten.
    private bool IsTold(HttpListenerResponse response) => IsSent(response, () =>
    {
        response.OutputStream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"data: {number}\n\n")));
        response.OutputStream.Flush();
    });

    // A browser that went away is no failure; the next request is another one.
    private static bool IsSent(HttpListenerResponse response, Action send)
    {
        try
        {
            send();
            return true;
        }
        catch (Exception e) when (e is HttpListenerException or IOException or InvalidOperationException)
        {
            response.Abort();
            return false;
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
