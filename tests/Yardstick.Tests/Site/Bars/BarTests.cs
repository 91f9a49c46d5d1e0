using System.IO.Compression;
using System.Text.RegularExpressions;

using Microsoft.Playwright;

namespace Yardstick.Tests.Site.Bars;

/// <summary>What every page must hold to, whoever wrote it: each new kind of page is judged without being named here.</summary>
public sealed partial class BarTests(BarSite site) : IClassFixture<BarSite>
{
    private const int LargestStyle = 25 * 1024;
    private const int LargestScript = 40 * 1024;

    // As a wall panel, a desk and a phone show it, by day and by night.
    private static readonly (int Width, ColorScheme Scheme)[] Views =
        [(1280, ColorScheme.Light), (1280, ColorScheme.Dark), (320, ColorScheme.Light), (320, ColorScheme.Dark)];

    [Fact]
    public async Task Axe_finds_no_violation_and_no_page_breaks_its_own_policy()
    {
        var axe = await File.ReadAllTextAsync(NodePackages.PathOf("axe-core/axe.min.js"), TestContext.Current.CancellationToken);
        var (page, complaints) = await site.Open(new());
        var violations = new List<string>();
        foreach (var path in site.Samples)
        {
            await page.GotoAsync(site.Address(path));
            await page.EvaluateAsync(axe);
            foreach (var (width, scheme) in Views)
            {
                await page.SetViewportSizeAsync(width, 900);
                await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
                var found = await page.EvaluateAsync<string[]>("""
                    async () => (await axe.run(document, { resultTypes: ['violations'], preload: false })).violations
                      .flatMap(v => v.nodes.slice(0, 3).map(n => `${v.id}: ${n.html.slice(0, 160)} ${n.any.concat(n.all).map(c => c.message).join('; ').slice(0, 160)}`))
                    """);
                violations.AddRange(found.Select(f => $"{path} at {width}, {scheme}: {f}"));
            }
        }

        Assert.True(violations.Count == 0, string.Join("\n", violations));
        Assert.True(complaints.Count == 0, string.Join("\n", complaints));
    }

    [Fact]
    public void Every_kind_of_page_is_valid_HTML()
    {
        var tool = NodePackages.PathOf("html-validate/bin/html-validate.mjs");
        var settings = Path.Join(Repository.Root, "tests", "Yardstick.Tests", "bars", ".htmlvalidate.json");
        var verdict = Programs.Run("node", [tool, "--config", settings, "--formatter", "text", .. site.Samples], site.Folder);
        Assert.True(verdict.ExitCode == 0, verdict.Output + verdict.Error);
    }

    [Fact]
    public async Task Every_page_is_complete_without_scripts()
    {
        var (plain, _) = await site.Open(new() { JavaScriptEnabled = false });
        foreach (var path in site.Samples)
        {
            await plain.GotoAsync(site.Address(path));
            Assert.True((await plain.Locator("main").InnerTextAsync()).Length > 40, path);
            Assert.True(await plain.Locator(".bar .menu a").First.IsVisibleAsync(), $"{path} has no way around");
        }
    }

