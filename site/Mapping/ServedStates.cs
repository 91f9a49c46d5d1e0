using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Site.Pages;
using Yardstick.Text;

namespace Yardstick.Site.Mapping;

/// <summary>What is wrong with the files that someone works on. They have these before them, so nothing is withheld here.</summary>
internal static class ServedStates
{
    private const int MostFindings = 8;

    /// <param name="analysis">Its findings are those of the files as they are; its catalogue may show some as they last could be read.</param>
    public static ServedState Of(int number, Analysis analysis)
    {
        var former = analysis.Diagnostics.Select(d => d.Place.File).Where(f => analysis.Catalogue.Tree.Find(f.Path) is { } shown && shown != f).ToHashSet();
        var open = analysis.Diagnostics.Where(d => d.Counts && d.Severity >= Severity.Warning)
            .OrderByDescending(d => d.Severity).ThenByDescending(d => former.Contains(d.Place.File)).ToList();
        return new(
            number,
            $"{Counted.OrNone(open.Count(d => d.Severity == Severity.Error), "error")}, {Counted.OrNone(open.Count(d => d.Severity == Severity.Warning), "warning")}",
            [.. open.Take(MostFindings).Select(d => new ServedFinding(Word.Of(d.Severity), d.Rule, d.Place.ToString(), d.Message, d.Finding.Help))],
            Math.Max(0, open.Count - MostFindings),
            [.. former.Select(f => f.ToString()).Order(StringComparer.Ordinal)]);
    }
}
