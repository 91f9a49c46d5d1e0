using Yardstick.Model;
using Yardstick.Site.Pages;
using Yardstick.Site.Wording;

namespace Yardstick.Site.Mapping;

/// <summary>Draws a metric with what it moves, up to the company's KPIs, and what moves it.</summary>
internal static class CascadePictures
{
    private const int Gap = 20;
    private const int RowGap = 44;
    private const int LargestRow = 4;
    private const int LargestRise = 5;
    private const int Margin = 2;
    private const int LettersInALine = 18;

    /// <returns>Nothing for a metric without neighbours.</returns>
    public static CascadePicture? Of(Metric metric, Register register)
    {
        var rows = Rows(metric, register);
        if (rows.Count < 2)
        {
            return null;
        }

        var widest = rows.Max(r => r.Shown.Count + (r.More > 0 ? 1 : 0));
        var width = (widest * (CascadeBox.Width + Gap)) - Gap + (2 * Margin);
        var places = new Dictionary<Metric, CascadeBox>();
        var boxes = new List<CascadeBox>();
        for (var i = 0; i < rows.Count; i++)
        {
            var (shown, more) = rows[i];
            var count = shown.Count + (more > 0 ? 1 : 0);
            var x = (width - (count * (CascadeBox.Width + Gap)) + Gap) / 2;
            var y = Margin + (i * (CascadeBox.Height + RowGap));
            foreach (var each in shown)
            {
                boxes.Add(places[each] = new CascadeBox(x, y, Wrapped.Lines(each.Title, LettersInALine, 2), Terms.MarkOf(each), each == metric ? null : ImportedPages.AddressOf(each), RoleOf(each, metric)) { Fate = register.Name(each).Fate });
                x += CascadeBox.Width + Gap;
            }

            if (more > 0)
            {
                boxes.Add(new CascadeBox(x, y, [$"and {Amount.Number(more)} more"], null, null, "more"));
            }
        }

        var height = (2 * Margin) + (rows.Count * (CascadeBox.Height + RowGap)) - RowGap;
        return new CascadePicture(width, height, boxes, [.. places.Keys.SelectMany(m => LinesOf(m, places, register.Published.Cascade))]);
    }

    // The company on top: each metric stands one row above the highest of those that move it.
    private static List<Row> Rows(Metric metric, Register register)
    {
        var cascade = register.Published.Cascade;
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

        var rows = rise.GroupBy(p => p.Value, p => p.Key).OrderByDescending(g => g.Key).Select(g => Row.Of(g.OrderByDescending(m => m.IsCompanyKpi).ThenByDescending(register.Alterations.Has))).ToList();
        var below = cascade.Down(metric).Where(e => register.Alterations.IsDrawn(e.From) && !rise.ContainsKey(e.From)).Select(e => e.From).Distinct().ToList();
        if (below.Count > 0)
        {
            rows.Add(Row.Of(below.OrderByDescending(register.Alterations.Has)));
        }

        return rows;
    }

    private static IEnumerable<CascadeLine> LinesOf(Metric metric, Dictionary<Metric, CascadeBox> places, Cascade cascade)
    {
        var low = places[metric];
        foreach (var edge in cascade.Up(metric))
        {
            if (places.TryGetValue(edge.To, out var high) && high.Y < low.Y)
            {
                yield return new CascadeLine(
                    low.X + (CascadeBox.Width / 2),
                    low.Y,
                    high.X + (CascadeBox.Width / 2),
                    high.Y + CascadeBox.Height,
                    edge.Link.Type is { } type ? Word.Of(type.Value) : null);
            }
        }
    }

    private static string RoleOf(Metric metric, Metric self) => metric == self ? "this" : metric.IsCompanyKpi ? "top" : "near";

    private sealed record Row(IReadOnlyList<Metric> Shown, int More)
    {
        // A box that says "and 1 more" would take the place of that one.
        public static Row Of(IEnumerable<Metric> metrics)
        {
            var all = metrics.ToList();
            return all.Count <= LargestRow ? new Row(all, 0) : new Row(all[..(LargestRow - 1)], all.Count - LargestRow + 1);
        }
    }
}
