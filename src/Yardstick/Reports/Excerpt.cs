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

        // Only the part that is shown is ever taken out: a line can be as long as the file.
        var line = place.File.LineSpan(start.Line);
        var from = Math.Min(place.Span.Start, line.End);
        var cut = line.Length > LongestLine && from - line.Start > LeadBeforeCaret ? from - LeadBeforeCaret : line.Start;
        var last = Math.Min(line.End, cut + LongestLine);
        var shown = new Cut(place.File, line, cut, last);
        var lead = cut > line.Start ? "… " : "";
        yield return $"{number} │ {lead}{shown.Text(cut, last)}{(last < line.End ? " …" : "")}";

        var to = Math.Clamp(place.End.Line == start.Line ? place.Span.End : last, from, last);
        var indent = Printable.Width(lead) + Printable.Width(shown.Text(cut, from));
        var carets = Math.Max(1, Printable.Width(shown.Text(from, to)));
        yield return $"{gutter}│ {new string(' ', indent)}{new string('^', carets)}";
    }

    /// <summary>What stands before a further line that belongs to the excerpt.</summary>
    public static string Margin(Place place) =>
        new(' ', place.Start.Line.ToString(CultureInfo.InvariantCulture).Length + 1);

    // An address that is cut keeps its password to itself too.
    private sealed class Cut(SourceFile file, Span line, int first, int last)
    {
        private readonly int start = Math.Max(line.Start, first - UserInfo.Longest);
        private readonly string text = UserInfo.Hidden(file.Text[Math.Max(line.Start, first - UserInfo.Longest)..Math.Min(line.End, last + UserInfo.Longest)]);

        public string Text(int from, int to) => Printable.Line(text[(from - start)..(to - start)]);
    }
}
