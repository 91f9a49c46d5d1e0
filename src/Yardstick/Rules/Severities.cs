using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules;

/// <summary>How much findings weigh under a configuration.</summary>
public sealed class Severities(Catalogue catalogue)
{
    private readonly Lazy<Subjects> subjects = new(() => new Subjects(catalogue));

    // A path is matched once, however many findings its file has.
    private readonly Dictionary<SeverityCase, Dictionary<SourceFile, bool>> matched = [];

    /// <summary>Whether a rule weighs anything anywhere.</summary>
    public bool IsOff(Rule rule) => Everywhere(rule) == Severity.Off && CasesOf(rule).All(c => c.Severity == Severity.Off);

    /// <summary>That of a finding: the last case of the rule's setting that holds for it, or else that of the rule.</summary>
    public Severity Of(Rule rule, Finding finding)
    {
        var cases = CasesOf(rule);
        for (var i = cases.Count - 1; i >= 0; i--)
        {
            if (Holds(cases[i], finding))
            {
                return cases[i].Severity;
            }
        }

        return Everywhere(rule);
    }

    /// <summary>That of a rule where no case says otherwise.</summary>
    public Severity Everywhere(Rule rule) => SettingOf(rule)?.Severity?.Value ?? rule.Severity;

    private IReadOnlyList<SeverityCase> CasesOf(Rule rule) => SettingOf(rule)?.Cases ?? [];

    private RuleSetting? SettingOf(Rule rule) =>
        rule.IsConfigurable && catalogue.Configuration.Rules.TryGetValue(rule.Id, out var setting) ? setting : null;

    private bool Holds(SeverityCase stated, Finding finding)
    {
        if (stated.Path is not null && !MatchesPath(stated, finding.Place.File))
        {
            return false;
        }

        if (stated is { Level: null, Function: null, Role: null })
        {
            return true;
        }

        var (level, function, role) = Whereabouts(subjects.Value.Of(finding));
        return (stated.Level is null || stated.Level.Value == level)
            && (stated.Role is null || stated.Role.Value == role)
            && (stated.Function is null || (function is not null && IsPartOf(function, stated.Function.Value)));
    }

    // A function is meant with its roles and with the functions inside it.
    private bool IsPartOf(string function, string outer) => function == outer || catalogue.Organisation.IsInside(function, outer);

    private bool MatchesPath(SeverityCase stated, SourceFile file)
    {
        if (!matched.TryGetValue(stated, out var known))
        {
            known = matched[stated] = [];
        }

        if (!known.TryGetValue(file, out var matches))
        {
            matches = known[file] = new PathPattern(stated.Path!.Value).Matches(file.Path);
        }

        return matches;
    }

    private (Level? Level, string? Function, string? Role) Whereabouts(Subject? subject) => subject?.Kind switch
    {
        SubjectKind.Metric when catalogue.Find(subject.Id) is { } metric => (metric.Level?.Value, metric.Function?.Value, metric.Role?.Value),
        SubjectKind.Function => (Level.Function, subject.Id, null),
        SubjectKind.Role => (Level.Role, catalogue.Organisation.Role(subject.Id)?.Function?.Value, subject.Id),
        _ => (null, null, null),
    };
}
