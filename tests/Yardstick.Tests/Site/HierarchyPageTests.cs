using System.Globalization;

namespace Yardstick.Tests.Site;

public sealed class HierarchyPageTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public void Each_link_is_drawn_in_its_kind_with_an_arrow()
    {
        var page = site.Built().Page("hierarchy.html");
        var cards = page.QuerySelectorAll(".atlas-map .card").Select(c => c.GetAttribute("data-id")).ToList();
        var links = page.QuerySelectorAll(".atlas-map .link").Select(l => (l.ClassName, Ends: l.GetAttribute("data-ends")!.Split(' '))).ToList();
        Assert.Contains(links, l => l.ClassName == "link driver" && cards[int.Parse(l.Ends[0], null)] == "lead-quality" && cards[int.Parse(l.Ends[1], null)] == "mrr");
        Assert.All(links, l => Assert.NotNull(page.QuerySelector($".head[data-ends='{l.Ends[1]} {l.ClassName!.Split(' ')[1]}']")));
        Assert.Equal(["North Star", "Company", "Function", "Role"], page.QuerySelectorAll(".atlas-levels .band").Select(b => b.TextContent));
    }

    [Fact]
    public void What_is_the_company_s_stands_in_no_function_s_column_with_the_North_Star_on_top()
    {
        var page = site.Built().Page("hierarchy.html");
        var company = page.QuerySelectorAll(".atlas-map .card.company");
        Assert.All(company, c => Assert.Null(c.GetAttribute("data-column")));
        var grounds = page.QuerySelectorAll(".atlas-map .ground").Select(g => double.Parse(g.GetAttribute("y")!, CultureInfo.InvariantCulture)).ToList();
        Assert.NotEmpty(grounds);
        Assert.All(company, c => Assert.True(TopOf(c) + 52 < grounds.Min()));
        Assert.Equal(company.Min(TopOf), TopOf(page.QuerySelector(".atlas-map .card.north")!));
        Assert.Single(company, c => TopOf(c) == company.Min(TopOf));
    }

    [Fact]
    public void Above_the_limit_there_is_a_page_for_each_function_and_every_link_between_them_arrives()
    {
        for (var i = 0; i < 500; i++)
        {
            site.With($"sales/many-{i}.yaml", $$"""
                id: many-{{i}}
                name: Many {{i}}
                level: function
                function: {{(i % 2 == 0 ? "sales" : "marketing")}}
                contributes_to: [{metric: {{(i < 3 ? "mrr" : $"many-{i / 3}")}}, type: driver, because: it moves the one above}]
                """);
        }

        site.Built();
        var overview = site.Page("hierarchy.html");
        var words = overview.QuerySelector("[aria-labelledby=lists]")!;
        Assert.Empty(words.QuerySelectorAll("details"));
        Assert.DoesNotContain("Open a metric", words.TextContent, StringComparison.Ordinal);
        Assert.Contains("stands on the page of its function", words.TextContent, StringComparison.Ordinal);
        Assert.Contains("shown in full on the page “Marketing”", words.TextContent, StringComparison.Ordinal);
        Assert.Contains("pages of the functions say in words", overview.QuerySelector(".unpictured")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(overview.QuerySelector(".atlas-map .card.many[href='hierarchy/sales.html']"));
        Assert.Null(overview.QuerySelector("[data-id='many-7']"));
        Assert.InRange(site.Read("hierarchy.html").Length, 1, 100_000);
        Assert.False(site.Has("whole-hierarchy.html"));
        var sales = site.Page("hierarchy/sales.html");
        Assert.NotNull(sales.GetElementById("m-many-8"));
        Assert.Null(sales.GetElementById("m-many-7"));
        foreach (var path in site.Pages().Where(p => p.StartsWith("hierarchy", StringComparison.Ordinal)))
        {
            foreach (var address in site.Page(path).QuerySelectorAll("main a[href*='#']").Select(a => a.GetAttribute("href")!.Split('#')))
            {
                var target = address[0].Length == 0 ? path : address[0].Replace("../", "", StringComparison.Ordinal);
                Assert.True(site.Page(target).GetElementById(address[1]) is not null, $"{path} leads to {address[0]}#{address[1]}");
            }
        }

        Assert.Contains("hierarchy/sales.html#?focus=many-8", site.Read("metrics/many-8.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_leads_out_of_an_inner_function_leads_out_of_the_one_that_holds_it_once_for_all_links()
    {
        site.Edit("organisation.yaml", "roles:", "  - {id: field-sales, name: Field sales, part_of: sales, lead: chloe.varga}\nroles:");
        for (var i = 0; i < 80; i++)
        {
            var above = i switch { 0 => "mrr", 1 => "win-rate", _ => $"many-{i % 2}" };
            site.With($"sales/many-{i}.yaml", $$"""
                id: many-{{i}}
                name: Many {{i}}
                level: function
                function: field-sales
                contributes_to: [{metric: {{above}}, type: {{(i % 3 == 0 ? "driver" : "component")}}, because: it moves the one above}]
                """);
        }

        var page = site.Built().Page("hierarchy.html");
        var cards = page.QuerySelectorAll(".atlas-map .card").Select(c => c.GetAttribute("data-id")).ToList();
        var links = page.QuerySelectorAll(".atlas-map .link").Select(l => string.Join(" → ", l.GetAttribute("data-ends")!.Split(' ').Select(i => cards[int.Parse(i, null)]))).ToList();
        Assert.Contains("/field-sales → /sales", links);
        Assert.Contains("/sales → mrr", links);
        Assert.DoesNotContain("/field-sales → mrr", links);
        Assert.Equal(links.Distinct(), links);
    }

    [Fact]
    public void Too_much_for_one_picture_is_told()
    {
        for (var i = 0; i < 501; i++)
        {
            site.With($"sales/many-{i}.yaml", $"id: many-{i}\nname: Many {i}\nlevel: function\nfunction: sales\n");
        }

        site.Built();
        Assert.Contains("too much for one picture", site.Text("hierarchy/sales.html"), StringComparison.Ordinal);
        Assert.Null(site.Page("hierarchy/sales.html").QuerySelector("svg.atlas-map"));
    }

    private static double TopOf(AngleSharp.Dom.IElement card) => double.Parse(card.GetAttribute("transform")!.Split(' ', ')')[1], CultureInfo.InvariantCulture);

    public void Dispose() => site.Dispose();
}
