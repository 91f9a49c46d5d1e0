using Yardstick.Model;
using Yardstick.Site.Pages;

namespace Yardstick.Site.Mapping;

/// <summary>
/// The cascade as a picture and as nested lists: on one page, or above a size on one page for each function with one
/// about the functions before them.
/// </summary>
internal static class HierarchyPages
{
    public static IReadOnlyList<PlannedPage> Of(Register register)
    {
        var current = register.Published.Metrics.Where(m => !m.IsRetired).ToList();
        current.AddRange(register.Published.Cascade.ImportedTops);
        if (IsOnePage(register))
        {
            return [new(Targets.Hierarchy, () => All(current, register))];
        }

        var ofFunction = current.ToLookup(m => HierarchyPictures.FunctionOf(m, register));
        return
        [
            new(Targets.Hierarchy, () => Overview(current, [.. ofFunction[null]], register)),
            .. register.Tree.Functions.Select(f => new PlannedPage(Targets.HierarchyOf(f.Id.Value), () => Part(f, [.. ofFunction[f]], register))),
        ];
    }

    /// <summary>The page of the hierarchy that shows a metric.</summary>
    public static string PageOf(Metric metric, Register register) =>
        IsOnePage(register) || HierarchyPictures.FunctionOf(metric, register) is not { } function ? Targets.Hierarchy : Targets.HierarchyOf(function.Id.Value);

    private static bool IsOnePage(Register register) => register.InUse <= HierarchyPictures.MostAtOnce || register.Tree.Functions.Count == 0;

    private static HierarchyPage All(IReadOnlyList<Metric> current, Register register)
    {
        var trees = new HierarchyTrees(register, current, [.. register.Tops], m => PageOf(m, register));
        return Page(Targets.Hierarchy, "Hierarchy", trees, current, register) with { Picture = HierarchyPictures.OfMetrics(current, register.Alterations.Leaving, register) };
    }

    private static HierarchyPage Overview(IReadOnlyList<Metric> current, IReadOnlyList<Metric> own, Register register)
    {
        var trees = new HierarchyTrees(register, own, [.. register.Tops], m => PageOf(m, register));
        return Page(Targets.Hierarchy, "Hierarchy", trees, own, register) with
        {
            Picture = HierarchyPictures.OfFunctions(current, register),
            Functions = FunctionPages.Entries(register.Tree.Tops, register, Targets.HierarchyOf),
        };
    }

    private static HierarchyPage Part(Function function, IReadOnlyList<Metric> own, Register register)
    {
        var cascade = register.Published.Cascade;
        var inside = own.ToHashSet();
        var around = own.SelectMany(m => cascade.Up(m).Where(cascade.IsSound).Select(e => e.To).Concat(cascade.Down(m).Where(cascade.IsSound).Select(e => e.From)))
            .Where(m => !m.IsRetired).Concat(own).Distinct().ToList();
        var tops = own.Where(m => !cascade.Up(m).Any(e => cascade.IsSound(e) && inside.Contains(e.To))).ToList();
        var trees = new HierarchyTrees(register, own, tops, m => PageOf(m, register));
        return Page(Targets.HierarchyOf(function.Id.Value), function.Title, trees, own, register) with
        {
            Trail = [new Anchor("Hierarchy", Targets.Hierarchy)],
            Summary = $"What {function.Title} moves, and what moves it.",
            Picture = HierarchyPictures.OfMetrics(around.Count <= HierarchyPictures.MostBoxes ? around : own, register.Alterations.Leaving.Where(a => HierarchyPictures.FunctionOf(a.Change.Metric, register) == function), register),
            Function = Register.Link(function),
            Functions = FunctionPages.Entries(register.Tree.Inside(function), register, Targets.HierarchyOf),
        };
    }

    private static HierarchyPage Page(string path, string title, HierarchyTrees trees, IReadOnlyList<Metric> own, Register register) => new()
    {
        Frame = register.Frame,
        Path = path,
        Title = title,
        Summary = "What moves what, from the company's KPIs down to every role.",
        Trees = trees.Grow(),
        Unconnected = [.. own.Where(m => !register.Published.Cascade.ReachesTheCompany(m)).Select(register.Name)],
    };
}
