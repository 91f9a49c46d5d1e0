using System.Text;

using Yardstick.Model;

namespace Yardstick.Tests.Site;

/// <summary>The page on governance, the calendar of reviews and the badge: what they tell, and what they keep to themselves.</summary>
public sealed class GovernanceTests : IDisposable
{
    private const string Waivers = """
        waivers:
          - rule: unbalanced-metric
            metric: cost-per-lead
            reason: The counter-metric arrives in January
            approved_by: ada.moreau
            created: 2026-10-01
            expires: 2027-01-31
        """;

    private readonly TestSite site = new();

    [Fact]
    public void The_score_is_shown_with_its_arithmetic_and_by_function()
    {
        var text = site.Built().Text("governance.html");
        Assert.Contains("98 %: 1,235 of 1,260 points, added up over all metrics", text, StringComparison.Ordinal);
        Assert.Contains("6 of 11 × 5 30 of 55", text, StringComparison.Ordinal);
        Assert.Contains("Marketing 97 % 585 of 600", text, StringComparison.Ordinal);
        Assert.Contains("Governance score98 %", site.Text("index.html"), StringComparison.Ordinal);
        Assert.Contains("97 %: 585 of 600 points", site.Text("functions/marketing.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_published_with_errors_says_so_where_reading_begins()
    {
        const string Said = "Published with 1 error. What the rules found";
        site.Edit("sales/win-rate.yaml", "owner: ", "owner: nobody.known #").Built();
        Assert.Contains("Errors1", site.Text("governance.html"), StringComparison.Ordinal);
        foreach (var (path, target) in new[] { ("index.html", "governance.html#findings"), ("dictionary.html", "governance.html#findings"), ("metrics/win-rate.html", "#findings") })
        {
            var notice = site.Page(path).QuerySelector("main .notice")!;
            Assert.Equal((Said, target), (notice.TextContent, notice.QuerySelector("a")!.GetAttribute("href")));
        }

        Assert.DoesNotContain("Published with", site.Text("metrics/mrr.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_that_shows_no_findings_does_not_count_them_either()
    {
        site.Edit("sales/win-rate.yaml", "owner: ", "visibility: public\nowner: nobody.known #").Built(Visibility.Public);
        Assert.DoesNotContain("Published with", site.Text("index.html") + site.Text("dictionary.html") + site.Text("metrics/win-rate.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_with_too_many_metrics_says_so_at_its_head() =>
        Assert.Contains("Published with 1 error", site.Edit("yardstick.yaml", "governance:", "limits: {function: {max: 2}}\ngovernance:").Built().Text("functions/marketing.html"), StringComparison.Ordinal);

    [Fact]
    public void A_metric_says_what_is_open_and_how_to_earn_it()
    {
        var row = site.Built().Page("metrics/lead-quality.html").QuerySelectorAll(".points tbody tr").Single(r => r.TextContent.Contains("tested", StringComparison.Ordinal));
        Assert.Contains("Compare the two numbers", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("0 of 5", row.QuerySelector(".figure")!.TextContent);
        Assert.Equal("open", row.QuerySelector(".state.neutral")!.TextContent);
    }

    [Fact]
    public void Limits_are_shown_as_used()
    {
        var text = site.Edit("yardstick.yaml", "governance:", "limits: {function: {max: 2}, owner: {max: 3}}\ngovernance:").Built(Visibility.Restricted).Text("governance.html");
        Assert.Contains("The company 4 of 5 room for 1", text, StringComparison.Ordinal);
        Assert.Contains("Marketing 3 of 2 1 over the limit", text, StringComparison.Ordinal);
        Assert.Contains("Account executive 0 of 5 none of its own", text, StringComparison.Ordinal);
        Assert.Contains("Dana Ito 3 of 3 full", text, StringComparison.Ordinal);
    }

    // A hidden metric may fill the room, and a word on too few would tell where none is hidden.
    [Fact]
    public void An_edition_that_hides_metrics_promises_no_room()
    {
        Assert.Contains("hidden ones may already fill what looks free", site.Built().Text("governance.html"), StringComparison.Ordinal);
        Assert.Equal("below the limit", site.Page("governance.html").QuerySelector("[aria-labelledby=limits-functions] .state.room")!.TextContent);
        var text = site.Text("governance.html");
        Assert.DoesNotContain("room for 1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("with room", text, StringComparison.Ordinal);
        Assert.DoesNotContain("fewer than", text, StringComparison.Ordinal);
        Assert.Contains("3 active metrics of its own, as far as shown; at most 5", site.Text("functions/marketing.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("as far as shown", site.Built(Visibility.Restricted).Text("functions/marketing.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_waived_finding_stands_apart_with_reason_approver_and_end()
    {
        var page = site.Edit("marketing/campaign-manager/cost-per-lead.yaml", "balanced_by: [lead-quality]\n", "")
            .Edit("sales/sales-cycle-length.yaml", "balanced_by:", "tags:")
            .With("waivers.yaml", Waivers).Built().Page("governance.html");
        var findings = page.QuerySelectorAll(".findings ul");
        Assert.Equal(2, findings.Length);
        Assert.Contains("Metric: Sales cycle length", findings[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Cost per lead", findings[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Waived until 2027-01-31 by Ada Moreau: The counter-metric arrives in January.", findings[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_overdue_stands_first_then_a_quarter_ahead_and_the_rest_is_folded_by_month()
    {
        var page = site.Edit("sales/win-rate.yaml", "review: {every: quarter, last: 2026-10-05}", "review: {every: month, last: 2026-10-05}")
            .Edit("marketing/lead-quality.yaml", "last: 2026-10-05", "last: 2026-11-05")
            .Edit("marketing/qualified-leads.yaml", "last: 2026-10-05", "last: 2026-11-19").Built().Page("governance.html");
        var section = page.QuerySelector("section[aria-labelledby=reviews]")!;
        Assert.Equal(["Overdue 1 metric", "In the next 90 days 11 metrics"], section.QuerySelectorAll("h3").Select(Words));
        Assert.Equal("Rest of February 2027 1 metric", Words(Assert.Single(section.QuerySelectorAll("details > summary"))));
        Assert.Equal(13, section.QuerySelectorAll(".reviews li").Length);
        Assert.Equal("2026-11-05", section.QuerySelector(".reviews time")!.GetAttribute("datetime"));
    }

    [Fact]
    public void What_is_to_be_mended_stands_before_limits_and_these_before_reviews() =>
        Assert.Equal(
            ["findings", "ownerless", "limits", "reviews", "score", "people"],
            site.Built().Page("governance.html").QuerySelectorAll("main > section").Select(s => s.GetAttribute("aria-labelledby")));

    [Fact]
    public void A_limit_that_is_full_looks_other_than_one_with_room()
    {
        var page = site.Edit("yardstick.yaml", "governance:", "limits: {company: {max: 4}, function: {max: 2}}\ngovernance:").Built(Visibility.Restricted).Page("governance.html");
        Assert.Equal("full", page.QuerySelector("[aria-labelledby=limits-functions] .state.full")!.TextContent);
        Assert.Equal("1 over the limit", page.QuerySelector("[aria-labelledby=limits-functions] .state.warning")!.TextContent);
        Assert.StartsWith("room for ", page.QuerySelector("[aria-labelledby=people] .state.room")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(" over the limit, ", page.QuerySelector("#limits-functions .count")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_calendar_follows_RFC_5545()
    {
        site.Edit("sales/win-rate.yaml", "name: Win rate", $"name: \"Win; rate, \\\\ {new string('é', 60)}\"").Built();
        var bytes = site.Files()["reviews.ics"];
        var text = Encoding.UTF8.GetString(bytes);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\uFFFD', text);
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        Assert.Equal(["BEGIN:VCALENDAR", "VERSION:2.0"], lines[..2]);
        Assert.Equal(["END:VCALENDAR", ""], lines[^2..]);
        Assert.Contains($"SUMMARY:Review the definition of Win\\; rate\\, \\\\ {new string('é', 60)}", lines);
        Assert.Contains("DTSTAMP:20261120T000000Z", lines);
        Assert.Contains("DTSTART;VALUE=DATE:20270105", lines);
        Assert.Contains(lines, l => l.StartsWith("DESCRIPTION:Owned by Chloe Varga.\\nIs it still right\\, ", StringComparison.Ordinal));
        var names = lines.Where(l => l.StartsWith("UID:", StringComparison.Ordinal)).ToList();
        Assert.Equal(13, names.Distinct().Count());

        // The same review keeps its name when its day moves.
        site.Edit("sales/win-rate.yaml", "review: {every: quarter", "review: {every: month").Built();
        Assert.Equal(names.Order(), site.Read("reviews.ics").Split("\r\n").Where(l => l.StartsWith("UID:", StringComparison.Ordinal)).Order());
    }

    [Theory]
    [InlineData(Visibility.Internal)]
    [InlineData(Visibility.Restricted)]
    public void Who_leaves_is_told_inside_and_never_when(Visibility audience)
    {
        site.Edit("organisation.yaml", "until: 2027-06-30", "until: 2027-01-15")
            .Edit("sales/win-rate.yaml", "owner: chloe.varga", "owner: gia.rossi\nvisibility: public").Built(audience);
        var section = site.Page("governance.html").QuerySelector("section[aria-labelledby=ownerless]");
        Assert.Equal("Win rate", section!.QuerySelector(".metric > a")!.TextContent);
        Assert.All(site.Files(), f => Assert.DoesNotContain("15 January 2027", Encoding.UTF8.GetString(f.Value), StringComparison.Ordinal));
        Assert.All(site.Files(), f => Assert.DoesNotContain("2027-01-15", Encoding.UTF8.GetString(f.Value), StringComparison.Ordinal));
    }

    [Fact]
    public void A_hidden_metric_leaves_no_trace_in_counts()
    {
        site.Built();
        var (page, badge, calendar) = (site.Read("governance.html"), site.Read("badge.svg"), site.Read("reviews.ics"));
        site.With("sales/zanzibar.yaml", "id: zanzibar\nname: Zanzibar\nstatus: active\nvisibility: restricted\nlevel: function\nfunction: sales\nowner: nobody\nreview: {last: 2020-01-01}\n").Built();
        Assert.Equal(page, site.Read("governance.html"));
        Assert.Equal(badge, site.Read("badge.svg"));
        Assert.Equal(calendar, site.Read("reviews.ics"));
    }

    [Fact]
    public void A_dictionary_with_nothing_in_it_says_so()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Join(Repository.Fixtures, "clean"), "*.yaml", SearchOption.AllDirectories))
        {
            site.Without(Path.GetRelativePath(Path.Join(Repository.Fixtures, "clean"), path).Replace('\\', '/'));
        }

        var text = site.With("yardstick.yaml", "title: Empty\n").Built().Text("governance.html");
        Assert.Contains("No score: nothing is asked of it.", text, StringComparison.Ordinal);
        Assert.Contains("No review is planned yet.", text, StringComparison.Ordinal);
        Assert.Contains("Nobody owns a metric yet.", text, StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    private static string Words(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
