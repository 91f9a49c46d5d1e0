using Yardstick.Changes;
using Yardstick.Diagnostics;
using Yardstick.Editing;
using Yardstick.Governance;
using Yardstick.Model;
using Yardstick.Rules;
using Yardstick.Text;

namespace Yardstick;

/// <summary>How much was looked at.</summary>
/// <param name="Metrics">How many, in words that say what is counted.</param>
public sealed record Extent(string Metrics, int Functions, int Roles);

/// <summary>What one run over a dictionary found.</summary>
/// <param name="Source">The catalogue, read when it is asked for, if the findings were remembered.</param>
/// <param name="IsConfigured">Whether the configuration could be read; else nothing of what was found is a verdict.</param>
/// <param name="Diagnostics">In the order of paths and places.</param>
public sealed record Analysis(Lazy<Catalogue> Source, Extent Extent, bool IsConfigured, IReadOnlyList<Diagnostic> Diagnostics)
{
    public Catalogue Catalogue => Source.Value;

    /// <summary>How many findings of a severity count; known and waived ones do not.</summary>
    public int Count(Severity severity) => Diagnostics.Count(d => d.Counts && d.Severity == severity);

    /// <summary>What was found here and counted, and is not found in a later analysis.</summary>
    public IReadOnlyList<Diagnostic> Without(Analysis later)
    {
        var found = Fingerprints.Of(later.Diagnostics).ToHashSet(StringComparer.Ordinal);
        return [.. Diagnostics.Zip(Fingerprints.Of(Diagnostics)).Where(d => d.First.Counts && !found.Contains(d.Second)).Select(d => d.First)];
    }

    /// <summary>The same, with what was found before marked as known: by the fingerprints of a base revision's findings, or of a list's.</summary>
    public Analysis Knowing(IReadOnlySet<string> fingerprints) => this with { Diagnostics = KnownFindings.Mark(Diagnostics, fingerprints) };
}

/// <summary>The tool on one page: a source tree is read to a catalogue, the rules look at it, what is waived or known is marked, and the findings come out in order.</summary>
public static class Pipeline
{
    /// <summary>Begins to compile on another core what every check needs, for whoever still has files to read.</summary>
    public static void Prepare() => _ = Task.Run(() =>
    {
        _ = DefinitionSchemas.Of(DefinitionKind.Metric);
        _ = RuleSet.All;
    });

    /// <param name="tree">What is judged.</param>
    /// <param name="today">The date it is judged at.</param>
    /// <param name="cache">A folder that remembers what was found, so that what did not change is not read and judged again.</param>
    /// <param name="known">The list of known findings. What is judged by one is not remembered, for its rules look at the list too.</param>
    public static Analysis Check(SourceTree tree, DateOnly today, string? cache = null, KnownList? known = null)
    {
        var catalogue = new Lazy<Catalogue>(() => CatalogueReader.Read(tree, cache: cache));
        if (cache is null || known is not null)
        {
            return Check(catalogue.Value, today, known);
        }

        var remembered = new AnalysisCache(cache, tree, today);
        if (remembered.Find(catalogue) is { } unchanged)
        {
            return unchanged;
        }

        var quiet = new QuietRules(cache, catalogue.Value.Sums, today);
        var analysis = Judge(new RuleContext(catalogue.Value, today), quiet);
        quiet.Save();
        remembered.Keep(analysis);
        return analysis;
    }

    public static Analysis Check(Catalogue catalogue, DateOnly today, KnownList? known = null)
    {
        var analysis = Judge(new RuleContext(catalogue, today) { Known = known });
        return known is null ? analysis : analysis.Knowing(known.Findings.Select(f => f.Fingerprint.Value).ToHashSet());
    }

    /// <summary>Judges what a change leads to by the configuration and waivers that it comes from; what was found there counts as known.</summary>
    /// <param name="before">What was found in the base, at the same date.</param>
    /// <param name="removed">Definitions that the base's history once held, by id.</param>
    public static Analysis Check(ChangeSet changes, Analysis before, DateOnly today, IReadOnlyDictionary<string, SourceFile> removed) =>
        Judge(new RuleContext(changes.Head.JudgedBy(changes.Base), today) { Changes = changes, Own = changes.Head, Removed = removed })
            .Knowing(Fingerprints.Of(before.Diagnostics).ToHashSet(StringComparer.Ordinal));

    /// <param name="quiet">Rules that are known to find nothing.</param>
    private static Analysis Judge(RuleContext context, QuietRules? quiet = null)
    {
        var catalogue = context.Own;
        var severities = new Severities(context.Catalogue);
        var unsound = context.Files.Where(f => !f.IsSound).ToDictionary(f => f.File);
        var found = Run(RuleSet.All.Where(r => r.Family != RuleFamily.Waivers), context);
        List<Diagnostic> diagnostics = [.. Waivers.Apply(found, context)];
        foreach (var rule in RuleSet.All.Where(r => r.Family == RuleFamily.Waivers))
        {
            diagnostics.AddRange(Run([rule], context with { Catalogue = catalogue, Found = diagnostics }));
        }

        diagnostics.Sort(Diagnostic.Compare);
        var extent = new Extent(Counts.Of(catalogue.Metrics), catalogue.Organisation.Functions.Count, catalogue.Organisation.Roles.Count);
        return new Analysis(new Lazy<Catalogue>(catalogue), extent, catalogue.IsConfigured, Corrections.Mark(Plenty.Cut(diagnostics), catalogue));

        // Rules know nothing of one another, so each may run on a core of its own. Of a file that was not read to its end,
        // and of a part that does not fit the schema, only that is said: the rest would be guesses.
        List<Diagnostic> Run(IEnumerable<Rule> chosen, RuleContext given)
        {
            Rule[] rules = [.. chosen.Where(r => !severities.IsOff(r))];
            var found = new IReadOnlyList<Finding>[rules.Length];
            InParallel.Run(rules.Length, i => found[i] = FindingsOf(rules[i], given));
            var kept = new List<Diagnostic>();
            for (var i = 0; i < rules.Length; i++)
            {
                var rule = rules[i];
                kept.AddRange(
                    from finding in found[i]
                    let severity = severities.Of(rule, finding)
                    where severity != Severity.Off
                    where rule.Family == RuleFamily.Reading || !IsGuess(finding.Place)
                    select new Diagnostic(rule.Id, severity, finding, rule.Why));
            }

            return kept;
        }

        IReadOnlyList<Finding> FindingsOf(Rule rule, RuleContext given)
        {
            if (quiet?.Holds(rule) == true)
            {
                return [];
            }

            List<Finding> findings = [.. rule.Check(given)];
            if (findings.Count == 0)
            {
                quiet?.Add(rule);
            }

            return findings;
        }

        bool IsGuess(Place place) =>
            unsound.TryGetValue(place.File, out var file) && (!file.IsWhole || file.Malformed.Any(part => part.Contains(place.Span)));
    }
}
