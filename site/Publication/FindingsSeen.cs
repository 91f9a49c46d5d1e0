using Yardstick.Diagnostics;
using Yardstick.Rules.Cascade;
using Yardstick.Rules.Definition;
using Yardstick.Rules.Focus;
using Yardstick.Rules.Lifecycle;
using Yardstick.Rules.Ownership;
using Yardstick.Rules.Waivers;

namespace Yardstick.Site.Publication;

/// <summary>What the rules found, as far as it tells nothing of hidden metrics and is true with them.</summary>
internal static class FindingsSeen
{
    // What is too much among the metrics that are seen is too much in all; that is told where they alone are too many.
    private static readonly HashSet<string> OfTooMuch = new(StringComparer.Ordinal) { TooManyMetrics.Rule.Id, OverloadedOwner.Rule.Id, UnapprovedKpi.Rule.Id };

    // What is missing may be there and hidden. To say so only where nothing is hidden would tell where something is.
    private static readonly HashSet<string> OfTooLittle = new(StringComparer.Ordinal)
    {
        TooFewMetrics.Rule.Id,
        OnlyQuantitative.Rule.Id,
        EmptyPerspective.Rule.Id,
        NoLeadingMetric.Rule.Id,
        UnsupportedKpi.Rule.Id,
        UnusedWaiver.Rule.Id,
        UnmatchedPath.Rule.Id,
    };

    public static IReadOnlyList<Diagnostic> Of(Analysis analysis, Published published, DateOnly today)
    {
        if (!published.Allows(Disclosed.Governance))
        {
            return [];
        }

        if (published.IsWhole)
        {
            return analysis.Diagnostics;
        }

        var hidden = analysis.Catalogue.Metrics.Select(m => m.File).Where(published.IsHidden).ToHashSet();
        var found = analysis.Diagnostics.Where(d => !OfTooLittle.Contains(d.Rule));
        if (hidden.Count == 0)
        {
            return [.. found];
        }

        var seen = Pipeline.Check(analysis.Catalogue.Without(hidden), today).Diagnostics.Where(d => OfTooMuch.Contains(d.Rule));
        List<Diagnostic> findings = [.. found.Where(d => !OfTooMuch.Contains(d.Rule)), .. seen];
        findings.Sort(Diagnostic.Compare);
        return findings;
    }
}
