using Yardstick.Model;
using Yardstick.Site.Drawing;
using Yardstick.Site.Pages;
using Yardstick.Site.Publication;
using Yardstick.Text;

namespace Yardstick.Site.Mapping;

/// <summary>Draws the cascade: of all metrics, of one function with its neighbours, or of functions alone.</summary>
internal static class HierarchyPictures
{
    /// <summary>How many boxes a picture holds at most: beyond, it is neither read nor loaded with pleasure.</summary>
    public const int MostBoxes = 500;

    /// <summary>How many metrics a picture shows that is taken in at a glance: beyond, one finds a function sooner than a metric.</summary>
    public const int MostAtAGlance = 60;

    /// <summary>How many metrics one picture of all shows: beyond, one sees lines.</summary>
    public const int MostAtOnce = 250;

    private static readonly Shape OfMetric = new(Sizes.OfCards, 12, 15, 2);

    // Fewer and larger words, which stay readable while many functions share a window; a function's box is its column's heading.
    private static readonly Shape OfFunction = new(new Sizes(140, 78, 34, 0, 7), 16, 18, 3);

    // Whatever names no level or function it may stand at, stands below and beside all others.
    private const int NoLevel = 4;
    private const string NoFunction = "-";

    private static readonly string[] LevelNames = ["North Star", "Company", "Function", "Role", "Not stated"];
    private static readonly string[] FunctionLevelNames = ["North Star", "Company", "Functions", "Inside"];

    /// <param name="leaving">What the change that is previewed takes from among them; what is removed is drawn without its links.</param>
    /// <returns>Nothing where there is nothing to draw, or too much.</returns>
    public static HierarchyPicture? OfMetrics(IReadOnlyList<Metric> metrics, IEnumerable<Alteration> leaving, Register register)
    {
        var cascade = register.Published.Cascade;
        var gone = leaving.Take(Math.Max(0, MostBoxes - metrics.Count)).ToLookup(a => a.Metric is null);
        List<Metric> drawn = [.. metrics, .. gone[false].Select(a => a.Metric!)];
        var shown = drawn.ToHashSet();
        var links = drawn.SelectMany(cascade.Up).Where(e => cascade.IsSound(e) && shown.Contains(e.To)).Select(e => new PlanLink(e.From.Id, e.To.Id, KindOf(e)));
        List<Box> boxes = [.. drawn.Select(m => BoxOf(m, register)), .. gone[true].Select(a => Ghost(a, register))];
        return Draw(boxes, [.. links], ColumnsOf(boxes, register), LevelNames, OfMetric, register);
    }

    /// <summary>A box for each function, with how many metrics it and its roles have; inner ones only while that leaves few enough.</summary>
    public static HierarchyPicture? OfFunctions(IReadOnlyList<Metric> metrics, Register register)
    {
        var tops = new Dictionary<string, Function>(StringComparer.Ordinal);
        var isFew = register.Tree.Functions.Count + register.OfCompany().Count() <= MostBoxes;
        var top = register.Tree.Functions[0];
        foreach (var (function, depth) in register.Tree.InOrder)
        {
            top = depth == 0 ? function : top;
            tops[function.Id.Value] = top;
        }

        var boxOf = metrics.ToDictionary(m => m, m => IsAbove(m) ? m.Id : FunctionOf(m, register) is { } f ? "/" + (isFew ? f : tops[f.Id.Value]).Id.Value : null);
        var counts = boxOf.Values.OfType<string>().CountBy(id => id).ToDictionary(StringComparer.Ordinal);
        var altered = metrics.Where(m => boxOf[m] is not null && register.Alterations.Has(m)).CountBy(m => boxOf[m]!).ToDictionary(StringComparer.Ordinal);
        var boxes = metrics.Where(IsAbove).Select(m => BoxOf(m, register)).ToList();
        foreach (var (function, depth) in register.Tree.InOrder.Where(f => counts.ContainsKey("/" + f.Function.Id.Value)))
        {
            var fate = altered.GetValueOrDefault("/" + function.Id.Value) is > 0 and var some ? $"{Amount.Number(some)} altered" : null;
            var note = Counted.OrNone(counts["/" + function.Id.Value], "metric");
            boxes.Add(new Box(new PlanNode("/" + function.Id.Value, depth == 0 ? 2 : 3, tops[function.Id.Value].Id.Value, function.PartOf?.Value ?? ""), function.Title, note, string.Join(", ", new[] { function.Title, note, fate }.OfType<string>()), Targets.HierarchyOf(function.Id.Value), "many", IsKpi: false, fate));
        }

        // What leads out of a function leads out of the one that holds it: within it one sees its own links alone.
        string Holder(string box) => box[0] == '/' && "/" + tops[box[1..]].Id.Value is var holder && counts.ContainsKey(holder) ? holder : box;
        var cascade = register.Published.Cascade;
        var links = new Dictionary<string, PlanLink>(StringComparer.Ordinal);
        foreach (var edge in metrics.SelectMany(cascade.Up).Where(cascade.IsSound))
        {
            if (boxOf.GetValueOrDefault(edge.From) is { } from && boxOf.GetValueOrDefault(edge.To) is { } to)
            {
                var (start, end) = Holder(from) == Holder(to) ? (from, to) : (Holder(from), Holder(to));
                var link = new PlanLink(start, end, KindOf(edge)) { IsLevel = start[0] == '/' && end[0] == '/' };
                links[$"{start} {end}"] = links.TryGetValue($"{start} {end}", out var other) && Strength(other.Kind) >= Strength(link.Kind) ? other : link;
            }
        }

        return Draw(boxes, [.. links.Values], [.. register.Tree.Tops.Select(f => new PlanColumn(f.Id.Value, null))], FunctionLevelNames, OfFunction, register);
    }

