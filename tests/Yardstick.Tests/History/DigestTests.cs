using System.Xml.Linq;

using static Yardstick.Tests.History.Past;

namespace Yardstick.Tests.History;

/// <summary>The weekly mail: what changed since a day or a revision, and what waits for somebody.</summary>
public sealed class DigestTests
{
    private static readonly string[] Week = ["digest", "--since", "2026-11-14"];

    [Fact]
    public void A_week_in_which_much_happened()
    {
        using var workspace = Busy();
        workspace.Run(Week).ExitsWith(0).Prints("history/digest.md");
    }

    [Fact]
    public void A_quiet_week_says_so()
    {
        using var workspace = Begin();
        var result = workspace.Run("digest", "--since", "HEAD", "--today", "2026-10-06").ExitsWith(0).Says("No metric changed its meaning.");
        Assert.DoesNotContain("##", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_changed_and_changed_back_did_not_change()
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, "{value: 0.24,", "{value: 0.26,").On("2026-11-15").Git("revert", "--no-edit", "HEAD");
        workspace.Run(Week).Says("No metric changed its meaning.");
    }

    [Fact]
    public void A_day_that_no_calendar_has_is_told_as_that()
    {
        using var workspace = Begin();
        workspace.Run("digest", "--since", "2026-13-01").ExitsWith(2).Complains("--since 2026-13-01 is no day of the calendar. Write year-month-day, such as 2026-03-31.");
        workspace.Git("tag", "2026-13-01").Run("digest", "--since", "2026-13-01").ExitsWith(0);
    }

    [Fact]
    public void From_before_the_first_commit_everything_is_new()
    {
        using var workspace = Begin();
        workspace.Run("digest", "--since", "2025-01-01").ExitsWith(0).Says("- Created as a KPI");
    }

    [Fact]
    public void A_day_begins_at_its_first_second()
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, "{value: 0.24,", "{value: 0.26,").At("2026-11-14T00:00:01+00:00").Commit("early");
        workspace.Run(Week).Says("Target raised from 24 % to 26 %, by 31 March 2027");
        workspace.Run("digest", "--since", "2026-11-15").Says("No metric changed its meaning.");
    }

    [Fact]
    public void Work_that_is_not_committed_is_nobodys_news()
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, "{value: 0.24,", "{value: 0.26,");
        workspace.Run(Week).Says("No metric changed its meaning.");
    }

    [Fact]
    public void A_day_to_come_is_said_to_be()
    {
        using var workspace = Begin();
        workspace.Run("digest", "--since", "2027-01-01", "--today", "2026-12-31").ExitsWith(2).Complains("--since 2027-01-01 is yet to come: today is 2026-12-31");
        workspace.Run("digest", "--since", "2026-12-31", "--today", "2026-12-31").ExitsWith(0);
    }

    [Fact]
    public void An_unknown_revision_is_named()
    {
        using var workspace = Begin();
        workspace.Run("digest", "--since", "--output=x").ExitsWith(2);
        workspace.Run("digest", "--since=--output=x").ExitsWith(2).Complains("There is no revision '--output=x'");
        Assert.False(workspace.Has("x"));
    }

    [Fact]
    public void Markup_in_names_stays_text_in_the_mail()
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, "name: Win rate", "name: \"<img src=x> [a](b) @everyone\"").At("2026-11-15T12:00:00+00:00", "*Eve* [x](y)").Commit("x");
        workspace.Run(Week).ExitsWith(0).Says("**&lt;img src=x&gt; \\[a\\](b) @&#8203;everyone**").Says("by \\*Eve\\* \\[x\\](y)");
    }

    [Fact]
    public void The_feed_is_valid_and_its_ids_are_stable()
    {
        using var workspace = Busy();
        var feed = Feed(workspace.Run([.. Week, "--format", "atom"]).ExitsWith(0).Out);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        foreach (var part in feed.Elements(atom + "entry").Prepend(feed))
        {
            Assert.StartsWith("urn:yardstick:", part.Element(atom + "id")!.Value, StringComparison.Ordinal);
            Assert.NotEmpty(part.Element(atom + "title")!.Value);
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", part.Element(atom + "updated")!.Value);
        }

        Assert.Equal("Metrics at Brightleaf", feed.Element(atom + "author")!.Element(atom + "name")!.Value);
        var ids = feed.Elements(atom + "entry").Select(e => e.Element(atom + "id")!.Value).ToList();
        Assert.Distinct(ids);
        var changes = ids.Where(i => i.Contains(":change:", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, changes.Count);
        Assert.Superset(changes.ToHashSet(), Feed(workspace.Run("digest", "--since", "2026-11-10", "--format", "atom").Out).Elements(atom + "entry").Select(e => e.Element(atom + "id")!.Value).ToHashSet());
        Assert.Equal("2026-11-17T12:00:00Z", feed.Elements(atom + "entry").First(e => e.Value.Contains("Target raised", StringComparison.Ordinal)).Element(atom + "updated")!.Value);
    }

    [Fact]
    public void The_feed_survives_every_character()
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, "name: Win rate", "name: \"]]> <x/> \\uFFFE &amp; \\u0001\"").On("2026-11-15");
        Feed(workspace.Run([.. Week, "--format", "atom"]).ExitsWith(0).Out);
    }

    private static XElement Feed(string text) => XDocument.Parse(text).Root!;

    private static Workspace Busy()
    {
        var workspace = Begin();
        workspace.Edit(Mrr, "\nunit: EUR", "\nunit: USD").Edit(Mrr, "changelog:\n", "changelog:\n  - {version: 2.0.0, date: 2026-11-15, change: The group reports in dollars}\n").On("2026-11-15", "Sam Roy");
        workspace.Edit(WinRate, "{value: 0.24,", "{value: 0.26,").On("2026-11-16");
        workspace.Edit(WinRate, "review: {every: quarter, last: 2026-10-05}", "review: {every: quarter, last: 2026-06-05}").Edit(WinRate, "due: 2027-03-31", "due: 2026-10-31").On("2026-11-17");
        workspace.CopyIn(workspace.PathOf(WinRate), "metrics/sales/trial-rate.yaml", text => text.Replace("id: win-rate\nname: Win rate", "id: trial-rate\nname: Trial rate", StringComparison.Ordinal)).On("2026-11-18");
        workspace.Write("metrics/waivers.yaml", "waivers:\n  - {rule: target-overdue, metric: win-rate, reason: The new price list comes first, approved_by: ada.moreau, created: 2026-09-01, expires: 2026-11-30}\n").On("2026-11-19");
        return workspace;
    }
}
