using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

using Yardstick.Site;

namespace Yardstick.Cli.Serving;

/// <summary>
/// Serves a site to browsers on this machine and nobody else. A request whose host is another name than this
/// machine's own is refused, so that no page of the web can read a draft by pointing a name of its own here.
/// </summary>
internal sealed class LocalServer : IDisposable
{
    private const string Events = "draft.events";

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
        listener.Close();
        site?.Dispose();
    }

    private void Answer(HttpListenerContext context)
    {
        var response = context.Response;
        try
        {
            response.Headers["Cache-Control"] = "no-store";
            response.Headers["X-Content-Type-Options"] = "nosniff";
            if (context.Request.HttpMethod is not ("GET" or "HEAD"))
            {
                response.StatusCode = (int)HttpStatusCode.MethodNotAllowed;
                response.Close();
                return;
            }

            var path = (context.Request.Url?.AbsolutePath ?? "/").TrimStart('/');
            if (path == Events)
            {
                Keep(response);
                return;
            }

            ServedFile file;
            lock (changing)
            {
                file = site!.Find(path);
            }

            response.StatusCode = (int)(file.IsFound ? HttpStatusCode.OK : HttpStatusCode.NotFound);
            response.ContentType = file.MediaType;
            response.ContentLength64 = file.Content.Length;
            if (context.Request.HttpMethod == "GET")
            {
                response.OutputStream.Write(file.Content.Span);
            }

            response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The browser went away; the next request is another one.
            response.Abort();
        }
#pragma warning disable CA1031 // A page that cannot be made is a bug, and ends the command like one.
        catch (Exception e)
#pragma warning restore CA1031
        {
            response.Abort();
            failure.TrySetException(e);
        }
    }

    // Server-sent events, as the HTML standard has them: the number of the state, now and whenever there is another one.
    private void Keep(HttpListenerResponse response)
    {
        response.ContentType = "text/event-stream";
        response.SendChunked = true;
        lock (changing)
        {
            if (IsTold(response))
            {
                waiting.Add(response);
            }
        }
    }

    // A few bytes, which the system takes at once; where nobody is left to read them the page is forgotten.
    private bool IsTold(HttpListenerResponse response)
    {
        try
        {
            response.OutputStream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"data: {number}\n\n")));
            response.OutputStream.Flush();
            return true;
        }
        catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException or InvalidOperationException)
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
