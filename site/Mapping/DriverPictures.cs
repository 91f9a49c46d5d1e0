using Yardstick.Site.Drawing;
using Yardstick.Site.Pages;

namespace Yardstick.Site.Mapping;

/// <summary>Draws a driver tree: the formula stands in the box, a fraction as a fraction.</summary>
internal static class DriverPictures
{
    private const int Padding = 12;
    private const int Inner = TreeLayout.BoxWidth - (2 * Padding);
    private const double NameAcross = Inner / 13.0;
    private const double FormulaAcross = Inner / (13.2 * Lettering.NotBold);
    private const double NoteAcross = Inner / (11.0 * Lettering.NotBold);
    private const int Border = 2;

    // How far down a box its lines begin and end: beside its name.
    private const int Joint = 22;

    public static DriverPicture Of(DriverNode top)
    {
        var drafts = new List<Draft>();
        var (boxes, width, height) = TreeLayout.Of(Write(top, drafts));
        var lines = new List<DriverLine>();
        for (var i = 1; i < boxes.Count; i++)
        {
            var (from, to) = (boxes[i], boxes[boxes[i].Parent]);
            var (start, end) = (to.Y + Border + Joint, from.Y + Border + Joint);
            var (left, right) = (to.X + Border + TreeLayout.BoxWidth, from.X + Border);
            var middle = (left + right) / 2;
            lines.Add(new DriverLine(
                drafts[i].Node is { Metric: not null, Link: "component" or "driver" or "enabler" } linked ? linked.Link : "data",
                Drawing.Path.Of(start == end ? [new(left, start), new(right, end)] : [new(left, start), new(middle, start), new(middle, end), new(right, end)])));
        }

        return new DriverPicture(width + (2 * Border), height + (2 * Border), [.. boxes.Select((b, i) => drafts[i].At(b.X + Border, b.Y + Border))], lines);
    }

    private static TreeBox Write(DriverNode node, List<Draft> drafts)
    {
        var draft = new Draft(node);
        drafts.Add(draft);
        draft.Add(Lettering.Lines(node.Name, NameAcross, 2), "name", 17);
        if (node.Formula.Count > 0)
        {
            draft.AddFormula(node.Formula);
        }

        if (node.Note is { } note)
        {
            draft.Add(Lettering.Lines(note, NoteAcross, 2), node is { Metric: null } ? "missing" : "note", 15);
        }

        var owner = node.Metric is { } metric ? metric.Owner ?? "no owner yet" : node.From ?? (node.Note is null ? "source not stated" : null);
        draft.Add(Lettering.Lines(string.Join(" · ", new[] { node.Unit ?? "unit not stated", owner }.OfType<string>()), NoteAcross, 2), node.Unit is null ? "missing" : "note", 15);
        if (node.Metric is not null)
        {
            draft.Add(Lettering.Lines(node.Aim is { } aim ? $"Target: {aim}" : "No target yet", NoteAcross, 2), node.Aim is null ? "missing" : "note", 15);
        }

        draft.End();
        return new TreeBox(draft.Height, [.. node.Inputs.Select(i => Write(i, drafts))]);
    }

    private static string Plain(IEnumerable<FormulaPart> parts) => string.Concat(parts.Select(p => p is { Above: { } above, Below: { } below } ? $"{Held(above)} ÷ {Held(below)}" : p.Text)).Trim();

    private static string Held(IReadOnlyList<FormulaPart> parts) => parts.Count == 1 ? Plain(parts) : $"({Plain(parts)})";

    private sealed class Draft(DriverNode node)
    {
        private readonly List<DriverText> texts = [];
        private readonly List<DriverBar> bars = [];

        public DriverNode Node => node;

        public int Height { get; private set; } = Padding - 2;

        public void Add(IReadOnlyList<string> lines, string style, int height, bool isCentred = false)
        {
            foreach (var line in lines)
            {
                Height += height;
                texts.Add(new DriverText(line, style, isCentred ? TreeLayout.BoxWidth / 2 : Padding, Height - 4, isCentred));
            }
        }

        public void AddFormula(IReadOnlyList<FormulaPart> parts)
        {
            Height += 3;
            if (parts is [{ Above: { } above, Below: { } below }])
            {
                var (over, under) = (Lettering.Lines(Plain(above), FormulaAcross, 3), Lettering.Lines(Plain(below), FormulaAcross, 3));
                var width = Math.Min(Inner, (int)(over.Concat(under).Max(Lettering.Width) * 12.5 * Lettering.NotBold) + 12);
                Add(over, "formula", 16, isCentred: true);
                bars.Add(new DriverBar((TreeLayout.BoxWidth - width) / 2, Height + 1, width));
                Height += 3;
                Add(under, "formula", 16, isCentred: true);
            }
            else
            {
                Add(Lettering.Lines("= " + Plain(parts), FormulaAcross, 4), "formula", 16);
            }

            Height += 4;
        }

        public void End() => Height += Padding - 4;

        public DriverBox At(int x, int y) => new(
            x,
            y,
            Height,
            string.Join(", ", new[] { node.Name, node.Metric?.Mark, node.Metric?.Owner, node.Metric?.Fate }.OfType<string>()),
            node.Tree ?? node.Metric?.Target,
            node.Metric is not null ? "metric" : node.Note is not null ? "missing" : "data",
            texts,
            bars)
        { Fate = node.Metric?.Fate };
    }
}
