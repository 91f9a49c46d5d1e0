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
            return [new(Targets.Hierarchy, () => All(Targets.Hierarchy, current, register)) { Scope = Scope.Outside }];
        }

        var ofFunction = current.ToLookup(m => HierarchyPictures.FunctionOf(m, register));
        return
        [
            new(Targets.Hierarchy, () => Overview(current, [.. ofFunction[null]], register)) { Scope = Scope.Outside },
            .. HasWhole(register) ? [new PlannedPage(Targets.WholeHierarchy, () => Whole(current, register)) { Scope = Scope.Outside }] : Array.Empty<PlannedPage>(),
            .. register.Tree.Functions.Select(f => new PlannedPage(Targets.HierarchyOf(f.Id.Value), () => Part(f, [.. ofFunction[f]], register)) { Scope = Scope.Outside }),
        ];
    }

    /// <summary>The page of the hierarchy that shows a metric.</summary>
    private static string PageOf(Metric metric, Register register) =>
        IsOnePage(register) || HierarchyPictures.FunctionOf(metric, register) is not { } function ? Targets.Hierarchy : Targets.HierarchyOf(function.Id.Value);

    /// <summary>Where a metric's whole chain stands in a picture.</summary>
    public static string ChainOf(Metric metric, Register register)
    {
        var page = PageOf(metric, register);
        return $"{(page == Targets.Hierarchy && !IsOnePage(register) && HasWhole(register) ? Targets.WholeHierarchy : page)}#?focus={metric.Id}";
    }

    private static bool IsOnePage(Register register) => register.InUse <= HierarchyPictures.MostAtAGlance || register.Tree.Functions.Count == 0;

    private static bool HasWhole(Register register) => register.InUse <= HierarchyPictures.MostAtOnce;

    private static HierarchyPage All(string path, IReadOnlyList<Metric> current, Register register)
    {
        var trees = new HierarchyTrees(register, current, [.. register.Tops], _ => path);
        return Page(path, "Hierarchy", trees, current, register) with { Picture = HierarchyPictures.OfMetrics(current, register.Alterations.Leaving, register) };
    }

    private static HierarchyPage Whole(IReadOnlyList<Metric> current, Register register) => All(Targets.WholeHierarchy, current, register) with
    {
        Title = "Hierarchy of all metrics",
        Trail = [new Anchor("Hierarchy", Targets.Hierarchy)],
    };

    private static HierarchyPage Overview(IReadOnlyList<Metric> current, IReadOnlyList<Metric> own, Register register)
    {
        var trees = new HierarchyTrees(register, own, [.. register.Tops], m => PageOf(m, register));
        return Page(Targets.Hierarchy, "Hierarchy", trees, own, register) with
        {
            Picture = HierarchyPictures.OfFunctions(current, register),
            Functions = FunctionPages.Entries(register.Tree.Tops, register, Targets.HierarchyOf),
            Whole = HasWhole(register) ? new Anchor("all metrics in one picture", Targets.WholeHierarchy) : null,
        };
    }

    private static HierarchyPage Part(Function function, IReadOnlyList<Metric> own, Register register)
    {
        var cascade = register.Published.Cascade;
        var inside = own.ToHashSet();
        var around = Around(own, cascade);
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

    // With all that they move, up to where every chain ends, and what moves them directly.
    private static List<Metric> Around(IReadOnlyList<Metric> own, Cascade cascade)
    {
        var around = new List<Metric>(own);
        var known = own.ToHashSet();
        for (var i = 0; i < around.Count; i++)
        {
            around.AddRange(cascade.Up(around[i]).Where(cascade.IsSound).Select(e => e.To).Where(known.Add));
        }

        around.AddRange(own.SelectMany(cascade.Down).Where(e => cascade.IsSound(e) && !e.From.IsRetired).Select(e => e.From).Where(known.Add));
        return around;
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
