using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;

using Yardstick.Cli.Serving;
using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Reports;
using Yardstick.Site;
using Yardstick.Site.Branding;

namespace Yardstick.Cli;

/// <summary><c>yardstick serve</c>: shows the site while someone works on the dictionary, and shows it anew at each change.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 8420;

    public static Command Create(Surroundings surroundings)
    {
        var folder = CommonOptions.Folder();
        var port = new Option<int>("--port")
        {
            Description = "The port on this machine; 0 for any that is free.",
            HelpName = "NUMBER",
            DefaultValueFactory = _ => UsualPort,
        };
        port.Validators.Add(given =>
        {
            if (!given.Tokens.All(t => ushort.TryParse(t.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            {
                given.AddError("A port is a number from 0 to 65535.");
            }
        });
        var audience = CommonOptions.Audience("For whom the pages are made: public, internal or restricted. By default what the configuration says.");
        var today = CommonOptions.Today();
        var command = new Command("serve", "Show the site in a browser on this machine while you work: each saved change is shown at once, with what is wrong.") { folder, port, audience, today };
        command.SetAction((parsed, end) => RunAsync(
            DictionaryFolder.Find(parsed.GetValue(folder), surroundings),
            parsed.GetValue(port),
            CommonOptions.AudienceOf(parsed.GetValue(audience)),
            CommonOptions.DateOf(parsed.GetValue(today), surroundings),
            surroundings,
            end));
        return command;
    }

    /// <param name="end">Ends the command, as Ctrl+C does.</param>
    internal static async Task<int> RunAsync(DictionaryFolder folder, int port, Visibility? audience, DateOnly today, Surroundings surroundings, CancellationToken end)
    {
        using var server = Start(port);
        using var watch = new FolderWatch(folder.FullPath);
        var sources = Sources.Now(folder, surroundings);
        var catalogue = CatalogueReader.Read(sources.Tree);
        var edition = sources.Edition(cache: null);
        Sources.Report(edition, surroundings);
        var lastReadable = new LastReadable();
        var state = 0;
        Show();
        Say($"The site is at {server.Address} until Ctrl+C.");
        var serving = server.RunAsync(end);
        try
        {
            while (await Task.WhenAny(watch.NextAsync(end), serving) is { } first && first != serving)
            {
                await first;
                Show();
            }

            await serving;
        }
        catch (Exception e) when (end.IsCancellationRequested && e is OperationCanceledException or HttpListenerException or ObjectDisposedException)
        {
            // It was told to end.
        }

        return (int)ExitCode.Clean;

        void Show()
        {
            var started = Stopwatch.GetTimestamp();
            catalogue = CatalogueReader.Read(folder.Read().Sharing(catalogue.Tree), like: catalogue);
            var shown = lastReadable.Of(catalogue);
            var site = shown.Configuration.Site;
            var analysis = Pipeline.Check(catalogue, today);
            var (brand, refusal) = Brand.Read(site, sources.FileOf);
            if (refusal is not null)
            {
                surroundings.Error.WriteLine($"yardstick: {Printable.Line(refusal)}");
            }

            var request = folder.Request(site, audience, null, today) with
            {
                BaseAddress = server.Address,
                Edition = edition,
                Brand = brand ?? Brand.None,
                ServedState = ++state,
            };
            server.Show(ServedSite.Of(analysis with { Source = new(shown) }, request), state);
            var worst = WorstFirst.Of(analysis, Severity.Warning).Take(WorstFirst.MostShown);
            var verdict = string.Create(CultureInfo.InvariantCulture, $"{Verdict.Of(analysis, failed: false)}  ·  {Stopwatch.GetElapsedTime(started).TotalSeconds:0.00} s");
            CompactReport.Write(new Report([.. worst], verdict, today, CommandLine.Version), surroundings.Out);
            surroundings.Out.Flush();
        }

        void Say(string line)
        {
            surroundings.Out.WriteLine(line);
            surroundings.Out.Flush();
        }
    }

    private static LocalServer Start(int port)
    {
        try
        {
            return new LocalServer(port);
        }
        catch (HttpListenerException e)
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"Port {port} cannot be used: {e.Message}. Name another with --port, or 0 for any that is free."));
        }
    }
}
