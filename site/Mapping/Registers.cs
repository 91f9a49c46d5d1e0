using Yardstick.Governance;
using Yardstick.Rules;
using Yardstick.Site.Publication;

namespace Yardstick.Site.Mapping;

/// <summary>Makes ready what all pages look up.</summary>
internal static class Registers
{
    public static Register Of(Analysis analysis, SiteRequest request)
    {
        var published = Published.For(analysis.Catalogue, request.Audience);
        var scoring = Task.Run(() => !published.Allows(Disclosed.Governance) ? null : Scores.Of(published.Metrics, new ScoreContext(new RuleContext(analysis.Catalogue, request.Today ?? default), published.Cascade, published.Find)));
        var sources = new SourceLinks(published, request.FolderInRepository);
        var history = new PublishedHistory(published, request.Edition);
        var alterations = new Alterations(published, history, request.Edition.Comparison);
        var frame = Frames.Of(published, sources, request, history, alterations) with { Served = request.ServedState is { } number ? ServedStates.Of(number, analysis) : null };
        return new Register(published, FindingsSeen.Of(analysis, published, request.Today ?? default), frame, sources, alterations)
        {
            Scoring = scoring,
            History = history,
            Date = request.Today,
            Revised = request.Edition.Revision?.Time ?? default,
        };
    }
}
