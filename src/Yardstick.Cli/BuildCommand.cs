using System.CommandLine;
using System.Globalization;

using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Reports;
using Yardstick.Rules.Access;
using Yardstick.Site;
using Yardstick.Site.Branding;
using Yardstick.Text;

namespace Yardstick.Cli;

/// <summary><c>yardstick build</c>: publishes a dictionary as a website.</summary>
internal static class BuildCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var folder = CommonOptions.Folder();
        var output = new Option<string>("--output", "-o")
        {
            Description = "The folder to write to: new, empty, or written by an earlier run.",
            HelpName = "FOLDER",
            Required = true,
        };
        var audience = CommonOptions.Audience("For whom: public, internal or restricted. By default what the configuration says.");
        var fallback = CommonOptions.Audience("For whom, where neither --audience nor the configuration says.", "--fallback-audience");
        fallback.DefaultValueFactory = _ => Word.Of(Visibility.Internal);
        var baseUrl = new Option<string?>("--base-url") { Description = "The web address of the home page. By default what the configuration says.", HelpName = "URL" };
        var allowErrors = new Option<bool>("--allow-errors") { Description = "Build although the dictionary has errors; the pages show them." };
        var at = new Option<string?>("--at") { Description = "Publish the dictionary as it was at a branch, tag or commit. Judged by that day unless --today names another.", HelpName = "REV" };
        var compare = new Option<string?>("--compare") { Description = "Mark on every page what changed since a branch, tag or commit: the preview of a pull request.", HelpName = "REV" };
        var today = CommonOptions.Today();
        var cache = CommonOptions.Cache();
        var color = CommonOptions.Color();
        var command = new Command("build", "Publish the dictionary as a static website.") { folder, output, audience, fallback, baseUrl, at, compare, allowErrors, today, cache, color };
        command.SetAction(parsed =>
        {
            var dictionary = DictionaryFolder.Find(parsed.GetValue(folder), surroundings);
            var asked = parsed.GetValue(at);
            var sources = asked is null ? Sources.Now(dictionary, surroundings) : Sources.At(asked, dictionary, surroundings);
            var comparison = parsed.GetValue(compare) is { } before ? Revisions.Compare(dictionary, before, asked, surroundings).Comparison : null;
            var date = sources.IsPast && parsed.GetValue(today) is null ? sources.Revision!.Date : CommonOptions.DateOf(parsed.GetValue(today), surroundings);
            var cacheFolder = CommonOptions.CacheFolder(parsed.GetValue(cache), [dictionary.FullPath, surroundings.PathOf(parsed.GetValue(output)!)], surroundings);

            // Git tells of the past while rules look at what is.
            var past = Task.Run(() => sources.Edition(cacheFolder));
            var analysis = comparison is null ? Pipeline.Check(sources.Tree, date, cacheFolder) : Pipeline.Check(comparison.Changes.Head, date);
            var edition = past.GetAwaiter().GetResult();
            if (analysis.Count(Severity.Error) > 0 && (!parsed.GetValue(allowErrors) || HoldsSecrets(analysis)))
            {
                return (int)Refuse(analysis, date, CommonOptions.UsesColor(parsed.GetValue(color)!, surroundings), surroundings);
            }

            Sources.Report(edition, surroundings);
            var site = analysis.Catalogue.Configuration.Site;
            var (brand, refusal) = Brand.Read(site, sources.FileOf);
            return (int)Run(
                analysis,
                dictionary.Request(site, CommonOptions.AudienceOf(parsed.GetValue(audience)), CommonOptions.AudienceOf(parsed.GetValue(fallback)), date) with
                {
                    Output = surroundings.PathOf(parsed.GetValue(output)!),
                    Sources = [dictionary.FullPath],
                    BaseAddress = parsed.GetValue(baseUrl) is { } address ? WebAddress(address) : site.BaseUrl?.Value,
                    Edition = edition with { Comparison = comparison },
                    Cache = comparison is null ? cacheFolder : null,
                    Brand = brand ?? throw new UsageException(refusal!),
                },
                surroundings);
        });
        return command;
    }

    private static string WebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address.Query.Length == 0 && address.Fragment.Length == 0
            ? text
            : throw new UsageException($"{Printable.Quoted(text)} is no web address of a site. Write it whole, such as --base-url https://metrics.example.com/.");

    private static bool HoldsSecrets(Analysis analysis) =>
        analysis.Diagnostics.Any(d => d.Counts && d.Severity == Severity.Error && d.Rule == PasswordInAddress.Rule.Id);

    private static ExitCode Refuse(Analysis analysis, DateOnly today, bool color, Surroundings surroundings)
    {
        var verdict = Verdict.Of(analysis, failed: true);
        TextReport.Write(new Report([.. analysis.Diagnostics.Where(d => d.Severity == Severity.Error)], verdict, today, CommandLine.Version) { Color = color }, surroundings.Out);
        surroundings.Error.WriteLine($"yardstick: the site is left as it was. {(HoldsSecrets(analysis) ? "A password is published by no build, with --allow-errors neither: take it out." : "Mend the errors, or build with --allow-errors to show them on the pages.")}");
        return ExitCode.Findings;
    }

    private static ExitCode Run(Analysis analysis, SiteRequest request, Surroundings surroundings)
    {
        var result = SiteBuilder.Build(analysis, request);
        if (result.Refusal is { } refusal)
        {
            throw new UsageException(refusal);
        }

        foreach (var omitted in result.Omitted)
        {
            surroundings.Error.WriteLine($"yardstick: {Printable.Line(omitted)}");
        }

        surroundings.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Counted.Of(result.Pages, "page")} about {result.Metrics:#,##0} of {analysis.Extent.Metrics} for the audience {Word.Of(request.Audience)}: {result.Written} written, {result.Unchanged} unchanged, {result.Removed} removed."));
        if (analysis.Count(Severity.Error) > 0)
        {
            surroundings.Error.WriteLine($"yardstick: {Verdict.Of(analysis, failed: false)} Published all the same: --allow-errors is given. A build without it lists the errors.");
        }

        return ExitCode.Clean;
    }
}
