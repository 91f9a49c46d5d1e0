using Yardstick.Model;
using Yardstick.Site.Pages;

namespace Yardstick.Site.Mapping;

/// <summary>The pages of driver trees: one for each metric that is computed from others, and the list of all.</summary>
internal static class DriverTreePages
{
    public static DriverTreesPage Index(DriverTrees trees, Register register) => new()
    {
        Frame = register.Frame,
        Path = Targets.DriverTrees,
        Title = "Driver trees",
        Summary = "How metrics are computed from others, down to the numbers from sources.",
        Trees =
        [
            .. trees.Roots.OrderByDescending(register.IsNorthStar).ThenByDescending(m => m.IsCompanyKpi).Select(m => new DriverTreeEntry(
                register.Name(m),
                Targets.DriverTree(m.Id),
                FormulaLines.Of(m, register)?.Parts ?? [],
                [.. trees.Inside(m).Select(i => new Anchor(i.Title, Targets.DriverTree(i.Id)))])),
        ],
    };

    public static DriverTreePage Of(Metric metric, DriverTrees trees, Register register)
    {
        var top = trees.Of(metric);
        return new DriverTreePage
        {
            Frame = register.Frame,
            Path = Targets.DriverTree(metric.Id),
            Title = $"Driver tree: {metric.Title}",
            Summary = $"What {metric.Title} is computed from.",
            Trail = [new Anchor("Driver trees", Targets.DriverTrees)],
            Top = top,
            Picture = DriverPictures.Of(top),
        };
    }
}
