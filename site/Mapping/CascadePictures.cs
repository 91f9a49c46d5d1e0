using Yardstick.Model;
using Yardstick.Site.Drawing;
using Yardstick.Site.Pages;
using Yardstick.Site.Wording;

namespace Yardstick.Site.Mapping;

/// <summary>
/// Draws a metric among its neighbours: above it what it moves, up to the company's KPIs, below it what moves it, and
/// beside it what keeps it in balance and its siblings, which move the same.
/// </summary>
internal sealed class CascadePictures
{
    private const int LargestRow = 4;
    private const int LargestRise = 5;
    private const int MostBalancing = 2;

    // Sorts after the ids of metrics.
    private const string Last = "~";

    private static readonly Sizes OfNeighbours = new(168, 64, 4, 0, LargestRow + 1);

    private readonly Metric metric;
    private readonly Register register;
    private readonly Cascade cascade;
    private readonly HashSet<Metric> shown = [];
    private readonly List<PlacedLink> links = [];

    private readonly IReadOnlyList<Metric> siblings;

    private CascadePictures(Metric metric, IReadOnlyList<Metric> siblings, Register register)
    {
        this.metric = metric;
        this.siblings = siblings;
        this.register = register;
        cascade = register.Published.Cascade;
    }

    /// <param name="siblings">All others that move the same metric.</param>
    /// <returns>Nothing for a metric without neighbours.</returns>
    public static LayeredPicture? Of(Metric metric, IReadOnlyList<Metric> siblings, Register register)
    {
        var picture = new CascadePictures(metric, siblings, register);
        var rows = picture.Rows();
        picture.Link();
        return rows.Sum(r => r.Count) < 2 ? null : LayeredPictures.Of("The metric among its neighbours", rows, picture.links, OfNeighbours) with { Bands = [] };
    }

    /// <summary>Others that move the same metric, as the first step of the chain.</summary>
    public static IEnumerable<Metric> Siblings(Metric metric, Register register) => register.Published.Cascade.Chain(metric) is [var step, ..]
        ? register.Published.Cascade.Down(step.To).Where(e => e.From != metric && register.Alterations.IsDrawn(e.From)).Select(e => e.From).Distinct()
        : [];

    private List<IReadOnlyList<Placed>> Rows()
    {
        var above = Above();
        shown.UnionWith(above.SelectMany(r => r));
        shown.Add(metric);
        var below = cascade.Down(metric).Where(e => register.Alterations.IsDrawn(e.From) && !shown.Contains(e.From)).Select(e => e.From).Distinct().OrderByDescending(register.Alterations.Has).ToList();
        var balancing = register.Balancing(metric).Where(m => !shown.Contains(m) && !below.Contains(m)).ToList();
        var others = siblings.Where(m => !shown.Contains(m) && !below.Contains(m) && !balancing.Contains(m)).OrderByDescending(register.Alterations.Has).ToList();
        shown.Clear();
        var rows = new List<IReadOnlyList<Placed>>();
        foreach (var row in above)
        {
            rows.Add([.. Row(row, LargestRow, "near", "moves")]);
        }

        List<Placed> beside = [.. Row([metric], 1, "this", ""), .. Row(balancing, MostBalancing, "near", "balance")];
        beside.AddRange(Row(others, LargestRow - beside.Count, "aside", "siblings"));
        rows.Add(beside);
        if (below.Count > 0)
        {
            rows.Add([.. Row(below, LargestRow, "near", "moved-by")]);
        }

        return rows;
    }

    // The company on top: each metric stands one row above the highest of those that move it.
    private List<List<Metric>> Above()
    {
        var rise = new Dictionary<Metric, int> { [metric] = 0 };
        var waiting = new Queue<Metric>([metric]);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var edge in cascade.Up(next))
            {
                var height = rise[next] + 1;
                if (cascade.IsSound(edge) && edge.To != metric && height <= LargestRise && rise.GetValueOrDefault(edge.To) < height)
                {
                    rise[edge.To] = height;
                    waiting.Enqueue(edge.To);
                }
            }
        }

        rise.Remove(metric);
        var rows = new List<List<Metric>>();
        for (var height = LargestRise; height > 0; height--)
        {
            rows.Add([.. rise.Keys.Where(m => rise[m] == height).OrderByDescending(m => m.IsCompanyKpi).ThenByDescending(register.Alterations.Has)]);
        }

        rows.RemoveAll(r => r.Count == 0);
        return rows;
    }

    // A box that says "and 1 more" would take the place of that one. It leads to the list that says all.
    private IEnumerable<Placed> Row(List<Metric> metrics, int most, string role, string list)
    {
        var named = metrics.Count <= most ? metrics.Count : most - 1;
        foreach (var each in metrics.Take(named))
        {
            shown.Add(each);
            yield return new Placed(each.Id, each.Title, Terms.MarkOf(each), each == metric ? null : ImportedPages.AddressOf(each), role == "near" && each.IsCompanyKpi ? "top" : role, register.Name(each).Fate);
        }

        if (named < metrics.Count)
        {
            yield return new Placed($"{Last}{list}{Amount.Plain(shown.Count)}", role == "aside" ? $"{Amount.Number(metrics.Count - named)} {(named > 0 ? "more " : "")}siblings" : $"and {Amount.Number(metrics.Count - named)} more", null, $"{Targets.Metric(metric.Id)}#{list}", "more");
        }
    }

    private void Link()
    {
        foreach (var edge in shown.SelectMany(cascade.Up).Where(e => cascade.IsSound(e) && shown.Contains(e.To)))
        {
            links.Add(new PlacedLink(edge.From.Id, edge.To.Id, edge.Link.Type is { } type ? Word.Of(type.Value) : null));
        }

        foreach (var other in register.Balancing(metric).Where(shown.Contains))
        {
            links.Add(new PlacedLink(other.Id, metric.Id, "balance") { IsLevel = true });
        }
    }
}
