using Yardstick.Diagnostics;
using Yardstick.Governance;
using Yardstick.Model;
using Yardstick.Rules;
using Yardstick.Rules.Reading;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick;

/// <summary>What one run over a dictionary found.</summary>
/// <param name="Diagnostics">In the order of paths and places.</param>
public sealed record Analysis(Catalogue Catalogue, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>How many findings of a severity count; known and waived ones do not.</summary>
    public int Count(Severity severity) => Diagnostics.Count(d => d.Counts && d.Severity == severity);

    /// <summary>The same, with what was found before marked as known: by the fingerprints of a base revision's findings, or of a list's.</summary>
    public Analysis Knowing(IReadOnlySet<string> fingerprints) => this with { Diagnostics = KnownFindings.Mark(Diagnostics, fingerprints) };
}

/// <summary>The tool on one page: a source tree is read to a catalogue, the rules look at it, what is waived or known is marked, and the findings come out in order.</summary>
public static class Pipeline
{
    public static Analysis Check(SourceTree tree, DateOnly today, TreeCache? cache = null, KnownList? known = null) =>
        Check(CatalogueReader.Read(tree, cache), today, known);

    public static Analysis Check(Catalogue catalogue, DateOnly today, KnownList? known = null)
    {
        var context = new RuleContext(catalogue, today) { Known = known };
        var severities = new Severities(catalogue);
        var unread = context.Files.Where(f => !f.IsWhole).Select(f => f.File).ToHashSet();
        var malformed = SchemaViolation.MalformedValues(context).ToHashSet();
        var found = Run(RuleSet.All.Where(r => r.Family != RuleFamily.Waivers), context);
        List<Diagnostic> diagnostics = [.. Waivers.Apply(found, context)];
        foreach (var rule in RuleSet.All.Where(r => r.Family == RuleFamily.Waivers))
        {
            diagnostics.AddRange(Run([rule], context with { Found = diagnostics }));
        }

        diagnostics.Sort(Diagnostic.Compare);
        var analysis = new Analysis(catalogue, diagnostics);
        return known is null ? analysis : analysis.Knowing(known.Findings.Select(f => f.Fingerprint.Value).ToHashSet());

        // Of a file that was not read to its end, and of a value that does not fit the schema, only that is said: the
        // rest would be guesses.
        IReadOnlyList<Diagnostic> Run(IEnumerable<Rule> rules, RuleContext given) =>
        [
            .. from rule in rules
               where !severities.IsOff(rule)
               from finding in rule.Check(given)
               let severity = severities.Of(rule, finding)
               where severity != Severity.Off
               where rule.Family == RuleFamily.Reading || !(unread.Contains(finding.Place.File) || malformed.Contains(finding.Place))
               select new Diagnostic(rule.Id, severity, finding, rule.Why),
        ];
    }
}
