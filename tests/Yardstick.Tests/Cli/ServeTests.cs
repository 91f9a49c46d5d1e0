using System.Buffers;
using System.Net;
using System.Net.Sockets;

using Microsoft.Playwright;

using Yardstick.Cli;
using Yardstick.Cli.Serving;
using Yardstick.Site;
using Yardstick.Site.Branding;
using Yardstick.Tests.Site;

namespace Yardstick.Tests.Cli;

public sealed class ServeTests : IDisposable
{
    private const string Metric = "metrics/sales/win-rate.yaml";

    private readonly Workspace workspace = Workspace.From("clean");

    [Fact]
    public async Task A_page_shows_each_saved_change_and_what_is_wrong_with_it_by_itself()
    {
        await using var served = await Served.Start(workspace);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.Start(playwright);
        var page = await browser.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
        await page.GotoAsync(served.Address + "metrics/win-rate.html");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Win rate", Exact = true }).WaitForAsync();
        Assert.Equal(0, await page.Locator(".served").CountAsync());

        workspace.Edit(Metric, "name: Win rate", "name: Rate of offers won");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Rate of offers won", Exact = true }).WaitForAsync();

        workspace.Edit(Metric, "owner: chloe.varga", "owner: nobody.known");
        var notice = page.Locator(".served li.error").First;
        await notice.WaitForAsync();
        Assert.Contains("nobody.known", await notice.InnerTextAsync(), StringComparison.Ordinal);

        workspace.Edit("metrics/sales/sales-cycle-length.yaml", "balanced_by:", "tags:").Edit("metrics/marketing/lead-quality.yaml", "owner: ben.okafor", "owner: nobody.else");
        await page.GetByRole(AriaRole.Heading, new() { Name = "In the files you work on: 2 errors, 1 warning" }).WaitForAsync();
        Assert.Equal(["error", "error", "warning"], await page.Locator(".served li strong").AllInnerTextsAsync());
        workspace.Edit("metrics/marketing/lead-quality.yaml", "owner: nobody.else", "owner: ben.okafor").Edit("metrics/sales/sales-cycle-length.yaml", "tags:", "balanced_by:");

        workspace.Edit(Metric, "owner: nobody.known", "owner: chloe.varga");
        await notice.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_shown_as_it_last_could_be_with_what_is_wrong()
    {
        await using var served = await Served.Start(workspace);
        using var client = new HttpClient { BaseAddress = new Uri(served.Address) };
        workspace.Edit(Metric, "name: Win rate", "name: \"Win rate");
        var page = await Shown("metrics/win-rate.html", "cannot be read");
        Assert.Contains("<code>metrics/sales/win-rate.yaml</code> cannot be read. What you see of it here is as it last could be.", page, StringComparison.Ordinal);
        Assert.Contains("metrics/sales/win-rate.yaml:2:7", page, StringComparison.Ordinal);
        Assert.Contains("Chloe Varga", page, StringComparison.Ordinal);
        Assert.DoesNotContain("No owner yet", page, StringComparison.Ordinal);

        // Some editors delete a file before they write it anew.
        var broken = await File.ReadAllTextAsync(workspace.PathOf(Metric), TestContext.Current.CancellationToken);
        File.Delete(workspace.PathOf(Metric));
        _ = await Shown("metrics/win-rate.html", "There is no such page");

        workspace.Write(Metric, broken);
        Assert.Contains("Chloe Varga", await Shown("metrics/win-rate.html", "cannot be read"), StringComparison.Ordinal);
        workspace.Edit(Metric, "name: \"Win rate", "name: Rate of offers won");
        Assert.DoesNotContain("cannot be read", await Shown("metrics/win-rate.html", "Rate of offers won"), StringComparison.Ordinal);

        async Task<string> Shown(string path, string words)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            patience.CancelAfter(TimeSpan.FromMinutes(1));
            for (; ; )
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), patience.Token);
                var text = await answer.Content.ReadAsStringAsync(patience.Token);
                if (text.Contains(words, StringComparison.Ordinal))
                {
                    return text;
                }
            }
        }
    }

    [Fact]
    public async Task The_end_is_quiet_where_another_program_has_the_port_by_then()
    {
        using var server = new LocalServer(0);
        using var end = new CancellationTokenSource();
        var serving = server.RunAsync(end.Token);
        await end.CancelAsync();
        Assert.NotNull(await Record.ExceptionAsync(() => serving));
        using var other = new TcpListener(IPAddress.Loopback, server.Port);
        other.Start();
        Assert.Null(Record.Exception(server.Dispose));
    }

    [Fact]
    public async Task A_page_of_the_own_guide_shows_each_saved_change_too()
    {
        workspace.Write("metrics/guide/how-we-work.md", "# How we work");
        await using var served = await Served.Start(workspace);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.Start(playwright);
        var page = await browser.NewPageAsync();
        await page.GotoAsync(served.Address + "guide/how-we-work.html");
        workspace.Write("metrics/guide/how-we-work.md", "# How we work today\n\n[gone](gone.md)");
        await page.GetByRole(AriaRole.Heading, new() { Name = "How we work today", Exact = true }).WaitForAsync();
        Assert.Contains("metrics/guide/how-we-work.md:3:8", await page.Locator(".served li.error").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_file_that_the_home_page_names_is_served_as_what_it_is()
    {
        await using var served = await Served.Start(workspace);
        using var client = new HttpClient { BaseAddress = new Uri(served.Address) };
        Assert.Equal("text/html", await TypeOf("", HttpStatusCode.OK));
        Assert.Equal("text/css", await TypeOf("style.css", HttpStatusCode.OK));
        Assert.Equal("text/javascript", await TypeOf("site.js", HttpStatusCode.OK));
        Assert.Equal("application/json", await TypeOf("metrics.json", HttpStatusCode.OK));
        Assert.Equal("application/json", await TypeOf("metrics/win-rate.json", HttpStatusCode.OK));
        Assert.Equal("text/html", await TypeOf("metrics/no-such.html", HttpStatusCode.NotFound));
        Assert.Equal("text/html", await TypeOf("%2e%2e/%2e%2e/etc/passwd", HttpStatusCode.NotFound));

        async Task<string?> TypeOf(string path, HttpStatusCode status)
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(status, response.StatusCode);
            Assert.Equal(["no-store"], response.Headers.GetValues("Cache-Control"));
            return response.Content.Headers.ContentType?.MediaType;
        }
    }

    [Fact]
    public async Task A_page_of_the_web_that_points_a_name_here_is_refused()
    {
        await using var served = await Served.Start(workspace);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, served.Address);
        request.Headers.Host = "attacker.example";
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain("Monthly", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_can_be_sent_to_it()
    {
        await using var served = await Served.Start(workspace);
        using var client = new HttpClient();
        using var text = new StringContent("x");
        using var response = await client.PostAsync(new Uri(served.Address), text, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task A_file_that_cannot_be_made_ends_the_command()
    {
        using var dictionary = new TestSite();
        using IMemoryOwner<byte> lost = new Lost();
        var logo = new SiteAsset("logo.svg", lost.Memory);
        using var server = new LocalServer(0);
        server.Show(ServedSite.Of(dictionary.Analyse(), dictionary.Request() with { Brand = Brand.None with { Logo = logo } }), 1);
        using var client = new HttpClient();
        var running = server.RunAsync(TestContext.Current.CancellationToken);
        using var response = await client.GetAsync(new Uri(server.Address + logo.Path), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal(Lost.Reason, (await Assert.ThrowsAsync<InvalidOperationException>(() => running)).Message);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_to_be()
    {
        await using var served = await Served.Start(workspace);
        workspace.Run("serve", "--port", new Uri(served.Address).Port.ToString(System.Globalization.CultureInfo.InvariantCulture)).ExitsWith(2).Complains("Name another with --port");
    }

    [Theory]
    [InlineData("70000")]
    [InlineData("abc")]
    public void A_port_that_no_machine_has_is_refused(string port) =>
        workspace.Run("serve", "--port", port).ExitsWith(2).Complains("A port is a number from 0 to 65535.");

    public void Dispose() => workspace.Dispose();

    /// <summary>A file whose bytes cannot be had.</summary>
    private sealed class Lost : MemoryManager<byte>
    {
        public const string Reason = "The bytes are gone.";

        public override Memory<byte> Memory => CreateMemory(1);

        public override Span<byte> GetSpan() => throw new InvalidOperationException(Reason);

        public override MemoryHandle Pin(int elementIndex = 0) => throw new InvalidOperationException(Reason);

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }

    /// <summary>The command at work on a free port, ended as Ctrl+C ends it.</summary>
    private sealed class Served : IAsyncDisposable
    {
        private readonly CancellationTokenSource end = new();
        private Task<int> command = Task.FromResult(0);

        public string Address { get; private set; } = "";

        public static async Task<Served> Start(Workspace workspace)
        {
            var served = new Served();
            var said = new FirstAddress();
            var surroundings = workspace.Surroundings(said, Stream.Null, TextWriter.Null);
            served.command = Task.Run(() => ServeCommand.RunAsync(DictionaryFolder.Find(workspace.PathOf("metrics"), surroundings), 0, null, Workspace.Today, surroundings, served.end.Token));
            await await Task.WhenAny(said.Address, served.command);
            served.Address = await said.Address;
            return served;
        }

        public async ValueTask DisposeAsync()
        {
            await end.CancelAsync();
            Assert.Equal(0, await command);
            end.Dispose();
        }
    }

    /// <summary>Waits for the line that names where the site is.</summary>
    private sealed class FirstAddress : StringWriter
    {
        private readonly TaskCompletionSource<string> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Address => address.Task;

        public override void WriteLine(string? value)
        {
            if (value?.Split(' ').FirstOrDefault(w => w.StartsWith("http://", StringComparison.Ordinal)) is { } found)
            {
                address.TrySetResult(found);
            }
        }
    }
}
