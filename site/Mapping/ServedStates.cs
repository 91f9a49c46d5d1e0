using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Site.Pages;

namespace Yardstick.Site.Mapping;

/// <summary>What is wrong with the files that someone works on. They have these before them, so nothing is withheld here.</summary>
internal static class ServedStates
{
    private const int MostFindings = 8;

    public static ServedState Of(int number, IReadOnlyList<Diagnostic> findings)
    {
        var open = findings.Where(d => d.Counts && d.Severity >= Severity.Warning).OrderByDescending(d => d.Severity).ToList();
        return new(
            number,
            [.. open.Take(MostFindings).Select(d => new ServedFinding(Word.Of(d.Severity), d.Rule, d.Place.ToString(), d.Message, d.Finding.Help))],
            Math.Max(0, open.Count - MostFindings));
    }
}
