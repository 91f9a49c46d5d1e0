using System.Text.RegularExpressions;

using Yardstick.Editing;

namespace Yardstick.Tests.Site;

/// <summary>What people read is said in full, alike on every page, and only where it holds.</summary>
public sealed class PlainSpeechTests
{
    [Fact]
    public void What_search_shows_of_a_text_bears_no_signs_of_Markdown()
    {
        using var site = new TestSite().Edit("sales/win-rate.yaml", "definition: Deals won divided by deals decided in the month.", "definition: |\n  *Deals* **won** by [the team](https://example.com/team):\n\n  - new `deals`\n  - 3 * 4 old ones").Built();
        Assert.Contains("\"Deals won by the team: new deals 3 * 4 old ones Deals that are still open.", site.Read("search-text.js"), StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_are_found_by_search()
    {
        using var site = new TestSite().Built();
        Assert.Contains("[\"too-many-metrics\",\"rules/too-many-metrics.html\",\"Rule\"]", site.Read("search-index.js"), StringComparison.Ordinal);
        Assert.Contains("Beyond five nobody can tell", site.Read("search-text.js"), StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_are_no_part_of_an_edition_without_governance()
    {
        using var site = new TestSite().Edit("company/mrr.yaml", "direction: higher", "direction: higher\nvisibility: public").Built(Yardstick.Model.Visibility.Public);
        Assert.DoesNotContain("too-many-metrics", site.Read("search-index.js"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("index.html", ".north-star")]
    [InlineData("balanced-scorecard.html", "main")]
    [InlineData("metrics/mrr.html", "[aria-labelledby=aim] .lead, [aria-labelledby=aim] .missing")]
    public void A_placeholder_is_no_target(string page, string place)
    {
        using var agreed = new TestSite().Built();
        Assert.Contains("560,000 EUR", string.Concat(agreed.Page(page).QuerySelectorAll(place).Select(e => e.TextContent)), StringComparison.Ordinal);
        using var site = new TestSite().Edit("company/mrr.yaml", "basis: agreed, agreed_by: ada.moreau", "basis: placeholder").Built();
        var text = string.Concat(site.Page(page).QuerySelectorAll(place).Select(e => e.TextContent));
        Assert.DoesNotContain("560,000 EUR", text, StringComparison.Ordinal);
        Assert.Matches("[Nn]o target yet", text);
    }

    [Fact]
    public void A_dictionary_that_begins_tells_of_no_target()
    {
        using var site = new TestSite().Only(StarterFiles.Files("Numbers", "ada.moreau", new DateOnly(2026, 11, 20))).Built();
        Assert.DoesNotContain("1,000,000", site.Text("index.html"), StringComparison.Ordinal);
        Assert.Contains("1 metric (1 proposed) in 1 function and no roles", site.Text("index.html"), StringComparison.Ordinal);
        Assert.StartsWith("1 metric", site.Page("dictionary.html").QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_page_begins_with_the_company_kpis_that_they_move()
    {
        using var site = new TestSite().Built();
        var headings = site.Page("people/chloe.varga.html").QuerySelectorAll("h2").Select(h => h.TextContent).ToList();
        Assert.Equal("Company KPIs they move", headings[0]);
        Assert.Contains("Monthly recurring revenue", site.Page("people/chloe.varga.html").QuerySelector(".company-first")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_page_says_how_they_are_asked()
    {
        using var site = new TestSite().Built();
        var ask = site.Page("people/chloe.varga.html").QuerySelector(".ask a")!.GetAttribute("href")!;
        Assert.StartsWith("https://github.com/example/brightleaf-metrics/issues/new?title=Question%20to%20Chloe%20Varga&body=%40chloe-varga", ask, StringComparison.Ordinal);
        using var hostless = new TestSite().Edit("yardstick.yaml", "repository: https://github.com/example/brightleaf-metrics", "").Edit("organisation.yaml", ", handle: chloe-varga", "").Built();
        Assert.Null(hostless.Page("people/chloe.varga.html").QuerySelector(".ask"));
    }

    [Fact]
    public void Who_owns_company_kpis_alone_is_not_said_to_move_none()
    {
        using var site = new TestSite().Edit("marketing/customer-acquisition-cost.yaml", "owner: ben.okafor", "owner: ada.moreau").Built();
        Assert.NotNull(site.Page("people/ada.moreau.html").QuerySelector(".company-first"));
        using var above = new TestSite().Built();
        Assert.Null(above.Page("people/ada.moreau.html").QuerySelector(".company-first"));
    }

    [Fact]
    public void What_moves_a_kpi_and_is_on_its_way_out_is_marked_and_counted_as_such()
    {
        using var site = new TestSite().Edit("sales/win-rate.yaml", "status: active", "status: deprecated\nsuccessor: sales-cycle-length").Built();
        Assert.Contains("Win rate (deprecated)", site.Page("functions/sales.html").QuerySelector(".company-first")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sales 3 own metrics (2 active, 1 deprecated)", site.Text("index.html"), StringComparison.Ordinal);
        Assert.Contains("1 deprecated)", site.Page("people/chloe.varga.html").QuerySelector(".marks")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_company_kpi_says_once_why_it_matters()
    {
        using var site = new TestSite().Built();
        Assert.DoesNotContain("Why it matters", site.Text("metrics/net-profit-margin.html"), StringComparison.Ordinal);
        Assert.Contains("Why it matters", site.Text("metrics/win-rate.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_everybody_looks_for_stands_open_and_the_rest_is_folded()
    {
        using var site = new TestSite().Built();
        var facts = site.Page("metrics/win-rate.html").QuerySelector("aside.facts")!;
        Assert.Equal(["Owner", "Better", "Unit", "Source", "Refreshed", "Objective", "Balanced by", "Definition reviewed", "Version"], facts.QuerySelectorAll(":scope > dl dt").Select(t => t.TextContent));
        Assert.Contains("Stewards", facts.QuerySelectorAll("details dt").Select(t => t.TextContent));
        Assert.Contains("Stewards", site.Read("metrics/win-rate.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("changes.html")]
    [InlineData("index.html")]
    [InlineData("metrics/win-rate.html")]
    public void The_words_of_impact_are_explained_where_they_stand(string page)
    {
        using var workspace = History.Past.Begin();
        workspace.Edit(History.Past.WinRate, "value: 0.24", "value: 0.26").Commit("higher").Built();
        var words = workspace.Texts(page, ".impacts li");
        Assert.Contains("behavioural: people act on it differently", words);
        Assert.Equal(workspace.Texts(page, ".impact").Distinct().Order(StringComparer.Ordinal), words.Select(w => w.Split(':')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_formula_read_aloud_computes_what_it_shows()
    {
        using var site = new TestSite().Edit("sales/win-rate.yaml", "expression: won / decided", "expression: (won - decided) / decided").Built();
        var formula = site.Page("metrics/win-rate.html").QuerySelector(".formula")!.TextContent;
        Assert.Equal("Win rate = (won − decided) ÷ decided", string.Join(' ', formula.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("( ", "(", StringComparison.Ordinal).Replace(" )", ")", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("unit: ratio\ndisplay: percent", "percent")]
    [InlineData("unit: deal/lead\ndisplay: percent", "percent (deals per lead)")]
    [InlineData("unit: deal/lead", "deals per lead")]
    [InlineData("unit: score", "points")]
    public void A_unit_is_that_of_the_values_shown(string unit, string words)
    {
        using var site = new TestSite().Edit("sales/win-rate.yaml", "unit: ratio\ndisplay: percent", unit).Built();
        Assert.Equal(words, site.Page("metrics/win-rate.html").QuerySelectorAll("aside.facts dt").Single(t => t.TextContent == "Unit").NextElementSibling!.TextContent);
    }

    [Fact]
    public void The_worked_example_says_no_unit_twice()
    {
        using var site = new TestSite().Edit("sales/win-rate.yaml", "won / decided", "won_deals / decided").Edit("sales/win-rate.yaml", "    won:", "    won_deals:").Edit("sales/win-rate.yaml", "{won:", "{won_deals:").Built();
        var example = string.Join(' ', site.Page("metrics/win-rate.html").QuerySelector(".worked")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("won deals 20, decided 100 deals make 20 %", example, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_holds_definition_formula_baseline_and_target()
    {
        using var site = new TestSite().Edit("sales/win-rate.yaml", "baseline: {value: 0.2,", "baseline: {value: -0.2,").Built();
        var table = site.Read("metrics.csv").Split("\r\n");
        Assert.EndsWith(",definition,formula,baseline_value,baseline_date,target_value,target_min,target_max,target_due,target_basis", table[0], StringComparison.Ordinal);
        var row = Assert.Single(table, line => line.StartsWith("\"win-rate\"", StringComparison.Ordinal));
        Assert.EndsWith(",\"Deals won divided by deals decided in the month.\",\"won / decided\",-0.2,\"2026-06-30\",0.24,\"\",\"\",\"2027-03-31\",\"agreed\"", row, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_digits_stays_a_name_in_the_table()
    {
        using var site = new TestSite().Edit("sales/win-rate.yaml", "name: Win rate", "name: \"0042\"").Built();
        Assert.Contains("\"win-rate\",\"0042\"", site.Read("metrics.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_holds_every_letter_as_it_was_written()
    {
        using var site = new TestSite().Edit("sales/win-rate.yaml", "kind: metric\n", "aliases: [\"Offers 🚀 won; 𝒳\"]\nkind: metric\n").Built();
        Assert.Contains("\"Offers 🚀 won; 𝒳\"", site.Read("metrics.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_column_of_the_table_is_explained_in_the_guide()
    {
        using var site = new TestSite().Built();
        var guide = site.Page("guide/data-files.html").QuerySelectorAll("td code").Select(c => c.TextContent).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Regex.Split(site.Read("metrics.csv").Split("\r\n")[0], ",").Except(guide));
    }
}
