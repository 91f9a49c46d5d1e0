using Yardstick.Diagnostics;
using Yardstick.Rules;
using Yardstick.Rules.Waivers;

namespace Yardstick.Governance;

/// <summary>Marks the findings that the organisation has agreed to live with for a time.</summary>
public static class Waivers
{
    /// <summary>The same diagnostics in the same order; those that a waiver in force covers bear its terms.</summary>
    public static IReadOnlyList<Diagnostic> Apply(IReadOnlyList<Diagnostic> diagnostics, RuleContext context)
    {
        var waivers = new Dictionary<Waived, WaiverTerms>();
        foreach (var waiver in context.Catalogue.Waivers)
        {
            if (WaiverValidity.TermsOf(waiver, context) is { } terms)
            {
                waivers.TryAdd(new(waiver.Rule!.Value, WaiverValidity.SubjectOf(waiver)!), terms);
            }
        }

        if (waivers.Count == 0)
        {
            return diagnostics;
        }

        var subjects = new Subjects(context.Catalogue);
        return
        [
            .. diagnostics.Select(d => TermsOf(d) is { } terms ? d with { Waiver = terms } : d),
        ];

        WaiverTerms? TermsOf(Diagnostic diagnostic) =>
            subjects.PartiesOf(diagnostic.Finding, RuleSet.Find(diagnostic.Rule)).Select(p => waivers.GetValueOrDefault(new(diagnostic.Rule, p))).FirstOrDefault(t => t is not null);
    }

    private sealed record Waived(string Rule, Subject Subject);
}