    /// <summary>The function whose page shows a metric, its own or that of its role.</summary>
    public static Function? FunctionOf(Metric metric, Register register) => IsAbove(metric)
        ? null
        : register.Tree.Find(metric.Function?.Value ?? register.Organisation.Role(metric.Role?.Value ?? "")?.Function?.Value);

    // What stands above all functions, another organisation's metrics among it.
    private static bool IsAbove(Metric metric) => metric.IsImported || metric.Level?.Value == Level.Company;

    private static string KindOf(Edge edge) => edge.Link.Type is { } type ? Word.Of(type.Value) : "";

    // Of several links between two boxes the closest is drawn.
    private static int Strength(string kind) => kind switch { "component" => 3, "driver" => 2, "enabler" => 1, _ => 0 };

    // Those of the boxes and those around them: a part of a large hierarchy is drawn without looking at all functions.
    private static List<PlanColumn> ColumnsOf(List<Box> boxes, Register register)
    {
        var columns = new List<PlanColumn>();
        var seen = new HashSet<Function>();
        foreach (var box in boxes)
        {
            for (var function = register.Tree.Find(box.Node.Column); function is not null && seen.Add(function); function = register.Tree.Find(function.PartOf?.Value))
            {
                columns.Add(new PlanColumn(function.Id.Value, function.PartOf?.Value));
            }
        }

        return columns;
    }

    private static Box BoxOf(Metric metric, Register register)
    {
        var name = register.Name(metric);
        var role = metric.Level?.Value == Level.Role && metric.Role is { } id ? register.Organisation.Role(id.Value)?.Title ?? id.Value : null;
        var mark = register.IsNorthStar(metric) ? "North Star" : metric.IsKpi ? "KPI" : null;
        var note = NoteOf([mark, role, metric.IsImported ? name.Owner : name.Owner is { } owner ? Initials(owner) : "no owner"]);
        var title = string.Join(", ", new[] { name.Name, name.Mark, role, name.Owner ?? "no owner yet", name.Status, name.Fate }.OfType<string>());
        return new Box(NodeOf(metric, role, register), name.Name, note, title, name.Target, register.IsNorthStar(metric) ? "company north" : metric.IsImported ? "company imported" : name.Level ?? "unknown", metric.IsKpi, name.Fate);
    }

    // Where a metric stood that is removed; nothing else of what it was.
    private static Box Ghost(Alteration removed, Register register)
    {
        var fate = Word.Of(removed.Change.Kind);
        return new Box(NodeOf(removed.Change.Metric, null, register), removed.Title, "", $"{removed.Title}, {fate}", null, "gone", IsKpi: false, fate);
    }

    private static PlanNode NodeOf(Metric metric, string? role, Register register)
    {
        var level = register.IsNorthStar(metric) ? 0 : IsAbove(metric) ? 1 : metric.Level is { } stated ? 1 + (int)stated.Value : NoLevel;
        return new PlanNode(metric.Id, level, level <= 1 ? null : FunctionOf(metric, register)?.Id.Value ?? NoFunction, role ?? "");
    }

