using Yardstick.Diagnostics;
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
    public int Count(Severity severity) => Diagnostics.Count(d => d.Severity == severity);
}

/// <summary>The tool on one page: a source tree is read to a catalogue, the rules look at it, and their findings come out in order.</summary>
public static class Pipeline
{
    public static Analysis Check(SourceTree tree, DateOnly today, TreeCache? cache = null) => Check(CatalogueReader.Read(tree, cache), today);

    public static Analysis Check(Catalogue catalogue, DateOnly today)
    {
        var context = new RuleContext(catalogue, today);
        var unread = catalogue.Files.Where(f => !f.IsWhole).Select(f => f.File).ToHashSet();
        var malformed = SchemaViolation.MalformedValues(catalogue).ToHashSet();
        var diagnostics = new List<Diagnostic>();
        foreach (var rule in RuleSet.All)
        {
            var severity = SeverityOf(rule, catalogue.Configuration);
            if (severity != Severity.Off)
            {
                // Of a file that was not read to its end, and of a value that does not fit the schema, only that is
                // said: the rest would be guesses.
                diagnostics.AddRange(
                    from finding in rule.Check(context)
                    where rule.Family == RuleFamily.Reading || !(unread.Contains(finding.Place.File) || malformed.Contains(finding.Place))
                    select new Diagnostic(rule.Id, severity, finding, rule.Why));
            }
        }

        diagnostics.Sort(Diagnostic.Compare);
        return new Analysis(catalogue, diagnostics);
    }

    private static Severity SeverityOf(Rule rule, Configuration configuration) =>
        rule.IsConfigurable && configuration.Rules.TryGetValue(rule.Id, out var setting) && setting.Severity is { } stated
            ? stated.Value
            : rule.Severity;
}
