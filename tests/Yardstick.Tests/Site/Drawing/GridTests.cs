using FsCheck;
using FsCheck.Fluent;

using Yardstick.Site.Drawing;

namespace Yardstick.Tests.Site.Drawing;

/// <summary>Laws of every picture of a cascade, whatever the cascade: circles, links that point down and columns within themselves included.</summary>
public sealed class GridTests
{
    private static readonly Gen<PlanNode> Nodes =
        from id in Gen.Choose(0, 40)
        from level in Gen.Choose(0, 3)
        from column in Gen.Choose(0, 6)
        from role in Gen.Elements("", "a", "b")
        select new PlanNode($"n{id}", level, level == 0 ? null : $"c{column}", role);

    private static readonly Gen<PlanLink> Links =
        from a in Gen.Choose(0, 40)
        from b in Gen.Choose(0, 40)
        from kind in Gen.Elements("component", "driver", "enabler", "")
        select new PlanLink($"n{a}", $"n{b}", kind);

    private static readonly Gen<PlanColumn> Columns =
        from id in Gen.Choose(0, 7)
        from parent in Gen.Choose(-4, 7)
        select new PlanColumn($"c{id}", parent < 0 ? null : $"c{parent}");

    private static readonly Arbitrary<Plan> Plans = (
        from nodes in Nodes.ListOf()
        from links in Links.ListOf()
        from columns in Columns.ListOf()
        select new Plan([.. nodes.DistinctBy(n => n.Id)], [.. links], [.. columns.DistinctBy(c => c.Id)])).ToArbitrary();

    [Fact]
    public void Boxes_keep_their_distance_and_lie_within_the_picture() => Holds(plan =>
    {
        var layout = Grid.Of(plan);
        Assert.Equal(plan.Nodes.Select(n => n.Id).Order(StringComparer.Ordinal), layout.Nodes.Select(n => n.Id));
        foreach (var (i, a) in layout.Nodes.Index())
        {
            Assert.InRange(a.X, 0, layout.Width - Sizes.OfCards.BoxWidth);
            Assert.InRange(a.Y, 0, layout.Height - Sizes.OfCards.BoxHeight);
            Assert.All(layout.Nodes.Skip(i + 1), b => Assert.True(Math.Abs(a.X - b.X) > Sizes.OfCards.BoxWidth || Math.Abs(a.Y - b.Y) > Sizes.OfCards.BoxHeight));
        }
    });

    [Fact]
    public void Every_link_runs_by_right_angles_from_the_foot_of_one_box_to_the_edge_of_the_other() => Holds(plan =>
    {
        var layout = Grid.Of(plan);
        var boxes = layout.Nodes.ToDictionary(n => n.Id);
        var known = plan.Links.Distinct().Where(l => l.From != l.To && boxes.ContainsKey(l.From) && boxes.ContainsKey(l.To));
        Assert.Equal(known.ToHashSet(), layout.Links.Select(l => l.Link).ToHashSet());
        foreach (var link in layout.Links)
        {
            var (to, from) = (boxes[link.Link.To], boxes[link.Link.From]);
            var (first, last) = (link.Corners[0], link.Corners[^1]);
            Assert.Equal(to.Y + Sizes.OfCards.BoxHeight, first.Y);
            Assert.InRange(first.X, to.X, to.X + Sizes.OfCards.BoxWidth);
            Assert.True(OnEdge(last, from));
            Assert.All(link.Corners.Zip(link.Corners.Skip(1)), s => Assert.True(s.First.X == s.Second.X || s.First.Y == s.Second.Y));
        }
    });

    [Fact]
    public void No_link_runs_through_a_box() => Holds(plan =>
    {
        var layout = Grid.Of(plan);
        var stretches = layout.Links.SelectMany(l => l.Corners.Zip(l.Corners.Skip(1)));
        Assert.All(stretches, s => Assert.DoesNotContain(layout.Nodes, n => Crosses(s.First, s.Second, n)));
    });

    [Fact]
    public void The_order_of_what_is_given_changes_nothing() => Holds(plan =>
    {
        var turned = new Plan([.. plan.Nodes.Reverse()], [.. plan.Links.Reverse()], [.. plan.Columns.Reverse()]);
        Assert.Equal(Text(Grid.Of(plan)), Text(Grid.Of(turned)));
    });