    // What a box has no room for stands in its title.
    private static string NoteOf(IEnumerable<string?> parts)
    {
        var note = "";
        foreach (var part in parts.OfType<string>())
        {
            var longer = note.Length == 0 ? part : $"{note} · {part}";
            note = note.Length == 0 || Lettering.Width(longer) <= OfMetric.NoteAcross ? longer : note;
        }

        return note;
    }

    private static string Initials(string owner)
    {
        var words = owner.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 2 ? owner : string.Concat(new[] { words[0], words[^1] }.Select(w => w.EnumerateRunes().First().ToString()));
    }

    private static HierarchyPicture? Draw(IReadOnlyList<Box> boxes, IReadOnlyList<PlanLink> links, IReadOnlyList<PlanColumn> columns, string[] levels, Shape shape, Register register)
    {
        if (boxes.Count is 0 or > MostBoxes)
        {
            return null;
        }

        var layout = Grid.Of(new Plan([.. boxes.Select(b => b.Node)], links, columns) { Sizes = shape.Sizes });
        var headings = Numbered(layout.Columns.Select(c => c.Id));
        var boxOf = boxes.ToDictionary(b => b.Node.Id, StringComparer.Ordinal);

        // As one reads: column by column, from the company down.
        var placed = layout.Nodes.OrderBy(n => boxOf[n.Id].Node.Column is null ? boxOf[n.Id].Node.Level : NoLevel).ThenBy(n => n.X).ThenBy(n => n.Y).ToList();
        var number = Numbered(placed.Select(n => n.Id));
        return new HierarchyPicture(
            layout.Width,
            layout.Height,
            layout.HeadY,
            layout.HeadHeight,
            new HierarchyBoxes(shape.Sizes.BoxWidth, shape.Sizes.BoxHeight, shape.Line),
            [.. placed.Select(n => Card(n, boxOf[n.Id], headings, shape))],
            [.. layout.Links.Select(l => new HierarchyLine(number[l.Link.From], number[l.Link.To], l.Link.Kind, Drawing.Path.Of(l.Corners)))],
            [.. layout.Links.DistinctBy(l => $"{l.Link.Kind} {l.Link.To}").Select(l => new HierarchyHead(number[l.Link.To], l.Link.Kind, l.Corners[0].X, l.Corners[0].Y))],
            [.. layout.Columns.Select(c => Heading(c, shape, register))],
            [.. layout.Levels.Select(l => new HierarchyBand(levels[l.Level], l.Y, l.Height))]);
    }

    private static Dictionary<string, int> Numbered(IEnumerable<string> ids)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            numbers.Add(id, numbers.Count);
        }

        return numbers;
    }

    private static HierarchyCard Card(PlacedNode place, Box box, Dictionary<string, int> headings, Shape shape) => new(
        box.Node.Id,
        box.Name,
        place.X,
        place.Y,
        Lettering.Lines(box.Name, shape.WordsAcross, shape.Lines),
        Lettering.Shortened(box.Note, shape.NoteAcross),
        box.Title,
        box.Target,
        box.Look,
        box.IsKpi,
        box.Node.Column is { } column ? headings[column] : null)
    { Fate = box.Fate };

    private static HierarchyHeading Heading(PlacedColumn column, Shape shape, Register register)
    {
        var function = register.Tree.Find(column.Id);
        var name = function?.Title ?? "Function not stated";
        return new HierarchyHeading(column.Id, name, Lettering.Shortened(name, (column.Width - 2) / ((shape.Letter + 1) * (column.Depth == 0 ? 1 : Lettering.NotBold))), function is null ? null : Targets.Function(column.Id), column.X, column.Width, column.Depth);
    }

    /// <param name="Letter">How high the letters of names are, in pixels; a note's are an eighth less.</param>
    /// <param name="Line">From one line to the next.</param>
    /// <param name="Lines">How many a name has at most.</param>
    private sealed record Shape(Sizes Sizes, int Letter, int Line, int Lines)
    {
        // Room for letters, in multiples of their size.
        public double WordsAcross => (Sizes.BoxWidth - 16) / (double)Letter;

        public double NoteAcross => (Sizes.BoxWidth - 14) / (Letter * 0.875 * Lettering.NotBold);
    }

    private sealed record Box(PlanNode Node, string Name, string Note, string Title, string? Target, string Look, bool IsKpi, string? Fate = null);
}
