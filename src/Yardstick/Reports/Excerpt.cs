using System.Globalization;

using Yardstick.Text;

namespace Yardstick.Reports;

/// <summary>The line a finding is about, with carets under the exact words, behind a gutter.</summary>
internal static class Excerpt
{
    private const int LongestLine = 120;
    private const int LeadBeforeCaret = 40;

    /// <returns>The place, the line and the carets; without text, the place alone.</returns>
    public static IEnumerable<string> Lines(Place place)
    {
        var start = place.Start;
        var number = start.Line.ToString(CultureInfo.InvariantCulture);
        var gutter = new string(' ', number.Length + 1);
        yield return $"{gutter}┌─ {Printable.Line(place.ToString())}";
        if (place.File.Text.Length == 0)
        {
            yield break;
        }

        var line = place.File.Line(start.Line);
        var from = Math.Min(start.Column - 1, line.Length);
        var to = place.End.Line == start.Line ? Math.Min(place.End.Column - 1, line.Length) : line.Length;
        var cut = line.Length > LongestLine && from > LeadBeforeCaret ? from - LeadBeforeCaret : 0;
        var last = Math.Min(line.Length, cut + LongestLine);
        var shown = Printable.Line(line[cut..last]);
        var lead = cut > 0 ? "… " : "";
        yield return $"{number} │ {lead}{shown}{(last < line.Length ? " …" : "")}";

        to = Math.Clamp(to, from, last);
        var indent = Printable.Width(lead) + Printable.Width(Printable.Line(line[cut..from]));
        var carets = Math.Max(1, Printable.Width(Printable.Line(line[from..to])));
        yield return $"{gutter}│ {new string(' ', indent)}{new string('^', carets)}";
    }

    /// <summary>What stands before a further line that belongs to the excerpt.</summary>
    public static string Margin(Place place) =>
        new(' ', place.Start.Line.ToString(CultureInfo.InvariantCulture).Length + 1);
}
