using System.Xml.Linq;

using static Yardstick.Tests.History.Past;

namespace Yardstick.Tests.Site;

/// <summary>What happened to all metrics: by day, by impact, by function, and as feeds.</summary>
public sealed class ChangesPageTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void The_latest_stands_first_and_what_was_done_alike_is_told_once()
    {
        using var workspace = Changed().Built();
        Assert.Equal(["2 February 2026", "1 February 2026", "5 January 2026"], workspace.Texts("changes.html", ".events h2"));
        var events = workspace.Texts("changes.html", ".events .event");
        Assert.Equal(4, events.Length);
        Assert.Equal("Win rate: Population changed from Deals decided in the month to Deals decided breaking", events[0]);
        Assert.Equal("Win rate: Target raised from 24 % to 26 %, by 31 March 2027 behavioural", events[1]);
        Assert.StartsWith("Call attempts, Campaigns reviewed, ", events[2], StringComparison.Ordinal);
        Assert.EndsWith(": Created as a metric additive", events[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_scripts_it_can_be_read_by_impact_by_function_and_by_year()
    {
        using var workspace = Changed().Built();
        Assert.Equal(["By impact", "By function"], workspace.Texts("changes.html", ".orders ul a"));
        Assert.Equal(["breaking", "behavioural", "additive", "editorial"], workspace.Page("changes/by-impact.html").QuerySelectorAll(".events h2").Select(h => h.Id!));
        Assert.Equal(["Win rate: Population changed from Deals decided in the month to Deals decided breaking"], workspace.Texts("changes/by-impact.html", "section[aria-labelledby=breaking] .event"));
        Assert.Equal("../functions/sales.html", workspace.Page("changes/by-function.html").QuerySelector("#function-sales a")!.GetAttribute("href"));
        Assert.Contains("Win rate: Target raised from 24 % to 26 %, by 31 March 2027 behavioural", workspace.Texts("changes/by-function.html", "section[aria-labelledby=function-sales] .event"));
        Assert.Equal(["2026"], workspace.Texts("changes.html", ".times a"));
        Assert.True(workspace.Texts("changes/2026.html", ".events b").Length >= 14);
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("changes.html")]
    [InlineData("changes/by-impact.html")]
    public void Metrics_that_a_list_does_not_name_are_a_link_away(string path)
    {
        using var workspace = Begin();
        for (var i = 0; i < 20; i++)
        {
            workspace.Write($"metrics/sales/m{i}.yaml", $"id: m{i}\nname: M{i}\nlevel: function\nfunction: sales\nowner: chloe.varga\n");
        }

        workspace.On("2026-02-01").Built("--allow-errors");
        var more = workspace.Page(path).QuerySelectorAll("main .event a").First(a => a.TextContent.EndsWith(" more", StringComparison.Ordinal));
        var (page, fragment) = more.GetAttribute("href")!.Split('#') is [var to, var mark] ? (to.Replace("../", "", StringComparison.Ordinal), mark) : throw new InvalidOperationException(more.OuterHtml);
        Assert.Equal("changes/2026.html", page);
        Assert.True(workspace.Page(page).GetElementById(fragment)!.QuerySelectorAll(".event b").Length >= 20);
    }

    [Fact]
    public void Of_a_function_every_metric_is_named()
    {
        using var workspace = Changed().Built();
        Assert.DoesNotContain(workspace.Texts("changes/by-function.html", ".event"), e => e.Contains(" more", StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_page_tells_the_last_changes()
    {
        using var workspace = Changed().Built();
        Assert.Equal("Win rate: Population changed from Deals decided in the month to Deals decided breaking", workspace.Texts("index.html", "section[aria-labelledby=lately] .event")[0]);
    }

    [Fact]
    public void A_full_year_is_told_month_by_month_and_the_first_page_only_the_latest()
    {
        using var workspace = Begin();
        for (var i = 0; i < 401; i++)
        {
            workspace.Write($"metrics/sales/m{i}.yaml", $"id: m{i}\nname: M{i}\nlevel: function\nfunction: sales\nowner: chloe.varga\nwhy: Reason {i}\n");
        }

        workspace.On("2026-02-01");
        for (var i = 0; i < 401; i++)
        {
            workspace.Edit($"metrics/sales/m{i}.yaml", $"Reason {i}", $"Cause {i}");
        }

        workspace.On("2026-03-01").Built("--allow-errors");
        Assert.Equal(["March 2026", "February 2026", "January 2026"], workspace.Texts("changes.html", ".times a"));
        Assert.Equal(100, workspace.Texts("changes.html", ".events .event").Length);
        Assert.Equal(401, workspace.Texts("changes/2026-03.html", ".events .event").Length);
    }

    [Fact]
    public void Removed_metrics_are_told_of_without_a_link()
    {
        using var workspace = Begin();
        workspace.Delete("metrics/sales/sales-cycle-length.yaml").On("2026-02-01").Built("--allow-errors");
        Assert.Equal("Sales cycle length: Removed: its file is gone breaking", workspace.Texts("changes.html", ".events .event")[0]);
        Assert.Null(workspace.Page("changes.html").QuerySelector(".events .event a[href*=sales-cycle-length]"));
    }

    [Fact]
    public void Feeds_are_atom_with_ids_that_stay_and_times_of_commits()
    {
        using var workspace = Changed().Built();
        var feed = Feed(workspace, "changes.atom");
        Assert.Equal("2026-02-02T12:00:00Z", feed.Root!.Element(Atom + "updated")!.Value);
        Assert.Equal(["2026-02-02T12:00:00Z", "2026-02-01T12:00:00Z"], Entries(feed, "updated").Take(2));
        Assert.Equal("Win rate: Population changed from Deals decided in the month to Deals decided", Entries(feed, "title")[0]);
        Assert.Equal(Entries(feed, "id").Distinct(), Entries(feed, "id"));
        Assert.All(Entries(feed, "id").Append(feed.Root.Element(Atom + "id")!.Value), id => Assert.True(Uri.IsWellFormedUriString(id, UriKind.Absolute), id));
        var before = Entries(feed, "id");
        workspace.Edit(Mrr, "aliases: [MRR]", "aliases: [MRR, Recurring]").On("2026-02-03").Built();
        Assert.Equal(before, Entries(Feed(workspace, "changes.atom"), "id")[1..]);
    }

    [Fact]
    public void A_function_and_an_owner_have_feeds_of_their_own()
    {
        using var workspace = Changed();
        workspace.Edit(Mrr, "aliases: [MRR]", "aliases: [MRR, Recurring]").On("2026-02-03").Built();
        Assert.StartsWith("Win rate", Entries(Feed(workspace, "functions/sales.atom"), "title")[0], StringComparison.Ordinal);
        Assert.StartsWith("Win rate", Entries(Feed(workspace, "people/chloe.varga.atom"), "title")[0], StringComparison.Ordinal);
        Assert.EndsWith("metrics/win-rate.html", Feed(workspace, "people/chloe.varga.atom").Root!.Element(Atom + "entry")!.Element(Atom + "link")!.Attribute("href")!.Value, StringComparison.Ordinal);
        var head = workspace.Page("functions/sales.html").QuerySelectorAll("link[type='application/atom+xml']").Select(l => l.GetAttribute("href"));
        Assert.Equal(["../functions/sales.atom", "../changes.atom"], head);
        Assert.Contains("../functions/sales.atom", workspace.Page("functions/sales.html").QuerySelectorAll("footer a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void Without_a_history_there_is_no_feed_and_the_page_says_why()
    {
        using var workspace = Workspace.From("clean").Built();
        Assert.False(workspace.Has("site/changes.atom"));
        Assert.Empty(workspace.Page("changes.html").QuerySelectorAll("link[type='application/atom+xml']"));
        Assert.Contains("The folder lies in no git repository", workspace.Texts("changes.html", ".missing")[0], StringComparison.Ordinal);
    }

    private static Workspace Changed()
    {
        var workspace = Begin();
        workspace.Edit(WinRate, "{value: 0.24,", "{value: 0.26,").On("2026-02-01");
        return workspace.Edit(WinRate, "population: Deals decided in the month", "population: Deals decided").On("2026-02-02");
    }

    private static XDocument Feed(Workspace workspace, string path) => XDocument.Parse(workspace.Read("site/" + path));

    private static string[] Entries(XDocument feed, string element) => [.. feed.Root!.Elements(Atom + "entry").Select(e => e.Element(Atom + element)!.Value)];
}
