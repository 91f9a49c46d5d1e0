using Yardstick.Diagnostics;
using Yardstick.Rules.Cascade;
using Yardstick.Rules.Definition;
using Yardstick.Rules.Focus;
using Yardstick.Rules.Ownership;
using Yardstick.Rules.Waivers;

namespace Yardstick.Site.Publication;

/// <summary>What the rules found, where what counts metrics counts only those that an audience sees: else a number beside the finding, or beside none, would tell of a hidden one.</summary>
internal static class FindingsSeen
{
    // Those whose findings come or go with a metric that they need not name.
    private static readonly HashSet<string> Counting = new(StringComparer.Ordinal)
    {
        TooFewMetrics.Rule.Id,
        TooManyMetrics.Rule.Id,
        OverloadedOwner.Rule.Id,
        OnlyQuantitative.Rule.Id,
        EmptyPerspective.Rule.Id,
        NoLeadingMetric.Rule.Id,
        UnsupportedKpi.Rule.Id,
        UnusedWaiver.Rule.Id,
    };

    public static IReadOnlyList<Diagnostic> Of(Analysis analysis, Published published, DateOnly today)
    {
        if (!published.Allows(Disclosed.Governance))
        {
            return [];
        }

        var hidden = analysis.Catalogue.Metrics.Select(m => m.File).Where(published.IsHidden).ToHashSet();
        if (hidden.Count == 0)
        {
            return analysis.Diagnostics;
        }

        // Without its metric every waiver would be unused.
        var waived = analysis.Catalogue.Waivers.Where(w => w.Metric is { } id && published.IsHidden(id.Value)).Select(w => w.Place).ToHashSet();
        var seen = Pipeline.Check(analysis.Catalogue.Without(hidden), today).Diagnostics.Where(d => Counting.Contains(d.Rule) && !waived.Contains(d.Place));
        List<Diagnostic> findings = [.. analysis.Diagnostics.Where(d => !Counting.Contains(d.Rule)), .. seen];
        findings.Sort(Diagnostic.Compare);
        return findings;
    }
}
