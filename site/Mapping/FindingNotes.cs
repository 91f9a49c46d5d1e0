using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Rules;
using Yardstick.Site.Pages;
using Yardstick.Site.Publication;

namespace Yardstick.Site.Mapping;

/// <summary>What the rules found, in words that this audience may read.</summary>
internal sealed class FindingNotes(IReadOnlyList<Diagnostic> diagnostics, Published published)
{
    private readonly ILookup<string, Diagnostic> byFile = diagnostics.ToLookup(d => d.Place.File.Path, StringComparer.Ordinal);

    /// <summary>The findings of a file, as far as this audience may read them.</summary>
    public IReadOnlyList<FindingNote> In(string file, Func<Diagnostic, bool>? where = null) =>
        [.. byFile[file].Where(d => (where is null || where(d)) && !published.Withheld.IsCauseOf(d.Message)).Select(Of)];

    /// <summary>The same with their places.</summary>
    public IReadOnlyList<FoundAt> PlacedIn(string file) =>
        [.. byFile[file].Where(d => !published.Withheld.IsCauseOf(d.Message)).Select(d => new FoundAt(d.Place.ToString(), Of(d)))];

    public FindingNote Of(Diagnostic diagnostic)
    {
        var shown = published.Withheld;
        var isOpen = !shown.IsGivenAwayBy(diagnostic.Message);
        var help = diagnostic.Finding.Help;
        return new FindingNote(
            Word.Of(diagnostic.Severity),
            diagnostic.Rule,
            Targets.Rule(diagnostic.Rule),
            isOpen ? diagnostic.Message : RuleSet.Find(diagnostic.Rule)?.Summary ?? diagnostic.Rule,
            isOpen && !shown.IsGivenAwayBy(help) ? help : null,
            diagnostic.Reprieve is { } terms && !shown.IsGivenAwayBy(terms) ? terms : null,
            diagnostic.Counts ? null : Word.Of(diagnostic.Standing));
    }
}