    [Fact]
    public void Levels_lie_one_below_the_other_and_columns_hold_their_own() => Holds(plan =>
    {
        var layout = Grid.Of(plan);
        var nodes = plan.Nodes.ToDictionary(n => n.Id);
        var levels = layout.Levels.ToDictionary(l => l.Level);
        var columns = layout.Columns.ToDictionary(c => c.Id);
        foreach (var box in layout.Nodes)
        {
            var (level, column) = (levels[nodes[box.Id].Level], nodes[box.Id].Column);
            Assert.InRange(box.Y, level.Y, level.Y + level.Height - Sizes.OfCards.BoxHeight);
            Assert.True(column is null || (box.X >= columns[column].X && box.X + Sizes.OfCards.BoxWidth <= columns[column].X + columns[column].Width));
        }

        Assert.All(layout.Levels.Zip(layout.Levels.Skip(1)), l => Assert.True(l.First.Level < l.Second.Level && l.First.Y + l.First.Height <= l.Second.Y));
    });

    [Fact]
    public void The_names_of_columns_stand_below_what_has_none_and_above_what_has_one() => Holds(plan =>
    {
        var layout = Grid.Of(plan);
        var columns = plan.Nodes.ToDictionary(n => n.Id, n => n.Column);
        Assert.All(layout.Nodes, n => Assert.True(columns[n.Id] is null ? n.Y + Sizes.OfCards.BoxHeight <= layout.HeadY || layout.HeadHeight == 0 : n.Y >= layout.HeadY + layout.HeadHeight));
    });

    [Fact]
    public void What_has_no_column_stands_about_the_middle_the_same_number_on_either_side()
    {
        var columns = Enumerable.Range(0, 9).Select(c => new PlanNode($"c{c}", 2, $"{c}"));
        var layout = Grid.Of(new Plan([new("star", 0, null), .. Enumerable.Range(0, 4).Select(i => new PlanNode($"k{i}", 1, null)), .. columns], [], []));
        var star = layout.Nodes.Single(n => n.Id == "star");
        var others = layout.Nodes.Where(n => n.Id[0] == 'k').ToList();
        Assert.All(others, n => Assert.NotEqual(star.X, n.X));
        Assert.Equal(2, others.Count(n => n.X < star.X));
        Assert.Equal(4, layout.Nodes.Count(n => n.Id[0] == 'c' && n.X < star.X));
    }

    [Fact]
    public void Columns_that_much_is_between_stand_side_by_side()
    {
        var links = Enumerable.Range('a', 4).SelectMany(c => Enumerable.Range(0, 3).Select(i => new PlanLink($"{(char)c}{i}", $"{(char)(c + 1)}{i}", "driver")));
        string[] names = ["d", "a", "e", "c", "b"];
        var plan = new Plan([.. names.SelectMany(c => Enumerable.Range(0, 3).Select(i => new PlanNode($"{c}{i}", 1, c)))], [.. links], [.. names.Select(c => new PlanColumn(c, null))]);
        var order = string.Concat(Grid.Of(plan).Columns.Select(c => c.Id));
        Assert.True(order is "abcde" or "edcba", order);
    }

    // What grows with the square of these would not end while somebody waits.
    [Fact]
    public void Tens_of_thousands_of_metrics_are_laid_out_too()
    {
        const int Count = 30_000;
        var nodes = Enumerable.Range(0, Count).Select(i => new PlanNode($"n{i}", 1, i % 2 == 0 ? "c" : $"c{i % 997}")).ToList();
        var links = Enumerable.Range(1, Count - 1).Select(i => new PlanLink($"n{i}", $"n{(i % 3 == 0 ? i - 1 : i / 7)}", "driver")).ToList();
        Assert.Equal(Count, Grid.Of(new Plan(nodes, links, [])).Nodes.Count);
    }

    private static void Holds(Action<Plan> law) => Prop.ForAll(Plans, law).Holds();

    private static bool OnEdge(Corner at, PlacedNode box) =>
        ((at.X == box.X || at.X == box.X + Sizes.OfCards.BoxWidth) && at.Y >= box.Y && at.Y <= box.Y + Sizes.OfCards.BoxHeight)
        || (at.Y == box.Y && at.X >= box.X && at.X <= box.X + Sizes.OfCards.BoxWidth);

    private static bool Crosses(Corner a, Corner b, PlacedNode box) =>
        Math.Max(a.X, b.X) > box.X && Math.Min(a.X, b.X) < box.X + Sizes.OfCards.BoxWidth && Math.Max(a.Y, b.Y) > box.Y && Math.Min(a.Y, b.Y) < box.Y + Sizes.OfCards.BoxHeight;

    private static string Text(Layout layout) => string.Join('\n', [
        $"{layout.Width} {layout.Height} {layout.HeadY} {layout.HeadHeight}",
        .. layout.Nodes.Select(n => n.ToString()),
        .. layout.Links.Select(l => $"{l.Link} {string.Join(' ', l.Corners)}"),
        .. layout.Columns.Select(c => c.ToString()),
        .. layout.Levels.Select(l => l.ToString())]);
}
