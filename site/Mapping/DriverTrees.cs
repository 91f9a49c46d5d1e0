using Yardstick.Model;
using Yardstick.Site.Pages;

namespace Yardstick.Site.Mapping;

/// <summary>Which metrics are computed from others, and each with what it is computed from, down to the numbers from sources.</summary>
internal sealed class DriverTrees
{
    // What goes deeper or further has a tree of its own, where one goes on.
    private const int Deepest = 6;
    private const int MostNodes = 120;

    private readonly Register register;
    private readonly HashSet<Metric> computed = [];

    public DriverTrees(Register register)
    {
        this.register = register;
        foreach (var metric in register.Published.Metrics.Where(m => !m.IsRetired && Inputs(m).Any(i => register.Published.Find(i.Metric?.Value) is not null)))
        {
            computed.Add(metric);
        }

        Roots = FindRoots();
    }

    /// <summary>Metrics with a tree, in the order of ids.</summary>
    public IEnumerable<Metric> All => register.Published.Metrics.Where(computed.Contains);

    /// <summary>Those that are part of no other tree; of a circle, the one with the smallest id.</summary>
    public IReadOnlyList<Metric> Roots { get; }

    public string? TargetOf(Metric metric) => computed.Contains(metric) ? Targets.DriverTree(metric.Id) : null;

    /// <summary>The trees that are parts of a metric's.</summary>
    public IReadOnlyList<Metric> Inside(Metric root)
    {
        var found = new List<Metric> { root };
        var seen = new HashSet<Metric> { root };
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(MetricsIn(found[i]).Where(m => computed.Contains(m) && seen.Add(m)));
        }

        return found[1..];
    }

    public DriverNode Of(Metric metric)
    {
        var room = MostNodes;
        return Node(metric, metric.Title, null, null, [metric], ref room);
    }

    private DriverNode Node(Metric metric, string name, string? link, string? note, HashSet<Metric> shown, ref int room, int depth = 0)
    {
        room--;
        var formula = FormulaLines.Of(metric, register);
        var inputs = new List<DriverNode>();
        var isElsewhere = computed.Contains(metric) && (note is not null || depth >= Deepest || room <= 0);
        if (!isElsewhere && formula is { IsWithheld: false })
        {
            foreach (var input in Inputs(metric))
            {
                inputs.Add(Input(input, metric, shown, ref room, depth + 1));
            }
        }

        return new DriverNode(
            name,
            register.Name(metric),
            formula?.Parts ?? [],
            UnitWords.Of(metric),
            Aims.Short(metric),
            null,
            link,
            note ?? (formula is { IsWithheld: true } ? "computed from numbers that are not shown to everyone" : isElsewhere ? "goes on in its own tree" : null),
            isElsewhere ? TargetOf(metric) : null,
            inputs);
    }

    private DriverNode Input(FormulaInput input, Metric parent, HashSet<Metric> shown, ref int room, int depth)
    {
        if (register.Published.Find(input.Metric?.Value) is { } metric)
        {
            var type = register.Published.Cascade.Up(metric).Where(e => e.To == parent).Select(e => e.Link.Type).OfType<Stated<LinkType>>().Select(t => Word.Of(t.Value)).Order(StringComparer.Ordinal).FirstOrDefault();
            var note = shown.Add(metric) || !computed.Contains(metric) ? null : "shown in full elsewhere in this tree";
            return Node(metric, metric.Title, type, note, shown, ref room, depth);
        }

        room--;
        var missing = input.Metric is { } unknown ? $"The metric '{unknown.Value}' doesn't exist" : null;
        return new DriverNode(FormulaLines.Spaced(input.Name.Value), null, [], input.Unit is { } unit ? UnitWords.Of(unit.Value) : null, null, input.From?.Value, null, missing, null, []);
    }

    private IEnumerable<Metric> MetricsIn(Metric metric) => Inputs(metric).Select(i => register.Published.Find(i.Metric?.Value)).OfType<Metric>();

    // A formula that would give a hidden metric away has none.
    private IEnumerable<FormulaInput> Inputs(Metric metric) =>
        metric.Formula is { } formula && !FormulaLines.IsWithheld(formula, register.Published) ? formula.Inputs.DistinctBy(i => i.Name.Value) : [];

    private List<Metric> FindRoots()
    {
        var used = computed.SelectMany(m => MetricsIn(m).Where(i => i != m)).ToHashSet();
        var roots = All.Where(m => !used.Contains(m)).ToList();
        var covered = roots.SelectMany(Inside).Concat(roots).ToHashSet();
        foreach (var metric in All)
        {
            if (covered.Add(metric))
            {
                roots.Add(metric);
                covered.UnionWith(Inside(metric));
            }
        }

        return roots;
    }
}
