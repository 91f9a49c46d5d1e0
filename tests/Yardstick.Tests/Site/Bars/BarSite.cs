using Microsoft.Playwright;

using Yardstick.Model;

namespace Yardstick.Tests.Site.Bars;

/// <summary>One site with every kind of page, one browser, and the programs that judge them, for all bars together.</summary>
public sealed class BarSite : IAsyncLifetime
{
    private readonly TestSite site = new();
    private readonly List<(string? Test, IPage Page)> open = [];
    private IPlaywright? playwright;
    private IBrowser? browser;

    public string Folder => site.Output;

    public IBrowser Browser => browser!;

    public Catalogue Catalogue => site.Analyse().Catalogue;

    /// <summary>Every page at the root, the first of each folder, and metrics with and without all that a page can show.</summary>
    public IReadOnlyList<string> Samples { get; private set; } = [];

    public IEnumerable<string> Pages => site.Pages();

    public async ValueTask InitializeAsync()
    {
        site.With("sales/bare.yaml", "id: bare\nname: Bare\n")
            .With("sales/ranged.yaml", """
                id: ranged
                name: A metric that is best within a range and bears quite a long name
                status: proposed
                kind: metric
                level: function
                function: sales
                owner: nobody.known
                unit: percent
                direction: range
                baseline: {value: 90, date: 2026-06-30}
                target: {min: 75, max: 85, due: 2027-06-30}
                thresholds: {warning: {below: 72, above: 88}, critical: {below: 65, above: 92}}
                formula: {expression: a / b + 2 * (c - d), inputs: {a: {unit: hour}, b: {metric: mrr}, c: {unit: hour}, d: {unit: hour}}}
                definition: |
                  Some **Markdown** with [a link](https://example.com/), `code` and a table:

                  | one | two |
                  | --- | --- |
                  | 1   | 2   |
                """)
            .With("objectives.yaml", site.Source("objectives.yaml") + """
                  - {id: no-results, name: An OKR without key results, period: 2026-Q4}
                  - {id: odd-results, name: Odd results, period: 2026-Q4, owner: ada.moreau, objective: gone, key_results: [{metric: no-such-metric, from: 1, to: 2}, {from: 1, to: 2}, {metric: mrr}, {metric: ranged, from: 90, to: 80}]}
                """)
            .Edit("objectives.yaml", "      - {id: learn-faster, name: Learn faster than we spend}", """
                      - id: learn-faster
                        name: Learn faster than we spend
                        initiatives: [{name: A day a month without meetings, owner: ada.moreau, due: 2026-01-31}]
                  - {id: bare-objective, name: An objective without anything, year: 2027}
                """)
            .Edit("objectives.yaml", "{id: serve-well, name: Serve customers well}", "{id: serve-well, name: Serve customers well, initiatives: [{name: A call in the first week, owner: ada.moreau, due: 2027-01-31}]}")
            .With("sales/pay-gap.yaml", "id: pay-gap\nname: Pay gap\nowner: campaign-manager\nvisibility: restricted\nstub: true\n")
            .With("guide/10-how-we-work.md", """
                # How we work with metrics

                We begin with the [win rate](../sales/win-rate.yaml) and a [page that is gone](gone.md).

                | when | who |
                | --- | --- |
                | Monday | [everyone](../company/mrr.yaml) |
                """)
            .Edit("sales/sales-training-completion.yaml", "perspective: learning-and-growth\n", "")
            .After(past => past
                .Delete("metrics/sales/ranged.yaml")
                .Edit("metrics/marketing/lead-quality.yaml", "risks: Handing over few leads makes it look better.", "risks: Handing over few leads and keeping the others in a drawer makes it look better than it is.")
                .Edit("metrics/marketing/lead-quality.yaml", "target: {value: 0.26", "target: {value: 0.3")
                .CopyIn(past.PathOf("metrics/sales/win-rate.yaml"), "metrics/sales/winning-rate.yaml", text => text.Replace("id: win-rate", "id: winning-rate", StringComparison.Ordinal))
                .Delete("metrics/sales/win-rate.yaml"), isPreview: true)
            .Built();
        Samples =
        [
            .. from path in site.Pages()
               group path by Path.GetDirectoryName(path) into folder
               from path in folder.Key!.Length == 0 ? folder : folder.Take(1)
               select path,
            "metrics/bare.html", "metrics/ranged.html", "metrics/lead-quality.html", "metrics/mrr.html", "functions/marketing.html", "people/dana.ito.html", "changes/by-impact.html", "changes/by-function.html", "guide/how-we-work.html", "metrics/pay-gap.html",
        ];
        Samples = [.. Samples.Distinct()];
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.Start(playwright);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        site.Dispose();
    }

    public string Address(string path) => new Uri(Path.Join(Folder, path)).AbsoluteUri;

    /// <summary>Opens a window that complains of whatever a page asks for, fails at or is forbidden. Those of the tests before are closed: each takes its share of memory.</summary>
    public async Task<(IPage Page, List<string> Complaints)> Open(BrowserNewPageOptions options)
    {
        var test = TestContext.Current.Test?.UniqueID;
        foreach (var (_, former) in open.Where(o => o.Test != test))
        {
            await former.CloseAsync();
        }

        open.RemoveAll(o => o.Test != test);
        options.TimezoneId ??= "UTC";
        var page = await Browser.NewPageAsync(options);
        open.Add((test, page));
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        page.RequestFailed += (_, request) => complaints.Add($"{page.Url}: failed {request.Url}");
        return (page, complaints);
    }
}
