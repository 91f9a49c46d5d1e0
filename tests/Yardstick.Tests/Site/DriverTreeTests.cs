using Yardstick.Model;

namespace Yardstick.Tests.Site;

/// <summary>What a metric is computed from, as a tree: nothing twice in full, nothing without end, nothing hidden.</summary>
public sealed class DriverTreeTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public void A_tree_leads_from_the_formula_down_to_numbers_and_says_what_is_missing()
    {
        Computed("top", "left + right", "left: {metric: left}, right: {metric: nowhere}", "unit: EUR\nowner: ada.moreau");
        Computed("left", "a / b", "a: {unit: EUR, from: General ledger}, b: {unit: customer}", "contributes_to: [{metric: top, type: component, because: it is part of it}]");
        var words = site.Built().Text("trees/top.html");
        Assert.Contains("General ledger", words, StringComparison.Ordinal);
        Assert.Contains("The metric 'nowhere' doesn't exist", words, StringComparison.Ordinal);
        Assert.Contains("source not stated", words, StringComparison.Ordinal);
        Assert.Contains("no target yet", words, StringComparison.Ordinal);
        Assert.Contains("no owner yet", words, StringComparison.Ordinal);
        var page = site.Page("trees/top.html");
        Assert.Equal(1, page.QuerySelectorAll(".driver .bar").Length);
        Assert.Equal(["component", "data", "data", "data"], page.QuerySelectorAll(".driver-view .link").Select(l => l.ClassName!.Split(' ')[1]).Order(StringComparer.Ordinal));
        Assert.Equal("../metrics/left.html", page.QuerySelectorAll(".driver a.node")[1].GetAttribute("href"));
    }

    [Fact]
    public void A_line_looks_like_its_kind_of_link()
    {
        Computed("top", "part + lever + loose", "part: {metric: part}, lever: {metric: lever}, loose: {metric: loose}");
        Computed("part", "a", "a: {unit: EUR}", "contributes_to: [{metric: top, type: component, because: it is part of it}]");
        Computed("lever", "a", "a: {unit: EUR}", "contributes_to: [{metric: top, type: driver, because: it moves it}]");
        Computed("loose", "a", "a: {unit: EUR}");
        var page = site.Built().Page("trees/top.html");
        Assert.Equal(["component", "data", "data", "data", "data", "driver"], page.QuerySelectorAll(".driver-view .link").Select(l => l.ClassName!.Split(' ')[1]).Order(StringComparer.Ordinal));
        Assert.Equal(["component", "driver", "data"], page.QuerySelectorAll(".legend .link").Select(l => l.ClassName!.Split(' ')[1]));
    }

    [Theory]
    [InlineData(1, false, false, false)]
    [InlineData(3, true, false, false)]
    [InlineData(4, false, true, false)]
    [InlineData(5, false, true, true)]
    public void A_tree_wider_than_the_page_is_shrunk_a_little_or_says_so_and_one_too_wide_for_a_sheet_is_its_list_there(int steps, bool isShrunk, bool isWide, bool isOffPaper)
    {
        for (var i = 0; i < steps; i++)
        {
            Computed($"step-{i}", "a", $"a: {{metric: step-{i + 1}}}");
        }

        Computed($"step-{steps}", "a", "a: {unit: EUR}");
        var page = site.Built().Page("trees/step-0.html");
        Assert.Equal(isShrunk, page.QuerySelector(".driver.shrunk") is not null);
        Assert.Equal(isWide, page.QuerySelector(".wider.on-every-screen") is not null);
        Assert.Equal(isOffPaper, page.QuerySelector(".off-paper") is not null);
    }

    [Fact]
    public void The_list_holds_the_roots_and_what_is_inside_them_and_metrics_lead_there()
    {
        Computed("top", "left * 2", "left: {metric: left}");
        Computed("left", "leaf * 2", "leaf: {metric: leaf}");
        Computed("leaf", "a", "a: {unit: EUR}");
        var page = site.Built().Page("driver-trees.html");
        Assert.Contains("trees/top.html", page.QuerySelectorAll(".trees h2 a").Select(a => a.GetAttribute("href")));
        Assert.DoesNotContain("trees/left.html", page.QuerySelectorAll(".trees h2 a").Select(a => a.GetAttribute("href")));
        Assert.NotNull(page.QuerySelector(".trees .small a[href='trees/left.html']"));
        Assert.False(site.Has("trees/leaf.html"));
        Assert.NotNull(site.Page("metrics/left.html").QuerySelector("a[href='../trees/left.html']"));
        Assert.Null(site.Page("metrics/leaf.html").QuerySelector("a[href^='../trees']"));
    }

    [Fact]
    public void A_circle_of_formulas_ends_and_has_a_root()
    {
        Computed("ring-a", "ring_b", "ring_b: {metric: ring-b}");
        Computed("ring-b", "ring_a", "ring_a: {metric: ring-a}");
        Computed("self", "self", "self: {metric: self}");
        site.Built();
        Assert.NotNull(site.Page("driver-trees.html").QuerySelector(".trees h2 a[href='trees/ring-a.html']"));
        Assert.NotNull(site.Page("driver-trees.html").QuerySelector(".trees h2 a[href='trees/self.html']"));
        Assert.Contains("Shown in full elsewhere in this tree", site.Text("trees/ring-a.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_used_again_and_again_does_not_multiply()
    {
        for (var i = 0; i < 40; i++)
        {
            Computed($"step-{i}", "a + b", $"a: {{metric: step-{i + 1}}}, b: {{metric: step-{i + 1}}}");
        }

        Computed("step-40", "a", "a: {unit: EUR}");
        site.Built();
        Assert.InRange(site.Page("trees/step-0.html").QuerySelectorAll(".driver .node").Length, 7, 20);
        Assert.Contains("Goes on in its own tree", site.Text("trees/step-0.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_with_a_hidden_input_is_no_tree_and_tells_nothing()
    {
        Computed("top", "middle + 1", "middle: {metric: middle}");
        Computed("middle", "canary_cost", "canary_cost: {metric: canary-cost}, mrr: {metric: mrr}");
        Computed("canary-cost", "mrr", "mrr: {metric: mrr}", "visibility: restricted");
        site.Built(Visibility.Internal);
        Assert.False(site.Has("trees/middle.html"));
        Assert.Contains("not shown to everyone", site.Text("trees/top.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Files(), f => f.Key.Contains("canary", StringComparison.Ordinal) || System.Text.Encoding.UTF8.GetString(f.Value).Contains("canary", StringComparison.OrdinalIgnoreCase));
    }

    public void Dispose() => site.Dispose();

    private void Computed(string id, string expression, string inputs, string more = "") =>
        site.With($"sales/{id}.yaml", $"id: {id}\nname: {id}\nlevel: function\nfunction: sales\nformula: {{expression: {expression}, inputs: {{{inputs}}}}}\n{more}\n");
}