    [Fact]
    public async Task On_a_phone_the_menu_opens_without_scripts_and_closes_by_key()
    {
        var (page, _) = await site.Open(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 360, Height = 700 } });
        await page.GotoAsync(site.Address("index.html"));
        var entry = page.Locator(".menu a").First;
        Assert.False(await entry.IsVisibleAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        Assert.True(await entry.IsVisibleAsync());
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await entry.IsVisibleAsync());
    }

    [Fact]
    public async Task From_a_sub_path_of_a_server_it_is_the_same_site()
    {
        var (page, complaints) = await site.Open(new());
        await page.RouteAsync("https://metrics.example/some/where/**", route =>
        {
            var path = new Uri(route.Request.Url).AbsolutePath["/some/where/".Length..];
            var file = Path.Join(site.Folder, path.Length == 0 ? "index.html" : path);
            return File.Exists(file) ? route.FulfillAsync(new() { Path = file }) : route.FulfillAsync(new() { Status = 404 });
        });
        await page.GotoAsync("https://metrics.example/some/where/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Dictionary", Exact = true }).First.ClickAsync();
        await page.Locator("main a[href^='metrics/']").First.ClickAsync();
        await page.WaitForLoadStateAsync(LoadState.Load);
        Assert.Contains("/some/where/metrics/", page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("mrr");
        await page.Locator("[role=option]").First.WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync("https://metrics.example/some/where/metrics/mrr.html");
        Assert.True(complaints.Count == 0, string.Join("\n", complaints));
        Assert.NotEqual("rgba(0, 0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [Fact]
    public async Task Nothing_moves_while_a_page_loads()
    {
        var (page, _) = await site.Open(new());
        foreach (var path in site.Samples)
        {
            await page.GotoAsync(site.Address(path));
            var shift = await page.EvaluateAsync<double>("""
                () => new Promise(done => {
                  let sum = 0;
                  new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; }).observe({ type: 'layout-shift', buffered: true });
                  requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
                })
                """);
            Assert.True(shift < 0.001, $"{path} shifts by {shift}");
        }
    }

    [Fact]
    public void Same_bytes_in_any_folder_time_zone_and_language()
    {
        var parent = Directory.CreateTempSubdirectory("yardstick-same-").FullName;
        var files = Directory.EnumerateFiles(Path.Join(Repository.Fixtures, "clean"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var first = Build(files, Path.Join(parent, "one"), "Pacific/Kiritimati", "tr_TR.UTF-8");
        files.Reverse();
        var second = Build(files, Path.Join(parent, "another folder", "deeper"), "America/St_Johns", "ar_SA.UTF-8");
        Assert.Equal(first, second);
        Directory.Delete(parent, recursive: true);
    }

    private static SortedDictionary<string, string> Build(IEnumerable<string> files, string folder, string zone, string language)
    {
        foreach (var file in files)
        {
            var copy = Path.Join(folder, "metrics", Path.GetRelativePath(Path.Join(Repository.Fixtures, "clean"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var environment = new Dictionary<string, string> { ["TZ"] = zone, ["LANG"] = language, ["LC_ALL"] = language };
        var tool = Path.Join(AppContext.BaseDirectory, "Yardstick.Cli.dll");
        var build = Programs.Run("dotnet", [tool, "build", "metrics", "--output", "site", "--today", "2026-11-21"], folder, environment);
        Assert.True(build.ExitCode == 0, build.Error);
        var built = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Join(folder, "site"), "*", SearchOption.AllDirectories))
        {
            built[Path.GetRelativePath(folder, file)] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)));
        }

        return built;
    }

    [Theory]
    [InlineData("A4")]
    [InlineData("Letter")]
    public async Task A_scorecard_is_one_page_of_paper(string format)
    {
        var (page, _) = await site.Open(new());
        foreach (var path in new[] { "functions/marketing.html", "roles/campaign-manager.html" })
        {
            await page.GotoAsync(site.Address(path));
            var paper = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = format, PreferCSSPageSize = false }));
            Assert.Single(System.Text.RegularExpressions.Regex.Matches(paper, @"/Type\s*/Page\b"));
        }
    }

    [Theory]
    [InlineData("A4")]
    [InlineData("Letter")]
    public async Task A_metric_is_three_pages_of_paper_at_most(string format)
    {
        var (page, _) = await site.Open(new());
        foreach (var path in new[] { "metrics/customer-acquisition-cost.html", "metrics/mrr.html" })
        {
            await page.GotoAsync(site.Address(path));
            var paper = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = format, PreferCSSPageSize = false }));
            Assert.InRange(Regex.Count(paper, @"/Type\s*/Page\b"), 1, 3);
        }
    }

    [Theory]
    [InlineData("A4", 842)]
    [InlineData("Letter", 792)]
    public async Task The_balanced_scorecard_lies_across_its_paper_with_the_map_on_the_first_page(string format, int width)
    {
        var (page, _) = await site.Open(new());
        await page.GotoAsync(site.Address("balanced-scorecard.html"));
        var paper = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = format }));
        Assert.Equal(2, Regex.Count(paper, @"/Type\s*/Page\b"));
        Assert.Equal(2, Regex.Count(paper, $@"/MediaBox\s*\[0 0 {width}"));
    }

    [Theory]
    [InlineData("A4", true)]
    [InlineData("A4", false)]
    [InlineData("Letter", true)]
    [InlineData("Letter", false)]
    public async Task A_metric_s_worksheet_is_two_pages_of_paper_and_a_scorecard_s_is_one(string format, bool withScripts)
    {
        var (page, _) = await site.Open(new() { JavaScriptEnabled = withScripts });
        foreach (var (path, pages) in new[] { ("propose.html", 2), ("scorecard-builder.html", 1) })
        {
            await page.GotoAsync(site.Address(path));
            var paper = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = format, PreferCSSPageSize = false }));
            Assert.Equal(pages, Regex.Count(paper, @"/Type\s*/Page\b"));
        }
    }

    [Fact]
    public void Styles_and_scripts_keep_to_their_size()
    {
        Assert.InRange(Directory.EnumerateFiles(site.Folder, "*.css").Sum(Compressed), 1, LargestStyle);

        var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var path in site.Pages)
        {
            var scripts = WithLoaded(ScriptsOf(path));
            var sum = scripts.Sum(s => sizes.TryGetValue(s, out var known) ? known : sizes[s] = Compressed(s));
            Assert.True(sum <= LargestScript, $"{path} loads {sum} bytes: {string.Join(", ", scripts)}");
        }

        Assert.True(sizes.Count > 5, "pages have scripts of their own");
    }

    [Fact]
    public void Every_page_is_two_steps_from_the_bar()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { "index.html", "404.html" };
        foreach (var step in new[] { 1, 2 })
        {
            foreach (var path in reached.Where(p => step == 2 && p != "404.html").Append("index.html").ToList())
            {
                reached.UnionWith(LinksOf(path));
            }
        }

        // Addresses of former times are reached by whoever kept them.
        Assert.Equal(["metrics/winning-rate.html"], site.Pages.Except(reached));
    }

    private IEnumerable<string> LinksOf(string path)
    {
        var root = new Uri("file:///site/");
        using var stream = File.OpenRead(Path.Join(site.Folder, path));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(stream);
        return [.. page.QuerySelectorAll("a[href]").Select(a => new Uri(new Uri(root, path), a.GetAttribute("href")!)).Where(u => u.IsFile).Select(u => u.AbsolutePath["/site/".Length..])];
    }

    // As the page itself names them, so that none is forgotten.
    private List<string> ScriptsOf(string path)
    {
        using var stream = File.OpenRead(Path.Join(site.Folder, path));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(stream);
        return [.. page.QuerySelectorAll("script[src]").Select(s => Path.GetFullPath(Path.Join(site.Folder, Path.GetDirectoryName(path), s.GetAttribute("src"))))];
    }

    // With what a script loads later, whoever asks for it. Data grows with the dictionary, and what writes documents comes when one is wanted.
    private List<string> WithLoaded(List<string> scripts)
    {
        string[] apart = ["choices.js", "search-index.js", "search-text.js", "office.js"];
        var all = scripts.ToList();
        for (var i = 0; i < all.Count; i++)
        {
            var loaded = Loading().Matches(File.ReadAllText(all[i])).Select(m => m.Groups[1].Value).Except(apart).Select(name => Path.Join(site.Folder, name));
            all.AddRange(loaded.Except(all).ToList());
        }

        return all;
    }

    [GeneratedRegex("load\\(\"([a-z-]+\\.js)\"\\)")]
    private static partial Regex Loading();

    // As a server sends it.
    private static long Compressed(string file)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(file));
        }

        return compressed.Length;
    }
}
